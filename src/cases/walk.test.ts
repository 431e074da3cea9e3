import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { engineAt } from '#testing/case.ts';
import { MATERIALS } from '#testing/filing.ts';
import { violations } from '#testing/measures.ts';
import { neverEmpty, Walk } from '#testing/walk.ts';
import { settle } from './proceed.ts';

const LENGTH = 70;
const start = fc.record({
  kind: fc.constantFrom('mine', 'mine', 'mine', 'crowded', 'hazardous-chemicals'),
  materials: fc.constantFrom(MATERIALS, MATERIALS, MATERIALS, ['form', 'plan', 'resources']),
  drawn: fc.boolean(),
});
const steps = fc.array(fc.noBias(fc.nat(1_000_000)), { minLength: LENGTH, maxLength: LENGTH });
const seeded = { seed: 20260928, endOnFailure: true };
const walkFrom = ({ kind, materials, drawn }: { kind: string; materials: readonly string[]; drawn: boolean }) =>
  new Walk({ kind, materials, outside: { drawn } });

describe('a filing walked at random, whatever is open, by whoever may', () => {
  const reached = new Map<string, number>();

  it('never comes to what a preventive measure bars, and what is open can be done', () => {
    fc.assert(
      fc.property(start, steps, (from, numbers) => {
        const walk = walkFrom(from);
        for (const n of numbers) {
          const taken = walk.step(n);
          if (!taken) continue;
          for (const [what, isSo] of Object.entries(violations))
            assert.ok(!isSo(taken), `${what}\n${walk.log.join('\n')}`);
        }
        for (const { stage } of walk.view.head.visits) reached.set(stage, (reached.get(stage) ?? 0) + 1);
        if (walk.view.head.status === 'ended') reached.set('end', (reached.get('end') ?? 0) + 1);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  it('and the walks went everywhere', () => {
    for (const stage of ['accept', 'review', 'decide', 'deliver', 'supervise', 'close', 'end'])
      assert.ok((reached.get(stage) ?? 0) >= 5, `${stage}: ${JSON.stringify([...reached])}`);
  });

  it('lists as open, to anybody, only what some input passes', () => {
    fc.assert(
      fc.property(start, steps, (from, numbers) => {
        const walk = walkFrom(from);
        numbers.forEach((n, i) => {
          walk.step(n);
          if (i % 9 !== 0) return;
          for (const open of walk.open()) {
            const { inputs, codes } = walk.passing(open);
            if (neverEmpty(open.listed.act))
              assert.ok(
                inputs.length > 0,
                `${open.listed.act} by ${open.who}: ${codes.join()}\n${walk.log.join('\n')}`,
              );
          }
        });
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  it('is the same case when it is read back from the bytes of its events', () => {
    fc.assert(
      fc.property(start, steps, (from, numbers) => {
        const walk = walkFrom(from);
        for (const n of numbers) walk.step(n);
        assert.deepEqual(walk.readBack(), JSON.parse(JSON.stringify(walk.view)));
        assert.deepEqual(walk.readBack(), walk.view);
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  it('settles once: at the same instant nothing is added a second time, nor is a signal raised twice after days of silence', () => {
    fc.assert(
      fc.property(start, steps, fc.nat(30 * 24), (from, numbers, hours) => {
        const walk = walkFrom(from);
        for (const n of numbers.slice(0, 30)) walk.step(n);
        walk.wait(hours * 3_600_000);
        const again = settle(engineAt(walk.now), walk.view);
        assert.deepEqual([again.events, again.sealed], [[], []]);
        const keys = [...walk.view.signals.raised, ...walk.view.sealed.signals].map((signal) => signal.key);
        assert.equal(new Set(keys).size, keys.length);
      }),
      { ...seeded, numRuns: 60 },
    );
  });
});
