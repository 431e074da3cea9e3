import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import {
  at,
  attempt,
  engineAt,
  given,
  type History,
  happened,
  only,
  signalsAt,
  type Try,
  withBinding,
  withUse,
} from '#testing/case.ts';
import { found, honest, moved, person } from '#testing/filing.ts';
import { DELAY, bound as sanctionBound } from '#testing/hearing.ts';

/** The filing power with a meeting in the stage of the decision: five may be called, three must be there. */
const bound = (params: Record<string, unknown> = {}) =>
  withBinding(free, 'decide', 'meeting-decision', {
    acts: ['decide'],
    quorum: 3,
    members: ['council-member', 'section-head', 'reviewer'],
    chair: 'deputy-leader',
    noticeHours: 24,
    ...params,
  });
const meetingActs = [
  { act: 'call-meeting', by: ['section-head'], to: { called: 'stay' as const } },
  { act: 'open-meeting', by: ['section-head'], to: { opened: 'stay' as const } },
  {
    act: 'cast-vote',
    by: ['council-member', 'section-head', 'reviewer', 'deputy-leader'],
    to: { voted: 'stay' as const },
  },
  { act: 'close-meeting', by: ['section-head'], to: { closed: 'stay' as const } },
];
const free = meetingActs.reduce((power, use) => withUse(power, 'decide', use), only());
const power = bound();

const CALLED = '2026-09-29 09:00';
const HELD = '2026-09-30 14:00';
const before = honest('decide');
const members = ['council-a', 'council-b', 'head-b', 'deputy-a'];
const OPINION = '现场核查和材料相互印证，理由充分。';

type Called = {
  proposal?: string;
  members?: readonly string[];
  chair?: string;
  key?: string;
  when?: string;
  on?: string;
  purpose?: string;
};
const called = (change: Called = {}) =>
  happened(change.when ?? CALLED, 'head-a', 'call-meeting', {
    type: 'meetings.called',
    data: {
      key: change.key ?? 'meeting-1',
      purpose: change.purpose ?? '会议',
      question: '是否同意审查结论？',
      proposal: change.proposal ?? 'file',
      members: (change.members ?? members).map(person),
      chair: person(change.chair ?? 'deputy-a'),
      at: at(change.on ?? HELD),
    },
  });
const opened = (present: readonly string[] = members, when = HELD, key = 'meeting-1') =>
  happened(when, 'head-a', 'open-meeting', {
    type: 'meetings.opened',
    data: { key, present: present.map(person), absent: members.filter((one) => !present.includes(one)).map(person) },
  });
const voted = (
  who: string,
  vote: 'for' | 'against' | 'abstain' = 'for',
  key = 'meeting-1',
  when = '2026-09-30 14:30',
) =>
  happened(when, who, 'cast-vote', {
    type: 'meetings.voted',
    data: { key, person: person(who), vote, opinion: OPINION },
  });
const closed = (inFavour: number, against: number, carried: boolean, key = 'meeting-1', when = '2026-09-30 15:00') =>
  happened(when, 'head-a', 'close-meeting', {
    type: 'meetings.closed',
    data: { key, for: inFavour, against, abstain: 0, carried },
  });
const all = (vote: 'for' | 'against' = 'for', who: readonly string[] = members) => who.map((one) => voted(one, vote));
const held: History = [called(), opened(), all(), closed(4, 0, true)];
const lost: History = [called(), opened(), all('against'), closed(0, 4, false)];

const call = (input: object = {}, history: History = [], now = CALLED): Row => ({
  now,
  view: given(before, ...history),
  who: 'head-a',
  act: 'call-meeting',
  input: {
    purpose: '会议',
    question: '是否同意审查结论？',
    proposal: 'file',
    members: ['council-a', 'council-b', 'head-b'],
    chair: 'deputy-a',
    at: '2026-09-30T14:00:00+08:00',
    ...input,
  },
});
const open = (present: readonly string[], now = HELD, ...more: History): Row => ({
  now,
  view: given(before, called(), ...more),
  who: 'head-a',
  act: 'open-meeting',
  input: { present },
});
const vote = (who: string, opinion = OPINION, ...history: History): Row => ({
  now: '2026-09-30 14:20',
  view: given(before, called(), opened(), ...history),
  who,
  act: 'cast-vote',
  input: { vote: 'for', opinion },
});
const close = (...history: History): Row => ({
  now: '2026-09-30 15:00',
  view: given(before, called(), opened(), ...history),
  who: 'head-a',
  act: 'close-meeting',
});
const decide = (result: string, ...history: History): Row => ({
  now: '2026-09-30 16:00',
  view: given(before, ...history),
  who: 'deputy-a',
  act: 'decide',
  input: { result, reasons: '会议表决通过，按会议决定办理。' },
});
const declared = (who: string, when = '2026-09-30 14:10') =>
  happened(when, who, 'declare-interest', {
    type: 'recusal.declared',
    data: { person: person(who), interest: '配偶在该公司任职。' },
  });

