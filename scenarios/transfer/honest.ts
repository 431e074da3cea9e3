import type { HonestRun } from '../format.ts';
import { crime, lead, path } from './path.ts';

const ended = (decision: string) => ({ stage: 'close', status: 'ended', decision }) as const;

const atOnce = {
  stages: ['prepare', 'review', 'deliver', 'supervise', 'close', '指定专案组'],
  because: '专案组应当立即指定，线索应当当即移送',
};

export const honest: readonly HonestRun[] = [
  {
    id: 'transfer/department',
    title: { zh: '职业健康事项移送卫生健康部门', en: 'Another department’s matter' },
    steps: path.complete(),
    ends: ended('transfer-department'),
    showcase: 'finished',
  },
  {
    id: 'transfer/crime',
    title: { zh: '涉嫌犯罪案件移送公安机关', en: 'A suspected crime' },
    steps: crime.complete(),
    ends: ended('transfer-police'),
    brisk: atOnce,
    showcase: 'finished',
  },
  {
    id: 'transfer/lead',
    title: { zh: '问题线索密封移送监察机关', en: 'A lead about an official' },
    steps: lead.complete(),
    ends: ended('transfer-supervisor'),
    brisk: atOnce,
  },
];
