import { PARTY, SLIP_HOLDER } from '#cases/actors.ts';
import type { Directory } from '#cases/context.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import type { CaseView } from '#cases/view.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import type { Definition } from '#powers/definition.ts';

/**
 * Who sees which case. Default: none. What a post may *do* in a case stands in the power's definition (acts and their posts);
 * here stands what it may see. A recused person sees nothing of the case, whatever his post.
 */
type Sight = { readonly cases: 'all' | 'own' | 'none'; readonly sealed: boolean; readonly trace: boolean };

export const sight: { readonly [post: string]: Sight } = {
  applicant: { cases: 'own', sealed: false, trace: false },
  // The person whom a case concerns: nothing of it before he was notified, then his own side.
  party: { cases: 'own', sealed: false, trace: false },
  clerk: { cases: 'all', sealed: false, trace: true },
  reviewer: { cases: 'all', sealed: false, trace: true },
  'section-head': { cases: 'all', sealed: false, trace: true },
  'deputy-leader': { cases: 'all', sealed: false, trace: true },
  principal: { cases: 'all', sealed: false, trace: true },
  presiding: { cases: 'all', sealed: false, trace: true },
  handler: { cases: 'all', sealed: false, trace: true },
  'enforcement-officer': { cases: 'all', sealed: false, trace: true },
  'legal-reviewer': { cases: 'all', sealed: false, trace: true },
  'council-member': { cases: 'all', sealed: false, trace: true },
  'panel-member': { cases: 'all', sealed: false, trace: true },
  'business-owner': { cases: 'all', sealed: false, trace: true },
  'discipline-inspector': { cases: 'all', sealed: true, trace: true },
  'inspection-staff': { cases: 'all', sealed: true, trace: true },
  // The three administrators run the system, grant rights and read its logs; none of them reads cases.
  'system-administrator': { cases: 'none', sealed: false, trace: false },
  'security-administrator': { cases: 'none', sealed: false, trace: false },
  'security-auditor': { cases: 'none', sealed: false, trace: false },
  // Known by the slip's code alone; no account can have it.
  'slip-holder': { cases: 'none', sealed: false, trace: false },
  office: { cases: 'all', sealed: false, trace: true },
  'team-leader': { cases: 'all', sealed: false, trace: true },
  nominator: { cases: 'all', sealed: false, trace: true },
  compiler: { cases: 'all', sealed: false, trace: true },
  'health-head': { cases: 'all', sealed: false, trace: true },
  // Of another organ: confirms amounts, and needs no trace for it.
  finance: { cases: 'all', sealed: false, trace: false },
};

const OWNER = 'business-owner';
const PUBLISHERS: readonly string[] = ['deputy-leader', 'principal'];

const none: Sight = { cases: 'none', sealed: false, trace: false };
/** A post of a power's own, in the cases of that power; in all others it is nobody's. */
const own: Sight = { cases: 'all', sealed: false, trace: true };

/** Outsiders have their own cases, inspectors are sent to several departments: the posts that no department has for itself. */
const isShared = (post: string): boolean => sight[post]?.cases !== 'all' || sight[post].sealed;

/**
 * Whether a power is run by posts of its own alone, as one of another department is: then the posts of this department have
 * no business in its cases. Inspectors (综合派驻) and those whom a case concerns have.
 */
export function isRunByItself({ posts, stages, anytime }: Definition): boolean {
  const keys = new Set(posts.map(({ key }) => key));
  const uses = [...stages.flatMap((stage) => stage.acts), ...anytime];
  return keys.size > 0 && uses.every(({ by }) => by.every((post) => keys.has(post) || isShared(post)));
}

/**
 * Who drafts a power's chart and who puts a draft in force: the department's owner and its leaders; where another department
 * runs the power, those of its posts that the definition names.
 */
export function chartPosts(definition: Definition): {
  readonly drafts: readonly string[];
  readonly publishes: readonly string[];
} {
  if (!isRunByItself(definition)) return { drafts: [OWNER], publishes: PUBLISHERS };
  const of = (does: 'drafts' | 'publishes') =>
    definition.posts.filter(({ chart }) => chart === does).map(({ key }) => key);
  return { drafts: of('drafts'), publishes: of('publishes') };
}

/** Who reads what is proposed for a chart and not in force: who drafts it, who puts it in force, inspectors. */
export function readsProposals(definition: Definition, posts: readonly Post[]): boolean {
  const { drafts, publishes } = chartPosts(definition);
  return posts.some((post) => drafts.includes(post) || publishes.includes(post) || sight[post]?.sealed);
}

/** Whether somebody belongs to the department that runs this power, or is sent to several: he reads what its owner keeps beside the chart. */
export function readsChartPapers(
  definition: Definition,
  posts: readonly Post[],
  definitions: readonly Definition[],
): boolean {
  const department = isRunByItself(definition) ? definition.key : '';
  return posts.some((post) => [undefined, department].includes(departmentOf(post, definitions)));
}

