import type { StageKey } from '#kernel/ids.ts';
import type { Rests } from '#kernel/refusal.ts';
import type { Power } from '#powers/definition.ts';
import type { BindingEnv, Catalogue, Control } from './control.ts';
import type { Context } from './context.ts';
import type { CaseView } from './view.ts';

/** A binding of the definition, resolved: which control, from which stage, resting on what. */
export type Bound = {
  readonly control: Control<unknown>;
  readonly params: unknown;
  readonly stage: StageKey;
  readonly life: 'stage' | 'onward' | 'after-close';
  readonly rests: Rests;
};

const cache = new WeakMap<Power, { catalogue: Catalogue; bound: readonly Bound[] }>();

/** All bindings of a power, in the chart's order, statutes last. Memoised: a published version never changes. */
export function bindingsOf(power: Power, catalogue: Catalogue): readonly Bound[] {
  const known = cache.get(power);
  if (known?.catalogue === catalogue) return known.bound;
  const { definition } = power;
  const resolve = (key: string, params: unknown): Pick<Bound, 'control' | 'params'> => {
    // Sound: the erased parameter type is restored by parsing with the control's own schema.
    const found = catalogue.controls.get(key) as Control<unknown> | undefined;
    if (!found) throw new Error(`definition ${definition.key} binds unknown control ${key}`);
    return { control: found, params: found.params.parse(params) };
  };
  const bound: Bound[] = [];
  for (const stage of definition.stages) {
    for (const measure of stage.measures) {
      for (const binding of measure.bindings) {
        bound.push({
          ...resolve(binding.control, binding.with),
          stage: stage.key as StageKey,
          life: binding.life,
          rests: { kind: 'measure', id: measure.id, text: measure.text, stage: stage.key },
        });
      }
    }
  }
  for (const statute of definition.statutory) {
    for (const stage of statute.stages) {
      bound.push({
        ...resolve(statute.control, statute.with),
        stage: stage as StageKey,
        life: statute.life,
        rests: { kind: 'statute', law: statute.article.law, article: statute.article.article, confidence: statute.confidence },
      });
    }
  }
  cache.set(power, { catalogue, bound });
  return bound;
}

/** The bindings in force for a case as it stands: those of its stage, and those of stages it has been in that live on. */
export function activeBindings(power: Power, catalogue: Catalogue, view: CaseView): readonly Bound[] {
  const { stage, status, visits } = view.head;
  return bindingsOf(power, catalogue).filter((bound) => {
    if (status === 'ended') return bound.life === 'after-close' && visits.some((visit) => visit.stage === bound.stage);
    if (bound.stage === stage) return true;
    return bound.life !== 'stage' && visits.some((visit) => visit.stage === bound.stage);
  });
}

export const envOf = (bound: Bound, power: Power, ctx: Context): BindingEnv<unknown> => ({
  p: bound.params,
  stage: bound.stage,
  power,
  ctx,
});
