import * as z from 'zod';
import { act } from '#cases/act.ts';
import { runningMeeting } from '#cases/facets/meetings.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 表决: each one's own vote with his reasons, signed by himself, once. */
export const castVote = act({
  key: 'cast-vote',
  lane: 'case',
  aside: 'named',
  input: z.strictObject({ vote: z.enum(['for', 'against', 'abstain']), opinion: longText }),
  outcomes: ['voted'],
  emits: ['meetings.voted'],
  // Not the meeting itself: that others vote meanwhile is not his concern.
  sees: ['review'],
  idle(view, _, __, actor) {
    const meeting = runningMeeting(view.meetings);
    if (!meeting?.opened) return fault('NO_MEETING_RUNS', {}, [meeting ? 'open-meeting' : 'call-meeting']);
    if (!meeting.opened.present.includes(actor.person)) return fault('NOT_AT_THE_MEETING');
    return meeting.votes.some((vote) => vote.person === actor.person) ? fault('ALREADY_VOTED') : null;
  },
  perform({ input, view, actor }) {
    const meeting = runningMeeting(view.meetings);
    if (!meeting) throw new Error('idle() lets no case without a meeting through');
    return {
      outcome: 'voted',
      facts: [{ type: 'meetings.voted', data: { key: meeting.key, person: actor.person, ...input } }],
    };
  },
});