type Row = Omit<Try, 'power'>;
const rows: readonly (readonly [
  title: string,
  row: Row,
  codes: readonly string[],
  params?: Record<string, unknown>,
])[] = [
  ['called a day before', call(), []],
  ['called a minute too late', call({}, [], '2026-09-29 14:01'), ['MEETING_NOTICE_SHORT']],
  ['on the minute', call({}, [], '2026-09-29 14:00'), []],
  ['three called where three are needed', call({ members: ['council-a', 'council-b'] }), []],
  ['two called', call({ members: ['council-a'] }), ['TOO_FEW_CALLED']],
  [
    'one of them sits in no such meeting',
    call({ members: ['council-a', 'council-b', 'handler-a'] }),
    ['MEMBER_WITHOUT_POST'],
  ],
  ['a chair of another post', call({ chair: 'council-c' }), ['CHAIR_WITHOUT_POST']],
  [
    'a member with an interest by the register',
    call({ members: ['council-a', 'council-b', 'reviewer-c'] }),
    ['PARTICIPANT_RECUSED'],
  ],
  ['a member who has declared one', call({}, [declared('council-b', '2026-09-29 08:50')]), ['PARTICIPANT_RECUSED']],
  ['nothing put to the vote', call({ proposal: '' }), ['MEETING_WITHOUT_PROPOSAL']],
  ['nothing put to the vote where none follows', call({ proposal: '' }), [], { resultFollows: false }],
  ['called anew before it was opened', call({}, [called({ when: '2026-09-29 08:00' })]), []],
  [
    'voted again with nothing new',
    call({ at: '2026-10-09T14:00:00+08:00' }, held, '2026-10-08 09:00'),
    ['ALREADY_VOTED_ON'],
  ],
  [
    'carried, then the other result put to the vote',
    call({ proposal: 'not-file', at: '2026-10-09T14:00:00+08:00' }, held, '2026-10-08 09:00'),
    ['ALREADY_VOTED_ON'],
  ],
  ['lost, and again', call({ at: '2026-10-09T14:00:00+08:00' }, lost, '2026-10-08 09:00'), ['ALREADY_VOTED_ON']],
  [
    'lost, then the other result',
    call({ proposal: 'not-file', at: '2026-10-09T14:00:00+08:00' }, lost, '2026-10-08 09:00'),
    [],
  ],
  [
    'lost, and the findings have changed',
    call({ at: '2026-10-09T14:00:00+08:00' }, [...lost, found({}, '2026-10-08 08:00')], '2026-10-08 09:00'),
    [],
  ],
  [
    'then with one of the members left out',
    call(
      { proposal: 'not-file', members: ['council-a', 'head-b', 'council-c'], at: '2026-10-09T14:00:00+08:00' },
      lost,
      '2026-10-08 09:00',
    ),
    ['MEMBERS_LEFT_OUT'],
  ],
  [
    'left out because he has declared an interest',
    call(
      { members: ['council-a', 'head-b'], at: '2026-10-09T14:00:00+08:00' },
      [...lost, declared('council-b', '2026-10-08 08:00')],
      '2026-10-08 09:00',
    ),
    [],
  ],
  ['opened on the hour with all', open(members), []],
  ['a second early', open(members, '2026-09-30 13:59:59'), ['MEETING_NOT_YET']],
  ['in the evening of its day', open(members, '2026-09-30 23:00'), []],
  ['on the next day', open(members, '2026-10-01 00:00'), ['MEETING_DAY_PASSED']],
  ['three of four', open(['council-a', 'council-b', 'deputy-a']), []],
  ['two of four', open(['council-a', 'deputy-a']), ['NO_QUORUM']],
  ['without the chair', open(['council-a', 'council-b', 'head-b']), ['CHAIR_ABSENT']],
  [
    'with one who declared an interest since',
    open(members, HELD, declared('council-b', '2026-09-30 13:00')),
    ['PARTICIPANT_RECUSED'],
  ],
  ['a reasoned vote', vote('council-a'), []],
  ['“同意”', vote('council-a', '同意'), ['OPINION_EMPTY']],
  [
    'the chair before the last of the others',
    vote('deputy-a', OPINION, ...all('for', ['council-a', 'council-b'])),
    ['CHAIR_VOTES_LAST'],
  ],
  ['the chair after them', vote('deputy-a', OPINION, ...all('for', ['council-a', 'council-b', 'head-b'])), []],
  [
    'the chair, who waits for nobody that is out',
    vote('deputy-a', OPINION, ...all('for', ['council-a', 'council-b']), declared('head-b')),
    [],
  ],
  ['counted when all have voted', close(...all()), []],
  ['with one vote missing', close(...all('for', ['council-a', 'council-b', 'deputy-a'])), ['VOTE_MISSING']],
  [
    'without the vote of one who is out',
    close(...all('for', ['council-a', 'council-b', 'deputy-a']), declared('head-b')),
    [],
  ],
  ['decided as voted', decide('file', ...held), []],
  ['decided otherwise', decide('not-file', ...held), ['OTHERWISE_THAN_VOTED']],
  ['decided otherwise where the result is free', decide('not-file', ...held), [], { resultFollows: false }],
  ['without a meeting', decide('file'), ['MEETING_MISSING']],
  ['called only', decide('file', called()), ['MEETING_NOT_CLOSED']],
  ['voted, not counted', decide('file', called(), opened(), all()), ['MEETING_NOT_CLOSED']],
  ['lost', decide('file', ...lost), ['MEETING_NOT_CARRIED']],
  [
    'a voter has declared an interest since',
    decide('file', ...held, declared('council-b', '2026-09-30 15:30')),
    ['MEETING_MISSING'],
  ],
  [
    'carried before the case was returned and came again',
    decide(
      'file',
      ...held,
      happened('2026-09-30 15:10', 'deputy-a', 'return-review', moved('review', 'back')),
      happened('2026-09-30 15:20', 'reviewer-a', 'hand-in-review', moved('decide')),
    ),
    ['MEETING_MISSING'],
  ],
  ['a meeting of another kind', decide('file', ...held), ['MEETING_MISSING'], { purpose: '案审会' }],
  ['of the kind asked for', decide('file', ...held), [], { purpose: '会议' }],
];

