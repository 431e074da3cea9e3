import { cardHands, inspectorPosts, judgePosts, lineOf, reviewPosts } from '#cases/card-posts.ts';
import type { Duty } from '#cases/control.ts';
import { caseDeadline, dueOnceEnded, stageDeadline } from '#cases/deadlines.ts';
import type { Engine } from '#cases/engine.ts';
import { type Card, cardCounts, cardState, standsSince } from '#cases/facets/cards.ts';
import { recusedBy } from '#cases/facets/recusal.ts';
import type { RaisedSignal } from '#cases/facets/signals.ts';
import { emptySlots } from '#cases/hold.ts';
import { handsFull } from '#cases/in-hand.ts';
import { readersOf } from '#cases/may-read.ts';
import { namedFor } from '#cases/named-for.ts';
import { nextSteps } from '#cases/next-steps.ts';
import { outlookOf } from '#cases/outlook.ts';
import type { CaseView } from '#cases/view.ts';
import { wakeAt } from '#cases/watch.ts';
import type { Json, PersonId, Post } from '#kernel/ids.ts';
import type { Power } from '#powers/definition.ts';
import type { CaseSummary, SearchRow, SignalRow, Task } from '#store/append-command.ts';
import { searchRowOf } from './search-text.ts';
import { decidingOf } from './summary-of-deciding.ts';

/** The case's row in lists. */
export function summaryOf(engine: Engine, view: CaseView): CaseSummary {
  const { head, application } = view;
  return {
    number: head.number,
    agency: engine.power.definition.agency,
    power: head.power,
    definitionVersion: head.definition,
    applicant: application.applicant,
    createdAt: application.enteredAt ?? view.updatedAt,
    title: head.title,
    stage: head.stage,
    status: head.status,
    exit: head.exit,
    dueAt: nextDue(engine, view),
    wakeAt: wakeAt(engine, view) ?? null,
    updatedAt: view.updatedAt,
    version: view.version,
    handler: view.acceptance.responsible ?? null,
    lamp: null,
    extra: extraOf(engine, view),
  };
}

/** What the case is found by. */
export const searchOf = ({ head, application }: CaseView): SearchRow =>
  searchRowOf({
    number: head.number,
    title: head.title,
    applicant: application.applicant,
    creditCode: application.creditCode,
  });

/** Whether it is found by something else now. */
export const isFoundOtherwise = (before: CaseView, after: CaseView): boolean =>
  before.head.number !== after.head.number ||
  before.head.title !== after.head.title ||
  before.application.applicant !== after.application.applicant ||
  before.application.creditCode !== after.application.creditCode;

/** What lists filter by and lookups ask for; changes seldom, so that an update seldom touches its index. */
function extraOf(engine: Engine, view: CaseView): { readonly [key: string]: Json } {
  const recused = [
    ...new Set([
      ...(view.application.subject ? [view.application.subject] : []),
      ...view.recusal.declared.map((d) => d.person),
      ...view.recusal.requests.map((r) => r.person),
    ]),
  ].filter(
    (person) => person === view.application.subject || recusedBy(view.recusal, person as PersonId) !== undefined,
  );
  return {
    creditCode: view.application.creditCode,
    ...partyOf(view),
    files: [...new Set(view.materials.received.map((item) => item.hash))],
    recused,
    outcome: view.head.outcome,
    ...punctuality(engine, view),
    ...readers(engine, view),
    ...decidingOf(engine, view),
    ...heldOf(engine, view),
  };
}

/** Who has something in his hands here; `case_holder` is made of it. */
function heldOf({ power }: Engine, view: CaseView): { readonly held?: readonly string[] } {
  const held = [...handsFull(view, power.definition).keys()].sort();
  return held.length > 0 ? { held } : {};
}

/**
 * 按时: against the promised term, or the legal one where nothing was promised. While the case is under way `caseDue`; once it has
 * ended `endedAt`, and `onTime` where it had a term at all.
 */
function punctuality(engine: Engine, view: CaseView): { readonly [key: string]: Json } {
  const { promised, legal } = engine.power.definition.limits;
  const limit = promised ?? legal;
  if (view.head.status === 'open') {
    const due = limit && caseDeadline(view, limit, engine.ctx)?.due;
    return due ? { caseDue: due } : {};
  }
  const endedAt = view.head.visits.at(-1)?.to;
  if (endedAt === undefined) return {};
  const due = limit && dueOnceEnded(view, limit, engine.ctx);
  const answeredAt = (limit?.until === 'decision' ? view.decision.at : view.clock.answeredAt) ?? endedAt;
  return { endedAt, ...(due ? { onTime: answeredAt <= due } : {}) };
}

/** The person whom a matter concerns: those close to him do not find it; he does, from the notice on. */
function partyOf({ application: { subject }, hearing }: CaseView): {
  readonly subject?: string;
  readonly party?: string;
} {
  if (subject === undefined) return {};
  return hearing.notices.length > 0 ? { subject, party: subject } : { subject };
}

/** Posts and persons to whom alone the case is open, as one list; left out where it is open to all who see cases. */
function readers(
  engine: Engine,
  view: CaseView,
): { readonly readers?: readonly string[]; readonly closedToParty?: true } {
  const alone = readersOf(engine, view);
  if (!alone) return {};
  return {
    readers: [...alone.posts.map((post) => `post:${post}`), ...alone.persons],
    ...(alone.party === false ? { closedToParty: true as const } : {}),
  };
}

