import type { Definition } from './definition.ts';
import { pathOf, valueAt } from './edit.ts';

/**
 * The boxes of the chart that a doubt about the source speaks of, as edits name them: `受理·措施3`, `决定·责任人、告知·责任人`,
 * `权限来源`. Empty where it speaks of something that is no box: the drawing itself, an article, a term.
 */
export function placesOfDoubt(definition: Definition, where: string): readonly string[] {
  if (where === '权限来源') return ['authority.document'];
  let stage: Definition['stages'][number] | undefined;
  return where.split(/[；、]/).flatMap((part) => {
    const [first = '', second] = part.split('·');
    if (second !== undefined) stage = definition.stages.find(({ name }) => name === first);
    const place = stage && placeIn(stage, second ?? first);
    return place && pathOf(definition, place) ? [place] : [];
  });
}

/** A box of the chart that a doubt can be about: as edits name it, as a doubt names it, and what stands there. */
export type ChartBox = { readonly at: string; readonly where: string; readonly now: string };

/** All of them, as one reads the chart. */
export function chartBoxes(definition: Definition): readonly ChartBox[] {
  const box = (at: string, where: string) => ({ at, where, now: String(valueAt(definition, at) ?? '') });
  return [
    box('authority.document', '权限来源'),
    ...definition.stages.flatMap(({ key, name, risks, measures }) => [
      ...risks.map(({ id }, i) => box(`risk:${id}:text`, `${name}·风险${i + 1}`)),
      box(`stage:${key}:level`, `${name}·风险等级`),
      ...measures.map(({ id }, i) => box(`measure:${id}:text`, `${name}·措施${i + 1}`)),
      box(`stage:${key}:answersFor`, `${name}·责任人`),
    ]),
  ];
}

function placeIn({ key, risks, measures }: Definition['stages'][number], what: string): string | undefined {
  if (what === '责任人') return `stage:${key}:answersFor`;
  if (what === '风险等级') return `stage:${key}:level`;
  const [, kind, n] = /^(风险|措施)(\d+)$/.exec(what) ?? [];
  const item = (kind === '风险' ? risks : measures)[Number(n) - 1];
  return kind && item ? `${kind === '风险' ? 'risk' : 'measure'}:${item.id}:text` : undefined;
}
