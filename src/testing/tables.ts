import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CaseView } from '#cases/view.ts';
import { attempt, only, signalsAt, type Try } from './case.ts';

/** An act, and the codes with which exactly this control answers it; none = it passes. */
export type RefusalRow = { readonly title: string; readonly codes: readonly string[] } & Omit<Try, 'power'>;

/**
 * Each row runs under the filing power with this control's bindings alone: its codes are the answer. The same act under
 * no binding at all is not answered with them: it was the control that refused, and nothing else would have.
 */
export function refusals(control: string, rows: readonly RefusalRow[]): void {
  for (const { title, codes, ...row } of rows) {
    it(title, () => {
      const found = attempt({ ...row, power: only(control) });
      assert.deepEqual(found.codes, codes.toSorted());
      const free = attempt({ ...row, power: only() });
      assert.deepEqual(free.codes, []);
    });
  }
}

export type SignalRow = {
  readonly title: string;
  readonly view: CaseView;
  readonly now: string;
  readonly codes: readonly string[];
};

/** Signals of this control's bindings alone at that moment; without them there is none. */
export function signals(control: string, rows: readonly SignalRow[]): void {
  for (const { title, view, now, codes } of rows) {
    it(title, () => {
      assert.deepEqual(signalsAt(now, view, only(control)), codes.toSorted());
      assert.deepEqual(signalsAt(now, view, only()), []);
    });
  }
}
