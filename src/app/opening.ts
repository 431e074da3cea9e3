import { MACHINE } from '#cases/actors.ts';
import { stampOf } from '#cases/decide.ts';
import type { Engine } from '#cases/engine.ts';
import type { Proceeded } from '#cases/proceed.ts';
import { type CaseEvent, type CaseFact, type CaseView, emptyView, foldFact } from '#cases/view.ts';
import type { CaseId, PowerKey, StageKey } from '#kernel/ids.ts';
import { dayOf } from '#kernel/time.ts';

/** A case that is just being opened: in its first stage, with nothing asked for yet. */
export function openedView(
  engine: Engine,
  id: CaseId,
  stage: StageKey,
): { readonly view: CaseView; readonly fact: CaseFact } {
  const { definition, version } = engine.power;
  const year = dayOf(engine.ctx.now).slice(0, 4);
  const fact: CaseFact = {
    type: 'head.opened',
    data: {
      id,
      number: `${definition.prefix}-${year}-${String(id % 100_000_000).padStart(6, '0')}`,
      power: definition.key as PowerKey,
      definition: version,
      stage,
      title: definition.name,
    },
  };
  const stamp = { ...stampOf(emptyView, { act: 'open', signers: [MACHINE] }, engine.ctx), stage };
  return { view: foldFact(emptyView, fact, stamp), fact };
}

/** The opening fact and the start act are one event. */
export function mergeOpening(opening: CaseFact, proceeded: Proceeded): Proceeded {
  const [first, ...rest] = proceeded.events;
  if (!first) throw new Error('a start act without facts');
  const event: CaseEvent = { ...first, facts: [opening, ...first.facts] };
  return { ...proceeded, events: [event, ...rest] };
}