/** The posts among these as which one may raise a doubt about the chart: those who see cases handled by it. */
export const doubtingPosts = (definition: Definition, posts: readonly Post[]): readonly Post[] =>
  posts.filter((post) => sightIn(definition, post).cases === 'all');

/** What a post may see of the cases of this power. */
function sightIn(definition: Definition, post: Post): Sight {
  if (definition.posts.some(({ key }) => key === post)) return own;
  const found = sight[post] ?? none;
  return isRunByItself(definition) && !isShared(post) ? none : found;
}

/** Keys of powers for lists: those that a person sees by a post of their own, and those that his other posts do not see. */
export function reachOf(
  posts: readonly Post[],
  definitions: readonly Definition[],
): { readonly only: readonly string[]; readonly without: readonly string[] } {
  const mine = (one: Definition) => one.posts.some(({ key }) => posts.includes(key as Post));
  const keys = (list: readonly Definition[]) => [...new Set(list.map(({ key }) => key))];
  const inspects = posts.some((post) => sight[post]?.sealed);
  return {
    only: keys(definitions.filter(mine)),
    without: inspects ? [] : keys(definitions.filter((one) => !mine(one) && isRunByItself(one))),
  };
}

/** Whose post it is: of the department that has the power to itself, of this one (``), or of several (undefined). */
function departmentOf(post: Post, definitions: readonly Definition[]): string | undefined {
  const owner = definitions.find(({ posts }) => posts.some(({ key }) => key === post));
  if (owner) return isRunByItself(owner) ? owner.key : '';
  return isShared(post) ? undefined : '';
}

/**
 * Which other officers a person meets, by their posts: those of his own department, and whoever is sent to several (inspectors,
 * administrators). Inspectors meet everybody; who belongs to no department meets only those sent to several.
 */
export function areColleagues(
  posts: readonly Post[],
  definitions: readonly Definition[],
): (others: readonly Post[]) => boolean {
  const departments = (list: readonly Post[]) =>
    new Set(list.map((post) => departmentOf(post, definitions)).filter((one) => one !== undefined));
  const own = departments(posts);
  if (posts.some((post) => sight[post]?.sealed)) return () => true;
  return (others) => {
    const theirs = departments(others);
    return theirs.size === 0 || !own.isDisjointFrom(theirs);
  };
}

/** The widest sight among a person's posts; administrators' posts give none. In the cases of this power, where one is given. */
export function sightOf(posts: readonly Post[], definition?: Definition): Sight {
  const sights = posts.map((post) => (definition ? sightIn(definition, post) : (sight[post] ?? none)));
  return {
    cases: sights.some((s) => s.cases === 'all') ? 'all' : sights.some((s) => s.cases === 'own') ? 'own' : 'none',
    sealed: sights.some((s) => s.sealed),
    trace: sights.some((s) => s.trace),
  };
}

export type Access = {
  readonly see: boolean;
  readonly recused: boolean;
  readonly inspector: boolean;
  readonly party: boolean;
  readonly trace: boolean;
};

/** What this person may see of this case, which runs under this definition. */
export function accessTo(view: CaseView, person: PersonId, directory: Directory, definition: Definition): Access {
  if (person === SLIP_HOLDER.person) return { see: true, recused: false, inspector: false, party: true, trace: false };
  const { cases, sealed, trace } = sightOf(directory.posts(person), definition);
  if (view.application.subject === person) {
    // Whatever other posts he holds: an officer under discipline reads his own case as its party.
    const see = view.hearing.notices.length > 0 && directory.posts(person).includes(PARTY);
    return { see, recused: !see, inspector: false, party: true, trace: false };
  }
  const own = directory.represents(person).includes(view.application.creditCode);
  const party = own && cases !== 'all';
  const recused = !party && recusalGround(view, person, directory) !== undefined;
  const see = !recused && (cases === 'all' || (cases === 'own' && own));
  return { see, recused: recused && cases === 'all', inspector: see && sealed, party, trace: see && trace };
}

/** The case as this person may have it: without the sealed chain, or, for an inspector, without tips that name himself. */
export function shownTo(view: CaseView, person: PersonId, inspector: boolean): CaseView {
  if (!inspector) return { ...view, sealed: { contacts: [], tips: [], signals: [] } };
  const own = new Set(view.sealed.tips.filter((tip) => tip.named.includes(person)).map((tip) => tip.key));
  if (own.size === 0) return view;
  return {
    ...view,
    sealed: {
      ...view.sealed,
      tips: view.sealed.tips.filter((tip) => !own.has(tip.key)),
      signals: view.sealed.signals.filter((signal) => !own.has(String(signal.facts.tip))),
    },
  };
}
