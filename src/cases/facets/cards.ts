import type { Extension, Term } from '#calendar/term.ts';
import type { Hash, Json, PersonId, Post, StageKey } from '#kernel/ids.ts';
import type { Rests } from '#kernel/refusal.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

/** 预警, 黄牌, 红牌, from light to heavy. 督办 is no fourth colour: it is what an unanswered card is put under. */
export const CARD_LEVELS = ['warning', 'yellow', 'red'] as const;
export type CardLevel = (typeof CARD_LEVELS)[number];

/** `time` is raised by the machine from a term that is over; `conduct` by a person alone. Neither becomes the other. */
export type CardKind = 'time' | 'conduct';

/** The deadline that a time card rests on, as it was counted then: enough to count it again, and the days of that count. */
export type CardArithmetic = {
  readonly start: Instant;
  readonly due: Instant;
  readonly term: Term;
  /** `to` empty = still open when it was counted. */
  readonly pauses: readonly {
    readonly from: Instant;
    readonly to: Instant | '';
    readonly ground: string;
    readonly document: string;
  }[];
  readonly extensions: readonly Extension[];
  readonly days: readonly PlainDate[];
};

export type RaisedCard = {
  readonly key: string;
  readonly kind: CardKind;
  readonly level: CardLevel;
  /** Code of the signal's rule; `CONDUCT` for what a person raised. */
  readonly code: string;
  readonly facts: { readonly [name: string]: Json };
  readonly rests: readonly Rests[];
  /** What a person holds; empty on a time card, whose code says it. */
  readonly what: string;
  readonly stage: StageKey;
  /** Who owes the answer: whoever holds one of these posts, the nearest first, or this person alone. */
  readonly posts: readonly Post[];
  readonly person: PersonId | '';
  readonly answerBy: Instant;
  /** `validFrom` of the rule under which it was raised. */
  readonly rule: PlainDate;
  readonly evidence: {
    /** Recorded steps of this case. */
    readonly hands: readonly { readonly act: string; readonly person: PersonId; readonly at: Instant }[];
    readonly files: readonly Hash[];
  };
  readonly arithmetic?: CardArithmetic;
};

/** 13710: the days by which a card under 督办 is assigned, reported back on and settled. */
export type CardOrder = { readonly assignBy: Instant; readonly reportBy: Instant; readonly settleBy: Instant };

export type CardManner = 'corrected' | 'explained' | 'contested';
/** Grounds that relieve (自行纠正, 对方隐瞒或者虚假材料, 不可抗力); each needs a document. */
export type CardExcuse = 'self-corrected' | 'false-material' | 'force-majeure';
export type CardOutcome = 'upheld' | 'lowered' | 'withdrawn';
/** `restored`: as before the judgement, where whoever raised it asked; nobody who answers for a card comes off worse by asking. */
export type CardReviewOutcome = CardOutcome | 'restored';

export type CardsFact =
  | Fact<'cards.raised', RaisedCard>
  | Fact<'cards.escalated', { key: string; to: CardLevel; answerBy: Instant }>
  | Fact<'cards.ordered', { key: string } & CardOrder>
  | Fact<
      'cards.assigned',
      { key: string; person: PersonId; instructions: string; grave: boolean; settleBy: Instant | '' }
    >
  | Fact<
      'cards.answered',
      { key: string; manner: CardManner; text: string; excuse: CardExcuse | 'none'; document: Hash | '' }
    >
  | Fact<'cards.judged', { key: string; outcome: CardOutcome; level: CardLevel; reasons: string }>
  | Fact<'cards.review-asked', { key: string; reasons: string; document: Hash | '' }>
  | Fact<'cards.reviewed', { key: string; outcome: CardReviewOutcome; level: CardLevel; reasons: string }>
  | Fact<'cards.closed', { key: string; result: string }>;

type Done = { readonly by: PersonId; readonly at: Instant };

export type Card = Omit<RaisedCard, 'level' | 'answerBy'> & {
  /** In force now, and as it was raised. */
  readonly level: CardLevel;
  readonly raisedLevel: CardLevel;
  readonly raisedAt: Instant;
  /** Undefined = the machine. */
  readonly raisedBy?: PersonId;
  readonly answerBy: Instant;
  /** Each step that its unanswered term brought about, with the moment from which it counts. */
  readonly steps: readonly { readonly to: CardLevel | 'order'; readonly at: Instant; readonly recordedAt: Instant }[];
  readonly order?: CardOrder;
  readonly assigned?: Done & { readonly to: PersonId; readonly instructions: string; readonly grave: boolean };
  readonly answer?: Done & {
    readonly manner: CardManner;
    readonly text: string;
    readonly excuse: CardExcuse | 'none';
    readonly document: Hash | '';
  };
  /** `from`: the level that was judged; `as`: the post in which. */
  readonly judged?: Done & {
    readonly as: Post;
    readonly outcome: CardOutcome;
    readonly from: CardLevel;
    readonly level: CardLevel;
    readonly reasons: string;
  };
  /** 复核, once: asked for, then answered. */
  readonly review?: Done & { readonly reasons: string; readonly document: Hash | '' };
  readonly reviewed?: Done & {
    readonly outcome: CardReviewOutcome;
    readonly level: CardLevel;
    readonly reasons: string;
  };
  readonly closed?: Done & { readonly result: string };
};

