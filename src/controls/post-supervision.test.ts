import { describe } from 'node:test';
import { boundIn, boundRefusals } from '#testing/bound.ts';
import { given, happened } from '#testing/case.ts';
import { hashOf, honest, planned, visited } from '#testing/filing.ts';
import { refusals, signals } from '#testing/tables.ts';

const now = '2026-10-13 10:00';
const base = honest('supervise');
const view = given(base, planned());
const twoMatters = given(base, planned('2026-10-13', '2026-09-29 15:30', ['应急演练', '应急物资']));
type Finding = { matter: string; inOrder: boolean; note: string };
const fine = (matter: string, note = '有记录和照片，与预案一致。'): Finding => ({ matter, inOrder: true, note });
const visit = (findings: readonly Finding[], more: object = {}) => ({
  now,
  view,
  who: 'officer-a',
  act: 'record-visit',
  input: { visitedOn: '2026-10-13', findings, evidence: [hashOf('photo')], ...more },
});
const plan = (matters: readonly string[]) => ({
  now,
  view: given(base),
  who: 'head-a',
  act: 'plan-visit',
  input: { on: '2026-10-20', matters },
});
const bad = { matter: '应急演练', inOrder: false, note: '今年没有演练的记录。' };
const rectified = (evidence: readonly string[] = [hashOf('photo')]) => ({
  now,
  who: 'officer-a',
  act: 'record-rectification',
  input: { what: '已补演练。', evidence },
});
const conclude = { now: '2026-10-14 10:00', who: 'officer-a', act: 'conclude-supervision' };
const putRight = happened('2026-10-13 16:00', 'officer-a', 'record-rectification', {
  type: 'visits.rectified',
  data: { what: '已补演练。', evidence: [hashOf('photo')] },
});

describe('post-supervision', () => {
  refusals('post-supervision', [
    { title: 'a planned visit with what it saw', ...visit([fine('应急演练')]), codes: [] },
    { title: 'one that nobody planned', ...visit([fine('应急演练')]), view: given(base), codes: ['VISIT_NOT_PLANNED'] },
    {
      title: 'one of two matters left out',
      ...visit([fine('应急演练')]),
      view: twoMatters,
      codes: ['MATTER_NOT_EXAMINED'],
    },
    {
      title: 'both examined, each in its own words',
      ...visit([fine('应急演练'), fine('应急物资', '清点沙袋二百个，与清单一致。')]),
      view: twoMatters,
      codes: [],
    },
    {
      title: 'both examined in the same words',
      ...visit([fine('应急演练'), fine('应急物资')]),
      view: twoMatters,
      codes: ['VISIT_NOTE_EMPTY'],
    },
    { title: '“正常”', ...visit([fine('应急演练', '正常')]), codes: ['VISIT_NOTE_EMPTY'] },
    {
      title: 'nothing that shows it',
      ...visit([fine('应急演练')], { evidence: [] }),
      codes: ['VISIT_WITHOUT_EVIDENCE'],
    },
    { title: 'on the day of the plan', ...visit([fine('应急演练')], { visitedOn: '2026-09-29' }), codes: [] },
    {
      title: 'the day before the plan',
      ...visit([fine('应急演练')], { visitedOn: '2026-09-28' }),
      codes: ['VISIT_BEFORE_PLAN'],
    },
    { title: 'a plan that says what is looked at', ...plan(['演练']), codes: [] },
    { title: 'a plan for “无”', ...plan(['演练', '无']), codes: ['MATTERS_NOT_NAMED'] },
    { title: 'something wrong, with a term', ...visit([bad], { rectifyBy: '2026-10-30' }), codes: [] },
    { title: 'something wrong, without one', ...visit([bad]), codes: ['RECTIFICATION_WITHOUT_TERM'] },
    { title: 'put right, with proof', ...rectified(), view: given(base, planned(), visited(false)), codes: [] },
    {
      title: 'put right, without',
      ...rectified([]),
      view: given(base, planned(), visited(false)),
      codes: ['RECTIFICATION_WITHOUT_EVIDENCE'],
    },
    {
      title: 'put right, with a record that says nothing of what',
      ...rectified(),
      input: { what: '无', evidence: [hashOf('photo')] },
      view: given(base, planned(), visited(false)),
      codes: ['RECTIFICATION_SAYS_NOTHING'],
    },
    { title: 'concluded after a visit', ...conclude, view: given(base, planned(), visited()), codes: [] },
    { title: 'concluded without one', ...conclude, view, codes: ['VISIT_OWED'] },
    {
      title: 'concluded with something still wrong',
      ...conclude,
      view: given(base, planned(), visited(false)),
      codes: ['RECTIFICATION_OPEN'],
    },
    {
      title: 'concluded once it was put right',
      ...conclude,
      view: given(base, planned(), visited(false), putRight),
      codes: [],
    },
    {
      title: 'concluded with one of two put right',
      ...conclude,
      view: given(base, planned(), visited(false), visited(false, '2026-10-13 12:00'), putRight),
      codes: ['RECTIFICATION_OPEN'],
    },
  ]);

  signals('post-supervision', [
    { title: 'the evening of the planned day', view, now: '2026-10-13 23:59', codes: [] },
    { title: 'the minute after', view, now: '2026-10-14 00:00', codes: ['VISIT_OVERDUE'] },
    { title: 'a visit made', view: given(base, planned(), visited()), now: '2026-10-14 00:00', codes: [] },
    { title: 'none planned', view: given(base), now: '2026-10-14 00:00', codes: [] },
  ]);
});

describe('post-supervision of what was denied: found before, looked at again', () => {
  const uses = [{ act: 'plan-visit', by: ['enforcement-officer'], to: { planned: 'stay' as const } }];
  const p = { visits: 'enforcement-officer', tells: 'section-head' };
  const again = boundIn('close', 'post-supervision', { ...p, when: 'denied', rechecks: true }, uses);
  const lenient = boundIn('close', 'post-supervision', { ...p, when: 'denied' }, uses);
  const before = given(honest('close'), planned());
  const made = before.visits.made.map((one) => ({ ...one, findings: [bad, fine('值班')] }));
  const looking = {
    now: '2026-10-14 10:00',
    view: { ...before, visits: { ...before.visits, made } },
    who: 'officer-a',
    act: 'plan-visit',
  };
  boundRefusals(again, [
    {
      title: 'the matter among those of the visit',
      ...looking,
      input: { on: '2026-10-20', matters: ['应急演练'] },
      codes: [],
    },
    {
      title: 'the matter left out',
      ...looking,
      input: { on: '2026-10-20', matters: ['值班'] },
      codes: ['FOUND_MATTERS_LEFT_OUT'],
    },
  ]);
  boundRefusals(lenient, [
    {
      title: 'left out where no re-check is owed',
      ...looking,
      input: { on: '2026-10-20', matters: ['值班'] },
      codes: [],
    },
  ]);
});
