import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ActUse, Power } from '#powers/definition.ts';
import { attempt, only, type Try, withBinding, withUse } from './case.ts';

/** An act, and the codes with which the bound control answers it; none = it passes. `by` names who signs beside the first. */
export type BoundRow = { readonly title: string; readonly codes: readonly string[] } & Omit<Try, 'power'>;

type Use = Pick<ActUse, 'act' | 'by' | 'to'> & Partial<ActUse>;

/** The filing power with nothing bound but this control in one stage, and with further acts there. */
export function boundIn(stage: string, control: string, params: Record<string, unknown>, uses: readonly Use[]) {
  const free: Power = uses.reduce((power, use) => withUse(power, stage, use), only());
  return { free, power: withBinding(free, stage, control, params, 'onward') };
}

/** Each row under the control, and again without it: then nothing refuses. */
export function boundRefusals({ free, power }: { free: Power; power: Power }, rows: readonly BoundRow[]): void {
  for (const { title, codes, ...row } of rows)
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power }).codes, codes.toSorted());
      assert.deepEqual(attempt({ ...row, power: free }).codes, []);
    });
}
