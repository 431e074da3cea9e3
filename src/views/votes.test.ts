import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseFact, CaseView } from '#cases/view.ts';
import { at, engineAt, given, type Happening, happened, only } from '#testing/case.ts';
import { honest, person } from '#testing/filing.ts';
import { sectionsOf } from './sections/index.ts';
import { entriesOf } from './trace.ts';

/** Who may know how the others vote: nobody before his own vote is in, or all are counted. */

const REASONS = '现场核查和材料相互印证，理由充分。';
const members = ['council-a', 'council-b', 'deputy-a'].map(person);
const called = happened('2026-09-29 09:00', 'head-a', 'call-meeting', {
  type: 'meetings.called',
  data: {
    key: 'meeting-1',
    purpose: '局会议',
    question: '是否同意审查结论？',
    proposal: 'file',
    members,
    chair: person('deputy-a'),
    at: at('2026-09-30 09:00'),
  },
});
const opened = happened('2026-09-30 09:00', 'head-a', 'open-meeting', {
  type: 'meetings.opened',
  data: { key: 'meeting-1', present: members, absent: [] },
});
const vote = (who: string): Happening =>
  happened('2026-09-30 09:10', who, 'cast-vote', {
    type: 'meetings.voted',
    data: { key: 'meeting-1', person: person(who), vote: 'against', opinion: REASONS },
  });
const counted = happened('2026-09-30 10:00', 'head-a', 'close-meeting', {
  type: 'meetings.closed',
  data: { key: 'meeting-1', for: 0, against: 2, abstain: 0, carried: false },
});

const engine = engineAt('2026-09-30 10:30', only());
const inMinutes = (view: CaseView, reader: string): boolean =>
  JSON.stringify(sectionsOf({ view, engine, inspector: true, party: false }, person(reader))).includes(REASONS);
const inTrace = (view: CaseView, reader: string, fact: CaseFact | undefined): boolean => {
  const row = {
    lane: 'case' as const,
    seq: 1,
    at: at('2026-09-30 09:10'),
    effectiveAt: at('2026-09-30 09:10'),
    act: 'cast-vote',
    signers: [],
    kind: 'done' as const,
    stage: 'decide',
    facts: fact ? [fact as never] : [],
    faults: [],
    hash: '',
  };
  const shown = entriesOf([row], engine.power, engine.ctx, { person: person(reader), view });
  return JSON.stringify(shown).includes(REASONS);
};

describe('how others vote', () => {
  const running = given(honest('decide'), called, opened, vote('council-a'));
  const closed = given(honest('decide'), called, opened, vote('council-a'), vote('council-b'), counted);
  for (const [title, view, reader, open] of [
    ['a member who has not voted', running, 'council-b', false],
    ['the chair', running, 'deputy-a', false],
    ['an inspector', running, 'inspector-a', false],
    ['whoever called the meeting', running, 'head-a', false],
    ['the member himself', running, 'council-a', true],
    [
      'a member who has voted',
      given(honest('decide'), called, opened, vote('council-a'), vote('council-b')),
      'council-b',
      true,
    ],
    ['anybody after the count', closed, 'head-a', true],
  ] as const)
    it(title, () => {
      assert.equal(inMinutes(view, reader), open, 'minutes');
      assert.equal(inTrace(view, reader, vote('council-a').facts[0]), open, 'trace');
    });
});
