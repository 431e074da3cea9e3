import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sanctioning } from '#cases/facets/decision.ts';
import { attempt, given } from '#testing/case.ts';
import { found, honest } from '#testing/filing.ts';
import { bound, DELAY, notified, sanctioningPower } from '#testing/hearing.ts';

const power = bound('discretion-standard', { sanctioned: ['file'], exempt: ['exempt'] });
const one = { hazards: 4 };
type Row = {
  readonly title: string;
  readonly facts?: object;
  readonly result?: string;
  readonly said?: Sanctioning;
  readonly codes: readonly string[];
};
const rows: readonly Row[] = [
  { title: 'the lightest step of the range', said: DELAY, codes: [] },
  { title: 'the heaviest', said: { ...DELAY, sanction: 'grave-demerit' }, codes: [] },
  { title: 'one below the range', said: { ...DELAY, sanction: 'warning' }, codes: ['OUTSIDE_RANGE'] },
  { title: 'one above it', said: { ...DELAY, sanction: 'dismissal' }, codes: ['OUTSIDE_RANGE'] },
  { title: 'none at all', said: { charges: ['delay'] }, codes: ['OUTSIDE_RANGE'] },
  {
    title: 'one below, with a circumstance that lightens',
    facts: { means: 100 },
    said: { ...DELAY, sanction: 'warning' },
    codes: [],
  },
  {
    title: 'one below, the circumstance by one short',
    facts: { means: 98 },
    said: { ...DELAY, sanction: 'warning' },
    codes: ['OUTSIDE_RANGE'],
  },
  {
    title: 'a grave case: its own range',
    facts: { hazards: 10 },
    said: { ...DELAY, sanction: 'dismissal', fen: 50_000 },
    codes: [],
  },
  {
    title: 'a grave case handled as a common one',
    facts: { hazards: 10 },
    said: { ...DELAY, fen: 50_000 },
    codes: ['OUTSIDE_RANGE'],
  },
  { title: 'one short of grave', facts: { hazards: 9 }, said: DELAY, codes: [] },
  { title: 'the greatest fine', said: { ...DELAY, fen: 100_000 }, codes: [] },
  { title: 'one fen more', said: { ...DELAY, fen: 100_001 }, codes: ['FINE_OUTSIDE_RANGE'] },
  {
    title: 'one fen less than the least of a grave case',
    facts: { hazards: 10 },
    said: { ...DELAY, sanction: 'dismissal', fen: 49_999 },
    codes: ['FINE_OUTSIDE_RANGE'],
  },
  {
    title: 'a second charge shown, both found',
    facts: { contacts: false },
    said: { ...DELAY, charges: ['delay', 'leak'] },
    codes: [],
  },
  { title: 'a second charge shown and left out', facts: { contacts: false }, said: DELAY, codes: ['CHARGE_LEFT_OUT'] },
  { title: 'a charge that no fact shows', said: { ...DELAY, charges: ['delay', 'leak'] }, codes: ['CHARGE_NOT_SHOWN'] },
  {
    title: 'sanctioned though nothing is shown',
    facts: { hazards: 0 },
    said: { ...DELAY, charges: [] },
    codes: ['SANCTION_WITHOUT_CHARGE'],
  },
  { title: 'dropped though a charge is shown', result: 'not-file', said: {}, codes: ['CHARGE_DROPPED'] },
  { title: 'dropped where none is', result: 'not-file', facts: { hazards: 0 }, said: {}, codes: [] },
  {
    title: 'dropped, and sanctioned all the same',
    result: 'not-file',
    facts: { hazards: 0 },
    said: { sanction: 'warning' },
    codes: ['SANCTION_WITHOUT_CHARGE'],
  },
  {
    title: 'exempted on the listed circumstance',
    result: 'exempt',
    facts: { means: 99 },
    said: { charges: ['delay'] },
    codes: [],
  },
  { title: 'exempted without it', result: 'exempt', said: { charges: ['delay'] }, codes: ['EXEMPTED_WITHOUT_GROUND'] },
  {
    title: 'a leak alone, lightened below the lightest step: exempted',
    result: 'exempt',
    facts: { hazards: 0, contacts: false, means: 100 },
    said: { charges: ['leak'] },
    codes: [],
  },
  {
    title: 'the same as a sanction of nothing',
    facts: { hazards: 0, contacts: false, means: 100 },
    said: { charges: ['leak'] },
    codes: ['OUTSIDE_RANGE'],
  },
  {
    title: 'exempted with a sanction',
    result: 'exempt',
    facts: { means: 99 },
    said: DELAY,
    codes: ['SANCTION_WITH_EXEMPTION'],
  },
];

describe('discretion-standard', () => {
  describe('the decision', () => {
    for (const { title, facts, result = 'file', said = {}, codes } of rows)
      it(title, () => {
        const trying = {
          now: '2026-10-12 10:00',
          view: given(honest('decide'), found({ ...one, ...facts })),
          who: 'deputy-a',
          act: 'decide-sanction',
          input: { result, reasons: '事实清楚，证据确实。', ...said },
        };
        assert.deepEqual(attempt({ ...trying, power }).codes, codes.toSorted());
        assert.deepEqual(attempt({ ...trying, power: sanctioningPower }).codes, []);
      });
  });
  describe('the notice is weighed as the decision will be', () => {
    const notice = notified().facts[0]?.data as object;
    const { key: _, ...input } = notice as { key: string };
    const trying = (said: Sanctioning, facts = {}) => ({
      power,
      now: '2026-09-29 10:00',
      view: given(honest('decide'), found({ ...one, ...facts })),
      who: 'reviewer-a',
      act: 'notify-party',
      input: { ...input, ...said },
    });
    it('within the range', () => assert.deepEqual(attempt(trying(DELAY)).codes, []));
    it('below it', () => assert.deepEqual(attempt(trying({ ...DELAY, sanction: 'warning' })).codes, ['OUTSIDE_RANGE']));
    it('of an exemption', () =>
      assert.deepEqual(attempt(trying({ charges: ['delay'], sanction: '' }, { means: 99 })).codes, []));
  });
});