describe('meeting-decision', () => {
  for (const [title, row, codes, params] of rows) {
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power: params ? bound(params) : power }).codes, codes);
      assert.deepEqual(attempt({ ...row, power: free }).codes, []);
    });
  }

  it('each is told of the meeting, then each who is there of his vote', () => {
    const owed = (now: string, ...history: History) =>
      dutiesOf(engineAt(now, power), given(before, ...history)).map(({ code, person: who }) => `${code} ${who}`);
    assert.deepEqual(
      owed('2026-09-29 10:00', called()),
      members.map((one) => `ATTEND_MEETING ${one}`),
    );
    assert.deepEqual(owed(HELD, called(), opened(['council-a', 'head-b', 'deputy-a']), voted('head-b')), [
      'CAST_VOTE council-a',
      'CAST_VOTE deputy-a',
    ]);
    assert.deepEqual(owed(HELD, ...held), []);
  });
  it('a meeting that is not brought to its end is a signal from the end of the next working day', () => {
    const view = given(before, called(), opened(), voted('council-a'));
    assert.deepEqual(signalsAt('2026-10-08 23:59', view, power), []);
    assert.deepEqual(signalsAt('2026-10-09 00:00', view, power), ['MEETING_STALLED']);
    assert.deepEqual(signalsAt('2026-10-09 00:00', given(before, ...held), power), []);
  });
  it('nobody is waited for beyond that day: what is missing counts as not in favour', () => {
    const view = given(before, called(), opened(), voted('council-a'), voted('council-b'));
    const late = attempt({ now: '2026-10-09 09:00', view, who: 'head-a', act: 'close-meeting', power });
    assert.deepEqual(late.view.meetings.all[0]?.closed?.carried, false);
  });
});

