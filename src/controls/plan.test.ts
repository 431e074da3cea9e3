import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseFact } from '#cases/view.ts';
import { dutiesOf } from '#cases/watch.ts';
import { boundIn, boundRefusals } from '#testing/bound.ts';
import { attempt, engineAt, given, type History, happened } from '#testing/case.ts';
import { draft } from '#testing/done/evidence.ts';
import { day, hashOf, honest, moved, person } from '#testing/filing.ts';
import { SAYS } from '#testing/situations.ts';

const ENFORCE = ['enforcement-officer', 'team-leader'];
const uses = [
  { act: 'draft-plan', by: [...ENFORCE, 'section-head'], to: { drafted: 'stay' as const } },
  { act: 'approve-plan', by: ['deputy-leader', 'section-head', 'team-leader'], to: { approved: 'stay' as const } },
  { act: 'record-visit', by: ENFORCE, to: { recorded: 'stay' as const } },
];
const params = {
  before: ['record-visit'],
  approves: 'deputy-leader',
  team: 'enforcement-officer',
  qualification: 'enforcement-certificate',
  covers: true,
};
const bound = boundIn('review', 'plan', params, uses);

const now = '2026-09-28 15:00';
const begun = honest('review');
const drafted = (by = 'officer-a', data: Partial<Extract<CaseFact, { type: 'plan.drafted' }>['data']> = {}) =>
  happened('2026-09-28 14:00', by, 'draft-plan', {
    type: 'plan.drafted',
    data: { ...(draft as Extract<CaseFact, { type: 'plan.drafted' }>).data, ...data },
  });
const approved = happened('2026-09-28 14:30', 'deputy-a', 'approve-plan', { type: 'plan.approved', data: {} });
const sentBack = happened('2026-09-28 14:40', 'deputy-a', 'return-plan', {
  type: 'plan.returned',
  data: { reasons: SAYS },
});
const input = (change: object = {}) => ({ ...draft.data, ...change });
const finding = (matter: string, inOrder = true) => ({ matter, inOrder, note: `${matter}均在有效期内。` });
const visit = (change: object = {}) => ({
  visitedOn: '2026-09-28',
  findings: [finding('应急器材'), finding('值班记录')],
  evidence: [hashOf('photo')],
  ...change,
});
const recording = { now, who: 'officer-a', act: 'record-visit' };
const ready = given(begun, drafted('officer-a'), approved);

describe('plan: what is drafted', () => {
  const drafting = { now, view: given(begun), who: 'officer-a', act: 'draft-plan' };
  boundRefusals(bound, [
    { title: 'two certified officers', ...drafting, input: input(), codes: [] },
    { title: 'one officer', ...drafting, input: input({ team: ['officer-a'] }), codes: ['TEAM_TOO_SMALL'] },
    {
      title: 'one whose certificate ended',
      ...drafting,
      input: input({ team: ['officer-a', 'officer-c'] }),
      codes: ['TEAM_NOT_QUALIFIED'],
    },
    {
      title: 'one of another post',
      ...drafting,
      input: input({ team: ['officer-a', 'officer-b', 'handler-a'] }),
      codes: ['TEAM_NOT_QUALIFIED', 'TEAM_WITHOUT_POST'],
    },
    { title: 'from yesterday on', ...drafting, input: input({ from: '2026-09-27' }), codes: ['PLANNED_IN_PAST'] },
    { title: 'a basis that says nothing', ...drafting, input: input({ basis: '无' }), codes: ['PLAN_EMPTY'] },
    { title: 'a title that says nothing', ...drafting, input: input({ title: '无' }), codes: ['PLAN_EMPTY'] },
    { title: 'a matter that says nothing', ...drafting, input: input({ matters: ['无'] }), codes: ['PLAN_EMPTY'] },
  ]);
});

