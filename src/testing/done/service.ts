import { given, happened, only, withUse } from '../case.ts';
import { honest } from '../filing.ts';
import type { DoneRow } from '../outcomes.ts';
import { SAYS } from '../situations.ts';

const rating = withUse(only(), null, { act: 'evaluate', by: ['applicant'], to: { evaluated: 'stay' }, afterEnd: true });
const calling = withUse(only(), null, {
  act: 'call-back',
  by: ['section-head'],
  to: { 'called-back': 'stay' },
  afterEnd: true,
});
const served = given(honest('supervise'));
const rated = given(
  honest('supervise'),
  happened('2026-10-08 10:00', 'applicant-a', 'evaluate', { type: 'evaluation.given', data: { score: 2, remark: '' } }),
);

export const done: readonly DoneRow[] = [
  {
    power: rating,
    act: 'evaluate',
    who: 'applicant-a',
    view: served,
    input: { score: 2, remark: '等了四十分钟没有人叫号。' },
    outcome: 'evaluated',
    facts: ['evaluation.given'],
  },
  {
    power: calling,
    act: 'call-back',
    who: 'head-b',
    view: rated,
    input: { result: SAYS, settled: true },
    outcome: 'called-back',
    facts: ['evaluation.called-back'],
  },
];
