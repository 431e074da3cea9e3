import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Played } from '#app/sandbox.ts';
import type { Scenario } from '../../scenarios/format.ts';
import { playIn, stepsOf } from './run-scenario.ts';
import { loadScenarios } from './scenarios.ts';

const { scenarios, honest } = await loadScenarios();
/** The power of which a scenario or run is told: its id begins with it. */
const powerOf = ({ id }: { readonly id: string }): string => id.split(/[./]/)[0] ?? '';

/** Whether what the scenario expects came about in these steps. */
function answered(played: readonly Played[], { expect }: Scenario): boolean {
  if (expect.answer === 'refused') return played.some(({ faults }) => faults.some(({ code }) => code === expect.code));
  if (expect.answer === 'signal')
    return played.some(({ signals }) =>
      signals.some(({ code, sealed }) => code === expect.code && sealed === (expect.sealed ?? false)),
    );
  return played.at(-1)?.view.doubts.all.some(({ origin }) => origin === expect.code) === true;
}
const refusedIn = (played: readonly Played[]): readonly string[] =>
  played.flatMap(({ faults }) => faults.map(({ code }) => code));

describe('each scenario in the sandbox, as the suites see it over the API', () => {
  it('there are all kinds', () => {
    for (const has of ['drawn', 'heldElsewhere', 'afterRight'] as const)
      assert.ok(
        scenarios.some((one) => one[has] !== undefined),
        has,
      );
  });
  for (const scenario of scenarios)
    it(scenario.id, () => {
      assert.ok(
        answered(playIn(powerOf(scenario), scenario, stepsOf(scenario, false)), scenario),
        'the wrong step is answered',
      );
      const twin = playIn(powerOf(scenario), scenario, stepsOf(scenario, true));
      assert.deepEqual(refusedIn(twin), [], 'the twin is not refused');
      assert.ok(!answered(twin, scenario), 'the twin is not answered so');
    });
  for (const run of honest)
    it(run.id, () => {
      const played = playIn(powerOf(run), run, run.steps);
      assert.deepEqual(refusedIn(played), []);
      const { head, supervision } = played.at(-1)?.view ?? {};
      assert.deepEqual([head?.stage, head?.status], [run.ends.stage, run.ends.status]);
      // A power that draws nothing has no draw.
      if (supervision?.draw) assert.equal(supervision.draw.drawn, run.drawn ?? false);
    });
});

describe('the draw of the sandbox', () => {
  it('comes out as the story needs it, and is the published rule of its seed', () => {
    const run = honest.find(({ id }) => id === 'filing/filed');
    assert.ok(run);
    for (const drawn of [true, false]) {
      const played: readonly Played[] = playIn('filing', { drawn }, run.steps);
      const draw = played.at(-1)?.view.supervision.draw;
      assert.equal(draw?.drawn, drawn);
      assert.match(draw?.seed ?? '', /^sandbox-\d+$/);
      assert.equal(Number.parseInt(draw?.value.slice(0, 13) ?? '', 16) % (draw?.oneIn ?? 1) === 0, drawn);
    }
  });
});
