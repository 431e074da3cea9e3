import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listActs } from '#cases/list-acts.ts';
import type { CaseFact, CaseView } from '#cases/view.ts';
import { attempt, engineAt, given, happened, only, withUse } from '#testing/case.ts';
import { done, draft } from '#testing/done/evidence.ts';
import { day, honest, moved } from '#testing/filing.ts';
import { now, SAYS } from '#testing/situations.ts';

/** Acts of evidence and liability that owe words, and the place that owes them: “无” is none, whoever binds what. */
const owed: readonly (readonly [act: string, field: string, code: string])[] = [
  ['return-plan', 'reasons', 'REASONS_EMPTY'],
  ['return-report', 'reasons', 'REASONS_EMPTY'],
  ['docket', 'reasons', 'REASONS_EMPTY'],
  ['drop-lead', 'reasons', 'REASONS_EMPTY'],
  ['explain-exhibit', 'what', 'REASONS_EMPTY'],
  ['name-responsible', 'who', 'RESPONSIBLE_WITHOUT_NAME'],
  ['name-responsible', 'role', 'RESPONSIBLE_WITHOUT_NAME'],
  ['name-responsible', 'what', 'REASONS_EMPTY'],
  ['handle-responsible', 'reason', 'REASONS_EMPTY'],
  ['dispose-exhibit', 'to', 'TAKER_NOT_NAMED'],
];

describe('words that say nothing', () => {
  for (const [act, field, code] of owed)
    it(`${act}: ${field}`, () => {
      const row = done.find((one) => one.act === act);
      assert.ok(row?.power);
      const tried = (input: object | undefined) =>
        attempt({ ...row, power: row.power, now, ...(input ? { input } : {}) } as Parameters<typeof attempt>[0]).codes;
      assert.deepEqual(tried({ ...row.input, [field]: '无' }), [code]);
      assert.deepEqual(tried(row.input), []);
    });
});

describe('what an act cannot mean', () => {
  const codesOf = (act: string, change: object) => {
    const row = done.find((one) => one.act === act);
    assert.ok(row?.power);
    return attempt({ power: row.power, now, view: row.view, who: row.who, act, input: { ...row.input, ...change } })
      .codes;
  };
  for (const [act, change, codes] of [
    ['draft-plan', { team: ['officer-a', 'officer-a'] }, ['PARTICIPANT_TWICE']],
    ['draft-plan', { team: ['officer-a', 'nobody'] }, ['PERSON_UNKNOWN']],
    ['draft-plan', { from: '2026-10-13', to: '2026-10-12' }, ['PLAN_ENDS_BEFORE_IT_BEGINS']],
    ['draft-plan', { from: '2026-10-13', to: '2026-10-13' }, []],
    ['collect-exhibit', { items: [{ kind: 'document', name: '复印件', material: 'plan' }] }, ['EXHIBIT_WITHOUT_FILE']],
    ['collect-exhibit', { items: [{ kind: 'object', name: '物品', material: '' }] }, []],
    ['collect-exhibit', { custodian: 'nobody' }, ['PERSON_UNKNOWN']],
    ['hand-over-exhibit', { exhibit: 'e9' }, ['EXHIBIT_UNKNOWN']],
    ['hand-over-exhibit', { to: 'officer-a' }, ['ALREADY_CUSTODIAN']],
    ['take-inventory', { found: ['e9'] }, ['EXHIBIT_UNKNOWN']],
    ['take-inventory', { found: ['e1', 'e1'] }, ['EXHIBIT_TWICE']],
    ['take-inventory', { found: ['e1'], altered: ['e1'] }, ['EXHIBIT_TWICE']],
    ['take-inventory', { found: [], altered: ['e1'] }, []],
    ['explain-exhibit', { exhibit: 'e9' }, ['EXHIBIT_UNKNOWN']],
    ['dispose-exhibit', { exhibit: 'e9' }, ['EXHIBIT_UNKNOWN']],
    ['submit-report', { proposal: 'unheard-of' }, ['RESULT_UNKNOWN']],
    ['handle-responsible', { responsible: 'p9' }, ['RESPONSIBLE_UNKNOWN']],
  ] as const)
    it(`${act}: ${JSON.stringify(change)}`, () => assert.deepEqual(codesOf(act, change), codes));
});

describe('what the form of a visit asks about', () => {
  const offered = (view: CaseView, act: string, use: Parameters<typeof withUse>[2]) => {
    const power = withUse(only(), view.head.stage, use);
    const found = listActs(engineAt(now, power), view, 'officer-a' as never).find((one) => one.act === act);
    return found?.options.prefill;
  };
  const visit = { act: 'record-visit', by: ['enforcement-officer'], to: { recorded: 'stay' as const } };
  const planning = { act: 'plan-visit', by: ['enforcement-officer'], to: { planned: 'stay' as const } };
  const told = (...facts: readonly CaseFact[]) =>
    given(honest('review'), happened('2026-09-28 15:00', 'reviewer-b', 'told', ...facts));
  const matters = (view: CaseView) =>
    ((offered(view, 'record-visit', visit)?.['findings'] ?? []) as readonly { matter: string }[]).map(
      (one) => one.matter,
    );
  const found: CaseFact = {
    type: 'visits.recorded',
    data: {
      visitedOn: day('2026-09-28'),
      findings: [
        { matter: '应急器材', inOrder: false, note: SAYS },
        { matter: '值班记录', inOrder: true, note: SAYS },
      ],
      evidence: [],
      rectifyBy: '',
    },
  };
  const plan: CaseFact = { type: 'visits.planned', data: { on: day('2026-09-29'), matters: ['出口'] } };
  it('the matters of an approved plan, of a draft none', () => {
    assert.deepEqual(matters(told(draft, { type: 'plan.approved', data: {} })), ['应急器材', '值班记录']);
    assert.deepEqual(matters(told(draft)), []);
  });
  it('those of the visit that is planned here before them', () =>
    assert.deepEqual(matters(told(draft, { type: 'plan.approved', data: {} }, plan)), ['出口']));
  it('a visit planned later looks at what was found wrong in another stage', () => {
    const later = given(honest('review'), happened('2026-09-28 15:00', 'officer-a', 'told', found, moved('supervise')));
    assert.deepEqual(offered(later, 'plan-visit', planning), { matters: ['应急器材'] });
    assert.deepEqual(offered(told(found), 'plan-visit', planning), { matters: [] });
  });
});
