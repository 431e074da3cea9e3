import { PARTY } from '#cases/actors.ts';
import type { Directory } from '#cases/context.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type reachOf, sightOf } from './access.ts';

/** What every list asks first: which cases this person may find. The same rules as for one case (access.ts), as SQL. */

/** Who looks at a list. */
export type Viewer = {
  readonly person: PersonId;
  readonly directory: Directory;
  readonly reach: ReturnType<typeof reachOf>;
  /** Whom he has a registered tie to. */
  readonly interests: readonly string[];
};

/** A person's own cases where he applies, and those of powers of which he holds a post of their own; otherwise every case that he is not out of. */
export function visible({ person, directory, reach: { only, without }, interests }: Viewer, values: unknown[]): string {
  const { cases } = sightOf(directory.posts(person));
  const place = (value: unknown): number => values.push(value);
  const handled = (powers: string) => {
    const [interest, self, keys] = [
      place(interests),
      place(person),
      place(readerKeys(person, directory.posts(person))),
    ];
    return `(${powers} and not (${concerns('extra', interest)} or coalesce(extra -> 'recused' ? $${self}, false))
    and ${openTo('extra', keys)})`;
  };
  // Whatever posts he holds: the case that concerns himself is his from the notice on.
  const himself = directory.posts(person).includes(PARTY)
    ? `coalesce(extra ->> 'party' = $${place(person)}, false)`
    : '';
  const found = others(person, directory, { only, without }, cases, handled, values);
  return himself === '' ? found : `(${found} or ${himself})`;
}

function others(
  person: PersonId,
  directory: Directory,
  { only, without }: Viewer['reach'],
  cases: ReturnType<typeof sightOf>['cases'],
  handled: (powers: string) => string,
  values: unknown[],
): string {
  const place = (value: unknown): number => values.push(value);
  if (cases === 'all') return handled(`not power = any($${place(without)})`);
  const ofOwnPosts = only.length > 0 ? handled(`power = any($${place(only)})`) : 'false';
  if (cases === 'own') {
    values.push(directory.represents(person));
    return `(${ofOwnPosts} or extra ->> 'creditCode' = any($${values.length}) and not coalesce((extra ->> 'closedToParty')::boolean, false))`;
  }
  return ofOwnPosts;
}

/** Cases that this person sees as an officer: none in which he is a party. */
export function handledBy(
  { person, directory, reach: { only, without }, interests }: Viewer,
  values: unknown[],
): string {
  const posts = directory.posts(person);
  const place = (value: unknown): number => values.push(value);
  const powers =
    sightOf(posts).cases === 'all' ? `not power = any($${place(without)})` : `power = any($${place(only)})`;
  const [interest, self, keys] = [place(interests), place(person), place(readerKeys(person, posts))];
  return `(${powers} and not (${concerns('extra', interest)} or coalesce(extra -> 'recused' ? $${self}, false))
    and ${openTo('extra', keys)})`;
}

/** Whom a case concerns is told where it is, not which officer's step is next. */
export const isOutside = ({ person, directory, reach }: Viewer): boolean =>
  sightOf(directory.posts(person)).cases !== 'all' && reach.only.length === 0;

/** Of `case_summary s`: who is expected to take its next steps by name, for those who see it as officers. */
export function namedIn(viewer: Viewer, values: unknown[]): string {
  if (isOutside(viewer)) return `'{}'::text[]`;
  const self = values.push(viewer.person);
  return `case when coalesce(s.extra ->> 'party' = $${self}, false) then '{}'::text[] else array(
    select distinct n.person from task n where n.case_id = s.case_id and n.kind = 'NEXT_STEP' and n.person is not null order by 1) end`;
}

/** As a case that is open to some alone names them. */
export const readerKeys = (person: PersonId, posts: readonly Post[]): readonly string[] => [
  person,
  ...posts.map((post) => `post:${post}`),
];
/** About an organisation or a person of these. */
export const concerns = (extra: string, n: number): string =>
  `(${extra} ->> 'creditCode' = any($${n}) or coalesce(${extra} ->> 'subject' = any($${n}), false))`;
export const openTo = (extra: string, n: number): string => `coalesce(${extra} -> 'readers' ?| $${n}, true)`;

/** Where the rows of a page end: the next page begins behind. */
export type Cursor = { readonly at: string; readonly id: number; readonly key?: string };
export const encode = ({ at, id, key }: Cursor): string =>
  Buffer.from(JSON.stringify(key === undefined ? [at, id] : [at, id, key])).toString('base64url');
export function decode(text: string | undefined): Cursor | undefined {
  if (!text) return undefined;
  try {
    const [at, id, key] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [unknown, unknown, unknown];
    return typeof at === 'string' && typeof id === 'number' && (at === 'infinity' || !Number.isNaN(Date.parse(at)))
      ? { at, id, ...(typeof key === 'string' ? { key } : {}) }
      : undefined;
  } catch {
    return undefined;
  }
}
