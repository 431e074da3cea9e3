import type { Scenario } from '../format.ts';
import { deliverStories } from '../shared/deliver.ts';
import { fileIncomplete } from '../shared/everywhere.ts';
import { wait } from '../shared/path.ts';
import { kit } from './kit.ts';
import { path } from './path.ts';

/** 送达: who must be told beside the applicant. */

const TOLD = 'hazardous-chemicals-regulation 第35条第2款';
const closing = path.one('close');

export const scenarios: readonly Scenario[] = [
  ...deliverStories(kit),
  {
    id: 'licence.deliver.r2/result-kept-back',
    risk: 'licence.deliver.r2',
    title: { zh: '准予许可的决定不公开就办结', en: 'Closed without publishing the licence' },
    story: {
      zh: '准予许可的决定没有公开，就要办结归档。',
      en: 'The grant was never published; the case is to be closed.',
    },
    before: path.before('close').filter(({ act }) => act !== 'publish-result'),
    wrong: closing,
    right: path.one('publish-result', { at: closing.at ?? '' }),
    expect: { answer: 'refused', code: 'DISCLOSURE_OWED', rests: 'administrative-license 第40条' },
  },
  {
    id: 'licence.deliver.r2/closed-over-the-others',
    risk: 'licence.deliver.r2',
    title: { zh: '没有通报公安和生态环境部门就办结', en: 'Closed without telling police and environment' },
    story: {
      zh: '发证情况没有通报，就要办结归档。',
      en: 'The authorities that must be told of the licence were not told; the case is to be closed.',
    },
    before: path.before('close').filter(({ act }) => act !== 'forward-document'),
    wrong: closing,
    right: path.one('forward', { at: closing.at ?? '' }),
    expect: { answer: 'refused', code: 'BODIES_NOT_TOLD', rests: TOLD },
  },
  {
    id: 'licence.deliver.r2/told-late',
    risk: 'licence.deliver.r2',
    title: { zh: '发证情况迟迟不通报', en: 'The others are told too late' },
    story: {
      zh: '发证五个工作日了，公安和生态环境部门还不知道。',
      en: 'Five working days after the licence was issued, police and environment have not been told.',
    },
    before: path.before('forward'),
    wrong: wait('2026-10-22 15:00'),
    right: path.one('forward', {
      at: '2026-10-22 15:00',
      input: { ...path.one('forward').input, on: '2026-10-22' },
    }),
    after: [wait('2026-10-22 23:50'), wait('2026-10-23 00:10')],
    expect: { answer: 'signal', code: 'BODIES_TOLD_LATE', rests: TOLD },
  },
  ...fileIncomplete(kit, {
    risk: 'licence.deliver.r2',
    rests: 'archives 第14条',
    items: ['application', 'slip', 'site', 'review', 'licence', 'service', 'forwarding', 'visit'],
    leftOut: 'site',
    place: '档案室一柜',
    title: { zh: '归档缺现场核查记录', en: 'The file lacks the record of the check' },
  }),
];
