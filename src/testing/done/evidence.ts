import type { CaseFact } from '#cases/view.ts';
import { given, happened, only, withUse } from '../case.ts';
import { day, hashOf, honest, person } from '../filing.ts';
import type { DoneRow } from '../outcomes.ts';
import { SAYS } from '../situations.ts';

const inReview = (act: string, outcome: string) =>
  withUse(only(), 'review', { act, by: ['reviewer', 'enforcement-officer'], to: { [outcome]: 'stay' } });
const told = (...facts: readonly CaseFact[]) =>
  given(honest('review'), happened('2026-09-28 15:00', 'reviewer-b', 'told', ...facts));

export const draft: CaseFact = {
  type: 'plan.drafted',
  data: {
    title: '现场检查方案',
    matters: ['应急器材', '值班记录'],
    team: [person('officer-a'), person('officer-b')],
    from: day('2026-09-28'),
    to: day('2026-10-13'),
    basis: SAYS,
  },
};
export const exhibit = (
  key = 'e1',
  kind: Extract<CaseFact, { type: 'exhibits.collected' }>['data']['kind'] = 'object',
  custodian = 'officer-a',
): CaseFact => ({
  type: 'exhibits.collected',
  data: {
    key,
    kind,
    name: '过期灭火器',
    material: '',
    hash: '',
    pages: 0,
    custodian: person(custodian),
    place: '证物柜二格',
    seal: '封签001',
  },
});
export const counted = (missing: readonly string[], found: readonly string[] = []): CaseFact => ({
  type: 'exhibits.inventoried',
  data: { found, missing, altered: [], note: SAYS },
});
export const named: CaseFact = {
  type: 'liability.named',
  data: { key: 'p1', who: '安全科长', role: '安全管理人员', what: SAYS },
};

export const done: readonly DoneRow[] = [
  {
    power: inReview('draft-plan', 'drafted'),
    act: 'draft-plan',
    who: 'reviewer-a',
    view: told(),
    input: draft.data,
    outcome: 'drafted',
    facts: ['plan.drafted'],
  },
  {
    power: inReview('approve-plan', 'approved'),
    act: 'approve-plan',
    who: 'reviewer-a',
    view: told(draft),
    outcome: 'approved',
    facts: ['plan.approved'],
  },
  {
    power: inReview('return-plan', 'returned'),
    act: 'return-plan',
    who: 'reviewer-a',
    view: told(draft),
    input: { reasons: SAYS },
    outcome: 'returned',
    facts: ['plan.returned'],
  },
  {
    power: inReview('collect-exhibit', 'collected'),
    act: 'collect-exhibit',
    who: 'officer-a',
    view: told(),
    input: {
      items: [
        { kind: 'object', name: '过期灭火器', seal: '封签001' },
        { kind: 'document', name: '预案复印件', material: 'plan', hash: hashOf('copy'), pages: 3 },
      ],
      custodian: 'officer-a',
      place: '证物柜二格',
    },
    outcome: 'collected',
    facts: ['exhibits.collected', 'exhibits.collected', 'materials.received'],
  },
  {
    power: inReview('hand-over-exhibit', 'handed-over'),
    act: 'hand-over-exhibit',
    who: 'officer-a',
    view: told(exhibit()),
    input: { exhibit: 'e1', to: 'officer-b', place: '证物柜三格' },
    outcome: 'handed-over',
    facts: ['exhibits.handed-over'],
  },
  {
    power: inReview('take-inventory', 'inventoried'),
    act: 'take-inventory',
    who: 'reviewer-a',
    view: told(exhibit(), exhibit('e2')),
    input: { found: ['e1'], note: SAYS },
    outcome: 'inventoried',
    facts: ['exhibits.inventoried'],
  },
  {
    power: inReview('explain-exhibit', 'explained'),
    act: 'explain-exhibit',
    who: 'officer-a',
    view: told(exhibit(), counted(['e1'])),
    input: { exhibit: 'e1', what: SAYS },
    outcome: 'explained',
    facts: ['exhibits.explained'],
  },
  {
    power: inReview('dispose-exhibit', 'disposed'),
    act: 'dispose-exhibit',
    who: 'officer-a',
    view: told(exhibit('e1', 'seized')),
    input: { exhibit: 'e1', how: 'returned', to: '演示矿业有限公司', proof: hashOf('receipt') },
    outcome: 'disposed',
    facts: ['exhibits.disposed'],
  },
  {
    power: inReview('submit-report', 'submitted'),
    act: 'submit-report',
    who: 'reviewer-a',
    view: told(),
    input: { proposal: 'file', opinion: SAYS },
    outcome: 'submitted',
    facts: ['report.submitted'],
  },
  {
    power: inReview('return-report', 'returned'),
    act: 'return-report',
    who: 'reviewer-a',
    view: told({ type: 'report.submitted', data: { proposal: 'file', opinion: SAYS, failed: [], openDoubts: [] } }),
    input: { reasons: SAYS },
    outcome: 'returned',
    facts: ['report.returned'],
  },
  {
    power: inReview('name-responsible', 'named'),
    act: 'name-responsible',
    who: 'reviewer-a',
    view: told(),
    input: { who: '安全科长', role: '安全管理人员', what: SAYS },
    outcome: 'named',
    facts: ['liability.named'],
  },
  {
    power: inReview('handle-responsible', 'handled'),
    act: 'handle-responsible',
    who: 'reviewer-a',
    view: told(named),
    input: { responsible: 'p1', handling: 'order', reason: SAYS },
    outcome: 'handled',
    facts: ['liability.handled'],
  },
  {
    power: inReview('docket', 'docketed'),
    act: 'docket',
    who: 'reviewer-a',
    view: told(),
    input: { reasons: SAYS },
    outcome: 'docketed',
    facts: ['docket.opened'],
  },
  {
    power: inReview('drop-lead', 'dropped'),
    act: 'drop-lead',
    who: 'reviewer-a',
    view: told(),
    input: { reasons: SAYS },
    outcome: 'dropped',
    facts: ['docket.dropped'],
  },
];