/** 牌: every card of the case with its whole life; none is ever taken off the list. */
export type Cards = { readonly all: readonly Card[] };

export const cards: Facet<Cards, CardsFact> = {
  initial: { all: [] },
  on: {
    'cards.raised': (state, data, stamp) => ({
      all: [
        ...state.all,
        {
          ...data,
          raisedLevel: data.level,
          raisedAt: stamp.recordedAt,
          // What an act of the machine raises has no signer; an officer's act may be what a term is found over at.
          ...(data.kind === 'conduct' && stamp.signers[0] ? { raisedBy: stamp.signers[0].person } : {}),
          steps: [],
        },
      ],
    }),
    'cards.escalated': (state, { key, to, answerBy }, stamp) =>
      changed(state, key, (card) => ({
        ...card,
        level: to,
        answerBy,
        steps: [...card.steps, { to, at: stamp.effectiveAt, recordedAt: stamp.recordedAt }],
      })),
    'cards.ordered': (state, { key, ...order }, stamp) =>
      changed(state, key, (card) => ({
        ...card,
        order,
        steps: [...card.steps, { to: 'order', at: stamp.effectiveAt, recordedAt: stamp.recordedAt }],
      })),
    'cards.assigned': (state, { key, person, instructions, grave, settleBy }, stamp) =>
      changed(state, key, (card) => ({
        ...card,
        person,
        assigned: { to: person, instructions, grave, ...doneBy(stamp) },
        ...(card.order && settleBy !== '' ? { order: { ...card.order, settleBy } } : {}),
      })),
    'cards.answered': (state, { key, ...answer }, stamp) =>
      changed(state, key, (card) => ({ ...card, answer: { ...answer, ...doneBy(stamp) } })),
    'cards.judged': (state, { key, ...judged }, stamp) =>
      changed(state, key, (card) => ({
        ...card,
        level: judged.level,
        judged: { ...judged, from: card.level, as: stamp.signers[0]?.as ?? ('' as Post), ...doneBy(stamp) },
      })),
    'cards.review-asked': (state, { key, ...review }, stamp) =>
      changed(state, key, (card) => ({ ...card, review: { ...review, ...doneBy(stamp) } })),
    'cards.reviewed': (state, { key, ...reviewed }, stamp) =>
      changed(state, key, (card) => ({
        ...card,
        level: reviewed.level,
        reviewed: { ...reviewed, ...doneBy(stamp) },
      })),
    'cards.closed': (state, { key, ...closed }, stamp) =>
      changed(state, key, (card) => ({ ...card, closed: { ...closed, ...doneBy(stamp) } })),
  },
};

const changed = (state: Cards, key: string, change: (card: Card) => Card): Cards => ({
  all: state.all.map((card) => (card.key === key ? change(card) : card)),
});

const doneBy = ({
  signers,
  recordedAt,
}: {
  readonly signers: readonly { readonly person: PersonId }[];
  readonly recordedAt: Instant;
}): Done => ({ by: signers[0]?.person ?? ('' as PersonId), at: recordedAt });

/** Where a card stands in its life. `withdrawn` is an end of its own: nothing is left to close. */
export type CardState = 'raised' | 'answered' | 'upheld' | 'lowered' | 'withdrawn' | 'reviewing' | 'closed';

export function cardState(card: Card): CardState {
  if (!card.judged) return card.answer ? 'answered' : 'raised';
  if (card.review && !card.reviewed) return 'reviewing';
  const outcome = standingOutcome(card);
  return card.closed && outcome !== 'withdrawn' ? 'closed' : (outcome ?? 'answered');
}

/** What the judgement comes to, after a review if there was one; undefined = not judged yet. */
export function standingOutcome({ judged, reviewed }: Card): CardOutcome | undefined {
  if (!reviewed || reviewed.outcome === 'upheld') return judged?.outcome;
  return reviewed.outcome === 'restored' ? 'upheld' : reviewed.outcome;
}

/** Since when it counts, or does not: of a card that a review restored, since then. */
export const standsSince = ({ judged, reviewed }: Card): Instant | undefined =>
  reviewed?.outcome === 'restored' ? reviewed.at : judged?.at;

/** One lighter; a warning has none below it. */
export const levelBelow = (level: CardLevel): CardLevel => CARD_LEVELS[CARD_LEVELS.indexOf(level) - 1] ?? 'warning';

export const findCard = (state: Cards, key: string): Card | undefined => state.all.find((card) => card.key === key);
export const cardsIn = (state: Cards, where: CardState): readonly Card[] =>
  state.all.filter((card) => cardState(card) === where);

/**
 * Whether it stands against anybody: not before it is judged, not once withdrawn, not as a mere warning. While a review is asked
 * for, the judgement holds.
 */
export function cardCounts(card: Card): boolean {
  const outcome = standingOutcome(card);
  return outcome !== undefined && outcome !== 'withdrawn' && card.level !== 'warning';
}
