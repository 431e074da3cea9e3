import type { Kit } from '../shared/kit.ts';
import { lead, path } from './path.ts';

/** 检查, as the stories that all powers share are told of it. */
export const kit: Kit = {
  power: 'inspection',
  stages: ['lead', 'docket', 'inspect', 'review', 'decide', 'supervise', 'close'],
  path,
  steps: {
    start: 'start',
    findings: 'record-findings',
    conclude: 'hand-in-review',
    decide: 'decide',
    draft: 'draft-document',
    issue: 'issue-document',
    serve: 'serve',
    planVisit: 'plan-visit',
    visit: 'recheck-visit',
    signVisit: 'sign-recheck',
    concludeSupervision: 'conclude',
    publish: 'publish-result',
    archive: 'archive',
    close: 'close',
  },
  people: {
    clerk: { by: 'clerk-a', as: 'clerk' },
    otherClerk: { by: 'clerk-b', as: 'clerk' },
    reviewer: { by: 'officer-a', as: 'enforcement-officer' },
    otherReviewer: { by: 'officer-b', as: 'enforcement-officer' },
    related: { by: 'officer-d', as: 'enforcement-officer' },
    head: { by: 'head-a', as: 'section-head' },
    otherHead: { by: 'head-b', as: 'section-head' },
    decider: { by: 'deputy-a', as: 'deputy-leader' },
    handler: { by: 'handler-a', as: 'handler' },
    issuer: { by: 'deputy-a', as: 'deputy-leader' },
    officer: { by: 'officer-a', as: 'enforcement-officer' },
    otherOfficer: { by: 'officer-b', as: 'enforcement-officer' },
    lapsedOfficer: { by: 'officer-c', as: 'enforcement-officer' },
    inspector: { by: 'inspector-a', as: 'discipline-inspector' },
    inspectionStaff: { by: 'inspector-b', as: 'inspection-staff' },
  },
  over: {
    docket: '2026-09-24 00:00',
    inspect: '2026-10-15 00:00',
    review: '2026-10-21 00:00',
    decide: '2026-10-27 00:00',
    supervise: '2026-11-24 00:00',
    close: '2026-12-18 00:00',
    legal: '2026-12-23 00:00',
  },
  application: ({ fields = {} } = {}) => lead(undefined, { fields }),
};

export const LEADER = { by: 'leader-a', as: 'team-leader' } as const;

/** What an answer rests on. */
export const TERM = 'business-environment 第36条';
export const REPORTS = 'work-safety 第73条';
export const DOCKETS = 'administrative-penalty 第54条';
export const PLAN = 'enterprise-inspections 全文';
export const YEARLY = 'work-safety 第62条';
export const RECORD = 'work-safety 第68条';
export const WHOLE = 'administrative-penalty 第47条';
export const TWO = 'administrative-penalty 第42条';
export const TIPS = 'reporting-rules 全文';
export const HEARD = 'administrative-penalty 第44条';
export const DECIDES = 'administrative-penalty 第57条';
export const RANGE = 'administrative-penalty 第5条';
export const PUBLIC = 'government-information 第20条';
