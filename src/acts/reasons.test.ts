import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hash } from '#kernel/ids.ts';
import { attempt, given, happened, only, type Try } from '#testing/case.ts';
import { checked, honest, noticed, person, slip, submitted } from '#testing/filing.ts';

const atTheWindow = given(submitted({ kind: 'hazardous-chemicals' }), slip(), checked());
const waiting = given(submitted(), slip(), checked(['opinion']), noticed(['opinion']));
const asked = given(
  honest('review'),
  happened('2026-09-28 14:00', 'applicant-a', 'request-recusal', {
    type: 'recusal.requested',
    data: { person: person('reviewer-a'), reason: '曾在本单位任职。' },
  }),
);
const drawn = given(
  honest('supervise'),
  happened('2026-09-28 15:00', 'reviewer-a', 'hand-in-review', {
    type: 'supervision.spot-check-drawn',
    data: { seed: 's', value: 'v' as Hash, oneIn: 5, drawn: true },
  }),
);

type Row = Omit<Try, 'power' | 'input'> & { readonly code: string; readonly input: (text: string) => object };
const rows: readonly Row[] = [
  {
    now: '2026-09-29 15:00',
    who: 'deputy-a',
    act: 'decide',
    view: given(honest('decide')),
    code: 'REASONS_EMPTY',
    input: (reasons) => ({ result: 'file', reasons }),
  },
  {
    now: '2026-09-28 15:00',
    who: 'clerk-a',
    act: 'refer-away',
    view: atTheWindow,
    code: 'REASONS_EMPTY',
    input: (reason) => ({ to: '市应急管理局', reason }),
  },
  {
    now: '2026-11-02 09:00',
    who: 'clerk-a',
    act: 'close-unsupplied',
    view: waiting,
    code: 'REASONS_EMPTY',
    input: (reason) => ({ reason }),
  },
  {
    now: '2026-09-28 15:00',
    who: 'head-a',
    act: 'hand-over',
    view: atTheWindow,
    code: 'REASONS_EMPTY',
    input: (reason) => ({ to: 'clerk-b', reason }),
  },
  {
    now: '2026-09-28 15:00',
    who: 'head-a',
    act: 'answer-recusal',
    view: asked,
    code: 'REASONS_EMPTY',
    input: (reason) => ({ person: 'reviewer-a', granted: false, reason }),
  },
  {
    now: '2026-09-29 10:00',
    who: 'deputy-a',
    act: 'delegate',
    view: given(honest('decide')),
    code: 'REASONS_EMPTY',
    input: (reason) => ({ to: 'head-b', until: '2026-10-12T18:00:00+08:00', reason }),
  },
  {
    now: '2026-10-09 10:00',
    who: 'inspector-b',
    act: 'spot-check',
    view: drawn,
    code: 'REPLY_EMPTY',
    input: (findings) => ({ findings, agrees: true }),
  },
  {
    now: '2026-09-28 15:00',
    who: 'reviewer-b',
    act: 'raise-doubt',
    view: given(honest('review')),
    code: 'REPLY_EMPTY',
    input: (what) => ({ what }),
  },
  {
    now: '2026-09-28 15:00',
    who: 'reviewer-b',
    act: 'declare-interest',
    view: given(honest('review')),
    code: 'REASONS_EMPTY',
    input: (interest) => ({ interest }),
  },
  {
    now: '2026-09-28 15:00',
    who: 'inspector-a',
    act: 'issue-order',
    view: given(honest('review')),
    code: 'REPLY_EMPTY',
    input: (matter) => ({ matter }),
  },
];

describe('acts that owe a reason take no hollow word for one, whatever is bound', () => {
  for (const { code, input, ...row } of rows) {
    it(row.act, () => {
      for (const hollow of ['无', '情况属实', '。。。。。。。。。。'])
        assert.deepEqual(attempt({ ...row, power: only(), input: input(hollow) }).codes, [code], hollow);
      assert.deepEqual(attempt({ ...row, power: only(), input: input('依本件实际情况写明的具体理由。') }).codes, []);
    });
  }
});