describe('plan: who approves it', () => {
  const approving = { now, who: 'deputy-a', act: 'approve-plan' };
  boundRefusals(bound, [
    { title: 'the post that may, what another drafted', ...approving, view: given(begun, drafted()), codes: [] },
    {
      title: 'the post that may, his own draft',
      ...approving,
      view: given(begun, drafted('deputy-a')),
      codes: ['APPROVES_OWN_PLAN'],
    },
    {
      title: 'the post that may, one of the team himself',
      ...approving,
      view: given(begun, drafted('officer-a', { team: [person('officer-a'), person('deputy-a')] })),
      codes: ['APPROVES_OWN_PLAN'],
    },
  ]);
  it('another post’s approval waits for the signature of the post that may', () => {
    const tried = attempt({ ...approving, power: bound.power, who: 'head-a', view: given(begun, drafted()) });
    assert.equal(tried.done?.state, 'held');
    assert.equal(
      attempt({ ...approving, power: bound.free, who: 'head-a', view: given(begun, drafted()) }).done?.state,
      'done',
    );
  });
  it('is owed by that post while a draft waits, and not once it is approved or sent back', () => {
    const owed = (...history: History) =>
      dutiesOf(engineAt(now, bound.power), given(...history)).filter((duty) => duty.code === 'APPROVE_PLAN').length;
    assert.deepEqual(
      [owed(begun, drafted()), owed(begun, drafted(), approved), owed(begun, drafted(), sentBack)],
      [1, 0, 0],
    );
  });
  const meeting = boundIn('review', 'plan', { ...params, collective: true }, uses);
  const met = (when: string, carried: boolean) =>
    happened(
      when,
      'head-a',
      'close-meeting',
      {
        type: 'meetings.called',
        data: {
          key: 'm1',
          purpose: '会议',
          question: SAYS,
          proposal: '',
          members: [],
          chair: person('deputy-a'),
          at: '2026-09-28T06:00:00.000Z' as never,
        },
      },
      { type: 'meetings.closed', data: { key: 'm1', for: carried ? 2 : 1, against: 1, abstain: 0, carried } },
    );
  boundRefusals(meeting, [
    { title: 'without a meeting', ...approving, view: given(begun, drafted()), codes: ['PLAN_NOT_CARRIED'] },
    {
      title: 'after a meeting that carried it',
      ...approving,
      view: given(begun, drafted(), met('2026-09-28 14:20', true)),
      codes: [],
    },
    {
      title: 'after a meeting that did not',
      ...approving,
      view: given(begun, drafted(), met('2026-09-28 14:20', false)),
      codes: ['PLAN_NOT_CARRIED'],
    },
    {
      title: 'after a meeting about the draft before',
      ...approving,
      view: given(begun, met('2026-09-28 13:50', true), drafted()),
      codes: ['PLAN_NOT_CARRIED'],
    },
  ]);
});

describe('plan: what is done under it', () => {
  boundRefusals(bound, [
    { title: 'by the team, approved', ...recording, view: ready, input: visit(), codes: [] },
    { title: 'before any plan', ...recording, view: given(begun), input: visit(), codes: ['PLAN_NOT_APPROVED'] },
    {
      title: 'before it is approved',
      ...recording,
      view: given(begun, drafted()),
      input: visit(),
      codes: ['PLAN_NOT_APPROVED'],
    },
    {
      title: 'after an approved plan was sent back',
      ...recording,
      view: given(begun, drafted(), approved, sentBack),
      input: visit(),
      codes: ['PLAN_NOT_APPROVED'],
    },
    {
      title: 'after a new draft took its place',
      ...recording,
      view: given(begun, drafted(), approved, drafted('officer-b')),
      input: visit(),
      codes: ['PLAN_NOT_APPROVED'],
    },
    {
      title: 'by one outside the team',
      ...recording,
      who: 'officer-d',
      view: ready,
      input: visit(),
      codes: ['NOT_ON_TEAM'],
    },
    {
      title: 'the day after its last',
      ...recording,
      now: '2026-10-14 10:00',
      view: ready,
      input: visit({ visitedOn: '2026-10-14' }),
      codes: ['OUTSIDE_PLAN_DAYS'],
    },
    {
      title: 'on its last day',
      ...recording,
      now: '2026-10-14 10:00',
      view: ready,
      input: visit({ visitedOn: '2026-10-13' }),
      codes: [],
    },
    {
      title: 'with a term for correcting that is over already',
      ...recording,
      view: ready,
      input: visit({ rectifyBy: '2026-09-27' }),
      codes: ['RECTIFICATION_TERM_PAST'],
    },
    {
      title: 'with a term that ends that day',
      ...recording,
      view: ready,
      input: visit({ rectifyBy: '2026-09-28' }),
      codes: [],
    },
    {
      title: 'with notes that say nothing',
      ...recording,
      view: ready,
      input: visit({ findings: [{ matter: '应急器材', inOrder: true, note: '正常' }] }),
      codes: ['VISIT_NOTE_EMPTY'],
    },
  ]);
  const leaving = {
    now: '2026-09-29 10:00',
    who: 'reviewer-a',
    act: 'hand-in-review',
    input: { proposal: 'file', opinion: SAYS },
  };
  const seen = (...matters: readonly string[]) =>
    happened('2026-09-28 15:00', ['officer-a', 'officer-b'], 'record-visit', {
      type: 'visits.recorded',
      data: { visitedOn: day('2026-09-28'), findings: matters.map((m) => finding(m)), evidence: [], rectifyBy: '' },
    });
  boundRefusals(bound, [
    {
      title: 'the stage is left with each matter seen, in two visits',
      ...leaving,
      view: given(begun, drafted(), approved, seen('应急器材'), seen('值班记录')),
      codes: [],
    },
    {
      title: 'the stage is left with one matter unseen',
      ...leaving,
      view: given(begun, drafted(), approved, seen('应急器材')),
      codes: ['MATTER_NOT_EXAMINED'],
    },
  ]);
  it('a later stage asks no more', () => {
    const view = given(
      begun,
      drafted(),
      approved,
      happened('2026-09-29 09:00', 'reviewer-a', 'hand-in-review', moved('decide')),
    );
    const back = { now, view, who: 'deputy-a', act: 'return-review', input: { reasons: SAYS } };
    assert.deepEqual(attempt({ ...back, power: bound.power }).codes, []);
  });
});
