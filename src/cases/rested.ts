import { type Fault, Refusal, type RestedFault, type Rests } from '#kernel/refusal.ts';
import type { Bound } from './bindings.ts';

/** What a control found, with the measure or article that it rests on. */
export const rested = (bound: Bound, found: Fault): RestedFault => ({
  code: found.code,
  facts: found.facts,
  mend: found.mend,
  control: bound.control.key,
  rests: [bound.rests],
});

/** The same fault found by several bindings is one fault that rests on all of them. */
export function merge(faults: readonly RestedFault[]): readonly RestedFault[] {
  if (faults.length < 2) return faults;
  const merged = new Map<string, RestedFault>();
  for (const found of faults) {
    const id = `${found.control} ${found.code} ${JSON.stringify(found.facts)}`;
    const known = merged.get(id);
    merged.set(id, known ? { ...known, rests: union(known.rests, found.rests) } : found);
  }
  return [...merged.values()];
}

const union = (a: readonly Rests[], b: readonly Rests[]): readonly Rests[] => [
  ...a,
  ...b.filter((one) => !a.some((other) => JSON.stringify(other) === JSON.stringify(one))),
];

/** All faults as one refusal. Throws a plain Error where there is none. */
export function refusal(faults: readonly RestedFault[]): Refusal {
  const [first, ...rest] = faults;
  if (!first) throw new Error('a refusal needs a fault');
  return new Refusal([first, ...rest]);
}
