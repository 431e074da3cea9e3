import { describe } from 'node:test';
import { boundIn, boundRefusals } from '#testing/bound.ts';
import { given } from '#testing/case.ts';
import { drafted, found, hashOf, honest, issued } from '#testing/filing.ts';
import { SAYS } from '#testing/situations.ts';

const handOver = { act: 'hand-over-case', by: ['handler'], to: { 'handed-over': 'stay' as const } };
const params = { result: 'file', body: ['公安'], attachments: ['plan', 'opinion'] };
const delivering = boundIn('deliver', 'transfer', params, [handOver]);
const undecided = boundIn('review', 'transfer', params, [handOver]);
const now = '2026-10-08 16:00';
const view = given(honest('deliver'), drafted(), issued());
const to = (body: string, attachments: readonly string[] = ['plan', 'opinion', 'form']) => ({
  now,
  act: 'hand-over-case',
  who: 'handler-a',
  view,
  input: {
    document: 'registration',
    to: body,
    receiver: '值班民警',
    attachments,
    servedOn: '2026-10-08',
    proof: hashOf('proof'),
  },
});

describe('transfer: to whom, with what', () => {
  boundRefusals(delivering, [
    { title: 'to the police, with everything', ...to('演示区公安分局'), codes: [] },
    { title: 'to another body', ...to('演示区市场监督管理局'), codes: ['TRANSFER_WRONG_BODY'] },
    { title: 'to “the police”, without a name', ...to('公安'), codes: ['TRANSFER_WRONG_BODY'] },
    { title: 'one attachment short', ...to('演示区公安分局', ['plan', 'form']), codes: ['TRANSFER_INCOMPLETE'] },
  ]);
  boundRefusals(undecided, [
    {
      title: 'before it is decided',
      ...to('演示区公安分局'),
      view: given(honest('review'), drafted()),
      codes: ['TRANSFER_NOT_DECIDED'],
    },
  ]);
});

describe('transfer: by which result', () => {
  const other = { ...params, result: 'transfer-police' };
  const concluding = (proposal: string) => ({
    now: '2026-09-28 16:00',
    act: 'hand-in-review',
    who: 'reviewer-a',
    view: given(honest('review'), found()),
    input: { proposal, opinion: SAYS },
  });
  boundRefusals(boundIn('review', 'transfer', other, []), [
    { title: 'proposed by a result of another kind', ...concluding('file'), codes: ['TRANSFER_OF_ANOTHER_KIND'] },
    { title: 'proposed not to be transferred', ...concluding('not-file'), codes: [] },
  ]);
  boundRefusals(boundIn('review', 'transfer', params, []), [
    { title: 'proposed by the right one', ...concluding('file'), codes: [] },
  ]);
  const deciding = (result: string) => ({
    now: '2026-09-29 11:00',
    act: 'decide',
    who: 'deputy-a',
    view: given(honest('decide')),
    input: { result, reasons: SAYS },
  });
  boundRefusals(boundIn('decide', 'transfer', other, []), [
    { title: 'decided by a result of another kind', ...deciding('file'), codes: ['TRANSFER_OF_ANOTHER_KIND'] },
    { title: 'decided not to be transferred', ...deciding('not-file'), codes: [] },
  ]);
});
