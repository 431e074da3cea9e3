import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { currentList } from '#cases/facets/lists.ts';
import { type Meeting, runningMeeting, yetToVote } from '#cases/facets/meetings.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs, dayOf, HOUR_MS, type Instant, msOf } from '#kernel/time.ts';
import { readProposal } from '#powers/results.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  /** Acts that wait for the meeting's vote. */
  acts: keys,
  /** Fewest who are there and vote, the chair among them. */
  quorum: z.int().min(2).max(30),
  /** Posts whose holders may be called, the chair's apart. */
  members: keys,
  chair: z.string(),
  /** Presides where everybody who holds the chair's post must step aside. */
  deputises: z.string().optional(),
  /** Acts that the meeting is about: done in this stage before it is called, and none of them after it was opened. */
  follows: z.array(z.string()).default([]),
  /** Hours between the call and the meeting: time to read the case. */
  noticeHours: z.int().min(1).max(720),
  /** Whether what is then decided or handed in must be the result that was voted. */
  resultFollows: z.boolean().default(true),
  /** Results of which the step of the ladder is put to the vote as well: what is then decided is that step. */
  weighs: z.array(z.string()).default([]),
  /** Which kind of meeting, where a stage has several; left out = any of the stage. */
  purpose: z.string().optional(),
  /** The list that is put to the vote: one recorded after the call has not been voted on. */
  list: z.string().optional(),
  /** Acts after which the same question may be put to the vote once more: the case has changed. */
  reopens: z
    .array(z.string())
    .default(['record-findings', 'supplement', 'return-review', 'record-list', 'answer-doubt']),
});
type Params = z.infer<typeof params>;
type Env = BindingEnv<Params>;

/**
 * 会议集体讨论决定: called in time, with a quorum of those who may sit in it and nobody who must step aside; each gives his own
 * reasoned vote, the chair last; what follows is what was voted. A question once voted is not voted again until the case has changed.
 */
export const meetingDecision = control({
  key: 'meeting-decision',
  serves: ['meeting-decides', 'collective-appraisal', 'consultation'],
  effect: 'prevents',
  params,
  names: (p) => ({
    acts: [...p.acts, ...p.follows],
    posts: [...p.members, p.chair, ...(p.deputises ? [p.deputises] : [])],
  }),
  bar({ actor, use, emits, view }, env) {
    const meeting = runningMeeting(view.meetings);
    if (emits.includes('meetings.voted') && meeting && isOurs(meeting, view, env))
      return againstVote(meeting, actor.person, view, env);
    return env.p.acts.includes(use.act) ? againstActs(view, env) : null;
  },
  guard({ facts, before }, env) {
    const carried = lastClosed(before, env);
    return facts.flatMap((fact): readonly Fault[] => {
      switch (fact.type) {
        case 'meetings.called':
          return isPurpose(fact.data.purpose, env) ? judgeCall(fact.data, before, env) : [];
        case 'meetings.opened':
          return judgeOpening(fact.data.present, before, env);
        case 'meetings.voted':
          return saysSomething(fact.data.opinion) ? [] : [fault('OPINION_EMPTY')];
        case 'meetings.closed': {
          const meeting = before.meetings.all.find((one) => one.key === fact.data.key);
          const n = meeting && isOurs(meeting, before, env) ? awaited(meeting, before, env).length : 0;
          return n > 0 ? [fault('VOTE_MISSING', { n }, ['cast-vote'])] : [];
        }
        case 'decision.made':
          return env.p.resultFollows ? followed(carried, fact.data.result, env, fact.data.sanction) : [];
        case 'review.handed-in':
          return env.p.resultFollows ? followed(carried, fact.data.proposal, env) : [];
        default:
          return [];
      }
    });
  },
  futile: ({ emits, view }, env) => {
    const meeting = runningMeeting(view.meetings);
    if (!meeting || !isOurs(meeting, view, env)) return null;
    if (emits.includes('meetings.opened')) return timeOf(meeting, env.ctx.now);
    return null;
  },
  duties(view, env) {
    const meeting = runningMeeting(view.meetings);
    if (!meeting || !isOurs(meeting, view, env)) return [];
    const { opened, at, purpose } = meeting;
    return (opened ? yetToVote(meeting) : meeting.members).map((person) => ({
      key: `${meeting.key}:${person}`,
      code: opened ? 'CAST_VOTE' : 'ATTEND_MEETING',
      post: postOf(person, meeting, env),
      person,
      due: opened ? voteBy(meeting, env) : at,
      facts: { at, purpose },
    }));
  },
  wakes(view, env) {
    const meeting = runningMeeting(view.meetings);
    return meeting && isOurs(meeting, view, env) ? [addMs(voteBy(meeting, env), 1)] : [];
  },
  signals(view, env) {
    const meeting = runningMeeting(view.meetings);
    if (!meeting || !isOurs(meeting, view, env) || voteBy(meeting, env) >= env.ctx.now) return [];
    return [
      {
        key: `meeting-stalled:${meeting.key}`,
        level: 'yellow',
        code: 'MEETING_STALLED',
        facts: { purpose: meeting.purpose, at: meeting.at, missing: meeting.opened ? yetToVote(meeting).length : 0 },
        audience: [env.p.chair as Post, meeting.calledBy.as],
      },
    ];
  },
});

