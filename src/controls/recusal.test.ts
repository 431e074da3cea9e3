import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { at, engineAt, given, type Happening, happened, only } from '#testing/case.ts';
import { findings, honest, person, SHOP, submitted } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const now = '2026-09-28 14:00';
const requested = (who: string) =>
  happened('2026-09-28 10:30', 'applicant-a', 'request-recusal', {
    type: 'recusal.requested',
    data: { person: person(who), reason: '其近亲属在我公司竞争对手任职。' },
  });
const answered = (who: string, granted: boolean) =>
  happened('2026-09-28 11:30', 'head-a', 'answer-recusal', {
    type: 'recusal.answered',
    data: { person: person(who), granted, reason: '经核实。' },
  });
const declared = (who: string) =>
  happened('2026-09-28 10:30', who, 'declare-interest', {
    type: 'recusal.declared',
    data: { person: person(who), interest: '配偶任职' },
  });
const record = (who: string) => ({ now, who, act: 'record-findings', input: { findings: findings() } });
const review = (...more: readonly Happening[]) => given(honest('review'), more);
const open = (participants: readonly string[]) => ({
  now: '2026-09-29 09:00',
  who: 'head-a',
  act: 'open-consultation',
  input: { question: '是否同意？', participants },
});

describe('recusal', () => {
  refusals('recusal', [
    { title: 'a reviewer without interest', ...record('reviewer-a'), view: review(), codes: [] },
    {
      title: 'one whom the relations register names for this company',
      ...record('reviewer-c'),
      view: review(),
      codes: ['RECUSED'],
    },
    {
      title: 'the same one in the case of another company',
      now,
      who: 'reviewer-c',
      act: 'raise-doubt',
      input: { what: '日期看不清。' },
      view: given(submitted({ creditCode: SHOP })),
      codes: [],
    },
    {
      title: 'one who declared it himself',
      ...record('reviewer-a'),
      view: review(declared('reviewer-a')),
      codes: ['RECUSED'],
    },
    { title: 'a colleague of his', ...record('reviewer-b'), view: review(declared('reviewer-a')), codes: [] },
    {
      title: 'one whom the applicant refuses, not yet answered',
      ...record('reviewer-a'),
      view: review(requested('reviewer-a')),
      codes: ['RECUSED'],
    },
    {
      title: 'the request granted',
      ...record('reviewer-a'),
      view: review(requested('reviewer-a'), answered('reviewer-a', true)),
      codes: ['RECUSED'],
    },
    {
      title: 'the request refused',
      ...record('reviewer-a'),
      view: review(requested('reviewer-a'), answered('reviewer-a', false)),
      codes: [],
    },
    {
      title: 'refused, and asked again',
      ...record('reviewer-a'),
      view: review(requested('reviewer-a'), answered('reviewer-a', false), requested('reviewer-a')),
      codes: ['RECUSED'],
    },
    {
      title: 'granted, and a second request refused',
      ...record('reviewer-a'),
      view: review(
        requested('reviewer-a'),
        answered('reviewer-a', true),
        requested('reviewer-a'),
        answered('reviewer-a', false),
      ),
      codes: ['RECUSED'],
    },
    {
      title: 'the applicant is never out of his own case',
      now,
      who: 'applicant-a',
      act: 'withdraw',
      input: { reason: '预案待修订，暂不报送。' },
      view: review(),
      codes: [],
    },
    {
      title: 'asked in a consultation',
      ...open(['reviewer-c', 'legal-a']),
      view: given(honest('decide')),
      codes: ['PARTICIPANT_RECUSED'],
    },
    { title: 'not asked', ...open(['reviewer-b', 'legal-a']), view: given(honest('decide')), codes: [] },
  ]);

  it('owes the answer to a request within a working day, and only until it is given', () => {
    const duties = (view: ReturnType<typeof given>) =>
      dutiesOf(engineAt(now, only('recusal')), view).map((duty) => [duty.key, duty.post, duty.due]);
    assert.deepEqual(duties(review(requested('reviewer-a'))), [
      ['recusal:reviewer-a', 'section-head', at('2026-09-29 23:59:59.999')],
    ]);
    assert.deepEqual(duties(review(requested('reviewer-a'), answered('reviewer-a', false))), []);
  });
});
