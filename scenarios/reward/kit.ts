import type { Kit } from '../shared/kit.ts';
import { matter, path } from './path.ts';

/** 表彰, as the stories that all powers share are told of it. */
export const kit: Kit = {
  power: 'reward',
  stages: ['plan', 'recommend', 'compile', 'approve', 'commend', 'close'],
  path,
  steps: {
    start: 'start',
    conclude: 'hand-in-review',
    decide: 'decide',
    draft: 'draft-document',
    issue: 'issue-document',
    serve: 'serve',
    publish: 'publish-result',
    archive: 'archive',
    close: 'close',
  },
  people: {
    clerk: { by: 'handler-a', as: 'handler' },
    reviewer: { by: 'nominator-a', as: 'nominator' },
    otherReviewer: { by: 'nominator-b', as: 'nominator' },
    related: { by: 'reviewer-c', as: 'reviewer' },
    head: { by: 'head-a', as: 'section-head' },
    otherHead: { by: 'head-b', as: 'section-head' },
    decider: { by: 'principal-a', as: 'principal' },
    handler: { by: 'office-a', as: 'office' },
    issuer: { by: 'principal-a', as: 'principal' },
    inspector: { by: 'inspector-a', as: 'discipline-inspector' },
    inspectionStaff: { by: 'inspector-b', as: 'inspection-staff' },
  },
  over: {
    plan: '2026-09-21 00:00',
    compile: '2026-10-15 00:00',
    approve: '2026-10-21 00:00',
    close: '2026-12-05 00:00',
  },
  application: (change = {}) => matter(change),
};

/** What an answer rests on. */
export const STANDARD = 'work-safety 第19条';
export const INVESTIGATED = 'public-officials-sanctions 第52条第2款';
export const PROJECT = 'commendation-measures 全文';
export const GIFTS = 'public-officials-sanctions 第34条';
export const TIPS = 'reporting-rules 全文';
export const RECUSAL = 'civil-servants 第76条';
