import { act } from '#cases/act.ts';
import { runningMeeting, type Vote } from '#cases/facets/meetings.ts';
import { fault } from '#kernel/refusal.ts';
import { nothing } from './input.ts';

/** 会议结束: the count of the signed votes; carried by more than half of those present. Nobody types the result or the minutes. */
export const closeMeeting = act({
  key: 'close-meeting',
  lane: 'case',
  input: nothing,
  outcomes: ['closed'],
  emits: ['meetings.closed'],
  sees: ['meetings'],
  idle(view) {
    const meeting = runningMeeting(view.meetings);
    return meeting?.opened ? null : fault('NO_MEETING_RUNS', {}, [meeting ? 'open-meeting' : 'call-meeting']);
  },
  perform({ view }) {
    const meeting = runningMeeting(view.meetings);
    if (!meeting?.opened) throw new Error('idle() lets no case without a running meeting through');
    const count = (vote: Vote) => meeting.votes.filter((one) => one.vote === vote).length;
    const inFavour = count('for');
    return {
      outcome: 'closed',
      facts: [
        {
          type: 'meetings.closed',
          data: {
            key: meeting.key,
            for: inFavour,
            against: count('against'),
            abstain: count('abstain'),
            carried: inFavour * 2 > meeting.opened.present.length,
          },
        },
      ],
    };
  },
});
