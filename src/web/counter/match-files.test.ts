import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchFiles } from './match-files.ts';

const papers = [
  { key: 'form', name: '申报表' },
  { key: 'annex', name: '申报表附件' },
  { key: 'plan', name: '预案' },
];

describe('matchFiles', () => {
  for (const [title, files, matched, left] of [
    [
      'by name, the longer name first',
      ['申报表附件.pdf', '申报表.pdf'],
      { '申报表附件.pdf': 'annex', '申报表.pdf': 'form' },
      [],
    ],
    ['by the number in front', ['3.pdf', '01 扫描.pdf'], { '3.pdf': 'plan', '01 扫描.pdf': 'form' }, []],
    ['a name goes before a number', ['1 预案.pdf', '3.pdf'], { '1 预案.pdf': 'plan' }, ['3.pdf']],
    ['no paper twice', ['预案甲.pdf', '预案乙.pdf'], { '预案甲.pdf': 'plan' }, ['预案乙.pdf']],
    ['a year is no number', ['2026.pdf', '4.pdf'], {}, ['2026.pdf', '4.pdf']],
  ] as const)
    it(title, () => {
      const found = matchFiles(files, papers);
      assert.deepEqual(Object.fromEntries(found.matched), matched);
      assert.deepEqual(found.left, left);
    });
});
