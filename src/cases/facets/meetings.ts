import type { PersonId, Post, StageKey } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';
import type { CaseView } from '../view.ts';

export type Vote = 'for' | 'against' | 'abstain';

export type MeetingsFact =
  | Fact<
      'meetings.called',
      {
        key: string;
        /** What kind of meeting, in the definition's words: 联席会, 案审会. */
        purpose: string;
        question: string;
        /** Key of the result that is put to the vote; empty where the question is another. */
        proposal: string;
        /** Who votes; the chair is one of them. */
        members: readonly PersonId[];
        chair: PersonId;
        at: Instant;
        /** Where; left out where nobody said it. */
        place?: string;
      }
    >
  | Fact<'meetings.opened', { key: string; present: readonly PersonId[]; absent: readonly PersonId[] }>
  | Fact<'meetings.voted', { key: string; person: PersonId; vote: Vote; opinion: string }>
  | Fact<'meetings.closed', { key: string; for: number; against: number; abstain: number; carried: boolean }>;

export type CastVote = {
  readonly person: PersonId;
  readonly vote: Vote;
  readonly opinion: string;
  readonly at: Instant;
};

export type Meeting = {
  readonly key: string;
  readonly purpose: string;
  readonly question: string;
  readonly proposal: string;
  readonly members: readonly PersonId[];
  readonly chair: PersonId;
  /** When it is to be held. */
  readonly at: Instant;
  readonly place?: string;
  readonly stage: StageKey;
  readonly calledAt: Instant;
  readonly calledBy: { readonly person: PersonId; readonly as: Post };
  readonly opened?: {
    readonly present: readonly PersonId[];
    readonly absent: readonly PersonId[];
    readonly at: Instant;
  };
  readonly votes: readonly CastVote[];
  readonly closed?: {
    readonly for: number;
    readonly against: number;
    readonly abstain: number;
    readonly carried: boolean;
    readonly at: Instant;
  };
};

/** 会议: who was called, who was there, each one's own signed vote, and the count. */
export type Meetings = { readonly all: readonly Meeting[] };

export const meetings: Facet<Meetings, MeetingsFact> = {
  initial: { all: [] },
  on: {
    'meetings.called': (state, data, stamp) => ({
      all: [
        ...state.all,
        {
          ...data,
          stage: stamp.stage,
          calledAt: stamp.recordedAt,
          calledBy: stamp.signers[0] ?? { person: '' as PersonId, as: '' as Post },
          votes: [],
        },
      ],
    }),
    'meetings.opened': (state, { key, present, absent }, stamp) => ({
      all: onOne(state.all, key, (meeting) => ({ ...meeting, opened: { present, absent, at: stamp.recordedAt } })),
    }),
    'meetings.voted': (state, { key, person, vote, opinion }, stamp) => ({
      all: onOne(state.all, key, (meeting) => ({
        ...meeting,
        votes: [...meeting.votes, { person, vote, opinion, at: stamp.recordedAt }],
      })),
    }),
    'meetings.closed': (state, { key, ...count }, stamp) => ({
      all: onOne(state.all, key, (meeting) => ({ ...meeting, closed: { ...count, at: stamp.recordedAt } })),
    }),
  },
};

const onOne = (all: readonly Meeting[], key: string, change: (meeting: Meeting) => Meeting): readonly Meeting[] =>
  all.map((meeting) => (meeting.key === key ? change(meeting) : meeting));

export type MeetingState = 'called' | 'open' | 'closed' | 'dropped';

/** Dropped: called and not opened, and another was called since, or the case has gone on without it. */
export function meetingState(
  meeting: Meeting,
  { meetings: { all }, head }: Pick<CaseView, 'meetings' | 'head'>,
): MeetingState {
  if (meeting.closed) return 'closed';
  if (meeting !== all.at(-1) || head.status !== 'open' || head.stage !== meeting.stage) return 'dropped';
  return meeting.opened ? 'open' : 'called';
}

/** The meeting called last, while it is not closed. */
export function runningMeeting(state: Meetings): Meeting | undefined {
  const last = state.all.at(-1);
  return last && !last.closed ? last : undefined;
}

/** Those who are there and have not voted. */
export const yetToVote = (meeting: Meeting): readonly PersonId[] =>
  (meeting.opened?.present ?? []).filter((person) => !meeting.votes.some((vote) => vote.person === person));

/**
 * Whether a reader may know how the others vote: once the votes are counted, or his own is in. Somebody who has no vote
 * waits for the count.
 */
export const votesAreOpenTo = (meeting: Meeting, reader: PersonId): boolean =>
  meeting.closed !== undefined || meeting.votes.some((vote) => vote.person === reader);
