import type { Database } from '#store/database.ts';

/** A word that the database passes on to every running process as the transaction that gave it commits. It carries no content. */
export class Channel {
  readonly #db: Database;
  readonly #name: string;
  readonly #heard: () => Promise<unknown>;
  #listener: { end(): Promise<void> } | undefined;
  #closed = false;

  /** `heard` reads anew; where it fails, the next look-out tries again. */
  constructor(db: Database, name: string, heard: () => Promise<unknown>) {
    this.#db = db;
    this.#name = name;
    this.#heard = heard;
  }

  /** Listens, or does so again after the connection was lost. */
  async listen(): Promise<void> {
    if (this.#closed || this.#listener) return;
    const client = await this.#db.connect();
    this.#listener = client;
    client.on('notification', () => void this.#heard().catch(() => {}));
    client.on('end', () => {
      if (this.#listener === client) this.#listener = undefined;
    });
    await client.query(`listen ${this.#name}`);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#listener?.end();
  }
}