describe('meeting-decision where the step of the ladder is put to the vote', () => {
  const params = {
    acts: ['decide-sanction'],
    quorum: 2,
    members: ['panel-member'],
    chair: 'deputy-leader',
    noticeHours: 1,
    weighs: ['file'],
  };
  const weighing = withUse(sanctionBound('meeting-decision', params), 'decide', {
    act: 'call-meeting',
    by: ['section-head'],
    with: { members: ['panel-member'] },
    to: { called: 'stay' },
  });
  const proposes = (proposal: string) => ({
    power: weighing,
    now: CALLED,
    view: given(before),
    who: 'head-a',
    act: 'call-meeting',
    input: {
      purpose: '会议',
      question: '是否同意拟作出的处理？',
      proposal,
      members: ['panel-a', 'panel-b'],
      chair: 'deputy-a',
      at: '2026-09-30T14:00:00+08:00',
    },
  });
  const decides = (proposal: string, sanction: string) => ({
    power: weighing,
    now: '2026-09-30 16:00',
    view: given(
      before,
      called({ proposal }),
      opened(),
      ...members.map((who) => voted(who)),
      happened('2026-09-30 15:00', 'head-a', 'close-meeting', {
        type: 'meetings.closed',
        data: { key: 'meeting-1', for: 4, against: 0, abstain: 0, carried: true },
      }),
    ),
    who: 'deputy-a',
    act: 'decide-sanction',
    input: { result: 'file', reasons: '事实清楚，证据确实。', ...DELAY, sanction },
  });
  const rows = [
    { title: 'a result with its step', ...proposes('file/demerit'), codes: [] },
    { title: 'the result alone', ...proposes('file'), codes: ['MEETING_WITHOUT_PROPOSAL'] },
    { title: 'a result that sanctions nothing', ...proposes('not-file'), codes: [] },
    { title: 'a step that is not on the ladder', ...proposes('file/exile'), codes: ['RESULT_UNKNOWN'] },
    { title: 'decided as voted', ...decides('file/demerit', 'demerit'), codes: [] },
    { title: 'milder than voted', ...decides('file/demerit', 'warning'), codes: ['OTHERWISE_THAN_VOTED'] },
    { title: 'heavier', ...decides('file/demerit', 'grave-demerit'), codes: ['OTHERWISE_THAN_VOTED'] },
  ];
  for (const { title, codes, ...row } of rows) it(title, () => assert.deepEqual(attempt(row).codes, codes));
});

describe('meeting-decision: who presides, and what must come first', () => {
  const deputised = bound({ members: ['council-member', 'reviewer'], chair: 'principal', deputises: 'deputy-leader' });
  const byDeputy = call({ members: ['council-a', 'council-b', 'head-b'], chair: 'deputy-a' });
  const out = declared('principal-a', '2026-09-29 08:00');
  it('the chair’s deputy presides only where the chair must step aside', () => {
    assert.deepEqual(attempt({ ...byDeputy, power: deputised }).codes, ['CHAIR_WITHOUT_POST']);
    const view = given(...before, out);
    assert.deepEqual(attempt({ ...byDeputy, view, power: deputised }).codes, []);
  });
  it('nobody else does', () => {
    const view = given(...before, out);
    const byHead = call({ members: ['council-a', 'council-b'], chair: 'head-b' });
    assert.deepEqual(attempt({ ...byHead, view, power: deputised }).codes, ['CHAIR_WITHOUT_POST']);
  });
  it('a meeting is called when there is something before it', () => {
    const after = bound({ follows: ['raise-doubt'] });
    assert.deepEqual(attempt({ ...call(), power: after }).codes, ['MEETING_TOO_EARLY']);
    const doubt = happened('2026-09-29 08:30', 'legal-a', 'raise-doubt', {
      type: 'doubts.raised',
      data: { key: 'd1', kind: 'officer', what: '请核实第三页。', origin: 'officer' },
    });
    assert.deepEqual(attempt({ ...call(), view: given(...before, doubt), power: after }).codes, []);
    const held = [called(), opened(), ...all(), closed(4, 0, true)];
    const again = { ...doubt, at: '2026-09-30 15:30' };
    assert.deepEqual(attempt({ ...decide('file', doubt, ...held), power: after }).codes, []);
    assert.deepEqual(attempt({ ...decide('file', doubt, ...held, again), power: after }).codes, ['MEETING_OUTDATED']);
  });
});
