import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given, withBinding } from '#testing/case.ts';
import { MATERIALS, submitted } from '#testing/filing.ts';
import { sanctioningPower } from '#testing/hearing.ts';

const bind = (materials: readonly string[]) =>
  withBinding(sanctioningPower, 'accept', 'papers-first', { before: ['accept'], materials });
const accepts = (handedIn: readonly string[], asked: readonly string[]) =>
  attempt({
    power: bind(asked),
    now: '2026-09-28 10:00',
    view: given(submitted({ materials: handedIn })),
    who: 'clerk-a',
    act: 'accept',
  });

describe('papers-first', () => {
  it('waits for every paper that is asked for', () =>
    assert.deepEqual(accepts(['form'], ['form', 'plan', 'resources']).faults[0]?.facts, {
      materials: ['plan', 'resources'],
    }));
  it('one of two is there', () => assert.deepEqual(accepts(['form'], ['form', 'plan']).codes, ['PAPERS_COME_FIRST']));
  it('both', () => assert.deepEqual(accepts(['form', 'plan'], ['form', 'plan']).codes, []));
  it('asks nothing of another act', () =>
    assert.deepEqual(
      attempt({
        power: bind(MATERIALS),
        now: '2026-09-28 10:00',
        view: given(submitted({ materials: [] })),
        who: 'clerk-a',
        act: 'issue-slip',
      }).codes,
      [],
    ));
});
