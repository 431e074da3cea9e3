import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadDefinition } from './load.ts';
import { postRisks } from './post-risks.ts';

const load = (path: string) => {
  const loaded = loadDefinition(readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8'));
  assert.ok(loaded.ok);
  return { definition: loaded.definition, version: 3, hash: '' };
};
const list = postRisks([load('powers/filing.yaml'), load('demo/powers/penalty.yaml')]);
const of = (post: string) => list.find((one) => one.post === post);

describe('what a post answers to', () => {
  it('are the stages in which it acts, with what the chart says of them', () => {
    const [filing] = of('reviewer')?.powers ?? [];
    assert.equal(filing?.version, 3);
    assert.deepEqual(
      filing?.stages.map(({ key }) => key),
      ['review', 'decide'],
    );
    const [review] = filing?.stages ?? [];
    assert.deepEqual(review?.acts, ['record-findings', 'issue-notice', 'hand-in-review']);
    assert.equal(review?.risks[0], '擅自增加或减少审查条件、程序。');
    assert.equal(review?.answersFor, '纪检负责人');
    assert.ok(filing?.anytime.includes('raise-doubt'));
  });
  it('its level is the highest of those stages', () => {
    assert.equal(of('reviewer')?.level, 'high');
    assert.equal(of('inspection-staff')?.level, null);
    assert.deepEqual(
      list.map(({ level }) => level),
      list
        .map(({ level }) => level)
        .toSorted((a, b) => ['high', 'medium', 'low', null].indexOf(a) - ['high', 'medium', 'low', null].indexOf(b)),
    );
  });
  it('outsiders and the machine are no posts; a power’s own post has its own name', () => {
    for (const post of ['applicant', 'party', 'slip-holder', 'machine']) assert.equal(of(post), undefined, post);
    assert.equal(of('field-officer')?.own, '行政执法人员');
    assert.equal(of('field-officer')?.powers.length, 1);
  });
});
