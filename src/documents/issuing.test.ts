import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Issued } from '#cases/facets/issued.ts';
import type { Instant } from '#kernel/time.ts';
import type { HeldDocument } from './catalogue.ts';
import type { DocumentContent } from './content.ts';
import { freezing, keptOf } from './issuing.ts';

const at = (day: number) => `2026-10-${String(day).padStart(2, '0')}T01:00:00.000Z` as Instant;
const saying = (text: string): DocumentContent => ({
  agency: '演示局',
  title: '决定书',
  number: '演〔2026〕1号',
  addressee: null,
  blocks: [{ kind: 'paragraph', text }],
  attachments: [],
  signature: null,
  notes: [],
});
const held = (change: Partial<HeldDocument> = {}): HeldDocument => ({
  key: 'letter.decision',
  name: '决定书',
  content: saying('予以备案。'),
  missing: [],
  standing: 'issued',
  number: '演〔2026〕1号',
  at: at(1),
  audience: 'applicant',
  correctedBy: null,
  revokedAt: null,
  ...change,
});
let drawn = 0;
const salt = () => Buffer.alloc(32, ++drawn);
const none: Issued = { all: [] };
const frozen = (...documents: readonly HeldDocument[]): Issued => ({
  all: freezing(documents, none, salt).map(({ data }) => data),
});

describe('what is frozen', () => {
  for (const [title, document, n] of [
    ['what is issued', held(), 1],
    ['no draft', held({ standing: 'draft', number: null }), 0],
    ['no record, which nobody issues', held({ standing: 'record', number: null }), 0],
    ['nothing that lacks a fact', held({ content: null, missing: ['决定日期'] }), 0],
  ] as const)
    it(title, () => assert.equal(freezing([document], none, salt).length, n));

  it('nothing twice', () => assert.deepEqual(freezing([held()], frozen(held()), salt), []));
  it('each under a salt of its own: two that say the same have two hashes', () => {
    const [one, other] = freezing([held(), held({ key: 'letter.decision.2' })], none, salt);
    assert.notEqual(one?.data.hash, other?.data.hash);
  });
});

describe('how a document is kept', () => {
  const [kept, ...rest] = keptOf(
    [held({ content: saying('不予备案。'), name: '另一名称', at: at(9) })],
    frozen(held()),
  );
  it('as it went out, whatever the forms would say of it today', () => {
    assert.deepEqual(rest, []);
    assert.deepEqual([kept?.content, kept?.name, kept?.at], [saying('予以备案。'), '决定书', at(1)]);
    assert.deepEqual([kept?.standing, kept?.changedAt], ['issued', null]);
  });
  it('also when no form makes it any more, and then for officers alone', () => {
    const [lost] = keptOf([], frozen(held()));
    assert.deepEqual([lost?.content, lost?.standing, lost?.audience], [saying('予以备案。'), 'issued', 'file']);
  });
  it('with the day on which another corrected it, or on which it was revoked, which counts more', () => {
    const correction = held({ key: 'letter.decision.correction.1', at: at(3) });
    const of = (change: Partial<HeldDocument>) => {
      const [first] = keptOf([held(change), correction], frozen(held(), correction));
      return [first?.standing, first?.changedAt];
    };
    assert.deepEqual(of({ correctedBy: correction.key }), ['corrected', at(3)]);
    assert.deepEqual(of({ revokedAt: at(5) }), ['withdrawn', at(5)]);
    assert.deepEqual(of({ correctedBy: correction.key, revokedAt: at(5) }), ['withdrawn', at(5)]);
    assert.deepEqual(of({ correctedBy: 'letter.nothing' }), ['issued', null]);
  });
  it('without a hash while it is a draft or a record', () => {
    for (const standing of ['draft', 'record'] as const) {
      const [one] = keptOf([held({ standing, number: null })], none);
      assert.deepEqual([one?.standing, one?.hash], [standing, null]);
    }
  });
});
