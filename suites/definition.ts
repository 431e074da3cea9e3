import { parse, stringify } from 'yaml';

type Binding = {
  readonly control: string;
  readonly with?: { readonly of?: string; readonly clock?: string; readonly oneIn?: number };
};
type Use = { readonly act: string; readonly by: readonly string[] };
type Keyed = { readonly key: string; readonly name: string };
/** A definition as its file says it, read without the program's own loader. */
export type Raw = {
  readonly key: string;
  readonly state: 'whole' | 'drawn';
  readonly kind: string;
  readonly name: string;
  readonly limits?: { readonly legal: unknown; readonly promised: unknown };
  readonly clocks?: readonly Keyed[];
  readonly materials?: readonly Keyed[];
  readonly standards?: readonly Keyed[];
  readonly documents?: readonly Keyed[];
  readonly posts?: readonly { readonly key: string; readonly chart?: 'drafts' | 'publishes' }[];
  readonly anytime?: readonly Use[];
  readonly stages: readonly {
    readonly key: string;
    readonly name: string;
    readonly term?: unknown;
    readonly acts?: readonly Use[];
    readonly risks: readonly { readonly id: string; readonly caught?: readonly Caught[] }[];
    readonly measures: readonly Measure[];
  }[];
  readonly statutory?: readonly (Binding & { readonly article: Article; readonly stages: readonly string[] })[];
};
type Article = { readonly law: string; readonly article: string };
export type Caught = {
  readonly by: string;
  readonly how: 'blocked' | 'detected' | 'reported';
  readonly source: 'chart' | 'statute' | 'product';
  readonly measure?: string;
  readonly article?: Article;
};
type Measure = {
  readonly id: string;
  readonly text: string;
  readonly bindings?: readonly Binding[];
  readonly structural?: string;
  readonly department?: string;
};

const nameOf = ({ law, article }: Article): string => `${law} ${article}`;

/** What a claim rests on, as scenarios name it: measure id, `law article`, or the product. */
export const restsOf = (caught: Caught): string =>
  caught.source === 'chart' ? (caught.measure ?? '') : caught.article ? nameOf(caught.article) : 'product';

const read = new Map<string, Raw>();
/** Read once: the same text is asked for at every step. */
export function readDefinition(yaml: string): Raw {
  const known = read.get(yaml);
  if (known) return known;
  const raw = parse(yaml) as Raw;
  read.set(yaml, raw);
  return raw;
}

const boundIn = ({ stages, statutory = [] }: Pick<Raw, 'stages' | 'statutory'>): readonly Binding[] => [
  ...stages.flatMap(({ measures }) => measures.flatMap((measure) => measure.bindings ?? [])),
  ...statutory,
];

/** One case in how many is drawn for a spot check; undefined = this power draws none. */
export const oneInOf = (raw: Raw): number | undefined =>
  boundIn(raw).find(({ control }) => control === 'spot-check')?.with?.oneIn;

/** Acts of all stages and of any time. */
export const usesOf = ({ stages, anytime = [] }: Raw): readonly Use[] => [
  ...stages.flatMap((stage) => stage.acts ?? []),
  ...anytime,
];

/**
 * The same definition without these measures' bindings and these articles' bindings, without what it claimed to rest on them,
 * and without the terms that nothing reads any more: a definition with an idle term is not taken.
 */
export function without(yaml: string, removed: ReadonlySet<string>): string {
  const key = [...removed].sort().join('\n');
  const ofYaml = lessened.get(yaml) ?? new Map<string, string>();
  lessened.set(yaml, ofYaml);
  const known = ofYaml.get(key) ?? lessen(yaml, removed);
  ofYaml.set(key, known);
  return known;
}

/** By text and by what is taken away: many stories rest on one measure, and each text is published but once at a time. */
const lessened = new Map<string, Map<string, string>>();

function lessen(yaml: string, removed: ReadonlySet<string>): string {
  const raw = readDefinition(yaml);
  const statutory = (raw.statutory ?? []).filter(({ article }) => !removed.has(nameOf(article)));
  const isLimit = (of: string) => (binding: Binding) => binding.control === 'time-limit' && binding.with?.of === of;
  const stages = raw.stages.map((stage) => {
    const measures = stage.measures.map((measure) =>
      removed.has(measure.id) && (measure.bindings?.length ?? 0) > 0
        ? { ...measure, bindings: [], rewording: '（试验版本：本条措施的绑定已拿掉）' }
        : measure,
    );
    const bound = [
      ...measures.flatMap((measure) => measure.bindings ?? []),
      ...statutory.filter((one) => one.stages.includes(stage.key)),
    ];
    const risks = stage.risks.map((risk) => ({
      ...risk,
      caught: (risk.caught ?? []).filter((caught) => !removed.has(restsOf(caught))),
    }));
    return { ...stage, term: bound.some(isLimit('stage')) ? stage.term : null, measures, risks };
  });
  const bound = boundIn({ stages, statutory });
  return stringify({
    ...raw,
    limits: { promised: null, ...raw.limits, ...(bound.some(isLimit('legal')) ? {} : { legal: null }) },
    clocks: (raw.clocks ?? []).filter(({ key }) =>
      bound.some((one) => isLimit('clock')(one) && one.with?.clock === key),
    ),
    statutory,
    stages,
  });
}

/** Everything that a definition can bind: all measures with bindings, all articles. */
export function everythingIn(yaml: string): ReadonlySet<string> {
  const raw = readDefinition(yaml);
  const measures = raw.stages
    .flatMap((stage) => stage.measures)
    .filter((measure) => (measure.bindings?.length ?? 0) > 0);
  return new Set([...measures.map(({ id }) => id), ...(raw.statutory ?? []).map(({ article }) => nameOf(article))]);
}

/** Measures and articles that bind this control. */
export function bindersOf(yaml: string, control: string): readonly string[] {
  const raw = readDefinition(yaml);
  const measures = raw.stages
    .flatMap((stage) => stage.measures)
    .filter((measure) => measure.bindings?.some((binding) => binding.control === control));
  return [
    ...new Set([
      ...measures.map(({ id }) => id),
      ...(raw.statutory ?? []).filter((one) => one.control === control).map(({ article }) => nameOf(article)),
    ]),
  ];
}
