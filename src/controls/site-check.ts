import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { openRectifications, plannedIn, visitsIn } from '#cases/facets/visits.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs, endOfDay, type Instant } from '#kernel/time.ts';
import { findResult } from '#powers/results.ts';
import { keys } from './params.ts';
import { judgeVisit, rectifiedFaults } from './visit-faults.ts';

const params = z.strictObject({
  /** Acts that wait for the check of the site. */
  before: keys,
  visits: z.string(),
  tells: z.string(),
});
type Env = BindingEnv<z.infer<typeof params>>;

/**
 * 现场核查 (行政许可法 第34条, 危险化学品安全管理条例 第35条): what the papers say is looked at where it is, and recorded with what shows
 * it, before the review is concluded; what was found wanting is put right first, or the conclusion is no.
 */
export const siteCheck = control({
  key: 'site-check',
  serves: ['strict-procedure', 'two-officers'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: p.before, posts: [p.visits, p.tells] }),
  bar: ({ use, view }, env) =>
    env.p.before.includes(use.act) && visitsIn(view.visits, env.stage).length === 0
      ? fault('SITE_NOT_CHECKED', {}, ['plan-visit', 'record-visit'])
      : null,
  futile: ({ emits, view }, env) =>
    emits.includes('visits.recorded') && isHere(view, env) && !plannedIn(view.visits, env.stage)
      ? fault('VISIT_NOT_PLANNED', {}, ['plan-visit'])
      : null,
  guard: ({ facts, before }, env) =>
    facts.flatMap((fact): readonly Fault[] => {
      if (!isHere(before, env)) return [];
      switch (fact.type) {
        case 'visits.recorded':
          return judgeVisit(fact.data, plannedIn(before.visits, env.stage), env.ctx.now);
        case 'visits.planned':
          return fact.data.matters.every((matter) => saysSomething(matter, 2)) ? [] : [fault('MATTERS_NOT_NAMED')];
        case 'visits.rectified':
          return rectifiedFaults(fact.data);
        case 'review.handed-in':
          return findResult(env.power.definition, fact.data.proposal)?.kind === 'affirmed' &&
            openRectifications(before.visits) > 0
            ? [fault('RECTIFICATION_OPEN', {}, ['record-rectification'])]
            : [];
        default:
          return [];
      }
    }),
  duties(view, env) {
    const due = visitDue(view, env);
    return due ? [{ key: 'site-check', code: 'MAKE_VISIT', post: env.p.visits as Post, due }] : [];
  },
  wakes(view, env) {
    const due = visitDue(view, env);
    return due ? [addMs(due, 1)] : [];
  },
  signals(view, env) {
    const due = visitDue(view, env);
    if (!due || due >= env.ctx.now) return [];
    const audience = [env.p.visits as Post, env.p.tells as Post];
    return [
      { key: `site-check-overdue:${due}`, level: 'yellow', code: 'SITE_CHECK_OVERDUE', facts: { due }, audience },
    ];
  },
});

const isHere = (view: CaseView, env: Env): boolean => view.head.stage === env.stage;

/** A check that is planned and was not made since. */
function visitDue(view: CaseView, env: Env): Instant | undefined {
  const planned = plannedIn(view.visits, env.stage);
  const made = planned && visitsIn(view.visits, env.stage).some((visit) => visit.recordedAt >= planned.at);
  return planned && !made && isHere(view, env) ? endOfDay(planned.on) : undefined;
}
