import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { chartBoxes, placesOfDoubt } from './doubt.ts';
import { loadDefinition } from './load.ts';

const loaded = loadDefinition(readFileSync(join(import.meta.dirname, '..', '..', 'powers', 'filing.yaml'), 'utf8'));
assert.ok(loaded.ok);
const { definition } = loaded;

const table: readonly (readonly [string, readonly string[]])[] = [
  ['审查·责任人', ['stage:review:answersFor']],
  ['受理·措施3', ['measure:filing.accept.m3:text']],
  ['受理·风险等级', ['stage:accept:level']],
  ['审查·风险1、风险2', ['risk:filing.review.r1:text', 'risk:filing.review.r2:text']],
  ['受理·措施1；审查·措施1', ['measure:filing.accept.m1:text', 'measure:filing.review.m1:text']],
  ['权限来源', ['authority.document']],
  ['图', []],
  ['受理·措施99', []],
  ['受理·风险', []],
  ['没有的环节·措施1', []],
];
for (const [where, places] of table)
  it(`a doubt about ${where}`, () => assert.deepEqual(placesOfDoubt(definition, where), places));

it('every box of the chart has a name that leads back to it', () => {
  const boxes = chartBoxes(definition);
  assert.equal(new Set(boxes.map(({ at }) => at)).size, boxes.length);
  for (const { at, where } of boxes) assert.deepEqual(placesOfDoubt(definition, where), [at], where);
  assert.equal(boxes.find(({ where }) => where === '审查·责任人')?.now, '纪检负责人');
});
