import assert from 'node:assert/strict';
import { it } from 'node:test';
import { textDifference } from './text-difference.ts';

const table: readonly (readonly [string, string, string, ReturnType<typeof textDifference>])[] = [
  ['equal texts', 'a\nb', 'a\nb', []],
  ['a line put in', 'a\nc', 'a\nb\nc', [{ was: 2, is: 2, removed: [], added: ['b'] }]],
  ['a line taken out', 'a\nb\nc', 'a\nc', [{ was: 2, is: 2, removed: ['b'], added: [] }]],
  ['a line changed', 'a\nb\nc', 'a\nB\nc', [{ was: 2, is: 2, removed: ['b'], added: ['B'] }]],
  [
    'two places',
    'a\nb\nc\nd',
    'A\nb\nc\nD',
    [
      { was: 1, is: 1, removed: ['a'], added: ['A'] },
      { was: 4, is: 4, removed: ['d'], added: ['D'] },
    ],
  ],
  ['the same line again', 'a\na', 'a\na\na', [{ was: 3, is: 3, removed: [], added: ['a'] }]],
];
for (const [name, before, after, expected] of table)
  it(`difference of texts: ${name}`, () => assert.deepEqual(textDifference(before, after), expected));
