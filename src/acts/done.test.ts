import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, commandOf, engineAt } from '#testing/case.ts';
import { doneInAreas } from '#testing/done/index.ts';
import { done as common } from '#testing/outcomes.ts';
import { free, now } from '#testing/situations.ts';
import { acts } from './catalogue.ts';

const done = [...common, ...doneInAreas];

describe('each act, with nothing bound', () => {
  for (const { power = free, act, who, view, input = {}, outcome, facts, now: when = now } of done)
    it(`${act} → ${outcome}`, () => {
      const { codes, done: made } = attempt({ power, now: when, view, who, act, input });
      assert.deepEqual(codes, []);
      assert.equal(made?.outcome, outcome);
      const last = [...(made?.events ?? []), ...(made?.sealed ?? [])].at(-1);
      assert.deepEqual(
        last?.facts.map((fact) => fact.type).filter((type) => type !== 'signals.raised'),
        facts,
      );
    });

  it('every outcome of every act is here, but what takes two or a ground of a definition', () => {
    const seen = new Set(done.map((row) => `${row.act} ${row.outcome}`));
    const all = [...acts].flatMap(([key, { outcomes }]) => outcomes.map((outcome) => `${key} ${outcome}`));
    assert.deepEqual(all.filter((one) => !seen.has(one)).sort(), [
      'correct-document corrected',
      'pause paused',
      'resume resumed',
    ]);
  });

  it('take no field that the form does not have', () => {
    for (const [key, input] of [...new Map(done.map((row) => [row.act, row.input ?? {}]))])
      assert.throws(
        () => commandOf(engineAt(now), key, { ...input, isForged: true }, 'clerk-a'),
        { name: 'ZodError' },
        key,
      );
  });
});
