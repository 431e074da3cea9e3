import * as z from 'zod';
import type { Calendar } from '#calendar/calendar.ts';
import { isWorkingDay } from '#calendar/calendar.ts';
import { act } from '#cases/act.ts';
import { assignmentOf } from '#cases/facets/assignments.ts';
import { saysSomething } from '#cases/words.ts';
import type { PersonId } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { addDays, dayOf, type Instant, type PlainDate } from '#kernel/time.ts';

/**
 * 催办: whoever leads or oversees asks for the step that the case waits for; who is expected to take it gets a notice. Once a
 * working day. It says nothing about whether anybody is late: that is the clock's.
 */
export const urge = act({
  key: 'urge',
  lane: 'case',
  input: z.strictObject({ note: z.string().trim().max(200).default('') }),
  outcomes: ['urged'],
  emits: ['assignments.urged'],
  sees: ['assignments', 'head'],
  perform({ input, view, ctx, actor, outlook }) {
    const steps = outlook
      .awaited()
      .map(({ act: step, post }) => ({ act: step, post, person: named(view.assignments, post) }))
      .filter(({ person }) => person !== actor.person);
    if (steps.length === 0) return [fault('NOBODY_TO_URGE')];
    if (input.note !== '' && !saysSomething(input.note)) return [fault('REASONS_EMPTY')];
    const last = view.assignments.urges.at(-1);
    if (last && workingDayOf(last.at, ctx.calendar) === workingDayOf(ctx.now, ctx.calendar))
      return [fault('URGED_TODAY', { person: last.by })];
    return { outcome: 'urged', facts: [{ type: 'assignments.urged', data: { steps, note: input.note } }] };
  },
});

const named = (...[state, post]: Parameters<typeof assignmentOf>): PersonId | '' =>
  assignmentOf(state, post)?.person ?? '';

/** A rest day counts with the working day that follows; a day of an unknown year is taken for one of work. */
function workingDayOf(at: Instant, calendar: Calendar): PlainDate {
  let day = dayOf(at);
  for (let n = 0; n < 20 && isWorkingDay(calendar, day) === false; n++) day = addDays(day, 1);
  return day;
}
