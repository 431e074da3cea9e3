import type { StageKey } from '#kernel/ids.ts';
import { type Fault, fault, Refusal, type RestedFault, structural } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import type { ActUse, Target } from '#powers/definition.ts';
import type { Act } from './act.ts';
import { MACHINE } from './actors.ts';
import { activeBindings, envOf } from './bindings.ts';
import type { Answers, Context, Query } from './context.ts';
import type { Proposal } from './control.ts';
import { barred, type Engine, getAct, openUse } from './engine.ts';
import { standingReport } from './facets/report.ts';
import type { Actor, Stamp } from './fact.ts';
import { numbersFor } from './letter-numbers.ts';
import { outlookOf } from './outlook.ts';
import { merge, refusal, rested } from './rested.ts';
import { type CaseFact, type CaseView, type FactType, foldFact } from './view.ts';

export type Command = {
  readonly act: string;
  readonly input: unknown;
  /** All who sign, the proposer first. */
  readonly signers: readonly [Actor, ...Actor[]];
  readonly effectiveAt?: Instant;
};

/** What an act comes to, before signatures are asked for: the facts by chain, and the case after them. */
export type Decided = {
  readonly use: ActUse;
  readonly outcome: string;
  readonly facts: readonly CaseFact[];
  readonly sealed: readonly CaseFact[];
  readonly after: CaseView;
  readonly moved: Target;
};

/** What must be fetched before `decide`, for the act and for the controls in force. The input must have been parsed. */
export function needsOf(engine: Engine, view: CaseView, command: Command): readonly Query[] {
  const act = getAct(engine.catalogue, command.act) as unknown as Act<unknown>;
  const ofControls = activeBindings(engine.power, engine.catalogue, view, 'needs').flatMap(
    (bound) => bound.control.needs?.(command.act, view, envOf(bound, engine.power, engine.ctx)) ?? [],
  );
  return [...(act.needs?.(command.input, view, engine.power) ?? []), ...ofControls];
}

/**
 * Decides one act: performs it, folds its facts, asks every guard and gate in force, and moves the case by its outcome.
 * Throws a Refusal with all that stands against it. The input must have been parsed with the act's schema.
 */
export function decide(engine: Engine, before: CaseView, command: Command, answers: Answers): Decided {
  const { power, catalogue, ctx } = engine;
  const use = openUse(engine, before, command.act, command.signers);
  const act = getAct(catalogue, command.act) as unknown as Act<unknown>;
  const outlook = outlookOf(engine, before);
  const idle = act.idle?.(before, power, ctx, command.signers[0], use, outlook);
  if (idle) throw new Refusal([structural('nothing-to-do', idle)]);
  // What the law makes happen by itself asks nobody's leave.
  const byLaw = command.signers[0].as === MACHINE.as;
  const bars = byLaw ? [] : barred(engine, before, use, command.signers);
  if (bars.length > 0) throw refusal(bars);

  const performed = act.perform({
    input: command.input,
    view: before,
    use,
    actor: command.signers[0],
    signers: command.signers,
    power,
    ctx,
    answers,
    outlook,
  });
  if (!('facts' in performed)) throw refusal(performed.map(restedOn));
  const undeclared = performed.facts.find((fact) => !act.emits.includes(fact.type));
  if (undeclared) throw new Error(`act ${act.key} stated ${undeclared.type}, which it does not declare`);

  const target = use.to[performed.outcome];
  if (target === undefined)
    throw new Error(`act ${act.key}: outcome ${performed.outcome} has no target in ${power.definition.key}`);
  const stamp = stampOf(before, command, ctx);
  const proposal = propose(before, performed.facts, performed.outcome, target, use, command, answers, stamp);

  const faults: RestedFault[] = [];
  for (const bound of byLaw ? [] : activeBindings(power, catalogue, before)) {
    if (!bound.control.guard && !bound.control.gate) continue;
    const env = envOf(bound, power, ctx);
    for (const found of bound.control.guard?.(proposal, env) ?? []) faults.push(rested(bound, found));
    if (target !== 'stay' && bound.control.gate) {
      for (const { made: _, ...found } of bound.control.gate(
        target.exit,
        proposal.after,
        env,
        before.head.stage,
        target.stage as StageKey,
      ))
        faults.push(rested(bound, found));
    }
  }
  if (!byLaw && target !== 'stay' && target.exit === 'forward')
    faults.push(...missingProducts(engine, before, proposal.after));
  if (faults.length > 0) throw refusal(merge(faults));

  const added = activeBindings(power, catalogue, before, 'adds').flatMap(
    (bound) => bound.control.adds?.(proposal, envOf(bound, power, ctx)) ?? [],
  );
  const stated = [...performed.facts, ...added];
  const numbered = numbersFor({ facts: stated, before, after: proposal.after, power, ctx });
  const all = [...stated, ...numbered, ...moveFacts(before, target, performed.outcome)];
  const after = all.reduce((view, fact) => foldFact(view, fact, stamp), before);
  return { use, outcome: performed.outcome, ...split(all), after, moved: target };
}

