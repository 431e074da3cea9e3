import { elapsed, isOverdue, nearDue } from '#calendar/elapsed.ts';
import { type DayLine, explainDeadline, type SpanLine } from '#calendar/explain.ts';
import { getNearDueRule } from '#calendar/supervision.ts';
import type { Deadline, Term } from '#calendar/term.ts';
import { caseDeadline, clockDeadline, stageDeadline } from '#cases/deadlines.ts';
import { formatInstant } from '#contract/say.ts';
import type { DeadlineShape } from '#contract/shapes.ts';
import { dayOf } from '#kernel/time.ts';
import { getStage } from '#powers/definition.ts';
import type { Sight } from './sight.ts';

/** The clocks that run in the case now, the law's first, each with its arithmetic. */
export function deadlinesOf({ view, engine }: Pick<Sight, 'view' | 'engine'>): DeadlineShape[] {
  const { power, ctx } = engine;
  const shapes: DeadlineShape[] = [];
  const cited = (basis: { law: string; article: string } | undefined): string =>
    basis ? `《${lawName(ctx.laws, basis.law)}》${basis.article}` : '';
  for (const kind of ['legal', 'promised'] as const) {
    const limit = power.definition.limits[kind];
    const whole = limit && view.head.status === 'open' ? caseDeadline(view, limit, ctx) : undefined;
    // A promise that is the law's own term is one clock, not two.
    if (!limit || !whole || (kind === 'promised' && isSameTerm(limit.term, power.definition.limits.legal?.term)))
      continue;
    shapes.push(shapeOf(kind, whole, cited(limit.basis), { view, engine }));
  }
  for (const rule of power.definition.clocks) {
    const found = clockDeadline(view, rule, ctx);
    if (found) shapes.push({ ...shapeOf('clock', found, cited(rule.basis), { view, engine }), name: rule.name });
  }
  const ofStage = stageDeadline(view, power, view.head.stage, ctx);
  if (ofStage)
    shapes.push(
      shapeOf('stage', ofStage, `“${getStage(power.definition, view.head.stage).name}”环节期限`, { view, engine }),
    );
  return shapes;
}

const isSameTerm = (a: Term, b: Term | undefined): boolean => a.n === b?.n && a.unit === b.unit;

export const lawName = (
  laws: { readonly byName: ReadonlyMap<string, readonly { readonly short: string }[]> },
  law: string,
): string => laws.byName.get(law)?.[0]?.short ?? law;

function shapeOf(
  kind: DeadlineShape['kind'],
  found: Deadline,
  basis: string,
  { view, engine }: Pick<Sight, 'view' | 'engine'>,
): DeadlineShape {
  const { now, calendar, supervision } = engine.ctx;
  const { share, left } = elapsed(found, now, calendar);
  // A guess raises no lamp.
  const overdue = !found.provisional && isOverdue(found, now);
  const near = nearDue(found, now, getNearDueRule(supervision, dayOf(view.clock.startedAt ?? now)), calendar);
  return {
    kind,
    name: '',
    due: found.due,
    provisional: found.provisional,
    paused: found.paused,
    overdue,
    lamp: found.paused ? 'paused' : overdue ? 'overdue' : near ? 'near' : 'normal',
    share,
    left: { ...left },
    term: { n: found.term.n, unit: found.term.unit },
    start: found.start,
    lines: linesOf(found, calendar),
    basis,
  };
}

function linesOf(found: Deadline, calendar: Parameters<typeof explainDeadline>[1]): DeadlineShape['lines'] {
  const explanation = explainDeadline(found, calendar);
  return explanation.unit === 'hours' ? explanation.lines.map(ofSpan) : explanation.lines.map(ofDay);
}

const ofSpan = ({ from, to, hours, counted, label }: SpanLine): DeadlineShape['lines'][number] => ({
  day: dayOf(from),
  counted,
  label: `${formatInstant('zh-CN', from)} 至 ${formatInstant('zh-CN', to)}，${Math.round(hours * 10) / 10} 小时${label ? `（${label}）` : ''}`,
});

function ofDay(line: DayLine): DeadlineShape['lines'][number] {
  const guess = line.assumed ? '（放假通知未公布，暂按周历推定）' : '';
  if (line.counted)
    return {
      day: line.day,
      counted: true,
      n: line.n,
      label: `${line.label ? `调休上班（${line.label}）` : ''}${guess}`,
    };
  return { day: line.day, counted: false, label: `${whyNot(line)}${guess}` };
}

function whyNot({ why, label }: DayLine & { counted: false }): string {
  switch (why) {
    case 'first-day':
      return '起始日不计入';
    case 'weekend':
      return '周末';
    case 'holiday':
      return label ?? '节假日';
    case 'paused':
      return `暂停${label ? `：${label}` : ''}`;
    case 'rolled':
      return `顺延${label ? `（${label}）` : ''}`;
  }
}
