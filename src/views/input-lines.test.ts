import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inputLines } from './input-lines.ts';

it('says an amount in yuan', () => {
  const [line] = inputLines('record-payment', { fen: 150_050 }, {});
  assert.equal(`${line?.label.zh} ${line?.shown.zh}`, '金额（元） 1,500.50');
});

it('says what a visit was filled with, entry by entry, and which files go with it', () => {
  const hash = 'ab'.repeat(32);
  const lines = inputLines(
    'record-visit',
    {
      visitedOn: '2026-10-13',
      findings: [
        { matter: '应急演练', inOrder: true, note: '有记录' },
        { matter: '应急物资', inOrder: false, note: '缺两项' },
      ],
      evidence: [hash],
      rectifyBy: '',
    },
    {},
  );
  const text = lines.map(({ label, shown }) => `${label.zh}：${shown.zh}`);
  assert.equal(text[0]?.endsWith('：2026年10月13日（周二）'), true, text[0]);
  assert.ok(text.some((line) => line.endsWith(' 1：应急演练')));
  assert.ok(
    text.some((line) => line.endsWith(' 2：否')),
    text.join('\n'),
  );
  assert.deepEqual(
    lines.filter((line) => line.hash).map((line) => [line.hash, line.shown.zh]),
    [[hash, 'abababab']],
  );
  assert.equal(lines.length, 8, 'an empty place is no line');
});
