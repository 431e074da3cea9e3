import type { StageKey } from '#kernel/ids.ts';
import { given, happened, only, withUse } from '../case.ts';
import { hashOf, MINE, submitted } from '../filing.ts';
import type { DoneRow } from '../outcomes.ts';
import { accept, SAYS } from '../situations.ts';

const term = { n: 10, unit: 'workingDays', rollsToWorkingDay: 'none' } as const;
const filing = only();
const extendable = withUse(
  filing,
  'accept',
  { act: 'extend-term', by: ['principal'], to: { extended: 'stay' } },
  {
    limits: {
      ...filing.definition.limits,
      legal: {
        term: { n: 5, unit: 'workingDays', rollsToWorkingDay: 'none' },
        from: 'receipt',
        until: 'answer',
        confidence: 'secondary',
        extension: { term, confidence: 'statute' },
      },
    },
  },
);
/** A case just opened, with nothing in it yet. */
const opening = given(
  happened('2026-09-28 09:00', 'machine', 'open', ...submitted().facts.filter((fact) => fact.type === 'head.opened')),
);
const registering = withUse(filing, 'apply', {
  act: 'register-matter',
  by: ['handler'],
  to: { registered: { stage: 'accept' as StageKey, exit: 'forward' } },
});

const choosing = withUse(filing, 'accept', {
  act: 'choose-procedure',
  by: ['clerk'],
  to: { simple: 'stay', ordinary: 'stay' },
});

export const done: readonly DoneRow[] = [
  {
    act: 'accept',
    who: 'clerk-a',
    view: accept,
    outcome: 'accepted',
    facts: ['acceptance.accepted', 'letters.numbered', 'head.moved'],
  },
  ...(['simple', 'ordinary'] as const).map((route) => ({
    power: choosing,
    act: 'choose-procedure',
    who: 'clerk-a',
    view: accept,
    input: { route, reasons: SAYS },
    outcome: route,
    facts: ['procedure.chosen'],
  })),
  {
    power: extendable,
    act: 'extend-term',
    who: 'principal-a',
    view: accept,
    input: { reasons: SAYS, document: hashOf('extension') },
    outcome: 'extended',
    facts: ['clock.extended', 'letters.numbered'],
  },
  {
    power: registering,
    act: 'register-matter',
    who: 'handler-a',
    view: opening,
    input: {
      applicant: '演示矿业有限公司',
      creditCode: MINE,
      fields: { 'plan-name': '综合应急预案', 'published-on': '2026-09-15', 'unit-kind': 'mine', principal: '矿长' },
      materials: [],
    },
    outcome: 'registered',
    facts: ['application.submitted', 'clock.started', 'head.moved'],
  },
];
