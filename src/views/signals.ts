import type { RaisedSignal } from '#cases/facets/signals.ts';
import type { SignalShape } from '#contract/shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Sight } from './sight.ts';
import { saidSignals } from './speech.ts';

const said = (sight: Sight, raised: readonly RaisedSignal[]): SignalShape[] => saidSignals(sight.engine, raised);

/** Signals of the case's own chain whose audience the person belongs to; inspectors see all, the applicant none. */
export function raisedFor(sight: Sight, person: PersonId): readonly RaisedSignal[] {
  if (sight.party) return [];
  const posts = sight.engine.ctx.directory.posts(person);
  return sight.view.signals.raised.filter(
    (signal) => sight.inspector || signal.audience.some((post) => posts.includes(post)),
  );
}

export const signalsOf = (sight: Sight, person: PersonId): SignalShape[] => said(sight, raisedFor(sight, person));

/** Signals of the sealed chain: inspectors only. */
export const sealedSignalsOf = (sight: Sight): SignalShape[] =>
  sight.inspector ? said(sight, sight.view.sealed.signals) : [];

/** One signal of the case's own chain or of the sealed one, for inspectors. */
export function signalWithKey(sight: Sight, key: string, sealed: boolean): SignalShape | undefined {
  if (!sight.inspector) return undefined;
  const raised = (sealed ? sight.view.sealed.signals : sight.view.signals.raised).filter(
    (signal) => signal.key === key,
  );
  return said(sight, raised)[0];
}