/** What an act finds rests on itself, unless it says on what else. */
const restedOn = (found: Fault | RestedFault): RestedFault => ('rests' in found ? found : structural('act', found));

function propose(
  before: CaseView,
  facts: readonly CaseFact[],
  outcome: string,
  target: Target,
  use: ActUse,
  command: Command,
  answers: Answers,
  stamp: Stamp,
): Proposal {
  const after = facts.reduce((view, fact) => foldFact(view, fact, stamp), before);
  return {
    use,
    signers: command.signers,
    facts,
    outcome,
    exit: target === 'stay' ? 'stay' : target.exit,
    before,
    after,
    answers,
  };
}

/** Facts of the inspectors' chain are kept apart from those of the case. */
export function split(facts: readonly CaseFact[]): { facts: readonly CaseFact[]; sealed: readonly CaseFact[] } {
  return {
    facts: facts.filter((fact) => !fact.type.startsWith('sealed.')),
    sealed: facts.filter((fact) => fact.type.startsWith('sealed.')),
  };
}

function moveFacts(_before: CaseView, target: Target, outcome: string): readonly CaseFact[] {
  if (target === 'stay') return [];
  if (target.stage === 'end') return [{ type: 'head.ended', data: { exit: target.exit, outcome } }];
  return [{ type: 'head.moved', data: { to: target.stage as StageKey, exit: target.exit, outcome } }];
}

/** What a stage must have made before it is left forward; products are the machine's own and no measure's. */
function missingProducts(engine: Engine, before: CaseView, after: CaseView): readonly RestedFault[] {
  const stage = engine.power.definition.stages.find((s) => s.key === before.head.stage);
  return (stage?.products ?? [])
    .filter((product) => !productMade(product, after))
    .map((product) => structural('products', fault('PRODUCT_MISSING', { product, stage: before.head.stage })));
}

/** Products: the facts that make them, and how the record shows them. */
export const products: {
  readonly [key: string]: { readonly by: readonly FactType[]; readonly made: (view: CaseView) => boolean };
} = {
  application: { by: ['application.submitted'], made: (view) => view.application.receivedAt !== undefined },
  acceptance: {
    by: ['acceptance.accepted', 'acceptance.deemed'],
    made: (view) => view.acceptance.acceptedAt !== undefined,
  },
  conclusion: { by: ['review.handed-in'], made: (view) => view.review.conclusions.length > view.review.returns.length },
  decision: { by: ['decision.made', 'decision.deemed'], made: (view) => view.decision.result !== undefined },
  service: {
    by: ['documents.served'],
    made: (view) => view.documents.all.some((document) => document.served !== undefined),
  },
  visit: { by: ['visits.recorded'], made: (view) => view.visits.made.length > 0 },
  docket: { by: ['docket.opened'], made: (view) => view.docket.opened !== undefined },
  plan: { by: ['plan.approved'], made: (view) => view.plan.approved !== undefined },
  report: { by: ['report.submitted'], made: (view) => standingReport(view.report) !== undefined },
  archive: { by: ['archive.filed'], made: (view) => view.archive.filed !== undefined },
};

function productMade(product: string, view: CaseView): boolean {
  const known = products[product];
  if (!known) throw new Error(`unknown product ${product}`);
  return known.made(view);
}

export const stampOf = (
  before: CaseView,
  command: Pick<Command, 'act' | 'signers' | 'effectiveAt'>,
  ctx: Context,
): Stamp => ({
  recordedAt: ctx.now,
  effectiveAt: command.effectiveAt ?? ctx.now,
  signers: command.signers,
  act: command.act,
  stage: before.head.stage,
});
