/** A number taken from a register. `settle` says whether it was written; must be called once. */
export type Taken = { readonly number: number; settle(written: boolean): void };

type Series = { readonly first: Promise<number>; handed: number; pending: number };

/**
 * Numbers of gap-free registers, consecutive for the commands of this process that are under way at once. The store has the
 * last word: it writes a command only if its number is the next one. So a number that was not written ends the series, those
 * after it are refused, and everyone asks the store anew.
 */
export class Registers {
  readonly #peek: (kind: string, year: number) => Promise<number>;
  readonly #open = new Map<string, Series>();

  constructor(peek: (kind: string, year: number) => Promise<number>) {
    this.#peek = peek;
  }

  /** The caller sends its command without waiting for anything else, so that commands arrive in the order of their numbers. */
  async take(kind: string, year: number): Promise<Taken> {
    const key = `${kind}:${year}`;
    const series = this.#open.get(key) ?? { first: this.#peek(kind, year), handed: 0, pending: 0 };
    this.#open.set(key, series);
    series.pending++;
    const settle = (written: boolean) => {
      series.pending--;
      if ((!written || series.pending === 0) && this.#open.get(key) === series) this.#open.delete(key);
    };
    try {
      const first = await series.first;
      return { number: first + series.handed++, settle };
    } catch (error) {
      settle(false);
      throw error;
    }
  }
}
