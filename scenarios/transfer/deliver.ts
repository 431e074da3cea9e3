import type { Scenario, Step } from '../format.ts';
import { both } from '../shared/tell.ts';
import { APPROVAL, clockOut } from './clock.ts';
import { COMMISSION, dust, explosion, HEALTH } from './matters.ts';
import { crime, handedOver, lead, path } from './path.ts';

const handOver = (change: object): Step => {
  const { input } = crime.one('serve');
  return crime.one('serve', { input: { ...input, ...change } });
};
/** 送达: with what, to whom, within a day. */
export const scenarios: readonly Scenario[] = [
  {
    id: 'transfer.deliver.r1/without-the-list',
    risk: 'transfer.deliver.r1',
    title: both('移送不附涉案物品清单', 'Handed over without the list of articles'),
    story: both(
      '向公安机关移送，没有附涉案物品清单，留下的物品无从核对。',
      'The case goes to the police without the list of articles; what stays behind cannot be checked.',
    ),
    before: crime.before('serve'),
    wrong: handOver({ attachments: explosion.materials.filter((key) => key !== 'articles') }),
    right: crime.one('serve'),
    expect: { answer: 'refused', code: 'TRANSFER_INCOMPLETE', rests: 'crime-transfer 第6条' },
    clue: { mark: 'articles' },
  },
  {
    id: 'transfer.deliver.r1/wrong-body',
    risk: 'transfer.deliver.r1',
    title: both('送给没有管辖权的机关', 'Handed to a body that is not the right one'),
    story: both(
      '职业健康的事项，移送函交给了市场监督管理部门。',
      'A matter of occupational health is handed to the market regulator.',
    ),
    before: path.before('serve'),
    wrong: path.one('serve', {
      input: handedOver('letter-department', '演示区市场监督管理局', dust.materials, '2026-09-23', '$file:dust-signed'),
    }),
    right: path.one('serve', {
      input: handedOver('letter-department', HEALTH, dust.materials, '2026-09-23', '$file:dust-signed'),
    }),
    expect: { answer: 'refused', code: 'TRANSFER_WRONG_BODY', rests: 'occupational-diseases 第9条' },
    clue: { mark: '市场监督' },
  },
  {
    id: 'transfer.deliver.r1/lead-to-the-wrong-body',
    risk: 'transfer.deliver.r1',
    title: both('问题线索没有送监察机关', 'A lead that does not go to the commission'),
    story: both(
      '公职人员的问题线索，送给了他所在的单位。',
      'The lead about an official is handed to the very office he works for.',
    ),
    before: lead.before('serve'),
    wrong: lead.one('serve', {
      input: handedOver(
        'letter-supervisor',
        '演示区综合事务中心',
        ['form', 'record'],
        '2026-09-17',
        '$file:favours-signed',
      ),
    }),
    right: lead.one('serve', {
      input: handedOver('letter-supervisor', COMMISSION, ['form', 'record'], '2026-09-17', '$file:favours-signed'),
    }),
    expect: { answer: 'refused', code: 'TRANSFER_WRONG_BODY', rests: 'supervision 第37条第1款' },
    clue: { mark: '综合事务' },
  },
  {
    id: 'transfer.deliver.r1/letter-to-another',
    risk: 'transfer.deliver.r1',
    title: both('把移送书送给别人', 'The letter of transfer goes to somebody else'),
    story: both(
      '移送书应当随案交给公安机关，却先“送达”给了涉案单位的人。',
      'The letter goes with the case to the police; it is “served” on somebody of the company first.',
    ),
    before: crime.before('serve'),
    wrong: crime.one('serve', {
      act: 'serve',
      input: {
        document: 'letter-police',
        method: 'direct',
        servedOn: '2026-09-22',
        receiver: '矿业公司经办人',
        proof: '$file:explosion-signed',
      },
    }),
    right: crime.one('serve'),
    expect: { answer: 'refused', code: 'LETTER_IS_HANDED_OVER', rests: 'crime-transfer 第6条' },
    clue: { mark: '矿业公司经办人' },
  },
  clockOut(
    'transfer.deliver.r2/clock-run-out',
    APPROVAL,
    'serve',
    'deliver',
    '2026-09-22 17:00',
    both('批准后超过二十四小时才移送', 'Not handed over within twenty-four hours'),
    both(
      '批准移送以后过了二十四小时，案件还没有送到公安机关。',
      'Twenty-four hours after the approval the case is not with the police.',
    ),
    crime.before('serve'),
  ),
];
