import { fault, Refusal, type RestedFault, structural } from '#kernel/refusal.ts';
import type { ActUse, Power } from '#powers/definition.ts';
import type { AnyAct } from './act.ts';
import { APPLICANT, MACHINE, PARTY } from './actors.ts';
import { activeBindings, envOf } from './bindings.ts';
import type { Context } from './context.ts';
import type { Catalogue } from './control.ts';
import type { Actor } from './fact.ts';
import { merge, rested } from './rested.ts';
import type { CaseView } from './view.ts';

/** A power, what its definition may name, and what decisions may know of the world. */
export type Engine = { readonly power: Power; readonly catalogue: Catalogue; readonly ctx: Context };

/** Finds the act in the case's stage or among those possible at any time, of an ended case after the end; a stage's own use wins. */
export function findUse(power: Power, view: CaseView, act: string): ActUse | undefined {
  const { definition } = power;
  if (view.head.status === 'ended') return definition.anytime.find((use) => use.act === act && use.afterEnd);
  if (view.head.status !== 'open') return undefined;
  const stage = definition.stages.find((s) => s.key === view.head.stage);
  return stage?.acts.find((use) => use.act === act) ?? definition.anytime.find((use) => use.act === act);
}

export function getAct(catalogue: Catalogue, key: string): AnyAct {
  const found = catalogue.acts.get(key);
  if (!found) throw new Error(`definition uses unknown act ${key}`);
  return found;
}

/** The act's use in this stage, or the refusal that says why there is none: stage order and posts are the machine's own. */
export function openUse(engine: Engine, view: CaseView, act: string, signers: readonly Actor[]): ActUse {
  const use = findUse(engine.power, view, act);
  if (!use) {
    const code = view.head.status === 'ended' ? 'CASE_ENDED' : 'NOT_IN_THIS_STAGE';
    throw new Refusal([structural('stage-order', fault(code, { act, stage: view.head.stage }))]);
  }
  for (const signer of signers) {
    if (signer.as !== MACHINE.as && !use.by.includes(signer.as))
      throw new Refusal([structural('posts', fault('NOT_YOUR_POST', { act, post: signer.as, posts: use.by }))]);
    if (signer.as === APPLICANT && view.application.creditCode !== '') {
      if (!engine.ctx.directory.represents(signer.person).includes(view.application.creditCode))
        throw new Refusal([structural('posts', fault('NOT_YOUR_CASE', { act }))]);
    }
    if (signer.as === PARTY && view.application.subject !== signer.person)
      throw new Refusal([structural('posts', fault('NOT_YOUR_CASE', { act }))]);
  }
  return use;
}

/** Every `bar` of every binding in force, for every signer: what can be said without looking at input. */
export function barred(engine: Engine, view: CaseView, use: ActUse, signers: readonly Actor[]): readonly RestedFault[] {
  const { emits } = getAct(engine.catalogue, use.act);
  const faults: RestedFault[] = [];
  for (const bound of activeBindings(engine.power, engine.catalogue, view, 'bar')) {
    for (const actor of signers) {
      const found = bound.control.bar?.({ actor, use, emits, view }, envOf(bound, engine.power, engine.ctx));
      if (found) faults.push(rested(bound, found));
    }
  }
  return merge(faults);
}
