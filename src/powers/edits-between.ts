import type { Definition } from './definition.ts';
import { doubtKey, type Edit, valueAt } from './edit.ts';
import { editedList, keyed, LISTS, type ListName } from './lists.ts';
import { canonical } from './text.ts';

/** The edits that make one version the other, as far as edits can. */
export function editsBetween(before: Definition, after: Definition): readonly Edit[] {
  const boxes = [
    ...['validFrom', 'phones.supervision', 'phones.service', 'authority.source', 'authority.document'],
    ...['limits.legal.term', 'limits.promised.term'],
    ...before.stages.flatMap(({ key, risks, measures }) => [
      ...['name', 'level', 'answersFor', 'term'].map((part) => `stage:${key}:${part}`),
      ...risks.map(({ id }) => `risk:${id}:text`),
      ...measures.flatMap(({ id }) =>
        ['text', 'means', 'bindings', 'rewording'].map((part) => `measure:${id}:${part}`),
      ),
    ]),
  ];
  const gone = before.doubts.filter((doubt) => after.doubts.every((one) => doubtKey(one) !== doubtKey(doubt)));
  return [
    ...boxes
      .map((at): Edit => ({ at, value: valueAt(after, at) }))
      .filter(({ at, value }) => canonical(value) !== canonical(valueAt(before, at))),
    ...LISTS.flatMap((list) => listEdits(before, after, list)),
    ...gone.map((doubt): Edit => ({ at: doubtKey(doubt), value: null })),
  ];
}

function listEdits(before: Definition, after: Definition, list: ListName): readonly Edit[] {
  const now = keyed(after, list);
  const keys = new Set([...keyed(before, list), ...now].map(({ key }) => key));
  const edits = [...keys]
    .map((key): Edit => ({ at: `${list}:${key}`, value: valueAt(after, `${list}:${key}`) }))
    .filter(({ at, value }) => canonical(value) !== canonical(valueAt(before, at)));
  const order = now.map(({ key }) => key);
  const falls = editedList(before, list, edits).map(({ key }) => key);
  return order.join('\n') === falls.join('\n') ? edits : [...edits, { at: list, value: order }];
}
