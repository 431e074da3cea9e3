import { recusalGround } from '#cases/recusal-ground.ts';
import type { NewsOf } from './case-notices.ts';

/** Who is to sit hears of it: called anew while an earlier call still stood, it has been moved. */
export const meetingNotices: NewsOf = ({ ctx }, before, after) =>
  after.meetings.all.slice(before.meetings.all.length).flatMap((meeting, i) => {
    const earlier = after.meetings.all[before.meetings.all.length + i - 1];
    const moved = earlier && !earlier.opened && !earlier.closed && earlier.stage === meeting.stage;
    const { key, at, place = '', purpose, members, calledBy } = meeting;
    return members
      .filter((person) => person !== calledBy.person && recusalGround(after, person, ctx.directory) === undefined)
      .map((person) => ({
        person,
        at: ctx.now,
        kind: moved ? 'meeting-moved' : 'meeting-called',
        data: { number: after.head.number, caseId: after.head.id, meeting: key, purpose, day: at, place, about: key },
      }));
  });
