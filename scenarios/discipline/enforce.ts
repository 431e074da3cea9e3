import type { Scenario, Step } from '../format.ts';
import { closedOverAnOrder, leftLying, nobodyAnswersForIt } from '../shared/everywhere.ts';
import { wait } from '../shared/path.ts';
import { both, by } from '../shared/tell.ts';
import { gifts } from './honest.ts';
import { DOCUMENT, kit, PERIODS, step39 } from './kit.ts';
import { type Options, path } from './path.ts';

/** 送达、执行: late, milder than decided; money and things that do not arrive. */
const D1 = 'discipline.deliver.r1';
const E1 = 'discipline.enforce.r1';
const E2 = 'discipline.enforce.r2';
const { people } = kit;
const given = (name: Parameters<typeof path.one>[0], change: object, options: Options = {}): Step => {
  const step = path.one(name, {}, options);
  return { ...step, input: { ...step.input, ...change } };
};
const early: Options = { ...gifts, times: { 'conclude-enforcement': '2026-10-26 15:00' } };
const thing = { kind: 'seized', name: '礼金信封一个', material: '', hash: '', pages: 0, seal: '封签零一号' };
const kept: Options = { ...gifts, fields: { lead: '反映收受企业礼金。' }, things: [thing] };
const disposed = by(people.officer ?? people.clerk, 'dispose-exhibit', path.at('close'), {
  exhibit: 'e5',
  how: 'treasury',
  to: '国库',
  proof: '$file:official-b-thing',
});

