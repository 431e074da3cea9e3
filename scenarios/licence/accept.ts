import type { Scenario } from '../format.ts';
import { acceptStories } from '../shared/accept.ts';
import { wait } from '../shared/path.ts';
import { kit } from './kit.ts';
import { application, path, trader } from './path.ts';

/** 受理: what the law of licences adds to the window's stories. */

const GROUNDS = 'administrative-license 第32条';
const at = path.at('accept');
const refuse = (ground: string, reasons: string, evidence: readonly object[] = []) => ({
  at,
  by: 'clerk-a',
  as: 'clerk',
  act: 'refuse-acceptance',
  input: { ground, to: '', reasons, evidence },
});
const ownPlant = path.one('start', { input: application(trader, { fields: { business: 'own-plant' } }) });
const NOT_NEEDED = '这类品种经营现在不用办证，直接经营就可以。';
const FALSE = '租赁合同看起来是后补的，材料不真实。';
const served = path.until('2026-10-19 10:00');
const rate = (score: number) => ({
  at: '2026-10-19 11:00',
  by: 'chemical-a',
  as: 'applicant',
  act: 'evaluate',
  input: { score, remark: '窗口排队两小时，没有人说明原因。' },
});
const callBack = (by: string) => ({
  at: '2026-10-21 15:00',
  by,
  as: 'section-head',
  act: 'call-back',
  input: { result: '当日叫号机故障，已当面致歉，申请人表示理解。', settled: true },
});

export const scenarios: readonly Scenario[] = [
  ...acceptStories(kit),
  {
    id: 'licence.accept.r1/called-not-needed',
    risk: 'licence.accept.r1',
    title: { zh: '需要许可说成不需要', en: 'Told that no licence is needed' },
    story: {
      zh: '批发经营需要许可，窗口告诉申请人不用办，不予受理。',
      en: 'Wholesale trade needs a licence; the window says that it does not and takes nothing in.',
    },
    before: path.before('accept'),
    wrong: refuse('not-needed', NOT_NEEDED),
    right: path.one('accept'),
    expect: { answer: 'refused', code: 'LICENCE_IS_NEEDED', rests: GROUNDS },
  },
  {
    id: 'licence.accept.r1/called-false',
    risk: 'licence.accept.r1',
    title: { zh: '没有依据就说材料虚假', en: 'Papers called false without anything to show it' },
    story: {
      zh: '没有提出质疑，也没有指明哪一页，就以材料虚假不予受理。',
      en: 'No doubt was raised and no page is named; the papers are called false and sent back.',
    },
    before: path.before('accept'),
    wrong: refuse('false-papers', FALSE),
    right: path.one('accept'),
    expect: { answer: 'refused', code: 'NO_DOUBT_ON_RECORD', rests: GROUNDS },
  },
  {
    id: 'licence.accept.r2/licensed-without-need',
    risk: 'licence.accept.r2',
    title: { zh: '不需要许可的也受理', en: 'Accepting what needs no licence' },
    story: {
      zh: '生产企业在本厂区卖自己的产品，依法不需要许可，窗口照样受理。',
      en: 'A producer sells its own goods in its plant and needs no licence; the window accepts the application.',
    },
    before: [ownPlant, path.one('issue-slip'), path.one('check-form')],
    wrong: path.one('accept'),
    right: refuse('not-needed', '在本厂区范围内销售本企业生产的产品，依条例第三十三条不需要取得经营许可。'),
    expect: { answer: 'refused', code: 'NO_LICENCE_NEEDED', rests: GROUNDS },
  },
  {
    id: 'licence.accept.r1/bad-rating-left-lying',
    risk: 'licence.accept.r1',
    title: { zh: '差评逾期无人回访', en: 'A bad rating that nobody calls back about' },
    story: {
      zh: '申请人给了两星，五个工作日过去，没有人回访。',
      en: 'The applicant gives two stars; five working days pass and nobody calls.',
    },
    before: [...served, rate(2)],
    wrong: wait('2026-10-21 15:00'),
    right: callBack('head-b'),
    after: [
      path.one('forward', { at: '2026-10-21 16:00' }),
      path.one('publish-result', { at: '2026-10-22 10:00' }),
      wait('2026-10-26 23:50'),
      wait('2026-10-27 00:10'),
    ],
    expect: { answer: 'signal', code: 'CALL_BACK_OVERDUE', rests: 'licence.accept.m1' },
  },
  {
    id: 'licence.accept.r1/called-back-by-himself',
    risk: 'licence.accept.r1',
    title: { zh: '自己回访给自己的差评', en: 'Calling back about one’s own bad rating' },
    story: {
      zh: '科长甲主持过本件的联席会，又由他去回访给差评的申请人。',
      en: 'The section head who presided over the joint meeting calls the applicant who rated the case badly.',
    },
    before: [...served, rate(1)],
    wrong: callBack('head-a'),
    right: callBack('head-b'),
    expect: { answer: 'refused', code: 'CALLED_BACK_BY_HANDLER', rests: 'licence.accept.m1' },
  },
];
