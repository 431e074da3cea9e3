import type { Kit } from '../shared/kit.ts';
import { matter } from './matter.ts';
import { path } from './path.ts';
import * as people from './people.ts';
import { spot } from './spot.ts';

const { quarry, restaurant } = people;
const crew: Kit['people'] = {
  clerk: people.registrar,
  reviewer: people.examiner,
  otherReviewer: people.otherExaminer,
  related: people.related,
  head: people.deputy,
  decider: people.director,
  handler: people.filer,
  otherHandler: people.otherFiler,
  issuer: people.deputy,
  officer: people.officer,
  otherOfficer: people.partner,
  lapsedOfficer: people.lapsed,
  inspector: people.inspector,
  inspectionStaff: people.inspectionStaff,
};
const steps: Kit['steps'] = {
  start: 'start',
  conclude: 'hand-in',
  decide: 'decide',
  draft: 'draft',
  issue: 'issue',
  serve: 'serve',
  publish: 'publish',
  archive: 'archive',
  close: 'close',
};

/** 普通程序, as the stories that all powers share are told of it. */
export const kit: Kit = {
  power: 'penalty',
  stages: ['discover', 'route', 'docket', 'investigate', 'review', 'notify', 'decide', 'enforce', 'close'],
  path,
  steps,
  people: crew,
  over: {
    route: '2026-08-05 00:00',
    docket: '2026-08-12 00:00',
    decide: '2026-10-21 00:00',
    legal: '2026-11-09 00:00',
  },
  application: ({ fields = {} } = {}) => matter(quarry, fields),
};

/** 简易程序. */
export const spotKit: Kit = {
  power: 'penalty',
  stages: ['discover', 'route', 'spot', 'enforce', 'close'],
  path: spot,
  steps,
  people: crew,
  over: { route: '2026-09-17 00:00', spot: '2026-09-18 00:00' },
  application: ({ fields = {} } = {}) => matter(restaurant, fields),
};

/** What an answer rests on. */
export const PENALTY = (article: string): string => `administrative-penalty ${article}`;
export const CONTACTS = 'public-officials-sanctions 第34条';
