import { createHash } from 'node:crypto';

/**
 * A draw that anybody can do again: a secret is committed to by its hash before the frame is closed, and what is said in public
 * afterwards (dice, a published number) is mixed in. Whoever holds the secret does not know what will be said, whoever says it does
 * not know the secret. In each stratum the `n` numbers with the smallest SHA-256(seed ‖ "," ‖ number) are drawn.
 */

export type Framed = { readonly number: string; readonly stratum: string };
export type Drawn = Framed & { readonly value: string };

export const commitmentOf = (secret: string): string => sha256(secret);
export const seedOf = (secret: string, said: string): string => sha256(`${secret},${said}`);

/** Of the whole frame, in the order of its numbers. */
export const frameHashOf = (frame: readonly Framed[]): string =>
  sha256(
    inOrder(frame)
      .map(({ number, stratum }) => `${number},${stratum}\n`)
      .join(''),
  );

/** Stratum by stratum, in each the smallest value first; a stratum of fewer than `n` is drawn whole. */
export function drawFrom(frame: readonly Framed[], n: number, seed: string): readonly Drawn[] {
  const strata = Map.groupBy(inOrder(frame), ({ stratum }) => stratum);
  return [...strata]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, members]) =>
      members
        .map((one): Drawn => ({ ...one, value: sha256(`${seed},${one.number}`) }))
        .sort((a, b) => (a.value < b.value ? -1 : 1))
        .slice(0, n),
    );
}

const inOrder = (frame: readonly Framed[]): readonly Framed[] =>
  frame.toSorted((a, b) => (a.number < b.number ? -1 : 1));
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
