import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Proposal } from '#cases/control.ts';
import { emptyView } from '#cases/view.ts';
import { simpleProcedure } from './simple-procedure.ts';

const p = {
  field: 'party',
  organisation: 'organisation',
  citizenFen: 20_000,
  organisationFen: 300_000,
  sanctions: ['warning', 'fine'],
  results: ['on-the-spot'],
};

/** What the guard says of a decision in a case that went this way. */
function faults(
  route: 'simple' | 'ordinary',
  party: string,
  data: { fen?: number; sanction?: string; result?: string },
) {
  const before = {
    ...emptyView,
    procedure: { route, reasons: '' },
    application: { ...emptyView.application, fields: { party } },
  };
  const proposal = { facts: [{ type: 'decision.made', data: { result: 'penalise', reasons: '', ...data } }], before };
  const guard = simpleProcedure.guard as unknown as (made: Proposal, env: object) => readonly { code: string }[];
  return guard(proposal as unknown as Proposal, { p }).map(({ code }) => code);
}

describe('simple procedure', () => {
  for (const [title, found, codes] of [
    ['200 yuan for a citizen', faults('simple', 'citizen', { sanction: 'fine', fen: 20_000 }), []],
    ['200.01 yuan', faults('simple', 'citizen', { sanction: 'fine', fen: 20_001 }), ['BEYOND_SIMPLE_PROCEDURE']],
    ['3000 yuan for an organisation', faults('simple', 'organisation', { sanction: 'fine', fen: 300_000 }), []],
    ['3000.01', faults('simple', 'organisation', { sanction: 'fine', fen: 300_001 }), ['BEYOND_SIMPLE_PROCEDURE']],
    ['a warning', faults('simple', 'citizen', { sanction: 'warning' }), []],
    ['a closure', faults('simple', 'organisation', { sanction: 'closure' }), ['BEYOND_SIMPLE_PROCEDURE']],
    ['its own result', faults('simple', 'citizen', { sanction: 'warning', result: 'on-the-spot' }), []],
    [
      'its own result, the ordinary way',
      faults('ordinary', 'citizen', { sanction: 'warning', result: 'on-the-spot' }),
      ['RESULT_OF_SIMPLE_PROCEDURE'],
    ],
    ['the ordinary way knows no such limit', faults('ordinary', 'citizen', { sanction: 'fine', fen: 20_001 }), []],
  ] as const)
    it(title, () => {
      assert.deepEqual(found, codes);
    });
});
