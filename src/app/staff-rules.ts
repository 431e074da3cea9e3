import { creditCodeIsValid } from '#cases/credit-code.ts';
import type { ImportedAccount, StaffChange } from '#contract/administration-shapes.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addDays, addMs, dayOf, fromShanghai, type Instant, type PlainDate } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { sight } from './access.ts';
import type { Holding, Register } from './directory.ts';

/** 三员: who runs the system, who grants rights, who reads both their logs. */
export const SYSTEM = 'system-administrator' as Post;
export const SECURITY = 'security-administrator' as Post;
export const AUDITOR = 'security-auditor' as Post;
export const ADMINISTRATORS: readonly Post[] = [SYSTEM, SECURITY, AUDITOR];
const isAdministrator = (post: Post): boolean => ADMINISTRATORS.includes(post);
/** Not an office: the post by which somebody reads what concerns himself. */
const isOffice = (post: Post): boolean => sight[post]?.cases !== 'own';

/** Posts that no change may give: an applicant's comes with his organisation, a slip's holder has no account. */
const isGrantable = (post: string): boolean => post !== 'applicant' && post !== 'slip-holder';
/** Keys of all posts that a change may give: the product's and the powers' own. */
export const grantablePosts = (powers: readonly Power[]): ReadonlySet<string> =>
  new Set([
    ...Object.keys(sight).filter(isGrantable),
    ...powers.flatMap(({ definition }) => definition.posts.map(({ key }) => key)),
  ]);

/** Keys that a change may name: posts that may be given, and qualifications that some power asks for. */
export type Known = { readonly posts: ReadonlySet<string>; readonly qualifications: ReadonlySet<string> };

/** What the bindings of these powers ask to be qualified in. */
export function askedQualifications(powers: readonly Power[]): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value))
      if (key === 'qualification' && typeof one === 'string') found.add(one);
      else look(one);
  };
  for (const { definition } of powers) look(definition);
  return found;
}

/** A post from the first day's beginning to the last day's end; a day that has begun counts from now on, never from before. */
export const beginOf = (day: string): Instant => fromShanghai(`${day} 00:00`);
export const endAfter = (day: string): Instant => beginOf(addDays(day as PlainDate, 1));

const overlap = (a: Holding, b: Holding): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);

/**
 * What speaks against a change as the register stands now: asked when it is drafted, and again when it is approved, by when its
 * first day may have begun.
 */
export function faultsOf(
  change: StaffChange,
  register: Register,
  now: Instant,
  names: Known,
  drafted: boolean,
): readonly Fault[] {
  const { posts } = names;
  switch (change.kind) {
    case 'account':
      return accountFaults([change], register);
    case 'accounts':
      return [
        ...accountFaults(change.rows, register),
        ...change.rows.flatMap((row, i) =>
          importedFaults(row, change.rows, register, now, names, drafted).map((found) => ({
            ...found,
            facts: { ...found.facts, row: i + 1 },
          })),
        ),
      ];
    case 'post':
      return (
        personFaults(change.person, register) ??
        postFaults(
          held(change.person, change.post, change.from, change.to),
          register.holdings.filter(({ person }) => person === change.person),
          now,
          posts,
          drafted,
        )
      );
    case 'post-ended': {
      const found = openHolding(register, change.person, change.post, now);
      if (!found) return [fault('HOLDING_UNKNOWN', { post: change.post })];
      if (change.on !== undefined && drafted && change.on < dayOf(now))
        return [fault('DAY_IS_PAST', { day: change.on })];
      return lastOne(register, now, (one) => one === found);
    }
    case 'account-closed':
      return personFaults(change.person, register) ?? lastOne(register, now, (one) => one.person === change.person);
    case 'password':
      return personFaults(change.person, register) ?? [];
    case 'relation':
      return (
        personFaults(change.person, register) ??
        (register.relations.some((one) => one.person === change.person && one.subject === change.subject)
          ? [fault('RELATION_EXISTS')]
          : [])
      );
    case 'relation-ended':
      return register.relations.some((one) => one.person === change.person && one.subject === change.subject)
        ? []
        : [fault('RELATION_UNKNOWN')];
    case 'qualification': {
      const { from, to, qualification } = change;
      return (
        personFaults(change.person, register) ?? [
          ...(names.qualifications.has(qualification) ? [] : [fault('QUALIFICATION_UNKNOWN')]),
          ...(from !== undefined && to < from ? [fault('DAYS_REVERSED', { from, until: to })] : []),
          ...(endAfter(to) <= now ? [fault('DAY_IS_PAST', { day: to })] : []),
        ]
      );
    }
    case 'qualification-ended':
      return (
        personFaults(change.person, register) ??
        (register.persons.some(
          ({ id, qualifications }) =>
            id === change.person &&
            qualifications.some(({ key, until }) => key === change.qualification && until > now),
        )
          ? []
          : [fault('QUALIFICATION_NOT_HELD')])
      );
    case 'window':
      return [
        ...change.posts.filter((post) => !posts.has(post)).map(() => fault('POST_UNKNOWN')),
        ...(change.opens < change.closes ? [] : [fault('HOURS_REVERSED')]),
      ];
    case 'calendar':
      return [];
  }
}

