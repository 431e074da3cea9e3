/**
 * Type 2 charstrings (Adobe Technical Note 5177) without subroutines. A CJK font in CFF has tens of thousands of them, and a
 * subset that keeps their places grows by 70 kB and 10 ms; a glyph that has its own drawing in full needs none.
 */

/** All bytes that a glyph's drawing may call. */
export type Subroutines = { readonly global: Calls; readonly local: Calls };
/** Tens of thousands, of which a page calls some hundred: each is cut out when it is called. */
export type Calls = { readonly length: number; get(index: number): Uint8Array | undefined };

const OP = {
  hstem: 1,
  vstem: 3,
  callsubr: 10,
  return: 11,
  escape: 12,
  hstemhm: 18,
  hintmask: 19,
  cntrmask: 20,
  vstemhm: 23,
  number: 28,
  callgsubr: 29,
} as const;
const DEEPEST = 10;

type State = {
  readonly out: number[] /** Where each number on the stack begins in `out`. */;
  stack: number[];
  stems: number;
};

/** The drawing with all its calls written out; null for one that computes what it calls, which fonts in use do not. */
export function flatten(code: Uint8Array, subroutines: Subroutines): Uint8Array | null {
  const state: State = { out: [], stack: [], stems: 0 };
  return run(code, subroutines, state, 0) ? Uint8Array.from(state.out) : null;
}

function run(code: Uint8Array, subroutines: Subroutines, state: State, depth: number): boolean {
  if (depth > DEEPEST) return false;
  const { out } = state;
  let at = 0;
  while (at < code.length) {
    const op = code[at] ?? 0;
    const length = numberLength(op);
    if (length > 0) {
      state.stack.push(out.length);
      for (let i = 0; i < length; i++) out.push(code[at + i] ?? 0);
      at += length;
      continue;
    }
    at++;
    switch (op) {
      case OP.return:
        return true;
      case OP.callsubr:
      case OP.callgsubr: {
        const called = calledBy(state, op === OP.callsubr ? subroutines.local : subroutines.global);
        if (!called || !run(called, subroutines, state, depth + 1)) return false;
        break;
      }
      case OP.escape: {
        const second = code[at++] ?? 0;
        // Only the flexes: what computes on the stack is not followed.
        if (second < 34 || second > 37) return false;
        out.push(op, second);
        state.stack = [];
        break;
      }
      case OP.hintmask:
      case OP.cntrmask: {
        state.stems += state.stack.length >> 1;
        state.stack = [];
        const bytes = (state.stems + 7) >> 3;
        out.push(op);
        for (let i = 0; i < bytes; i++) out.push(code[at + i] ?? 0);
        at += bytes;
        break;
      }
      case OP.hstem:
      case OP.vstem:
      case OP.hstemhm:
      case OP.vstemhm:
        state.stems += state.stack.length >> 1;
        state.stack = [];
        out.push(op);
        break;
      default:
        state.stack = [];
        out.push(op);
    }
  }
  return true;
}

/** Takes the number of the subroutine off the stack and out of the drawing. */
function calledBy({ out, stack }: State, list: Calls): Uint8Array | undefined {
  const from = stack.pop();
  if (from === undefined) return undefined;
  const number = integer(out.splice(from));
  return number === null ? undefined : list.get(number + bias(list.length));
}

const bias = (count: number): number => (count < 1240 ? 107 : count < 33900 ? 1131 : 32768);

const numberLength = (first: number): number =>
  first === OP.number ? 3 : first < 32 ? 0 : first < 247 ? 1 : first < 255 ? 2 : 5;

function integer([first = 0, second = 0, third = 0]: readonly number[]): number | null {
  if (first === OP.number) return ((second << 24) >> 16) | third;
  if (first < 247) return first - 139;
  if (first < 251) return (first - 247) * 256 + second + 108;
  if (first < 255) return -(first - 251) * 256 - second - 108;
  return null;
}
