import { parse, stringify } from 'yaml';

type Raw = {
  readonly stages: readonly {
    readonly key: string;
    readonly risks: readonly { readonly id: string; readonly caught: readonly Caught[] }[];
    readonly measures: readonly Measure[];
  }[];
  readonly statutory: readonly { readonly control: string; readonly article: Article }[];
};
type Article = { readonly law: string; readonly article: string };
export type Caught = {
  readonly by: string;
  readonly how: 'blocked' | 'detected' | 'reported';
  readonly source: 'chart' | 'statute' | 'product';
  readonly measure?: string;
  readonly article?: Article;
};
export type Measure = {
  readonly id: string;
  readonly text: string;
  readonly bindings?: readonly { readonly control: string }[];
  readonly structural?: string;
  readonly department?: string;
};

const nameOf = ({ law, article }: Article): string => `${law} ${article}`;

/** What a claim rests on, as scenarios name it: measure id, `law article`, or the product. */
export const restsOf = (caught: Caught): string =>
  caught.source === 'chart' ? (caught.measure ?? '') : caught.article ? nameOf(caught.article) : 'product';

export const readDefinition = (yaml: string): Raw => parse(yaml) as Raw;

/** The same definition without these measures' bindings and these articles' bindings, and without what it claimed to rest on them. */
export function without(yaml: string, removed: ReadonlySet<string>): string {
  const raw = readDefinition(yaml);
  return stringify({
    ...raw,
    statutory: raw.statutory.filter(({ article }) => !removed.has(nameOf(article))),
    stages: raw.stages.map((stage) => ({
      ...stage,
      risks: stage.risks.map((risk) => ({ ...risk, caught: risk.caught.filter((caught) => !removed.has(restsOf(caught))) })),
      measures: stage.measures.map((measure) =>
        removed.has(measure.id) && (measure.bindings?.length ?? 0) > 0
          ? { ...measure, bindings: [], rewording: '（试验版本：本条措施的绑定已拿掉）' }
          : measure,
      ),
    })),
  });
}

/** Everything that a definition can bind: all measures with bindings, all articles. */
export function everythingIn(yaml: string): ReadonlySet<string> {
  const raw = readDefinition(yaml);
  const measures = raw.stages.flatMap((stage) => stage.measures).filter((measure) => (measure.bindings?.length ?? 0) > 0);
  return new Set([...measures.map(({ id }) => id), ...raw.statutory.map(({ article }) => nameOf(article))]);
}
