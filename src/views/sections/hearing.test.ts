import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { engineAt, given, happened } from '#testing/case.ts';
import { found, honest, person } from '#testing/filing.ts';
import {
  appealAnswered,
  appealed,
  appealReceived,
  claimAnswered,
  claimed,
  interviewed,
  notified,
  sanctioned,
  sanctioningPower,
} from '#testing/hearing.ts';
import type { Sight } from '../sight.ts';
import { sectionsOf } from './index.ts';

const view = given(
  honest('decide'),
  found(),
  interviewed(),
  notified(),
  claimed(),
  claimAnswered(),
  happened('2026-10-09 10:00', 'legal-a', 'give-legal-opinion', {
    type: 'legal.opined',
    data: { agrees: true, opinion: '定性和依据适当。', notices: 1, conclusions: 1 },
  }),
  sanctioned(),
  appealed(),
  appealReceived(),
  appealAnswered('changed', 'warning'),
);
const seenBy = (party: boolean) => {
  const sight: Sight = { view, engine: engineAt('2026-10-21 10:00', sanctioningPower), inspector: false, party };
  return sectionsOf(sight, person(party ? 'applicant-a' : 'reviewer-a'));
};
const textOf = (key: string, party = false): string =>
  JSON.stringify(seenBy(party).find((section) => section.key === key)?.entries ?? []);

describe('sections of a case with a hearing', () => {
  it('an officer reads every part that there is', () =>
    assert.deepEqual(
      seenBy(false).map(({ key }) => key),
      ['interviews', 'hearing', 'legal', 'decision', 'appeals'],
    ));
  it('the party reads what he was told and what became of it, not how it was looked into', () =>
    assert.deepEqual(
      seenBy(true).map(({ key }) => key),
      ['hearing', 'decision', 'appeals'],
    ));
  it('charges, step of the ladder and articles by their names', () => {
    for (const words of ['贻误工作', '记过', '《行政机关公务员处分条例》第20条'])
      assert.ok(textOf('decision').includes(words), textOf('decision'));
  });
  it('each claim with its answer', () => {
    for (const words of ['当日已口头报告', '没有当日报告的记录', '审查员甲'])
      assert.ok(textOf('hearing').includes(words));
  });
  it('what an appeal made of it', () => {
    assert.ok(textOf('decision').includes('警告'));
    assert.ok(textOf('appeals', true).includes('变更'));
  });
});
