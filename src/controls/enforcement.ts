import * as z from 'zod';
import { findSanction, sanctionInForce } from '#cases/charges.ts';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import type { Enforced } from '#cases/facets/enforcement.ts';
import type { CaseView } from '#cases/view.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { dayOf, type PlainDate } from '#kernel/time.ts';
import { holdsFor } from '#powers/results.ts';

const params = z.strictObject({
  /** What must have been carried out before the stage is left; `sanction` and `fine` only where one was decided. */
  owes: z.array(z.enum(['sanction', 'announced', 'personnel-file', 'reported', 'pay', 'fine', 'rectified'])).min(1),
  /** For which result or kind of results. */
  when: z.string().default('affirmed'),
});
type Params = z.infer<typeof params>;
type Env = BindingEnv<Params>;

/** 执行与决定一致: what is carried out is what was decided, for its whole period and in its whole amount, with proof; all of it before the case goes on. */
export const enforcement = control({
  key: 'enforcement',
  serves: ['strict-procedure', 'standards-and-authority'],
  effect: 'prevents',
  params,
  guard: ({ facts, before }, env) =>
    facts.flatMap((fact) => (fact.type === 'enforcement.recorded' ? faultsOf(fact.data, before, env) : [])),
  gate(exit, after, env, leaving) {
    const { p, power, stage } = env;
    if (exit !== 'forward' || leaving !== stage || !holdsFor(power.definition, p.when, after.decision.result))
      return [];
    return owed(after, env)
      .filter((part) => !after.enforcement.all.some((one) => one.part === part && isInForce(one, after)))
      .map((part) => ({ ...fault('NOT_ENFORCED', { part }, ['record-enforcement']), made: ['enforcement.recorded'] }));
  },
});

/** A sanction that an appeal has changed since is to be carried out anew. */
const isInForce = (one: Enforced, view: CaseView): boolean =>
  one.part !== 'sanction' || one.sanction === sanctionInForce(view);

function owed(view: CaseView, { p }: Env): Params['owes'] {
  return p.owes.filter((part) => {
    if (part === 'sanction' || part === 'pay') return sanctionInForce(view) !== undefined;
    return part === 'fine' ? (view.decision.fen ?? 0) > 0 : true;
  });
}

function faultsOf(one: Omit<Enforced, 'by' | 'at'>, view: CaseView, env: Env): readonly Fault[] {
  const decidedOn = view.decision.at === undefined ? '' : dayOf(view.decision.at);
  const unproven = [
    ...(one.proof === '' ? [fault('ENFORCED_WITHOUT_PROOF', {}, ['upload'])] : []),
    ...(one.doneOn < decidedOn ? [fault('ENFORCED_BEFORE_DECIDED', { doneOn: one.doneOn })] : []),
  ];
  if (one.part === 'fine')
    return [
      ...unproven,
      ...(one.fen === (view.decision.fen ?? 0)
        ? []
        : [fault('FINE_OTHER_THAN_DECIDED', { owed: view.decision.fen ?? 0, paid: one.fen })]),
    ];
  if (one.part !== 'sanction') return unproven;
  const decided = sanctionInForce(view) ?? '';
  if (one.sanction !== decided)
    return [
      ...unproven,
      fault('ENFORCED_OTHERWISE', { owed: nameOf(decided, env), enforced: nameOf(one.sanction, env) }),
    ];
  const period = periodOf(view, env);
  return [
    ...unproven,
    ...(one.from === period.from && one.until === period.until
      ? []
      : [fault('PERIOD_OTHER_THAN_DECIDED', { begins: period.from, ends: period.until })]),
  ];
}

const nameOf = (key: string, { power }: Env): string => findSanction(power.definition, key)?.name ?? key;

/** From the day of the decision, on which it takes effect (处分条例 第46条), to the same date of its last month. */
function periodOf(view: CaseView, { power, ctx }: Env): { from: PlainDate | ''; until: PlainDate | '' } {
  const { at } = view.decision;
  const months = findSanction(power.definition, sanctionInForce(view))?.months ?? 0;
  if (at === undefined) return { from: '', until: '' };
  return {
    from: dayOf(at),
    until: months === 0 ? '' : dayOf(dueAt(at, { n: months, unit: 'months', rollsToWorkingDay: 'none' }, ctx)),
  };
}
