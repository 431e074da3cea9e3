import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentContent } from './content.ts';
import { documentHash, freeze, thaw } from './hash.ts';

const SALT = Buffer.alloc(32, 7);
const letter: DocumentContent = {
  agency: '演示应急管理局',
  title: '不予备案告知书',
  number: '演应急备〔2026〕3号',
  addressee: null,
  blocks: [
    { kind: 'heading', level: 1, text: '一、事由' },
    { kind: 'paragraph', text: '𠮷 <script> {field} “引号”\n第二行' },
    { kind: 'fields', rows: [[{ label: '编号', value: '3' }]] },
    { kind: 'table', heads: ['材料', '问题'], shares: [1, 2], rows: [['申报表', '未签名']] },
    {
      kind: 'signatures',
      slots: [
        { label: '承办人', signed: null },
        { label: '批准人', signed: { name: '负责人甲', on: '2026年10月23日' } },
      ],
    },
  ],
  attachments: [],
  signature: null,
  notes: ['一式三份'],
};
const hashOf = (content: DocumentContent, salt = SALT): string => documentHash(freeze(content), salt);

describe('the hash of a document', () => {
  it('is the same for the same content and salt, today and when read back from the record', () => {
    assert.equal(
      hashOf(letter),
      'e07939271e168c280397f322299509cb57f513fcbd60c1ceeafdc3ccfb287c7b',
      'by another program',
    );
    const stored = JSON.parse(JSON.stringify(freeze(letter)));
    assert.deepEqual(thaw(stored), letter);
    assert.equal(documentHash(stored, SALT), hashOf(letter));
  });

  for (const [title, change] of [
    ['one character of the text', { notes: ['一式二份'] }],
    ['the number', { number: '演应急备〔2026〕4号' }],
    ['no number', { number: null }],
    ['an addressee where there was none', { addressee: '' }],
    ['another order of blocks', { blocks: letter.blocks.toReversed() }],
    [
      'a slot that somebody signed',
      { blocks: [{ kind: 'signatures', slots: [{ label: '承办人', signed: { name: '', on: '' } }] }] },
    ],
  ] as const satisfies readonly (readonly [string, Partial<DocumentContent>])[])
    it(`is another one for ${title}`, () => assert.notEqual(hashOf({ ...letter, ...change }), hashOf(letter)));

  it('cannot be computed by whoever knows the content alone', () => {
    assert.notEqual(hashOf(letter, Buffer.alloc(32, 8)), hashOf(letter));
    assert.throws(() => hashOf(letter, Buffer.alloc(0)), /salt/);
  });
});
