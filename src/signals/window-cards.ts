import { getCardRule, getWindowRule, termOf } from '#calendar/supervision.ts';
import { judgesOf } from '#cases/card-posts.ts';
import type { Context } from '#cases/context.ts';
import { dueAt } from '#cases/deadlines.ts';
import type { RaisedCard } from '#cases/facets/cards.ts';
import { emptyView } from '#cases/view.ts';
import type { StageKey } from '#kernel/ids.ts';
import { dayOf, minuteOfDay } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import type { Gap, ServiceWindow } from './window-cover.ts';

/**
 * 窗口无人: a gap longer than the dated minutes as a yellow card of those who staff the window; undefined = none yet. `power` is one
 * whose cards they answer: by its uses of the acts the card is answered, judged, reviewed and closed, as a case's would be. One
 * that nobody could judge is not raised.
 */
export function windowCard(power: Power, ctx: Context, window: ServiceWindow, gap: Gap): RaisedCard | undefined {
  const { empty } = getWindowRule(ctx.supervision, dayOf(gap.from));
  if (gap.minutes <= empty.minutes) return undefined;
  const rule = getCardRule(ctx.supervision, dayOf(ctx.now));
  const card: RaisedCard = {
    key: cardKey(window, gap),
    kind: 'time',
    level: 'yellow',
    code: 'WINDOW_UNSTAFFED',
    facts: { window: window.name, from: gap.from, minutes: empty.minutes },
    rests: [{ kind: 'product', rule: 'window-cover' }],
    what: '',
    stage: '' as StageKey,
    posts: window.posts.filter((post) => answering(power).includes(post)),
    person: '',
    answerBy: dueAt(ctx.now, termOf(rule.answer.yellow), ctx),
    rule: rule.validFrom,
    evidence: { hands: [], files: [] },
  };
  return judgesOf(power, card, emptyView, ctx.directory).length > 0 ? card : undefined;
}

/** A window's cards go as those of the first power in which its posts answer for cards; undefined = nobody answers for any. */
export const powerOf = (window: ServiceWindow, powers: readonly Power[]): Power | undefined =>
  powers.find((power) => window.posts.some((post) => answering(power).includes(post)));

const answering = ({ definition }: Power): readonly string[] =>
  definition.anytime.find((use) => use.act === 'answer-card')?.by ?? [];

/** One for each gap, whenever it is noticed: `hall-2026-09-28-0900`. */
function cardKey({ key }: ServiceWindow, { from }: Gap): string {
  const minutes = minuteOfDay(from);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${key}-${dayOf(from)}-${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
