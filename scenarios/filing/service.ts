import type { Scenario, Step } from '../format.ts';
import { wait } from '../shared/path.ts';
import { before, complete, one } from './path.ts';

/** 服务承诺、廉政教育: what the applicant meets, and who may decide. */

const rate = (score: number): Step => ({
  at: '2026-10-12 10:00',
  by: 'applicant-a',
  as: 'applicant',
  act: 'evaluate',
  input: { score, remark: '窗口排队两小时，没有人说明原因。' },
});
const served = complete().filter((step) => (step.at ?? '') <= '2026-10-12 09:00');
const callBack = (by: string, as: string): Step => ({
  at: '2026-10-14 15:00',
  by,
  as,
  act: 'call-back',
  input: { result: '当日叫号机故障，已当面致歉，申请人表示理解。', settled: true },
});

export const scenarios: readonly Scenario[] = [
  {
    id: 'filing.accept.r1/bad-rating-left-lying',
    risk: 'filing.accept.r1',
    title: { zh: '差评逾期无人回访', en: 'A bad rating that nobody calls back about' },
    story: {
      zh: '申请人给了两星，五个工作日过去，没有人回访。',
      en: 'The applicant gives two stars; five working days pass and nobody calls.',
    },
    before: [...served, rate(2)],
    wrong: wait('2026-10-14 15:00'),
    right: callBack('head-b', 'section-head'),
    after: [wait('2026-10-19 23:50'), wait('2026-10-20 00:10')],
    expect: { answer: 'signal', code: 'CALL_BACK_OVERDUE', rests: 'filing.accept.m2' },
  },
  {
    id: 'filing.accept.r1/called-back-by-himself',
    risk: 'filing.accept.r1',
    title: { zh: '自己回访给自己的差评', en: 'Calling back about one’s own bad rating' },
    story: {
      zh: '科长甲主持过本件的会商，又由他去回访给差评的申请人。',
      en: 'The section head who convened the consultation of the case calls the applicant who rated it badly.',
    },
    before: [...served, rate(1)],
    wrong: callBack('head-a', 'section-head'),
    right: callBack('head-b', 'section-head'),
    expect: { answer: 'refused', code: 'CALLED_BACK_BY_HANDLER', rests: 'filing.accept.m2' },
  },
  {
    id: 'filing.decide.r2/training-lapsed',
    risk: 'filing.decide.r2',
    title: { zh: '廉政教育过期的领导作决定', en: 'Deciding though one’s integrity training has lapsed' },
    story: {
      zh: '分管领导乙的年度廉政教育今年没有参加，由他来决定本件。',
      en: 'A leader who has missed this year’s integrity training decides the case.',
    },
    before: before('decide'),
    wrong: one('decide', { by: 'deputy-b' }),
    right: one('decide'),
    expect: { answer: 'refused', code: 'TRAINING_LAPSED', rests: 'filing.decide.m2' },
  },
];
