import type { Directory } from '#cases/context.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { ServiceWindow } from '#signals/window-cover.ts';
import type { Queryable } from '#store/database.ts';

export type Organisation = { readonly creditCode: string; readonly name: string };
/** `from` left out = no first day is known; `evidence`: what it rests on. */
export type Qualification = {
  readonly key: string;
  readonly from?: Instant;
  readonly until: Instant;
  readonly evidence?: string;
};
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly kind: 'officer' | 'applicant';
  /** Place in lists of people: the department's own order. */
  readonly position: number;
  readonly qualifications: readonly Qualification[];
  readonly organisations: readonly Organisation[];
  /** 工号; empty = not known. */
  readonly staffNumber?: string;
  /** 所在科室; empty = none. */
  readonly section?: string;
  /** Has left: kept in the record's names, signs in no more. */
  readonly closed?: boolean;
  /** `none`: no password yet · `first`: one that was made for him and that he must change; left out = his own. */
  readonly password?: 'none' | 'first';
};
export type Holding = {
  readonly person: PersonId;
  readonly post: Post;
  readonly from: Instant;
  readonly to: Instant | null;
};
export type Relation = { readonly person: PersonId; readonly subject: string; readonly kind: string };

/** Everybody the department knows, as loaded at one moment. */
export type Register = {
  readonly persons: readonly Person[];
  readonly holdings: readonly Holding[];
  readonly relations: readonly Relation[];
  /** Windows to be set up with it. */
  readonly windows?: readonly ServiceWindow[];
};

/** Holdings begin and end at some moments only; between two of them the directory is the same. */
type InForce = { readonly from: Instant | null; readonly to: Instant | null; readonly directory: Directory };
const latest = new WeakMap<Register, InForce>();

/** The directory of one instant, by value: post holdings that are not in force do not count. */
export function directoryOf(register: Register, now: Instant): Directory {
  const known = latest.get(register);
  if (known && (known.from === null || known.from <= now) && (known.to === null || now < known.to))
    return known.directory;
  const turns = register.holdings.flatMap(({ from, to }) => (to === null ? [from] : [from, to])).sort();
  const inForce = {
    from: turns.findLast((turn) => turn <= now) ?? null,
    to: turns.find((turn) => turn > now) ?? null,
    directory: directoryAt(register, now),
  };
  latest.set(register, inForce);
  return inForce.directory;
}

function directoryAt({ persons, holdings, relations }: Register, now: Instant): Directory {
  const byId = new Map(persons.map((person) => [person.id, person]));
  const inForce = holdings.filter((holding) => holding.from <= now && (holding.to === null || holding.to > now));
  const posts = listed(
    inForce,
    ({ person }) => person,
    ({ post }) => post,
  );
  const holders = listed(
    inForce,
    ({ post }) => post,
    ({ person }) => person,
  );
  const interests = new Map(relations.map((relation) => [`${relation.person} ${relation.subject}`, relation.kind]));
  return {
    name: (person) => byId.get(person)?.name ?? '系统',
    posts: (person) => posts.get(person) ?? [],
    holders: (post) => holders.get(post) ?? [],
    qualified: (person, key, at) =>
      byId
        .get(person)
        ?.qualifications.some((q) => q.key === key && q.until > at && (q.from === undefined || q.from <= at)) ?? false,
    represents: (person) => byId.get(person)?.organisations.map((organisation) => organisation.creditCode) ?? [],
    interest: (person, subject) => interests.get(`${person} ${subject}`),
  };
}

const listed = <K, V>(
  holdings: readonly Holding[],
  keyOf: (holding: Holding) => K,
  heldOf: (holding: Holding) => V,
): ReadonlyMap<K, readonly V[]> => {
  const lists = new Map<K, V[]>();
  for (const holding of holdings) lists.set(keyOf(holding), [...(lists.get(keyOf(holding)) ?? []), heldOf(holding)]);
  return lists;
};

export async function loadRegister(db: Queryable): Promise<Register> {
  // One after the other: within a transaction a connection answers one question at a time.
  const persons = await db.query<{
    id: PersonId;
    name: string;
    kind: 'officer' | 'applicant';
    data: Partial<Omit<Person, 'id' | 'name' | 'kind'>>;
  }>(`select id, name, kind, data from person order by (data ->> 'position')::int nulls last, id`);
  const holdings = await db.query<{ person_id: PersonId; post: Post; valid_from: Instant; valid_to: Instant | null }>(
    'select person_id, post, valid_from, valid_to from post_holding order by person_id, valid_from',
  );
  const relations = await db.query<{ person_id: PersonId; subject: string; kind: string }>(
    `select person_id, subject, kind from relation where not data ? 'ended'`,
  );
  return {
    persons: persons.map(({ id, name, kind, data }) => ({
      email: '',
      position: 0,
      qualifications: [],
      organisations: [],
      ...data,
      id,
      name,
      kind,
    })),
    holdings: holdings.map((row) => ({
      person: row.person_id,
      post: row.post,
      from: row.valid_from,
      to: row.valid_to,
    })),
    relations: relations.map((row) => ({ person: row.person_id, subject: row.subject, kind: row.kind })),
  };
}

/** Writes a register that is not there yet; what stands is left alone. */
export async function seedRegister(db: Queryable, { persons, holdings, relations }: Register): Promise<void> {
  for (const { id, name, kind, ...data } of persons)
    await db.query('insert into person (id, name, kind, data) values ($1, $2, $3, $4) on conflict do nothing', [
      id,
      name,
      kind,
      JSON.stringify(data),
    ]);
  for (const holding of holdings)
    await db.query(
      'insert into post_holding (person_id, post, valid_from, valid_to) values ($1, $2, $3, $4) on conflict do nothing',
      [holding.person, holding.post, holding.from, holding.to],
    );
  for (const relation of relations)
    await db.query('insert into relation (person_id, subject, kind) values ($1, $2, $3) on conflict do nothing', [
      relation.person,
      relation.subject,
      relation.kind,
    ]);
}
