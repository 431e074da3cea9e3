import type { PersonId } from '#kernel/ids.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

/** Letters that go out beside the decision, each of a gap-free register of its own by power and year. */
export type LetterForm =
  | 'acceptance'
  | 'notice'
  | 'refusal'
  | 'referral'
  | 'extension'
  | 'pause'
  | 'termination'
  | 'party-notice'
  | 'order';

type Numbered = {
  readonly form: LetterForm;
  readonly number: string;
  /** The day by which it says that the authority answers, as reckoned then. */
  readonly dueOn?: PlainDate;
  /** The day that was said before. */
  readonly formerlyDueOn?: PlainDate;
};

export type LettersFact = Fact<'letters.numbered', Numbered>;

export type NumberedLetter = Numbered & { readonly by: readonly PersonId[]; readonly at: Instant };

/** 发文登记: the number that each letter took in the act that sent it out. What it says is in the facts of that act. */
export type Letters = { readonly numbered: readonly NumberedLetter[] };

export const letters: Facet<Letters, LettersFact> = {
  initial: { numbered: [] },
  on: {
    'letters.numbered': (state, data, stamp) => ({
      numbered: [
        ...state.numbered,
        { ...data, by: stamp.signers.map((signer) => signer.person), at: stamp.recordedAt },
      ],
    }),
  },
};

/** The letter of that form that went out then; undefined in cases from before letters were numbered. */
export const numberedLetter = (state: Letters, form: LetterForm, at: Instant): NumberedLetter | undefined =>
  state.numbered.find((one) => one.form === form && one.at === at);