export const scenarios: readonly Scenario[] = [
  ...leftLying(kit, { risk: D1, rests: step39(6), stage: 'deliver', step: 'serve' }),
  {
    id: `${D1}/register-unchecked`,
    risk: D1,
    title: both('送达台账没有人检查', 'Nobody checks the register of service'),
    story: both('送达台账十个工作日没有核对。', 'For ten working days nobody compares the register of service.'),
    before: path.until('2026-10-15 23:00').filter(({ input }) => input?.['register'] !== 'service'),
    wrong: wait('2026-10-15 23:50'),
    right: path.one('service-register', { at: '2026-10-15 23:50' }),
    after: [wait('2026-10-16 00:10')],
    expect: { answer: 'signal', code: 'REGISTER_UNCHECKED', rests: 'discipline.deliver.m2' },
    clue: { mark: 'service', late: '2026-10-16 00:00' },
  },
  {
    id: `${D1}/without-proof`,
    risk: D1,
    title: both('没有送达回证', 'Service without proof'),
    story: both('登记已送达，没有送达回证。', 'Service is entered without anything that proves it.'),
    before: path.before('serve'),
    wrong: given('serve', { proof: '' }),
    right: path.one('serve'),
    expect: { answer: 'refused', code: 'SERVICE_WITHOUT_PROOF', rests: DOCUMENT },
  },
  {
    id: `${E1}/milder`,
    risk: E1,
    title: both('执行轻于决定', 'Carried out milder'),
    story: both('决定记过，执行时登记为警告。', 'A demerit was decided; a warning is carried out.'),
    before: path.before('sanction'),
    wrong: given('sanction', { sanction: 'warning' }),
    right: path.one('sanction'),
    expect: { answer: 'refused', code: 'ENFORCED_OTHERWISE', rests: PERIODS },
    clue: { mark: 'demerit' },
  },
  {
    id: `${E1}/half-the-period`,
    risk: E1,
    title: both('处分期间少一半', 'Half of the period'),
    story: both('记过的期间十二个月，登记为六个月。', 'A demerit lasts twelve months; six are entered.'),
    before: path.before('sanction'),
    wrong: given('sanction', { until: '2027-03-24' }),
    right: path.one('sanction'),
    expect: { answer: 'refused', code: 'PERIOD_OTHER_THAN_DECIDED', rests: PERIODS },
    clue: { mark: '2027-09-24' },
  },
  {
    id: `${E1}/left-undone`,
    risk: E1,
    title: both('工资待遇没有调整', 'Left undone'),
    story: both('处分后的待遇没有调整，就报执行完毕。', 'The pay was never adjusted; enforcement is concluded.'),
    before: path.before('conclude-enforcement').filter(({ input }) => input?.['part'] !== 'pay'),
    wrong: path.one('conclude-enforcement'),
    right: path.one('pay', { at: path.at('conclude-enforcement') }),
    expect: { answer: 'refused', code: 'NOT_ENFORCED', rests: PERIODS },
  },
  {
    id: `${E2}/kept-back`,
    risk: E2,
    title: both('违纪所得没有上缴', 'The money is kept back'),
    story: both('查实的五千元没有上缴，就报执行完毕。', 'Five thousand yuan were found and never handed in.'),
    before: path.before('conclude-enforcement', early).filter(({ act }) => act !== 'record-receipt'),
    wrong: path.one('conclude-enforcement', {}, early),
    right: path.one('receipt', { at: path.at('conclude-enforcement', early) }, early),
    expect: { answer: 'refused', code: 'RECEIPT_OWED_IN', rests: 'discipline.enforce.m1' },
  },
  {
    id: `${E2}/one-receipt-twice`,
    risk: E2,
    title: both('一张凭证登记两次', 'One receipt entered twice'),
    story: both('只缴了一半，用同一张凭证登记两次。', 'Half was paid; the same receipt is entered twice.'),
    before: [...path.before('receipt', gifts), given('receipt', { fen: 250_000 }, gifts)],
    wrong: { ...given('receipt', { fen: 250_000 }, gifts), at: '2026-10-20 11:00' },
    right: {
      ...given('receipt', { fen: 250_000, proof: '$file:official-b-treasury-2' }, gifts),
      at: '2026-10-20 11:00',
    },
    expect: { answer: 'refused', code: 'RECEIPT_COUNTED_ALREADY', rests: 'discipline.enforce.m1' },
  },
  {
    id: `${E2}/one-fen-more`,
    risk: E2,
    title: both('多登记一分', 'One fen too many'),
    story: both('登记的金额比查实的多一分。', 'One fen more than was found is entered.'),
    before: path.before('receipt', gifts),
    wrong: given('receipt', { fen: 500_001 }, gifts),
    right: path.one('receipt', {}, gifts),
    expect: { answer: 'refused', code: 'RECEIVED_MORE_THAN_OWED', rests: 'discipline.enforce.m1' },
  },
  {
    id: `${E2}/money-late`,
    risk: E2,
    title: both('违纪所得逾期未缴', 'The money does not arrive'),
    story: both('决定后三十日，查实的款项没有上缴。', 'Thirty days after the decision the money has not come in.'),
    before: path.until('2026-10-26 23:00', gifts).filter(({ act }) => act !== 'record-receipt'),
    wrong: wait('2026-10-26 23:50'),
    right: path.one('receipt', { at: '2026-10-26 23:50' }, gifts),
    after: [wait('2026-10-27 00:10')],
    expect: { answer: 'signal', code: 'RECEIPT_OVERDUE', rests: 'discipline.enforce.m1' },
    clue: { late: '2026-10-27 00:00' },
  },
  {
    id: `${E2}/thing-not-handed-in`,
    risk: E2,
    title: both('暂存的物品没有处置', 'A thing that nobody disposed of'),
    story: both(
      '暂存的物品没有上缴或者退还，就要结案。',
      'The thing kept in the case was neither returned nor handed in.',
    ),
    before: path.before('close', kept),
    wrong: path.one('close', {}, kept),
    right: disposed,
    expect: { answer: 'refused', code: 'SEIZED_NOT_DISPOSED', rests: step39(3) },
  },
  {
    id: `${E2}/thing-gone`,
    risk: E2,
    title: both('暂存的物品不见了', 'A thing is gone'),
    story: both('执行时清点，暂存的物品不在柜中。', 'At the count the thing is not in its place.'),
    before: path.before('conclude-enforcement', kept),
    wrong: by(people.inspector, 'take-inventory', '2026-10-28 14:00', {
      found: ['e1', 'e2', 'e3', 'e4'],
      note: '逐件核对编号和封签。',
    }),
    right: by(people.inspector, 'take-inventory', '2026-10-28 14:00', {
      found: ['e1', 'e2', 'e3', 'e4', 'e5'],
      note: '逐件核对编号和封签。',
    }),
    expect: { answer: 'signal', code: 'EXHIBIT_NOT_AS_COLLECTED', rests: step39(3) },
  },
  ...closedOverAnOrder(kit, {
    risk: E2,
    rests: 'discipline.enforce.m2',
    after: 'pay',
    matter: '请说明待遇调整的执行依据。',
    reply: '依照工资套改表，自处分决定次月起执行。',
    person: people.handler,
  }),
  ...nobodyAnswersForIt(kit, {
    risk: E2,
    rests: 'discipline.enforce.m3',
    stage: 'enforce',
    step: 'conclude-enforcement',
    explains: people.handler,
    reason: '工资变动表审批延后，没有及时说明。',
    superior: people.head,
    reply: '原因属实，以后提前报审。',
    responsible: 'handler-a',
    handling: 'reminded',
    because: '未及时报告延误，已提醒。',
  }),
];
