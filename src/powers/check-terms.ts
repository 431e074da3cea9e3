import type { Definition } from './definition.ts';

type Say = (path: readonly (string | number)[], zh: string, en: string) => void;

const UNITS: { readonly [unit: string]: { readonly zh: string; readonly en: string } } = {
  workingDays: { zh: '个工作日', en: 'working days' },
  days: { zh: '日', en: 'days' },
  hours: { zh: '小时', en: 'hours' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
};
/** The acts that begin a limit counted from acceptance or docketing, and those that end one. */
const BEGINS = { acceptance: 'accept', docket: 'docket' } as const;
const ENDS = { answer: ['serve'], decision: ['decide', 'decide-sanction'] } as const;

/**
 * The terms of the stages that a limit runs through add up to no more than it, and what was promised is no longer than what the
 * law gives. Terms of another unit are not added: what they come to depends on the calendar.
 */
export function checkTerms({ stages, limits }: Definition, say: Say): void {
  for (const which of ['promised', 'legal'] as const) {
    const limit = limits[which];
    if (!limit) continue;
    const { n, unit } = limit.term;
    const does = (acts: readonly string[]) => (stage: Definition['stages'][number]) =>
      stage.acts.some((use) => acts.includes(use.act));
    const begins = limit.from === 'receipt' ? 0 : stages.findIndex(does([BEGINS[limit.from]])) + 1;
    const ends = stages.findIndex((stage, i) => i >= begins && does(ENDS[limit.until])(stage));
    if (ends < 0) continue;
    const counted = stages.slice(begins, ends + 1).filter((stage) => stage.term?.unit === unit);
    const sum = counted.reduce((total, stage) => total + (stage.term?.n ?? 0), 0);
    if (sum > n)
      say(
        ['limits', which, 'term'],
        `各环节时限合计 ${sum}${UNITS[unit]?.zh}（${counted.map((one) => `${one.name}${one.term?.n}`).join('、')}），超过${which === 'promised' ? '承诺' : '法定'}时限 ${n}${UNITS[unit]?.zh}。请缩短环节时限，或者改正${which === 'promised' ? '承诺' : '法定'}时限。`,
        `The stages' terms come to ${sum} ${UNITS[unit]?.en}, more than the ${which} limit of ${n}: shorten them or correct the limit.`,
      );
  }
  const { legal, promised } = limits;
  if (
    legal &&
    promised &&
    legal.term.unit === promised.term.unit &&
    legal.from === promised.from &&
    legal.until === promised.until &&
    promised.term.n > legal.term.n
  )
    say(
      ['limits', 'promised', 'term'],
      `承诺时限 ${promised.term.n} 比法定时限 ${legal.term.n} 还长，承诺没有意义。请改为不长于法定时限。`,
      `A promise of ${promised.term.n} is longer than what the law gives (${legal.term.n}).`,
    );
}
