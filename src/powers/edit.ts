import type { Definition } from './definition.ts';
import { bareItem, editedList, keyed, LISTS, listPlace, writtenItem } from './lists.ts';
import { DefinitionText, type Path } from './text.ts';

/**
 * Edits of a definition by whoever owns it: each says where, by a key that outlives the order of lists, and what shall stand
 * there. They are applied to the text: what nobody touched stays as it was written, comments and order with it.
 *
 * `at`: `validFrom` · `phones.supervision` · `phones.service` · `authority.source` · `authority.document` · `limits.legal.term`
 * · `limits.promised.term` · `stage:KEY:name|level|answersFor|term` · `risk:ID:text` · `measure:ID:text|means|bindings|rewording`
 * · `doubt:KEY` (null takes it off the list) · `materials:KEY` and the like: an item of a list (`lists.ts`).
 */
export type Edit = { readonly at: string; readonly value: unknown };

/** A doubt has no key of its own: its words are. */
export const doubtKey = ({ where, text }: { readonly where: string; readonly text: string }): string =>
  `doubt:${where}｜${text}`;

const HEAD = [
  'validFrom',
  'phones.supervision',
  'phones.service',
  'authority.source',
  'authority.document',
  'limits.legal.term',
  'limits.promised.term',
];
const PARTS: { readonly [kind: string]: readonly string[] } = {
  stage: ['name', 'level', 'answersFor', 'term'],
  risk: ['text'],
  measure: ['text', 'means', 'bindings', 'rewording'],
};

/** Where in the file an edit stands; null = nothing there can be edited so. */
export function pathOf(definition: Definition, at: string): Path | null {
  if (HEAD.includes(at)) {
    const [first, second] = at.split('.');
    if (first === 'limits') return definition.limits[second as 'legal' | 'promised'] ? at.split('.') : null;
    return at.split('.');
  }
  const doubt = definition.doubts.findIndex((one) => doubtKey(one) === at);
  if (doubt >= 0) return ['doubts', doubt];
  const [, kind = '', key = '', part = ''] = /^(stage|risk|measure):(.+):([a-zA-Z]+)$/.exec(at) ?? [];
  if (!PARTS[kind]?.includes(part)) return null;
  for (const [i, stage] of definition.stages.entries()) {
    if (kind === 'stage' && stage.key === key) return ['stages', i, part];
    const list = kind === 'risk' ? 'risks' : 'measures';
    const j = kind === 'stage' ? -1 : stage[list].findIndex((one) => one.id === key);
    if (j >= 0) return ['stages', i, list, j, part];
  }
  return null;
}

/** The box on the chart that a problem of the file belongs to, as an edit names it; null = none of them. */
export function placeOf(definition: Definition, problem: string, edits: readonly Edit[] = []): string | null {
  const path = problem.split('.');
  const list = LISTS.find((one) => one === path[0]);
  if (list) {
    const found = editedList(definition, list, edits)[Number(path[1])];
    return found ? `${list}:${found.key}` : null;
  }
  const head = HEAD.find((at) => problem === at || problem.startsWith(`${at}.`));
  if (head) return head;
  if (path[0] === 'limits' && (path[1] === 'legal' || path[1] === 'promised')) return `limits.${path[1]}.term`;
  const stage = path[0] === 'stages' ? definition.stages[Number(path[1])] : undefined;
  if (!stage) return null;
  const item = Number(path[3]);
  const risk = path[2] === 'risks' ? stage.risks[item] : undefined;
  if (risk) return `risk:${risk.id}:text`;
  const measure = path[2] === 'measures' ? stage.measures[item] : undefined;
  if (measure) return `measure:${measure.id}:${PARTS.measure?.includes(path[4] ?? '') ? path[4] : 'bindings'}`;
  return PARTS.stage?.includes(path[2] ?? '') ? `stage:${stage.key}:${path[2]}` : null;
}

/** Which part of that box a problem speaks of: a field of an item, a setting of a binding; empty = the box as a whole. */
export function partOf(problem: string): string {
  const path = problem.split('.');
  if (LISTS.some((one) => one === path[0])) return path.slice(2).join('.');
  return path[0] === 'stages' && path[4] === 'bindings' ? path.slice(5).join('.') : '';
}

export type Edited = {
  readonly text: string;
  /** Edits of what this text does not have (any more). */
  readonly lost: readonly Edit[];
};

