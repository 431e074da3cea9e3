import type { Directory } from '#cases/context.ts';
import { PARTY, SLIP_HOLDER } from '#cases/decide.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import type { CaseView } from '#cases/view.ts';
import type { PersonId, Post } from '#kernel/ids.ts';

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

const none: Sight = { cases: 'none', sealed: false, trace: false };

/** The widest sight among a person's posts; administrators' posts give none. */
export function sightOf(posts: readonly Post[]): Sight {
  const sights = posts.map((post) => sight[post] ?? none);
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

/** What this person may see of this case. */
export function accessTo(view: CaseView, person: PersonId, directory: Directory): Access {
  if (person === SLIP_HOLDER.person) return { see: true, recused: false, inspector: false, party: true, trace: false };
  const { cases, sealed, trace } = sightOf(directory.posts(person));
  if (view.application.subject === person) {
    // Whatever other posts he holds: an officer under discipline reads his own case as its party.
    const see = view.hearing.notices.length > 0 && directory.posts(person).includes(PARTY);
    return { see, recused: !see && cases === 'all', inspector: false, party: true, trace: false };
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
