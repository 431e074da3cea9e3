import type { StageKey } from '#kernel/ids.ts';
import type { Rests } from '#kernel/refusal.ts';
import type { Condition, Power } from '#powers/definition.ts';
import { isKind } from '#powers/results.ts';
import type { Context } from './context.ts';
import type { BindingEnv, Catalogue, Control } from './control.ts';
import type { Application } from './facets/application.ts';
import type { Head } from './facets/head.ts';
import type { CaseView } from './view.ts';

/** A binding of the definition, resolved: which control, from which stage, resting on what. */
export type Bound = {
  readonly control: Control<unknown>;
  readonly params: unknown;
  readonly stage: StageKey;
  readonly life: 'stage' | 'onward' | 'after-close';
  readonly rests: Rests;
  /** The kind of cases in which it is in force; left out = all. */
  readonly onlyWhen?: Condition | undefined;
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
          onlyWhen: binding.onlyWhen,
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
        onlyWhen: statute.onlyWhen,
        rests: {
          kind: 'statute',
          law: statute.article.law,
          article: statute.article.article,
          confidence: statute.confidence,
        },
      });
    }
  }
  cache.set(power, { catalogue, bound });
  return bound;
}

/** What a control may be asked about a case. */
export type Hook =
  | 'needs'
  | 'bar'
  | 'futile'
  | 'guard'
  | 'gate'
  | 'signatures'
  | 'adds'
  | 'mayRead'
  | 'duties'
  | 'lapses'
  | 'wakes'
  | 'signals';

type InForce = {
  readonly application: Application;
  readonly power: Power;
  readonly catalogue: Catalogue;
  readonly all: readonly Bound[];
  readonly having: Map<Hook, readonly Bound[]>;
};

/** By the head they were found for: only its facts and the application's change what is in force, and most acts state none. */
const found = new WeakMap<Head, InForce>();

/**
 * The bindings in force for a case as it stands: those of its stage, and those of stages it has been in that live on. With
 * `hook`, only those whose control answers it.
 */
export function activeBindings(
  power: Power,
  catalogue: Catalogue,
  view: Pick<CaseView, 'head' | 'application'>,
  hook?: Hook,
): readonly Bound[] {
  let known = found.get(view.head);
  if (known?.power !== power || known.catalogue !== catalogue || known.application !== view.application) {
    const { application } = view;
    known = { power, catalogue, application, all: inForce(power, catalogue, view), having: new Map() };
    found.set(view.head, known);
  }
  if (hook === undefined) return known.all;
  const having = known.having.get(hook) ?? known.all.filter((bound) => bound.control[hook] !== undefined);
  known.having.set(hook, having);
  return having;
}

function inForce(
  power: Power,
  catalogue: Catalogue,
  { head: { stage, status, visits }, application }: Pick<CaseView, 'head' | 'application'>,
): readonly Bound[] {
  return bindingsOf(power, catalogue).filter((bound) => {
    if (!isKind(bound.onlyWhen, application.fields)) return false;
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