/**
 * The text with these edits. A binding that goes takes with it what risks claimed of it, so that nothing is said to be answered
 * by what is not there. `text` must be a definition that loads.
 */
export function applyEdits(text: string, definition: Definition, edits: readonly Edit[]): Edited {
  const file = new DefinitionText(text);
  const lost: Edit[] = [];
  const dropped = new Set<number>();
  for (const list of LISTS) {
    if (!edits.some(({ at }) => listPlace(at)?.list === list)) continue;
    const there: readonly unknown[] = definition[list];
    const items = editedList(definition, list, edits).map(({ value, original }) => ({
      item: writtenItem(list, value),
      was: original === null ? null : there.indexOf(original),
    }));
    file.setList([list], items, (item) => bareItem(list, item), LIST_ANCHORS);
  }
  for (const edit of edits) {
    if (listPlace(edit.at)) continue;
    const path = pathOf(definition, edit.at);
    if (path === null) lost.push(edit);
    else if (path[0] === 'doubts') dropped.add(Number(path[1]));
    else if (path.at(-1) === 'rewording' && (edit.value === null || edit.value === '')) file.remove(path);
    else
      file.set(
        path,
        path.at(-1) === 'bindings' ? plainBindings(edit.value) : edit.value,
        path[0] === 'stages' ? ANCHORS[String(path.at(-1))] : undefined,
      );
  }
  file.without(['doubts'], dropped);
  for (const { path, gone } of unclaimed(definition, edits)) file.without(path, gone);
  return { text: file.edited(), lost };
}

/** After which line of the same item a line that is not there yet is put. */
const ANCHORS: { readonly [part: string]: readonly string[] } = {
  bindings: ['means', 'text'],
  means: ['text'],
  rewording: ['bindings', 'means', 'text'],
  term: ['level', 'name'],
};

/** Behind which part of the file a list is put that is not there yet. */
const LIST_ANCHORS = ['standards', 'materials', 'application', 'pauseGrounds', 'posts', 'results', 'limits', 'basis'];

/** Bindings without what goes without saying, as they are written. */
const plainBindings = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((one: unknown) => {
        if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
        const { with: settings, life, ...binding } = one as { with?: object; life?: unknown };
        return {
          ...binding,
          ...(settings && Object.keys(settings).length > 0 ? { with: settings } : {}),
          ...(life !== undefined && life !== 'stage' ? { life } : {}),
        };
      })
    : value;

/** What risks claim of bindings, of a measure or of a statute, that these edits take away. */
function unclaimed(definition: Definition, edits: readonly Edit[]) {
  const { stages } = definition;
  const statutes = edits.some(({ at }) => listPlace(at)?.list === 'statutory')
    ? new Set(editedList(definition, 'statutory', edits).map(({ value }) => claimOf(value)))
    : null;
  const left = new Map<string, ReadonlySet<unknown>>();
  for (const { at, value } of edits) {
    const id = /^measure:(.+):bindings$/.exec(at)?.[1];
    if (id !== undefined && Array.isArray(value))
      left.set(id, new Set(value.map((one: { control?: unknown } | null) => one?.control)));
  }
  return stages.flatMap(({ risks }, i) =>
    risks.flatMap(({ caught }, j) => {
      const gone = caught.flatMap(({ source, measure = '', by, article }, k) =>
        (source === 'chart' && left.get(measure)?.has(by) === false) ||
        (source === 'statute' && statutes?.has(claimOf({ control: by, article })) === false)
          ? [k]
          : [],
      );
      return gone.length > 0 ? [{ path: ['stages', i, 'risks', j, 'caught'], gone: new Set(gone) }] : [];
    }),
  );
}

const claimOf = (binding: unknown): string => {
  const { control, article } = (binding ?? {}) as { control?: unknown; article?: { law?: unknown; article?: unknown } };
  return [control, article?.law, article?.article].join('｜');
};

/** What stands there now, as an edit would put it. */
export function valueAt(definition: Definition, at: string): unknown {
  const place = listPlace(at);
  if (place) {
    const items = keyed(definition, place.list);
    return place.key === null
      ? items.map(({ key }) => key)
      : (items.find(({ key }) => key === place.key)?.item ?? null);
  }
  const path = pathOf(definition, at);
  if (path === null) return null;
  let value: unknown = definition;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  return value ?? null;
}
