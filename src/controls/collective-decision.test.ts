import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { at, engineAt, given, type History, happened, only } from '#testing/case.ts';
import { asked, consulted, countedUp, honest, opinion, person } from '#testing/filing.ts';
import { refusals, signals } from '#testing/tables.ts';

const now = '2026-09-29 11:00';
const before = honest('decide');
const open = (participants: readonly string[]) => ({
  now,
  view: given(before),
  who: 'head-a',
  act: 'open-consultation',
  input: { question: '是否同意审查结论？', participants },
});
const say = (words: string) => ({
  now,
  view: given(before, asked()),
  who: 'reviewer-b',
  act: 'give-opinion',
  input: { stance: 'agree', opinion: words },
});
const decide = (...consultation: History) => ({
  now,
  view: given(before, ...consultation),
  who: 'deputy-a',
  act: 'decide',
  input: { result: 'file', reasons: '审查结论清楚，会商意见一致。' },
});
const delegatedToB = happened('2026-09-29 10:30', 'deputy-a', 'delegate', {
  type: 'decision.delegated',
  data: { to: person('head-b'), until: at('2026-09-30 11:00'), reason: '外出开会。' },
});
const said = [opinion('reviewer-b'), opinion('legal-a')];

describe('collective-decision', () => {
  refusals('collective-decision', [
    { title: 'two officers asked', ...open(['reviewer-b', 'legal-a']), codes: [] },
    { title: 'one', ...open(['reviewer-b']), codes: ['TOO_FEW_PARTICIPANTS'] },
    { title: 'two, of whom one convenes', ...open(['reviewer-b', 'head-a']), codes: ['TOO_FEW_PARTICIPANTS'] },
    { title: 'the other section head instead', ...open(['reviewer-b', 'head-b']), codes: [] },
    {
      title: 'two, of whom one holds no such post',
      ...open(['reviewer-b', 'handler-a']),
      codes: ['PARTICIPANT_WITHOUT_POST', 'TOO_FEW_PARTICIPANTS'],
    },
    {
      title: 'two and one without post',
      ...open(['reviewer-b', 'legal-a', 'handler-a']),
      codes: ['PARTICIPANT_WITHOUT_POST'],
    },
    { title: 'a reasoned opinion', ...say('评审意见签字齐全，赞成备案。'), codes: [] },
    { title: '“同意”', ...say('同意'), codes: ['OPINION_EMPTY'] },
    { title: '“已阅。”', ...say(' 已阅。'), codes: ['OPINION_EMPTY'] },
    { title: 'eight signs of one kind', ...say('好好好好好好好好'), codes: ['OPINION_EMPTY'] },
    { title: 'decided after all agreed', ...decide(consulted()), codes: [] },
    { title: 'without a consultation', ...decide(), codes: ['CONSULTATION_MISSING'] },
    { title: 'one of two silent', ...decide(asked(), opinion('reviewer-b')), codes: ['OPINION_MISSING'] },
    {
      title: 'closed over one silent',
      ...decide(asked(), opinion('reviewer-b'), countedUp(1, 0)),
      codes: ['OPINION_MISSING'],
    },
    { title: 'all spoke, nobody counted', ...decide(asked(), ...said), codes: ['CONSULTATION_NOT_CLOSED'] },
    {
      title: 'one against one',
      ...decide(asked(), opinion('reviewer-b'), opinion('legal-a', 'disagree'), countedUp(1, 1)),
      codes: ['CONSULTATION_AGAINST'],
    },
    {
      title: 'two against one',
      ...decide(asked(['reviewer-b', 'legal-a', 'owner-a']), ...said, opinion('owner-a', 'disagree'), countedUp(2, 1)),
      codes: [],
    },
    {
      title: 'a second round that nobody answered yet',
      ...decide(consulted(), asked(['reviewer-b', 'owner-a'], '2026-09-29 10:20')),
      codes: ['OPINION_MISSING'],
    },
    {
      title: 'decided, under delegation, by one of the two who were asked',
      ...decide(asked(['head-b', 'legal-a']), opinion('head-b'), opinion('legal-a'), countedUp(2, 0), delegatedToB),
      who: 'head-b',
      codes: ['TOO_FEW_PARTICIPANTS'],
    },
    {
      title: 'by one of three who were asked',
      ...decide(asked(['head-b', 'legal-a', 'reviewer-b']), opinion('head-b'), ...said, countedUp(3, 0), delegatedToB),
      who: 'head-b',
      codes: [],
    },
  ]);

  signals('collective-decision', [
    {
      title: 'the last minute of the term',
      view: given(before, asked(), opinion('legal-a')),
      now: '2026-09-30 23:59',
      codes: [],
    },
    {
      title: 'the minute after names the silent one',
      view: given(before, asked(), opinion('legal-a')),
      now: '2026-10-01 00:00',
      codes: ['OPINION_OVERDUE'],
    },
    { title: 'nobody is silent', view: given(before, asked(), ...said), now: '2026-10-01 00:00', codes: [] },
    {
      title: 'a closed round asks nobody',
      view: given(before, asked(), opinion('legal-a'), countedUp(1, 0)),
      now: '2026-10-01 00:00',
      codes: [],
    },
  ]);

  it('owes the opinion of the silent one, of his own post', () => {
    const duties = dutiesOf(engineAt(now, only('collective-decision')), given(before, asked(), opinion('legal-a')));
    assert.deepEqual(
      duties.map((duty) => [duty.key, duty.post, duty.person]),
      [['opinion:reviewer-b', 'reviewer', 'reviewer-b']],
    );
  });
});
