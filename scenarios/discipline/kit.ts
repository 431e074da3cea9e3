import type { Kit } from '../shared/kit.ts';
import { matter, official, path } from './path.ts';

/** 处分, as the stories that all powers share are told of it. */
export const kit: Kit = {
  power: 'discipline',
  stages: ['discover', 'docket', 'investigate', 'review', 'notify', 'decide', 'deliver', 'enforce', 'close'],
  path,
  steps: {
    start: 'start',
    findings: 'findings',
    conclude: 'hand-in',
    decide: 'decide',
    draft: 'draft',
    issue: 'issue',
    serve: 'serve',
    archive: 'archive',
    close: 'close',
  },
  people: {
    clerk: { by: 'clerk-a', as: 'clerk' },
    otherClerk: { by: 'clerk-b', as: 'clerk' },
    reviewer: { by: 'reviewer-a', as: 'reviewer' },
    otherReviewer: { by: 'reviewer-b', as: 'reviewer' },
    related: { by: 'reviewer-c', as: 'reviewer' },
    head: { by: 'deputy-a', as: 'deputy-leader' },
    decider: { by: 'principal-a', as: 'principal' },
    legal: { by: 'legal-a', as: 'legal-reviewer' },
    handler: { by: 'handler-a', as: 'handler' },
    issuer: { by: 'principal-a', as: 'principal' },
    officer: { by: 'officer-a', as: 'enforcement-officer' },
    otherOfficer: { by: 'officer-b', as: 'enforcement-officer' },
    inspector: { by: 'inspector-a', as: 'discipline-inspector' },
    inspectionStaff: { by: 'inspector-b', as: 'inspection-staff' },
  },
  over: {
    docket: '2026-06-24 00:00',
    review: '2026-09-08 00:00',
    decide: '2026-09-30 00:00',
    deliver: '2026-10-10 00:00',
    enforce: '2026-11-05 00:00',
  },
  application: ({ fields = {} } = {}) => matter(official, fields),
};

/** What an answer rests on. */
export const step39 = (n: number): string => `discipline-regulation 第39条第1款第${n}项`;
export const TERM = 'civil-servants 第63条第3款';
export const CLEAR = 'civil-servants 第63条第1款';
export const RECUSAL = 'discipline-regulation 第42条';
export const SIX_MONTHS = 'discipline-regulation 第44条';
export const DOCUMENT = 'discipline-regulation 第45条第1款';
export const GIFT = 'public-officials-sanctions 第34条';
export const PERIODS = 'civil-servants 第64条';
export const TIPS = 'reporting-rules 第15条';
