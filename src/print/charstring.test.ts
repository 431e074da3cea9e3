import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type Calls, flatten } from './charstring.ts';

/** Numbers −107 … 107 are one byte. */
const n = (value: number): number => value + 139;
const [RLINETO, RMOVETO, HSTEM, HINTMASK, CALL, GCALL, RETURN, END] = [5, 21, 1, 19, 10, 29, 11, 14];
const calls = (...list: number[][]): Calls => ({
  length: list.length,
  get: (i) => list[i] && Uint8Array.from(list[i]),
});
/** With fewer than 1240 subroutines the first is called −107. */
const first = n(-107);
const second = n(-106);

for (const { title, code, local = [], global = [], flat } of [
  { title: 'a drawing without calls is itself', code: [n(1), n(2), RMOVETO, END], flat: [n(1), n(2), RMOVETO, END] },
  {
    title: 'a call is written out, its number gone',
    code: [n(1), n(2), RMOVETO, first, CALL, END],
    local: [[n(3), n(4), RLINETO, RETURN]],
    flat: [n(1), n(2), RMOVETO, n(3), n(4), RLINETO, END],
  },
  {
    title: 'calls within calls, of both kinds; one may leave numbers for what follows',
    code: [second, CALL, END],
    local: [[], [n(5), first, GCALL, RLINETO, RETURN]],
    global: [[n(6), RETURN]],
    flat: [n(5), n(6), RLINETO, END],
  },
  {
    title: 'a mask of stems is no operator, however it looks',
    code: [n(0), n(1), n(2), n(3), HSTEM, n(4), n(5), HINTMASK, CALL, n(7), n(8), RMOVETO, END],
    flat: [n(0), n(1), n(2), n(3), HSTEM, n(4), n(5), HINTMASK, CALL, n(7), n(8), RMOVETO, END],
  },
  {
    title: 'longer numbers are numbers',
    code: [28, 1, 10, 255, 0, 10, 10, 10, RMOVETO, END],
    flat: [28, 1, 10, 255, 0, 10, 10, 10, RMOVETO, END],
  },
  { title: 'a call of what is not there is not followed', code: [first, CALL, END], flat: null },
  { title: 'nor one that is computed', code: [n(1), n(2), 12, 10, CALL, END], local: [[RETURN]], flat: null },
  { title: 'nor one that calls itself', code: [first, CALL, END], local: [[first, CALL, RETURN]], flat: null },
] as { title: string; code: number[]; local?: number[][]; global?: number[][]; flat: number[] | null }[]) {
  it(title, () => {
    const found = flatten(Uint8Array.from(code), { local: calls(...local), global: calls(...global) });
    assert.deepEqual(found && [...found], flat);
  });
}