const isPurpose = (purpose: string, { p }: Env): boolean => p.purpose === undefined || p.purpose === purpose;

/** Called during the last stay in the binding's stage, for the purpose it asks for. */
function isOurs(meeting: Meeting, view: CaseView, env: Env): boolean {
  const stay = view.head.visits.findLast((visit) => visit.stage === env.stage);
  return (
    isPurpose(meeting.purpose, env) &&
    meeting.stage === env.stage &&
    stay !== undefined &&
    meeting.calledAt >= stay.from
  );
}

/** The last meeting of this stay that was brought to its end, nobody in it being out of the case as it stands now. */
const lastClosed = (view: CaseView, env: Env): Meeting | undefined =>
  view.meetings.all.findLast((meeting) => meeting.closed && isOurs(meeting, view, env) && !isVoid(meeting, view, env));

/** Somebody voted who must step aside, as has come out since. */
const isVoid = (meeting: Meeting, view: CaseView, { ctx }: Env): boolean =>
  meeting.votes.some(({ person }) => recusalGround(view, person, ctx.directory));

function againstActs(view: CaseView, env: Env): Fault | null {
  const running = runningMeeting(view.meetings);
  if (running && isOurs(running, view, env))
    return fault('MEETING_NOT_CLOSED', {}, [running.opened ? 'close-meeting' : 'open-meeting']);
  const meeting = lastClosed(view, env);
  if (!meeting?.closed) return fault('MEETING_MISSING', {}, ['call-meeting']);
  const list = env.p.list === undefined ? undefined : currentList(view.lists, env.p.list);
  if (list && list.at > meeting.calledAt)
    return fault('LIST_CHANGED_SINCE_MEETING', { list: list.list }, ['call-meeting']);
  if (isOutdated(meeting, view, env)) return fault('MEETING_OUTDATED', {}, ['call-meeting']);
  const { for: inFavour, against, abstain, carried } = meeting.closed;
  return carried
    ? null
    : fault('MEETING_NOT_CARRIED', { for: inFavour, against, abstain }, ['call-meeting', 'return-review']);
}

/** Those whose vote is waited for: there, silent, not out of the case; nobody is waited for longer than until the vote's term. */
const awaited = (meeting: Meeting, view: CaseView, env: Env): readonly PersonId[] =>
  env.ctx.now > voteBy(meeting, env)
    ? []
    : yetToVote(meeting).filter((person) => !recusalGround(view, person, env.ctx.directory));

function againstVote(meeting: Meeting, voter: PersonId, view: CaseView, env: Env): Fault | null {
  if (voter !== meeting.chair) return null;
  const others = awaited(meeting, view, env).filter((person) => person !== voter);
  return others.length > 0 ? fault('CHAIR_VOTES_LAST', { n: others.length }) : null;
}

type Call = Pick<Meeting, 'proposal' | 'members' | 'chair' | 'at'>;

function judgeCall(call: Call, view: CaseView, env: Env): readonly Fault[] {
  const { p, power, ctx } = env;
  const holds = (person: PersonId, posts: readonly string[]) =>
    ctx.directory.posts(person).some((post) => posts.includes(post));
  const faults: Fault[] = [];
  const proposed = readProposal(power.definition, call.proposal);
  if (p.resultFollows && (!proposed || (p.weighs.includes(proposed.result.key) && !proposed.sanction)))
    faults.push(fault('MEETING_WITHOUT_PROPOSAL'));
  if (call.members.length < p.quorum)
    faults.push(fault('TOO_FEW_CALLED', { n: call.members.length, quorum: p.quorum }));
  if (!mayPreside(call.chair, view, env)) faults.push(fault('CHAIR_WITHOUT_POST', { chair: p.chair }));
  const missing = notYetDone(view, env);
  if (missing.length > 0) faults.push(fault('MEETING_TOO_EARLY', { n: missing.length }, missing));
  const unfit = call.members.filter((person) => person !== call.chair && !holds(person, p.members));
  if (unfit.length > 0) faults.push(fault('MEMBER_WITHOUT_POST', { persons: unfit }));
  for (const person of call.members)
    if (recusalGround(view, person, ctx.directory)) faults.push(fault('PARTICIPANT_RECUSED', { person }));
  if (msOf(call.at) - msOf(ctx.now) < p.noticeHours * HOUR_MS)
    faults.push(fault('MEETING_NOTICE_SHORT', { hours: p.noticeHours }));
  return [...faults, ...judgeRepeat(call, view, env)];
}