/** The nearer of the case's legal end and the stage's own. */
function nextDue(engine: Engine, view: CaseView) {
  const legal = engine.power.definition.limits.legal;
  const ends = [
    legal ? caseDeadline(view, legal, engine.ctx)?.due : undefined,
    stageDeadline(view, engine.power, view.head.stage, engine.ctx)?.due,
  ].filter((due) => due !== undefined && due !== null);
  return ends.sort()[0] ?? null;
}

/**
 * Who is waited for: whoever has the next step, whoever must still sign one, and everyone who owes something; after the end only
 * what outlives it.
 */
export function tasksOf(engine: Engine, view: CaseView, owed: readonly Duty[]): readonly Task[] {
  if (view.head.status === 'none') return [];
  const isOpen = view.head.status === 'open';
  const stage = engine.power.definition.stages.find((s) => s.key === view.head.stage);
  const waiting = view.acceptance.notices.some((notice) => !notice.answered);
  const duties = owed.filter((duty) => duty.code !== 'STAGE_TERM');
  const stageDue = isOpen ? (stageDeadline(view, engine.power, view.head.stage, engine.ctx)?.due ?? null) : null;
  const row = (key: string, kind: string, post: Post, person: string | null, dueAt: Task['dueAt'], title: string) => ({
    key,
    kind,
    post,
    person,
    dueAt,
    title,
  });
  return [
    ...(isOpen && !waiting ? nextSteps(engine, view, outlookOf(engine, view)) : []).map((step) => {
      const { act } = step;
      const named = namedFor(engine, view, step);
      const post = named?.post ?? step.post;
      const person = named?.person ?? (post === stage?.acts[0]?.by[0] ? responsibleFor(engine, view, post) : null);
      return row(`next:${act}`, 'NEXT_STEP', post, person, stageDue, act);
    }),
    ...view.held.open.flatMap(({ key, act, slots, signers, expiresAt }) =>
      emptySlots(slots, signers).map(({ post }) => row(`sign:${key}:${post}`, 'SIGN_STEP', post, null, expiresAt, act)),
    ),
    ...duties.map((duty) =>
      row(duty.key, duty.code, duty.post, duty.person ?? null, duty.due ?? null, subjectOf(engine.power, duty)),
    ),
  ];
}

/** What the sentence of a duty names: a meeting, a clock, an exhibit, somebody responsible, a card's level; empty where it names nothing. */
function subjectOf({ definition }: Power, { facts = {} }: Duty): string {
  const { purpose, clock, exhibit, responsible, level } = facts;
  if (typeof purpose === 'string') return purpose;
  if (typeof clock === 'string') return definition.clocks.find((one) => one.key === clock)?.name ?? '';
  return [exhibit, responsible, level].find((one) => typeof one === 'string') ?? '';
}

/** As long as he holds the post: else it is everybody's of it. */
function responsibleFor({ ctx }: Engine, { head, acceptance: { responsible } }: CaseView, post: Post): PersonId | null {
  if (head.stage !== 'accept' || responsible === undefined) return null;
  return ctx.directory.posts(responsible).includes(post) ? responsible : null;
}

/** Rows to take away and to put, so that only what changed is written. */
export function taskChange(
  before: readonly Task[],
  after: readonly Task[],
): { remove: readonly string[]; put: readonly Task[] } {
  const known = new Map(before.map((task) => [task.key, task]));
  const kept = new Set(after.map((task) => task.key));
  return {
    remove: before.filter((task) => !kept.has(task.key)).map((task) => task.key),
    put: after.filter((task) => !isSame(task, known.get(task.key))),
  };
}

const isSame = (a: Task, b: Task | undefined): boolean =>
  b !== undefined &&
  a.kind === b.kind &&
  a.post === b.post &&
  a.person === b.person &&
  a.dueAt === b.dueAt &&
  a.title === b.title;

/** Kind of the rows of cards among those of signals: both are what somebody is told of a case. */
export const CARD = 'card';

/** A card as lists ask for it: where it stands, whom it waits for, who may hear of it. */
export function cardRow({ power, ctx }: Engine, card: Card): SignalRow {
  const judges = judgePosts(power, card, ctx.directory);
  const reviewers = reviewPosts(power, card, ctx.directory);
  const stands = standsSince(card);
  const told = card.kind === 'time' ? [...card.posts, ...lineOf(power)] : [];
  return {
    key: `${CARD}:${card.key}`,
    kind: CARD,
    audience: [...new Set([...inspectorPosts(power), ...judges, ...told])],
    raisedAt: card.raisedAt,
    subject: card.person || null,
    data: {
      card: card.key,
      kind: card.kind,
      level: card.level,
      order: card.order !== undefined,
      posts: card.posts,
      judges,
      reviewers,
      hands: cardHands(card),
      stage: card.stage,
      ...(stands === undefined ? {} : { judgedAt: stands }),
      counts: cardCounts(card),
      sealed: false,
    },
    state: cardState(card),
  };
}

export const signalRow = (signal: RaisedSignal, sealed: boolean): SignalRow => ({
  key: signal.key,
  kind: signal.code,
  audience: signal.audience,
  raisedAt: signal.raisedAt,
  subject: null,
  data: {
    level: signal.level,
    control: signal.control,
    stage: signal.stage,
    facts: signal.facts,
    rests: signal.rests as unknown as Json,
    sealed,
  },
  state: 'raised',
});
