import { type Calendar, type CalendarYear, parseCalendars } from '#calendar/calendar.ts';
import type { Database, Queryable } from '#store/database.ts';
import { Channel } from './channel.ts';
import { loadRegister, type Person, type Register } from './directory.ts';

const VERSION = 'register-version';
const CHANNEL = 'hengjian_register';

/** What one moment of the department is: who is who in it, and which days work. */
type Loaded = {
  readonly version: number;
  readonly register: Register;
  readonly calendar: Calendar;
  readonly approvedYears: ReadonlySet<number>;
  readonly byEmail: ReadonlyMap<string, Person>;
};

/**
 * The register and the calendar as the database has them, in every running process without a restart: whoever changes them says
 * so in his transaction, and each process reads them anew as it commits. `refresh` finds by their number what a process that was
 * cut off did not hear.
 */
export class LiveRegister {
  readonly #db: Database;
  readonly #file: Calendar;
  #loaded: Loaded;
  readonly #channel: Channel;

  private constructor(db: Database, file: Calendar, loaded: Loaded) {
    this.#db = db;
    this.#file = file;
    this.#loaded = loaded;
    this.#channel = new Channel(db, CHANNEL, () => this.refresh());
  }

  /** `file`: the calendar that the program brings. */
  static async open(db: Database, file: Calendar): Promise<LiveRegister> {
    const live = new LiveRegister(db, file, await load(db, file));
    await live.#channel.listen();
    return live;
  }

  get register(): Register {
    return this.#loaded.register;
  }
  get calendar(): Calendar {
    return this.#loaded.calendar;
  }

  get approvedYears(): ReadonlySet<number> {
    return this.#loaded.approvedYears;
  }

  /** Undefined also for whoever has left. */
  personWith(email: string): Person | undefined {
    return this.#loaded.byEmail.get(email.toLowerCase());
  }

  /** Reads anew where something has changed. */
  async refresh(): Promise<void> {
    await this.#channel.listen();
    if ((await versionIn(this.#db)) !== this.#loaded.version) this.#loaded = await load(this.#db, this.#file);
  }

  close(): Promise<void> {
    return this.#channel.close();
  }
}

/** Says within a transaction that the register or the calendar changes with it. */
export async function registerChanges(tx: Queryable): Promise<void> {
  await tx.query(
    `insert into setting (key, value) values ($1, '1')
     on conflict (key) do update set value = to_jsonb(setting.value::text::int + 1)`,
    [VERSION],
  );
  await tx.query(`select pg_notify('${CHANNEL}', '')`);
}

/** The number first: what changes while the rest is read is then read again. */
async function load(db: Queryable, file: Calendar): Promise<Loaded> {
  const version = await versionIn(db);
  const register = await loadRegister(db);
  const years = await db.query<{ data: CalendarYear }>('select data from calendar_year order by year');
  const open = register.persons.filter(({ closed }) => !closed);
  return {
    version,
    register,
    calendar:
      years.length === 0
        ? file
        : merged(
            file,
            years.map(({ data }) => data),
          ),
    approvedYears: new Set(years.map(({ data }) => data.year)),
    byEmail: new Map(open.filter(({ email }) => email !== '').map((one) => [one.email.toLowerCase(), one])),
  };
}

function merged(file: Calendar, approved: readonly CalendarYear[]): Calendar {
  const mine = new Set(approved.map(({ year }) => year));
  const years = [...file.years.filter(({ year }) => !mine.has(year)), ...approved].sort((a, b) => a.year - b.year);
  return parseCalendars({ years }, 'calendar_year');
}

async function versionIn(db: Queryable): Promise<number> {
  const [row] = await db.query<{ value: number }>('select value from setting where key = $1', [VERSION]);
  return row?.value ?? 0;
}
