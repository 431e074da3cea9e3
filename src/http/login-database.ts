import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';

/** A pool of PostgreSQL connections (`pg.Pool`), as far as the login needs one. */
export type LoginPool = {
  connect(): Promise<{
    query(config: string | { text: string; values: unknown[]; types: object }): Promise<unknown>;
    release(error?: Error | boolean): void;
  }>;
};

/** The login's tables live apart from the record: another schema, which the rest of the program never reads. */
export const LOGIN_SCHEMA = 'login';

const BOOL = 16;
const INT8 = 20;
const INT2 = 21;
const INT4 = 23;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;

/** The library wants `Date`s where the store's own connections give instants as text. */
const types = {
  getTypeParser: (oid: number) => {
    if (oid === TIMESTAMPTZ) return (text: string) => new Date(text);
    if (oid === TIMESTAMP) return (text: string) => new Date(`${text}Z`);
    if (oid === BOOL) return (text: string) => text === 't';
    if (oid === INT2 || oid === INT4 || oid === INT8) return Number;
    return (text: string) => text;
  },
};

export function loginDatabase(pool: LoginPool): Kysely<never> {
  const dates = {
    connect: async () => {
      const client = await pool.connect();
      return {
        query: (text: string, values: readonly unknown[]) => client.query({ text, values: [...values], types }),
        release: () => client.release(),
      };
    },
    end: async () => {},
  };
  // Sound: without cursors and cancelling, Kysely asks a pool for nothing else.
  return new Kysely({ dialect: new PostgresDialect({ pool: dates as unknown as PostgresPool }) });
}
