import * as z from 'zod';
import { type BindingEnv, control, type Missing } from '#cases/control.ts';
import { openRectifications } from '#cases/facets/visits.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs, dayOf, endOfDay } from '#kernel/time.ts';
import { visitFaults } from './visit-faults.ts';

const params = z.strictObject({ visits: z.string(), tells: z.string() });

/** 事后监管: a planned visit is made, answers every planned matter, shows what it saw, and what was wrong is put right with proof. */
export const postSupervision = control({
  key: 'post-supervision',
  serves: ['after-supervision'],
  effect: 'prevents',
  params,
  names: (p) => ({ posts: [p.visits, p.tells] }),
  futile: ({ emits, view }) =>
    emits.includes('visits.recorded') && !view.visits.planned ? fault('VISIT_NOT_PLANNED', {}, ['plan-visit']) : null,
  guard: ({ facts, before }, { ctx }) =>
    facts.flatMap((fact): readonly Fault[] => {
      if (fact.type === 'visits.rectified')
        return fact.data.evidence.length > 0 ? [] : [fault('RECTIFICATION_WITHOUT_EVIDENCE')];
      if (fact.type === 'visits.planned')
        return fact.data.matters.every((matter) => saysSomething(matter, 2)) ? [] : [fault('MATTERS_NOT_NAMED')];
      if (fact.type !== 'visits.recorded') return [];
      const { findings, visitedOn } = fact.data;
      const planned = before.visits.planned;
      if (!planned) return [fault('VISIT_NOT_PLANNED', {}, ['plan-visit'])];
      const faults: Fault[] = [];
      const open = planned.matters.filter((matter) => !findings.some((finding) => finding.matter === matter));
      if (open.length > 0) faults.push(fault('MATTER_NOT_EXAMINED', { matters: open }));
      faults.push(...visitFaults(fact.data));
      if (visitedOn < dayOf(planned.at)) faults.push(fault('VISIT_BEFORE_PLAN', { visitedOn }));
      if (dayOf(ctx.now) < visitedOn) faults.push(fault('VISIT_IN_FUTURE', { visitedOn }));
      return faults;
    }),
  gate(exit, after, { stage }, leaving): readonly Missing[] {
    if (exit !== 'forward' || leaving !== stage) return [];
    if (after.visits.made.length === 0)
      return [{ ...fault('VISIT_OWED', {}, ['plan-visit', 'record-visit']), made: ['visits.recorded'] }];
    return openRectifications(after.visits) > 0 ? [fault('RECTIFICATION_OPEN', {}, ['record-rectification'])] : [];
  },
  duties(view, env) {
    const due = visitDue(view);
    return due ? [{ key: 'visit', code: 'MAKE_VISIT', post: env.p.visits as Post, due }] : [];
  },
  wakes: (view) => {
    const due = visitDue(view);
    return due ? [addMs(due, 1)] : [];
  },
  signals(view, { p, ctx }: BindingEnv<z.infer<typeof params>>) {
    const due = visitDue(view);
    if (!due || due >= ctx.now) return [];
    return [
      {
        key: 'visit-overdue',
        level: 'yellow',
        code: 'VISIT_OVERDUE',
        facts: { due },
        audience: [p.visits as Post, p.tells as Post],
      },
    ];
  },
});

function visitDue(view: CaseView) {
  const { planned, made } = view.visits;
  return planned && made.length === 0 ? endOfDay(planned.on) : undefined;
}
