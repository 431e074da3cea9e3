import type { Rests } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import { activeBindings, envOf } from './bindings.ts';
import { cardDuties, cardSignals, cardWakes } from './cards.ts';
import type { Duty, Lapse } from './control.ts';
import type { Engine } from './engine.ts';
import type { Signal } from './facets/signals.ts';
import type { CaseFact, CaseView } from './view.ts';

/** What is owed now, by whom, until when: from the case as it is, never stored. */
export function dutiesOf(engine: Engine, view: CaseView): readonly Duty[] {
  const duties = new Map<string, Duty>();
  for (const bound of activeBindings(engine.power, engine.catalogue, view, 'duties')) {
    for (const duty of bound.control.duties?.(view, envOf(bound, engine.power, engine.ctx)) ?? []) {
      if (!duties.has(duty.key)) duties.set(duty.key, duty);
    }
  }
  return [...duties.values(), ...cardDuties(engine, view)];
}

/** What the law has made happen by now, earliest first. It happens before whatever else is decided. */
export function lapsesOf(engine: Engine, view: CaseView): readonly Lapse[] {
  const { now } = engine.ctx;
  return activeBindings(engine.power, engine.catalogue, view, 'lapses')
    .flatMap((bound) => bound.control.lapses?.(view, envOf(bound, engine.power, engine.ctx)) ?? [])
    .filter((lapse) => lapse.at <= now)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The next instant at which the case needs a look although nobody acts; undefined = never. */
export function wakeAt(engine: Engine, view: CaseView): Instant | undefined {
  let next: Instant | undefined;
  for (const at of cardWakes(engine, view)) if (at > engine.ctx.now && (next === undefined || at < next)) next = at;
  for (const bound of activeBindings(engine.power, engine.catalogue, view, 'wakes')) {
    for (const at of bound.control.wakes?.(view, envOf(bound, engine.power, engine.ctx)) ?? []) {
      if (at > engine.ctx.now && (next === undefined || at < next)) next = at;
    }
  }
  return next;
}

/** Signals found in the case that were not raised before, as facts of the chain of their audience. */
export function newSignals(engine: Engine, view: CaseView): readonly CaseFact[] {
  const found = new Map<string, { signal: Signal; sealed: boolean }>();
  for (const bound of activeBindings(engine.power, engine.catalogue, view, 'signals')) {
    for (const { sealed = false, ...signal } of bound.control.signals?.(view, envOf(bound, engine.power, engine.ctx)) ??
      []) {
      const known = found.get(signal.key);
      const rests: readonly Rests[] = known ? [...known.signal.rests, bound.rests] : [bound.rests];
      found.set(signal.key, { sealed, signal: { ...signal, control: bound.control.key, stage: bound.stage, rests } });
    }
  }
  for (const signal of cardSignals(engine, view)) found.set(signal.key, { sealed: false, signal });
  const raised = new Set(view.signals.raised.map((signal) => signal.key));
  const raisedSealed = new Set(view.sealed.signals.map((signal) => signal.key));
  return [...found.values()].flatMap(({ signal, sealed }): CaseFact[] => {
    if (sealed) return raisedSealed.has(signal.key) ? [] : [{ type: 'sealed.signal-raised', data: signal }];
    return raised.has(signal.key) ? [] : [{ type: 'signals.raised', data: signal }];
  });
}
