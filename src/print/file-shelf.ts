/** Files that were made and may be asked for again: the latest of them, up to so many bytes. */
export class FileShelf {
  readonly #mostBytes: number;
  readonly #files = new Map<string, Promise<Buffer>>();
  readonly #sizes = new Map<string, number>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** Who asks for what is just being made waits for that; what failed is made again. */
  get(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.#files.get(name);
    if (known) {
      this.#files.delete(name);
      this.#files.set(name, known);
      return known;
    }
    const making = make();
    this.#files.set(name, making);
    making.then(
      ({ length }) => this.#keep(name, length),
      () => this.#files.delete(name),
    );
    return making;
  }

  #keep(name: string, size: number): void {
    this.#sizes.set(name, size);
    this.#bytes += size;
    for (const [oldest] of this.#files) {
      if (this.#bytes <= this.#mostBytes) return;
      const own = this.#sizes.get(oldest);
      // Still being made: its size is not known yet.
      if (own === undefined) continue;
      this.#files.delete(oldest);
      this.#sizes.delete(oldest);
      this.#bytes -= own;
    }
  }
}
