import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ListEntry } from '#cases/facets/lists.ts';
import { attempt, given, happened, type Try } from '#testing/case.ts';
import { day, person } from '#testing/filing.ts';
import { bare, crew, guard, on, registered, team, under } from '#testing/reward.ts';

const drafted = happened('2026-09-15 10:00', 'handler-a', 'draft-plan', {
  type: 'plan.drafted',
  data: {
    title: '推荐工作方案',
    matters: ['推荐范围和条件'],
    team: [person('nominator-a')],
    from: day('2026-09-15'),
    to: day('2026-11-30'),
    basis: '上级文件和名额通知。',
  },
});
const approve = (fields: object = {}, papers = true): Omit<Try, 'power'> => {
  const start = registered('plan', fields);
  const facts = papers ? start.facts : start.facts.filter((fact) => fact.type !== 'materials.received');
  return {
    now: '2026-09-18 10:00',
    view: given({ ...start, facts }, drafted),
    who: 'deputy-a',
    act: 'approve-plan',
  };
};
const list = (entries: readonly ListEntry[]): Omit<Try, 'power'> => ({
  now: '2026-09-21 09:00',
  view: given(registered('plan'), on('recommend', '2026-09-18 10:00')),
  who: 'nominator-a',
  act: 'record-list',
  input: { entries, reasons: '各单位推荐，逐名核对无误。' },
});
const other = { ...guard, key: 'i2', name: '安全员乙' };

const rows: readonly (readonly [string, Omit<Try, 'power'>, readonly string[]])[] = [
  ['approved by the province', approve(), []],
  ['by the centre', approve({ 'approved-by': 'central' }), []],
  ['set up by this department itself', approve({ 'approved-by': 'other' }), ['PROJECT_OF_NO_LEVEL']],
  ['no paper shows it', approve({}, false), ['PROJECT_NOT_SHOWN']],
  ['its number is words', approve({ 'approval-number': '已经上级批准' }), ['PROJECT_NUMBER']],
  ['its number has no year', approve({ 'approval-number': '晋人社表8号' }), ['PROJECT_NUMBER']],
  ['within the places', list([team, crew, guard]), []],
  ['one individual too many', list([team, guard, other]), ['TOO_MANY_NOMINEES']],
];

describe('approved-project', () => {
  for (const [title, row, codes] of rows)
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power: under('approved-project') }).codes, [...codes].sort());
      assert.deepEqual(attempt({ ...row, power: bare }).codes, []);
    });
});
