import type { StageKey } from '#kernel/ids.ts';
import type { ActUse } from '#powers/definition.ts';
import { at, given, happened, only, withUse } from '../case.ts';
import { hashOf, honest, person } from '../filing.ts';
import type { DoneRow } from '../outcomes.ts';
import { accept, SAYS } from '../situations.ts';

const out = { stage: 'close' as StageKey, exit: 'out' } as const;
const inDecide = (act: string, by: readonly string[], outcome: string) =>
  withUse(only(), 'decide', { act, by: [...by], to: { [outcome]: 'stay' } } satisfies Pick<
    ActUse,
    'act' | 'by' | 'to'
  >);
const refusing = withUse(only(), 'accept', {
  act: 'refuse-acceptance',
  by: ['clerk'],
  with: { remedy: '可以依法申请行政复议。' },
  to: { 'not-needed': out, 'not-ours': out, refused: out },
});

const members = ['council-a', 'deputy-a'].map(person);
const called = happened('2026-09-29 09:00', 'head-a', 'call-meeting', {
  type: 'meetings.called',
  data: {
    key: 'meeting-1',
    purpose: '会议',
    question: SAYS,
    proposal: 'file',
    members,
    chair: person('deputy-a'),
    at: at('2026-09-29 09:30'),
  },
});
const opened = happened('2026-09-29 09:30', 'head-a', 'open-meeting', {
  type: 'meetings.opened',
  data: { key: 'meeting-1', present: members, absent: [] },
});
const refusal = { to: '', reasons: SAYS, evidence: [] };

export const done: readonly DoneRow[] = [
  {
    power: inDecide('call-meeting', ['section-head'], 'called'),
    act: 'call-meeting',
    who: 'head-a',
    view: given(honest('decide')),
    input: {
      purpose: '会议',
      question: SAYS,
      proposal: 'file',
      members: ['council-a'],
      chair: 'deputy-a',
      at: '2026-10-08T09:00:00+08:00',
    },
    outcome: 'called',
    facts: ['meetings.called'],
  },
  {
    power: inDecide('open-meeting', ['section-head'], 'opened'),
    act: 'open-meeting',
    who: 'head-a',
    view: given(honest('decide'), called),
    input: { present: members },
    outcome: 'opened',
    facts: ['meetings.opened'],
  },
  {
    power: inDecide('cast-vote', ['council-member'], 'voted'),
    act: 'cast-vote',
    who: 'council-a',
    view: given(honest('decide'), called, opened),
    input: { vote: 'abstain', opinion: SAYS },
    outcome: 'voted',
    facts: ['meetings.voted'],
  },
  {
    power: inDecide('close-meeting', ['section-head'], 'closed'),
    act: 'close-meeting',
    who: 'head-a',
    view: given(honest('decide'), called, opened),
    outcome: 'closed',
    facts: ['meetings.closed'],
  },
  {
    power: withUse(only(), 'close', {
      act: 'forward-document',
      by: ['handler'],
      with: { to: ['同级公安机关'] },
      to: { forwarded: 'stay' },
    }),
    act: 'forward-document',
    who: 'handler-a',
    view: given(honest('close')),
    now: '2026-10-13 12:00',
    input: {
      document: 'registration',
      to: ['同级公安机关'],
      receiver: '收发室',
      on: '2026-10-13',
      proof: hashOf('receipt'),
    },
    outcome: 'forwarded',
    facts: ['documents.forwarded'],
  },
  {
    power: withUse(only(), 'accept', {
      act: 'deem-accepted',
      by: ['machine'],
      to: { 'deemed-accepted': { stage: 'review' as StageKey, exit: 'forward' } },
    }),
    act: 'deem-accepted',
    who: 'machine',
    view: accept,
    outcome: 'deemed-accepted',
    facts: ['acceptance.deemed', 'head.moved'],
  },
  ...(
    [
      ['not-needed', 'not-needed', ''],
      ['not-ours', 'not-ours', '市应急管理局'],
      ['false-papers', 'refused', ''],
    ] as const
  ).map(
    ([ground, outcome, to]): DoneRow => ({
      power: refusing,
      act: 'refuse-acceptance',
      who: 'clerk-a',
      view: accept,
      input: { ...refusal, ground, to },
      outcome,
      facts: [
        'acceptance.refused',
        ...(ground === 'not-ours' ? ['application.referred'] : []),
        'clock.answered',
        'letters.numbered',
        'head.moved',
      ],
    }),
  ),
];
