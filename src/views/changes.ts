import type { CaseDetail } from '#contract/case-shapes.ts';
import { caseLines } from './case-lines.ts';
import type { Both } from './speech.ts';

/** A value that is otherwise than before; `before` null = it was not there, `after` null = it is gone. */
export type ValueChange = {
  readonly part: Both;
  readonly label: Both;
  readonly before: Both | null;
  readonly after: Both | null;
};

/** What of the case has changed for one and the same reader, value by value, in the order of the page. */
export function changesBetween(before: CaseDetail, after: CaseDetail): readonly ValueChange[] {
  const was = new Map(caseLines(before).map((line) => [line.id, line]));
  const is = new Map(caseLines(after).map((line) => [line.id, line]));
  const changed = [...is.values()].flatMap((line) => {
    const old = was.get(line.id);
    if (old && old.shown.zh === line.shown.zh && old.label.zh === line.label.zh) return [];
    return [{ part: line.part, label: line.label, before: old?.shown ?? null, after: line.shown }];
  });
  const gone = [...was.values()]
    .filter(({ id }) => !is.has(id))
    .map((line) => ({ part: line.part, label: line.label, before: line.shown, after: null }));
  return [...changed, ...gone];
}
