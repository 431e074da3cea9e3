import { fromShanghai } from '#kernel/time.ts';
import type { CardStory, HonestRun, Scenario, Step } from '../../scenarios/format.ts';
import { movedBy } from './moved.ts';

/**
 * The moment of the demonstration, in Shanghai: a Friday morning on which the cases of the scenarios stand in every stage. The
 * demonstration's clock begins there, whatever the day is, and goes on; the ribbon shows it.
 */
export const MOMENT = '2026-10-23 10:00';
/** The week in which runs begin again. */
const FRESH_WEEK = '2026-10-19';
/** From here to the moment every Monday to Friday is worked and nothing else. */
const ORDINARY = '2026-10-11 00:00';

/** A case of the demonstration: what is done in it until the moment, on its own dates or moved by whole weeks. */
export type Told = { readonly id: string; readonly steps: readonly Step[]; readonly honest: boolean };

/** Honest runs of every power, some of them begun again this week, one that waits for its decision, and stories that were found out or refused. */
export const chosenCases = (
  honest: readonly HonestRun[],
  scenarios: readonly Scenario[],
  cards: readonly CardStory[],
): readonly Told[] => [
  ...honest.map(({ id, steps }) => ({ id, steps, honest: true })),
  ...honest
    .filter((_, i) => i % 4 === 0)
    .map(({ id, steps }) => ({ id: `${id}, this week`, steps: thisWeek(steps), honest: true })),
  ...waiting(honest),
  ...chosenStories(scenarios),
  // A card in each state of its life; what is refused on the way is left out.
  ...cards.map(({ id, steps }) => ({ id, steps: steps.filter((step) => !step.hollow), honest: false })),
];

/** Begun again in the fresh week: moved by whole weeks, so that each step keeps its weekday. */
function thisWeek(steps: readonly Step[]): readonly Step[] {
  const first = steps[0]?.at?.slice(0, 10) ?? FRESH_WEEK;
  const weeks = Math.floor((Date.parse(FRESH_WEEK) + 4 * 86_400_000 - Date.parse(first)) / (7 * 86_400_000));
  return movedBy(steps, weeks * 7);
}

/** Of each power the run that comes soonest to its decision: begun again so that at the moment it waits for it. */
function waiting(honest: readonly HonestRun[]): readonly Told[] {
  const before = honest.flatMap(({ id, steps }) => {
    const end = steps.findIndex(({ act }) => act === 'decide' || act === 'decide-sanction');
    const kept = steps.slice(0, Math.max(end, 0));
    const [first, last] = [kept[0]?.at, kept.at(-1)?.at].map((at) => (at ? fromShanghai(at) : undefined));
    if (first === undefined || last === undefined) return [];
    return [{ id, kept, first, last, took: Date.parse(last) - Date.parse(first) }];
  });
  const soonest = [...Map.groupBy(before, ({ id }) => id.split('/')[0]).values()].flatMap((runs) =>
    runs.sort((a, b) => a.took - b.took).slice(0, 1),
  );
  const WEEK_MS = 7 * 86_400_000;
  return soonest.map(({ id, kept, first, last }) => {
    const most = Math.floor((Date.parse(fromShanghai(MOMENT)) - Date.parse(last)) / WEEK_MS);
    // Moved only to where no holiday and no make-up day falls between its steps.
    const weeks = Date.parse(first) + most * WEEK_MS > Date.parse(fromShanghai(ORDINARY)) ? most : 0;
    return { id: `${id}, before its decision`, steps: movedBy(kept, weeks * 7), honest: true };
  });
}

/** For each code that a signal can have, and for some refusals of each power, a story that is over by the moment. */
function chosenStories(scenarios: readonly Scenario[]): readonly Told[] {
  const fits = scenarios.filter(
    ({ before, wrong, after = [], drawn, heldElsewhere, expect }) =>
      !drawn &&
      !heldElsewhere &&
      expect.answer !== 'doubt' &&
      [...before, wrong, ...after].every(({ at = '' }) => at <= MOMENT),
  );
  const REFUSALS_A_POWER = 3;
  const signals = [
    ...Map.groupBy(
      fits.filter(({ expect }) => expect.answer === 'signal'),
      ({ expect }) => expect.code,
    ),
  ];
  const refusals = [
    ...Map.groupBy(
      fits.filter(({ expect }) => expect.answer === 'refused' && !expect.hidden),
      ({ risk }) => risk.split('.')[0],
    ),
  ];
  return [
    ...signals.flatMap(([, list]) => list.slice(0, 1)),
    ...refusals.flatMap(([, list]) => list.filter((_, i) => i % 9 === 4).slice(0, REFUSALS_A_POWER)),
  ].map(({ id, before, wrong, after = [] }) => ({ id, steps: [...before, wrong, ...after], honest: false }));
}