/** Whose rights or duties a change is about: he neither drafts nor decides it. */
export const concerned = (change: StaffChange): string | undefined => ('person' in change ? change.person : undefined);

export const openHolding = (register: Register, person: string, post: string, now: Instant): Holding | undefined =>
  register.holdings.find((one) => one.person === person && one.post === post && (one.to === null || one.to > now));

const held = (person: string, post: string, from: string, to: string | undefined): Holding => ({
  person: person as PersonId,
  post: post as Post,
  from: beginOf(from),
  to: to === undefined ? null : endAfter(to),
});

function personFaults(id: string, register: Register): readonly Fault[] | undefined {
  const found = register.persons.find((one) => one.id === id && one.kind === 'officer');
  if (!found) return [fault('STAFF_UNKNOWN')];
  return found.closed ? [fault('ACCOUNT_CLOSED')] : undefined;
}

function postFaults(
  wanted: Holding,
  others: readonly Holding[],
  now: Instant,
  posts: ReadonlySet<string>,
  drafted: boolean,
): readonly Fault[] {
  if (!posts.has(wanted.post)) return [fault('POST_UNKNOWN')];
  if (drafted && wanted.from < beginOf(dayOf(now))) return [fault('DAY_IS_PAST', { day: dayOf(wanted.from) })];
  if (wanted.to !== null && wanted.to <= now) return [fault('DAY_IS_PAST', { day: dayOf(addMs(wanted.to, -1)) })];
  if (wanted.to !== null && wanted.to <= wanted.from)
    return [fault('DAYS_REVERSED', { from: dayOf(wanted.from), until: dayOf(addMs(wanted.to, -1)) })];
  const granted = wanted.from < now ? { ...wanted, from: now } : wanted;
  const beside = others.filter((one) => overlap(one, granted));
  if (beside.some(({ post }) => post === wanted.post)) return [fault('POST_HELD_ALREADY', { post: wanted.post })];
  const excluded = beside
    .filter((one) => isOffice(one.post) && isOffice(wanted.post))
    .filter((one) => isAdministrator(one.post) || isAdministrator(wanted.post))
    .map(({ post }) => post);
  return excluded.length > 0 ? [fault('ADMINISTRATORS_EXCLUDE', { post: wanted.post, posts: excluded })] : [];
}

/** A row of a list, its account left aside. */
function importedFaults(
  row: ImportedAccount,
  all: readonly ImportedAccount[],
  register: Register,
  now: Instant,
  { posts, qualifications }: Known,
  drafted: boolean,
): readonly Fault[] {
  const isKnown = (subject: string): boolean =>
    creditCodeIsValid(subject) ||
    all.some((one) => one !== row && one.staffNumber === subject) ||
    register.persons.some(({ staffNumber }) => staffNumber === subject);
  return [
    ...row.posts.flatMap((post, j) => {
      const given = row.posts.slice(0, j).map((other) => held('new', other, row.from, undefined));
      return postFaults(held('new', post, row.from, undefined), given, now, posts, drafted);
    }),
    ...(row.relations ?? [])
      .filter(({ subject }) => !isKnown(subject))
      .map(({ subject }) => fault('RELATED_TO_NOBODY', { subject })),
    ...(row.qualifications ?? []).flatMap(({ qualification, to }) => [
      ...(qualifications.has(qualification) ? [] : [fault('QUALIFICATION_UNKNOWN')]),
      ...(endAfter(to) <= now ? [fault('QUALIFICATION_LAPSED', { day: to })] : []),
    ]),
  ];
}

function accountFaults(
  rows: readonly { email: string; staffNumber: string }[],
  { persons }: Register,
): readonly Fault[] {
  const emails = new Set(persons.map(({ email }) => email.toLowerCase()));
  const numbers = new Set(persons.map(({ staffNumber }) => staffNumber ?? ''));
  return rows.flatMap((row, i) => {
    const of = rows.length > 1 ? { row: i + 1 } : {};
    const found = [
      ...(emails.has(row.email.toLowerCase()) ? [fault('EMAIL_TAKEN', { ...of })] : []),
      ...(numbers.has(row.staffNumber) ? [fault('STAFF_NUMBER_TAKEN', { ...of })] : []),
    ];
    emails.add(row.email.toLowerCase());
    numbers.add(row.staffNumber);
    return found;
  });
}

/** Nothing can be changed any more once nobody drafts or nobody approves. */
function lastOne({ holdings }: Register, now: Instant, ends: (holding: Holding) => boolean): readonly Fault[] {
  return [SYSTEM, SECURITY].flatMap((post) => {
    const mine = holdings.filter((one) => one.post === post && one.from <= now && (one.to === null || one.to > now));
    return mine.some(ends) && !mine.some((one) => !ends(one) && one.to === null)
      ? [fault('LAST_ADMINISTRATOR', { post })]
      : [];
  });
}
