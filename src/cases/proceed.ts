import type { Instant } from '#kernel/time.ts';
import { MACHINE } from './actors.ts';
import { dueCardStep, newCards } from './cards.ts';
import type { Answers } from './context.ts';
import { type Command, type Decided, decide, stampOf } from './decide.ts';
import type { Engine } from './engine.ts';
import type { Actor } from './fact.ts';
import { emptySlots, hold, signable } from './hold.ts';
import { signaturesOf } from './list-acts.ts';
import { type CaseEvent, type CaseFact, type CaseView, foldEvent, foldSealed } from './view.ts';
import { lapsesOf, newSignals } from './watch.ts';

/** Events that one request adds to the case's own chain and to the inspectors' chain, and the case after them. */
export type Progress = {
  readonly view: CaseView;
  readonly events: readonly CaseEvent[];
  readonly sealed: readonly CaseEvent[];
};

export type Proceeded = Progress & {
  readonly state: 'done' | 'held';
  readonly outcome: string;
  readonly held: string | null;
};

const start = (view: CaseView): Progress => ({ view, events: [], sealed: [] });

function add(
  progress: Progress,
  facts: readonly CaseFact[],
  sealedFacts: readonly CaseFact[],
  stamp: CaseEvent['stamp'],
): Progress {
  let { view, events, sealed } = progress;
  if (facts.length > 0) {
    const event = { facts, stamp };
    view = foldEvent(view, event);
    events = [...events, event];
  }
  if (sealedFacts.length > 0) {
    const event = { facts: sealedFacts, stamp };
    view = foldSealed(view, event);
    sealed = [...sealed, event];
  }
  return { view, events, sealed };
}

const machineStamp = (view: CaseView, engine: Engine, act: string, effectiveAt?: Instant): CaseEvent['stamp'] => ({
  ...stampOf(view, { act, signers: [MACHINE], ...(effectiveAt ? { effectiveAt } : {}) }, engine.ctx),
  signers: [],
});

/** What has fallen due by now: signals of the terms that are over, then what the law makes of them, in order. Nothing twice. */
export function settle(engine: Engine, view: CaseView): Progress {
  return byLaw(engine, raise(engine, climb(engine, start(view))));
}

/** Cards that nobody answered become the next, each step as of its own moment, however late it is noticed. */
function climb(engine: Engine, from: Progress): Progress {
  let progress = from;
  for (;;) {
    const step = dueCardStep(engine, progress.view);
    if (!step) return progress;
    progress = add(progress, [step.fact], [], machineStamp(progress.view, engine, 'tick', step.at));
  }
}

function byLaw(engine: Engine, from: Progress): Progress {
  let progress = from;
  for (let rounds = 0; progress.view.head.status === 'open'; rounds++) {
    if (rounds > 20) throw new Error(`case ${from.view.head.number}: lapses do not end`);
    const lapse = lapsesOf(engine, progress.view)[0];
    if (!lapse) break;
    const command: Command = { act: lapse.act, input: {}, signers: [MACHINE], effectiveAt: lapse.at };
    const decided = decide(engine, progress.view, command, {});
    progress = add(progress, decided.facts, decided.sealed, machineStamp(progress.view, engine, lapse.act, lapse.at));
    progress = raise(engine, progress);
  }
  return progress;
}

const isSealed = (fact: CaseFact): boolean => fact.type.startsWith('sealed.');

function raise(engine: Engine, progress: Progress): Progress {
  const found = newSignals(engine, progress.view);
  if (found.length === 0) return progress;
  return add(
    progress,
    [...found.filter((fact) => !isSealed(fact)), ...newCards(engine, progress.view, found)],
    found.filter(isSealed),
    machineStamp(progress.view, engine, 'tick'),
  );
}

/**
 * One act on a settled case: decided, held where further signatures are due, and followed by the signals it gives rise to,
 * which go into the same event. Throws a Refusal. `contentHash` is what further signers sign.
 */
export function proceed(
  engine: Engine,
  settled: Progress,
  command: Command,
  answers: Answers,
  contentHash: string,
): Proceeded {
  const { view } = settled;
  const slots = signaturesOf(engine, view, command.act);
  const decided = decide(engine, view, command, answers);
  const stamp = stampOf(view, command, engine.ctx);
  if (emptySlots(slots, command.signers).length > 0) {
    const fact = hold(engine, view, command, slots, contentHash);
    const key = (fact.data as { key: string }).key;
    return { ...add(settled, [fact], [], { ...stamp, act: 'propose' }), state: 'held', outcome: 'held', held: key };
  }
  return { ...finish(engine, settled, decided, stamp, []), state: 'done', outcome: decided.outcome, held: null };
}

/** A further signature on a held proposal; the last one performs the act, every signer barred afresh. */
export function countersign(engine: Engine, settled: Progress, key: string, actor: Actor, answers: Answers): Proceeded {
  const { view } = settled;
  const proposal = signable(engine, view, key, actor);
  const signers: readonly Actor[] = [...proposal.signers, actor];
  const [first, ...rest] = signers;
  if (!first) throw new Error('a proposal without signers');
  const command: Command = { act: proposal.act, input: proposal.input, signers: [first, ...rest] };
  const decided = decide(engine, view, command, answers);
  if (emptySlots(proposal.slots, signers).length > 0) {
    const stamp = stampOf(view, { act: 'sign', signers: [actor] }, engine.ctx);
    return {
      ...add(settled, [{ type: 'held.signed', data: { key } }], [], stamp),
      state: 'held',
      outcome: 'held',
      held: key,
    };
  }
  const dropped: CaseFact = { type: 'held.dropped', data: { key, why: 'completed' } };
  const stamp = stampOf(view, command, engine.ctx);
  return { ...finish(engine, settled, decided, stamp, [dropped]), state: 'done', outcome: decided.outcome, held: null };
}

function finish(
  engine: Engine,
  settled: Progress,
  decided: Decided,
  stamp: CaseEvent['stamp'],
  more: readonly CaseFact[],
): Progress {
  const trial = add(settled, [...decided.facts, ...more], decided.sealed, stamp);
  const found = newSignals(engine, trial.view);
  return add(
    settled,
    [...decided.facts, ...more, ...found.filter((fact) => !isSealed(fact)), ...newCards(engine, trial.view, found)],
    [...decided.sealed, ...found.filter(isSealed)],
    stamp,
  );
}
