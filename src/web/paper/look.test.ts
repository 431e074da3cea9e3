import assert from 'node:assert/strict';
import { it } from 'node:test';
import { farther, nearer, pageWith, STRAIGHT, turnedOnce } from './look.ts';

const texts = ['总 则', '应急资源 清单', '附件', '应急资源来源'];

for (const [title, sought, from, step, found] of [
  ['the next page that has it', '应急资源', 1, 1, 2],
  ['from there the one after', '应急资源', 2, 1, 4],
  ['around the end to the first', '应急资源', 4, 1, 2],
  ['backwards', '应急资源', 2, -1, 4],
  ['spaces within do not matter', '应急 资源清单', 1, 1, 2],
  ['the page itself, where no other has it', '附件', 3, 1, 3],
  ['none has it', '风险', 1, 1, null],
  ['nothing is sought', '  ', 1, 1, null],
] as const)
  it(`search: ${title}`, () => assert.equal(pageWith(texts, sought, from, step), found));

it('nearer and farther stop at the last step', () => {
  assert.equal(nearer({ zoom: 4, turned: 0 }).zoom, 4);
  assert.equal(farther({ zoom: 0.5, turned: 0 }).zoom, 0.5);
  assert.equal(farther(nearer(STRAIGHT)).zoom, 1);
});

it('four turns are none', () => assert.deepEqual(turnedOnce(turnedOnce(turnedOnce(turnedOnce(STRAIGHT)))), STRAIGHT));
