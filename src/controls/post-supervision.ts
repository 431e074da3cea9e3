import * as z from 'zod';
import { type BindingEnv, control, type Missing } from '#cases/control.ts';
import { foundWrong, openRectifications, plannedIn, visitsIn } from '#cases/facets/visits.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs, endOfDay } from '#kernel/time.ts';
import { holdsFor } from '#powers/results.ts';
import { judgeVisit, rectifiedFaults } from './visit-faults.ts';

const params = z.strictObject({
  visits: z.string(),
  tells: z.string(),
  /** The stage in which the visit is made, where it is a later one than the measure's. */
  at: z.string().optional(),
  /** For which result or kind of results there is something to supervise. */
  when: z.string().default('affirmed'),
  /** What was found out of order before, in other stages, must be among the matters of the visit. */
  rechecks: z.boolean().default(false),
});
type Params = z.infer<typeof params>;

/** 事后监管: a planned visit is made, answers every planned matter, shows what it saw, and what was wrong is put right with proof. */
export const postSupervision = control({
  key: 'post-supervision',
  serves: ['after-supervision'],
  effect: 'prevents',
  params,
  names: (p) => ({ posts: [p.visits, p.tells] }),
  futile: ({ emits, view }, env) =>
    emits.includes('visits.recorded') && isHere(view, env) && !plannedIn(view.visits, here(env))
      ? fault('VISIT_NOT_PLANNED', {}, ['plan-visit'])
      : null,
  guard: ({ facts, before }, env) =>
    facts.flatMap((fact): readonly Fault[] => {
      if (!isHere(before, env)) return [];
      if (fact.type === 'visits.rectified') return rectifiedFaults(fact.data);
      if (fact.type === 'visits.planned') {
        const left = leftOut(fact.data.matters, before, env);
        return [
          ...(fact.data.matters.every((matter) => saysSomething(matter, 2)) ? [] : [fault('MATTERS_NOT_NAMED')]),
          ...(left.length > 0 ? [fault('FOUND_MATTERS_LEFT_OUT', { matters: left })] : []),
        ];
      }
      return fact.type === 'visits.recorded'
        ? judgeVisit(fact.data, plannedIn(before.visits, here(env)), env.ctx.now)
        : [];
    }),
  gate(exit, after, env, leaving): readonly Missing[] {
    if (exit !== 'forward' || leaving !== here(env) || !isGranted(after, env)) return [];
    if (visitsIn(after.visits, here(env)).length === 0)
      return [{ ...fault('VISIT_OWED', {}, ['plan-visit', 'record-visit']), made: ['visits.recorded'] }];
    return openRectifications(after.visits) > 0 ? [fault('RECTIFICATION_OPEN', {}, ['record-rectification'])] : [];
  },
  duties(view, env) {
    const due = visitDue(view, env);
    return due ? [{ key: 'visit', code: 'MAKE_VISIT', post: env.p.visits as Post, due }] : [];
  },
  wakes: (view, env) => {
    const due = visitDue(view, env);
    return due ? [addMs(due, 1)] : [];
  },
  signals(view, env) {
    const due = visitDue(view, env);
    if (!due || due >= env.ctx.now) return [];
    return [
      {
        key: 'visit-overdue',
        level: 'yellow',
        code: 'VISIT_OVERDUE',
        facts: { due },
        audience: [env.p.visits as Post, env.p.tells as Post],
      },
    ];
  },
});

const here = ({ p, stage }: BindingEnv<Params>): string => p.at ?? stage;
const isHere = (view: CaseView, env: BindingEnv<Params>): boolean => view.head.stage === here(env);

/** What was decided otherwise, or left the flow, leaves nothing to supervise. */
const isGranted = ({ decision: { result }, head }: CaseView, { p, power }: BindingEnv<Params>): boolean =>
  (result === undefined || holdsFor(power.definition, p.when, result)) && head.exit !== 'out';

/** Found out of order in an earlier stage, and not to be looked at again. */
function leftOut(matters: readonly string[], view: CaseView, env: BindingEnv<Params>): readonly string[] {
  return env.p.rechecks ? foundWrong(view.visits, here(env)).filter((matter) => !matters.includes(matter)) : [];
}

function visitDue(view: CaseView, env: BindingEnv<Params>) {
  const planned = plannedIn(view.visits, here(env));
  return planned && visitsIn(view.visits, here(env)).length === 0 ? endOfDay(planned.on) : undefined;
}
