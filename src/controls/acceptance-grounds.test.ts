import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given, type History, happened, only, type Try, withBinding, withUse } from '#testing/case.ts';
import { slip, submitted } from '#testing/filing.ts';

const free = withUse(only(), 'accept', {
  act: 'refuse-acceptance',
  by: ['clerk'],
  with: { remedy: '可以依法申请行政复议。' },
  to: {
    'not-needed': { stage: 'close', exit: 'out' },
    'not-ours': { stage: 'close', exit: 'out' },
    refused: { stage: 'close', exit: 'out' },
  },
});
const power = withBinding(free, 'accept', 'acceptance-grounds', {
  notNeeded: [{ field: 'unit-kind', values: ['other'] }],
});
const REASONS = '申请书第二页所填与营业执照不一致。';
const doubtOf = (who: string) =>
  happened('2026-09-28 09:30', who, 'raise-doubt', {
    type: 'doubts.raised',
    data: { key: 'doubt-1', kind: 'officer', what: '产权证明与登记不一致。', origin: 'officer' },
  });
const doubt = doubtOf('clerk-b');
const refuse = (
  ground: string,
  kind: string,
  evidence: readonly object[] = [],
  ...history: History
): Omit<Try, 'power'> => ({
  now: '2026-09-28 10:00',
  view: given(submitted({ kind }), slip(), ...history),
  who: 'clerk-a',
  act: 'refuse-acceptance',
  input: { ground, to: ground === 'not-ours' ? '市应急管理局' : '', reasons: REASONS, evidence },
});
const accept = (kind: string): Omit<Try, 'power'> => ({
  now: '2026-09-28 10:00',
  view: given(submitted({ kind }), slip()),
  who: 'clerk-a',
  act: 'accept',
});
const shown = [{ material: 'plan', page: 10 }];

const rows: readonly (readonly [string, Omit<Try, 'power'>, readonly string[]])[] = [
  ['no licence needed, as the application says', refuse('not-needed', 'other'), []],
  ['said of one that needs it', refuse('not-needed', 'mine'), ['LICENCE_IS_NEEDED']],
  ['what needs none is not accepted', accept('other'), ['NO_LICENCE_NEEDED']],
  ['what needs one is', accept('mine'), []],
  ['another body’s: not this control’s to judge', refuse('not-ours', 'mine'), []],
  ['false papers, with a doubt and its page', refuse('false-papers', 'mine', shown, doubt), []],
  ['with a doubt of his own', refuse('false-papers', 'mine', shown, doubtOf('clerk-a')), ['NO_DOUBT_ON_RECORD']],
  ['without a doubt', refuse('false-papers', 'mine', shown), ['NO_DOUBT_ON_RECORD']],
  ['without a page', refuse('false-papers', 'mine', [], doubt), ['FALSITY_NOT_SHOWN']],
  [
    'a page that the paper does not have',
    refuse('false-papers', 'mine', [{ material: 'plan', page: 11 }], doubt),
    ['FALSITY_NOT_SHOWN'],
  ],
  [
    'a paper that was never handed in',
    refuse('false-papers', 'mine', [{ material: 'lease', page: 1 }], doubt),
    ['FALSITY_NOT_SHOWN'],
  ],
];

describe('acceptance-grounds', () => {
  for (const [title, row, codes] of rows) {
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power }).codes, codes);
      assert.deepEqual(attempt({ ...row, power: free }).codes, []);
    });
  }
  it('the act itself: reasons that say nothing, a body that is not named', () => {
    const row = refuse('not-ours', 'mine');
    assert.deepEqual(attempt({ ...row, power: free, input: { ...row.input, to: '' } }).codes, ['RIGHT_BODY_NOT_NAMED']);
    assert.deepEqual(attempt({ ...row, power: free, input: { ...row.input, reasons: '无' } }).codes, ['REASONS_EMPTY']);
  });
});
