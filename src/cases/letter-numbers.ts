import { dayOf, type PlainDate } from '#kernel/time.ts';
import type { Definition, Power } from '#powers/definition.ts';
import { type Context, numberPlace } from './context.ts';
import { caseDeadline } from './deadlines.ts';
import type { LetterForm } from './facets/letters.ts';
import type { CaseFact, CaseView, FactType } from './view.ts';

/** Which fact sends out which letter: its number is taken in the act that states the fact. */
const formOf: { readonly [type in FactType]?: LetterForm } = {
  'acceptance.accepted': 'acceptance',
  'acceptance.notice-issued': 'notice',
  'acceptance.refused': 'refusal',
  'acceptance.not-supplied': 'termination',
  'application.referred': 'referral',
  'clock.extended': 'extension',
  'clock.paused': 'pause',
  'hearing.notified': 'party-notice',
  'supervision.order-issued': 'order',
};

/** 机关代字 of each form, behind the power's own: `长高新安备补〔2026〕3号`; 更正 of documents among them. */
const WORD: { readonly [form in LetterForm | 'correction']: string } = {
  acceptance: '受',
  notice: '补',
  refusal: '不受',
  referral: '转',
  extension: '延',
  pause: '中',
  termination: '终',
  'party-notice': '告',
  order: '督',
  correction: '更',
};

type Sent = {
  readonly facts: readonly CaseFact[];
  readonly before: CaseView;
  readonly after: CaseView;
  readonly power: Power;
  readonly ctx: Context;
};

/** The numbers that the letters of one act take, with the days that they name. */
export function numbersFor({ facts, before, after, power, ctx }: Sent): readonly CaseFact[] {
  const year = Number(dayOf(ctx.now).slice(0, 4));
  return facts.flatMap(({ type }): readonly CaseFact[] => {
    const form = formOf[type];
    if (!form || !isSent(form, facts, after)) return [];
    const kind = `${power.definition.key}/${REGISTER}${form}`;
    return [
      {
        type: 'letters.numbered',
        data: { form, number: numberPlace(kind, year), ...daysNamed(form, before, after, power, ctx) },
      },
    ];
  });
}

/** A refusal says itself whose matter it is; nobody waits for the acceptance of what an officer registered. */
function isSent(form: LetterForm, facts: readonly CaseFact[], after: CaseView): boolean {
  if (form === 'referral') return !facts.some((fact) => fact.type === 'acceptance.refused');
  return form !== 'acceptance' || after.application.channel !== 'matter';
}

function daysNamed(
  form: LetterForm,
  before: CaseView,
  after: CaseView,
  { definition: { limits } }: Power,
  ctx: Context,
): { dueOn?: PlainDate; formerlyDueOn?: PlainDate } {
  if (form === 'acceptance') {
    const dueOn = dueOf(after, limits.promised ?? limits.legal, ctx);
    return dueOn ? { dueOn } : {};
  }
  if (form !== 'extension') return {};
  const extended = limits.legal?.extension ? limits.legal : limits.promised;
  const [formerlyDueOn, dueOn] = [dueOf(before, extended, ctx), dueOf(after, extended, ctx)];
  return { ...(dueOn ? { dueOn } : {}), ...(formerlyDueOn ? { formerlyDueOn } : {}) };
}

function dueOf(view: CaseView, limit: Definition['limits']['legal'], ctx: Context): PlainDate | undefined {
  const due = limit && caseDeadline(view, limit, ctx)?.due;
  return due ? dayOf(due) : undefined;
}

/** No document of a definition has a dot in its key: registers of letters and of documents never meet. */
const REGISTER = 'letter.';

/** How the numbers of a register read: of a document as the definition says, of a letter by the power's 机关代字. */
export function numberPattern({ key, documents, numberPrefix, prefix }: Definition, kind: string): string {
  const name = kind.slice(key.length + 1);
  const form = name.startsWith(REGISTER) ? name.slice(REGISTER.length) : '';
  if (form in WORD) return `${numberPrefix || prefix}${WORD[form as keyof typeof WORD]}〔{year}〕{n}号`;
  return documents.find((rule) => rule.key === name)?.number ?? '{year}-{n}';
}

export const fillPattern = (pattern: string, year: number | string, n: number | string): string =>
  pattern.replaceAll('{year}', String(year)).replaceAll('{n}', String(n));

/** Facts whose number the register gives; the same text typed into a form is just text. */
export type NumberedFact = Extract<CaseFact, { type: 'documents.issued' | 'documents.corrected' | 'letters.numbered' }>;

export const isNumbered = (fact: CaseFact): fact is NumberedFact =>
  fact.type === 'documents.issued' || fact.type === 'documents.corrected' || fact.type === 'letters.numbered';

/** Whether something goes out with this fact: under a number of a register, or of the case itself (受理单、复核决定). */
export const sendsOut = (fact: CaseFact): boolean =>
  isNumbered(fact) || fact.type === 'acceptance.slip-issued' || fact.type === 'appeals.answered';