/** What the meeting had before it was changed since it was opened. */
const isOutdated = ({ opened, stage }: Meeting, view: CaseView, { p }: Env): boolean =>
  opened !== undefined &&
  view.hands.some((hand) => hand.stage === stage && hand.at > opened.at && p.follows.includes(hand.act));

/** Acts that the meeting follows and that nobody has done in this stage. */
const notYetDone = (view: CaseView, { p, stage }: Env): readonly string[] =>
  p.follows.filter((act) => !view.hands.some((hand) => hand.act === act && hand.stage === stage));

function mayPreside(chair: PersonId, view: CaseView, { p, ctx }: Env): boolean {
  const posts = ctx.directory.posts(chair);
  if (posts.some((post) => post === p.chair)) return true;
  if (p.deputises === undefined || !posts.some((post) => post === p.deputises)) return false;
  return ctx.directory.holders(p.chair as Post).every((person) => recusalGround(view, person, ctx.directory));
}

/** A vote that was held stands: it is not held again with other people, nor until it comes out otherwise. */
function judgeRepeat(call: Call, view: CaseView, env: Env): readonly Fault[] {
  const last = lastClosed(view, env);
  const closed = last?.closed;
  if (!last || !closed) return [];
  const faults: Fault[] = [];
  const changed = view.hands.some((hand) => hand.at > closed.at && env.p.reopens.includes(hand.act));
  if (!changed && (closed.carried || call.proposal === last.proposal))
    faults.push(fault('ALREADY_VOTED_ON', { carried: closed.carried }, ['return-review']));
  const left = last.members.filter(
    (person) => !call.members.includes(person) && !recusalGround(view, person, env.ctx.directory),
  );
  if (left.length > 0) faults.push(fault('MEMBERS_LEFT_OUT', { persons: left }));
  return faults;
}

function judgeOpening(present: readonly PersonId[], view: CaseView, env: Env): readonly Fault[] {
  const meeting = runningMeeting(view.meetings);
  if (!meeting || !isOurs(meeting, view, env)) return [];
  const { p, ctx } = env;
  const faults: Fault[] = [];
  const time = timeOf(meeting, ctx.now);
  if (time) faults.push(time);
  if (present.length < p.quorum) faults.push(fault('NO_QUORUM', { n: present.length, quorum: p.quorum }));
  if (!present.includes(meeting.chair)) faults.push(fault('CHAIR_ABSENT', {}, ['call-meeting']));
  for (const person of present)
    if (recusalGround(view, person, ctx.directory)) faults.push(fault('PARTICIPANT_RECUSED', { person }));
  return faults;
}

/** A meeting is held on the day it was called for, not before its hour; on another day it is called anew. */
function timeOf({ at }: Meeting, now: Instant): Fault | null {
  if (now < at) return fault('MEETING_NOT_YET', { at });
  return dayOf(now) === dayOf(at) ? null : fault('MEETING_DAY_PASSED', { at }, ['call-meeting']);
}

function followed(meeting: Meeting | undefined, result: string, { power }: Env, sanction?: string): readonly Fault[] {
  const voted = meeting && readProposal(power.definition, meeting.proposal);
  if (!voted) return [];
  return voted.result.key !== result || (voted.sanction && sanction !== undefined && voted.sanction.key !== sanction)
    ? [fault('OTHERWISE_THAN_VOTED', { voted: voted.result.key, decided: result })]
    : [];
}

/** Votes are given on the day of the meeting or the working day after it. */
const voteBy = (meeting: Meeting, { ctx }: Env): Instant =>
  dueAt(meeting.opened?.at ?? meeting.at, { n: 1, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);

const postOf = (person: PersonId, meeting: Meeting, { p, ctx }: Env): Post => {
  const wanted = person === meeting.chair ? [p.chair] : p.members;
  return ctx.directory.posts(person).find((post) => wanted.includes(post)) ?? (wanted[0] as Post);
};
