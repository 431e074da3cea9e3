import type { PersonId, Post } from '#kernel/ids.ts';
import { fault, type RestedFault } from '#kernel/refusal.ts';
import type { ActUse } from '#powers/definition.ts';
import type { NextStep, Outlook } from './act.ts';
import { APPLICANT, MACHINE, PARTY, SLIP_HOLDER } from './actors.ts';
import { barred, type Engine, getAct } from './engine.ts';
import { readingFaults } from './may-read.ts';
import { MOST_ASKED, nextSteps } from './next-steps.ts';
import { merge } from './rested.ts';
import type { CaseView } from './view.ts';

/** What the whole definition says of the case as it stands; asked by acts that are about other acts. */
export function outlookOf(engine: Engine, view: CaseView): Outlook {
  let uses: readonly ActUse[] | undefined;
  const work = () => {
    uses ??= workOf(engine, view);
    return uses;
  };
  let steps: readonly NextStep[] | undefined;
  const next = () => {
    steps ??= nextSteps(engine, view, outlook);
    return steps;
  };
  const outlook: Outlook = {
    awaited: () =>
      view.acceptance.notices.some((notice) => !notice.answered)
        ? []
        : next().filter(({ post }) => post !== MACHINE.as),
    posts: () => [...new Set(work().flatMap((use) => use.by as Post[]))].filter((post) => !isOutside(post)),
    against: (post, person) => againstWork(engine, view, work(), next(), post, person),
  };
  return outlook;
}

const isOutside = (post: Post): boolean => [APPLICANT, PARTY, MACHINE.as, SLIP_HOLDER.as].includes(post);

/** The stage's acts that are anybody's of a post: what is asked of each person by name is given to nobody else. */
function workOf({ power, catalogue }: Engine, view: CaseView): readonly ActUse[] {
  const stage = power.definition.stages.find((one) => one.key === view.head.stage);
  return (stage?.acts ?? []).filter((use) => getAct(catalogue, use.act).aside !== 'named');
}

/**
 * Why this person cannot be the one who is expected to do the post's work: he does not hold it, may not read the case, or is
 * barred from a step. What keeps the whole post waiting is nothing against him, unless the step is the next.
 */
function againstWork(
  engine: Engine,
  view: CaseView,
  uses: readonly ActUse[],
  waited: readonly NextStep[],
  post: Post,
  person: PersonId,
): readonly RestedFault[] {
  const { directory } = engine.ctx;
  if (!directory.posts(person).includes(post))
    return [{ ...fault('ASSIGNEE_WITHOUT_POST', { person, posts: [post] }), control: 'act', rests: [] }];
  const next = new Set(waited.map(({ act }) => act));
  const others = directory
    .holders(post)
    .filter((other) => other !== person)
    .slice(0, MOST_ASKED);
  const his = uses
    .filter((use) => use.by.includes(post))
    .flatMap((use) =>
      barred(engine, view, use, [{ person, as: post }]).filter(
        (found) => next.has(use.act) || !others.every((other) => standsAgainst(engine, view, use, other, post, found)),
      ),
    );
  return merge([...readingFaults(engine, view, person), ...his].map((found) => ({ ...found, ...barredFor(person) })));
}

const standsAgainst = (
  engine: Engine,
  view: CaseView,
  use: ActUse,
  person: PersonId,
  post: Post,
  found: RestedFault,
): boolean => barred(engine, view, use, [{ person, as: post }]).some((other) => other.code === found.code);

/** Said of him, not to him; why is in what it rests on. */
const barredFor = (person: PersonId) => fault('ASSIGNEE_BARRED', { person }, ['other-officer']);
