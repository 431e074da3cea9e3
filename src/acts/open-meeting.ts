import * as z from 'zod';
import { act } from '#cases/act.ts';
import { runningMeeting } from '#cases/facets/meetings.ts';
import { fault } from '#kernel/refusal.ts';
import { person } from './input.ts';

/** 会议开始: who of those called is there; the others are put down as absent by the machine. */
export const openMeeting = act({
  key: 'open-meeting',
  lane: 'case',
  input: z.strictObject({ present: z.array(person).min(1).max(30) }),
  outcomes: ['opened'],
  emits: ['meetings.opened'],
  sees: ['meetings'],
  options: (_, view, ctx) => {
    const called = runningMeeting(view.meetings)?.members ?? [];
    return { choices: { present: called.map((id) => ({ value: id as string, label: ctx.directory.name(id) })) } };
  },
  idle(view) {
    const meeting = runningMeeting(view.meetings);
    if (!meeting) return fault('NO_MEETING_CALLED', {}, ['call-meeting']);
    return meeting.opened ? fault('MEETING_RUNS', {}, ['cast-vote', 'close-meeting']) : null;
  },
  perform({ input, view }) {
    const meeting = runningMeeting(view.meetings);
    if (!meeting) throw new Error('idle() lets no case without a meeting through');
    if (new Set(input.present).size !== input.present.length) return [fault('PARTICIPANT_TWICE')];
    const strangers = input.present.filter((id) => !meeting.members.includes(id));
    if (strangers.length > 0) return [fault('NOT_CALLED', { persons: strangers })];
    const absent = meeting.members.filter((id) => !input.present.includes(id));
    return {
      outcome: 'opened',
      facts: [{ type: 'meetings.opened', data: { key: meeting.key, present: input.present, absent } }],
    };
  },
});
