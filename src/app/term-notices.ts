import { recusalGround } from '#cases/recusal-ground.ts';
import { each, type NewsOf } from './case-notices.ts';

const NEAR = 'TERM_NEARLY_USED';

/** Whoever holds the case hears on the minute that a term of it is nearly used, or over: named for it, or responsible. */
export const termNotices: NewsOf = ({ ctx }, before, after) => {
  const holders = each([
    after.acceptance.responsible ?? '',
    ...after.assignments.all.filter(({ ended }) => !ended).map(({ person }) => person),
  ]).filter((person) => recusalGround(after, person, ctx.directory) === undefined);
  return after.signals.raised
    .slice(before.signals.raised.length)
    .filter(
      ({ control, level, code }) =>
        control === 'time-limit' && (code === NEAR || level === 'yellow' || level === 'red'),
    )
    .flatMap(({ key, code, facts }) =>
      holders.map((person) => ({
        person,
        at: ctx.now,
        kind: code === NEAR ? 'term-near' : 'term-over',
        data: { number: after.head.number, caseId: after.head.id, day: facts.due ?? '', about: key },
      })),
    );
};
