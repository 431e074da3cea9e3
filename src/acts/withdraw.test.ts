import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt } from '#testing/case.ts';
import { hashOf } from '#testing/filing.ts';
import { accept, free, SAYS } from '#testing/situations.ts';

const now = '2026-09-28 11:00';
const tried = (who: string, input: object) =>
  attempt({ now, who, act: 'withdraw', view: accept, power: free, input: { reason: SAYS, ...input } });

describe('withdraw', () => {
  for (const { title, who, input, document } of [
    { title: 'by the applicant, who needs no paper', who: 'applicant-a', input: {}, document: undefined },
    {
      title: 'by the clerk, with the paper on record',
      who: 'clerk-a',
      input: { document: hashOf('paper') },
      document: hashOf('paper'),
    },
  ])
    it(title, () => {
      const { done, view } = tried(who, input);
      assert.equal(done?.outcome, 'withdrawn');
      assert.equal(view.application.withdrawn?.document, document);
    });
  it('by the clerk without paper: refused, and nothing is withdrawn', () => {
    const { codes, view } = tried('clerk-a', {});
    assert.deepEqual([codes, view.application.withdrawn], [['WITHDRAWAL_WITHOUT_PAPER'], undefined]);
  });
});
