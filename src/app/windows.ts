import type { Calendar } from '#calendar/calendar.ts';
import type { Directory } from '#cases/context.ts';
import type { PersonId } from '#kernel/ids.ts';
import { type Fault, fault, Refusal, structural } from '#kernel/refusal.ts';
import { dayOf, type Instant, type PlainDate } from '#kernel/time.ts';
import {
  type Attendance,
  againstLeaving,
  type Gap,
  gapsOf,
  onDuty,
  type ServiceWindow,
} from '#signals/window-cover.ts';
import type { Database, Queryable } from '#store/database.ts';
import { NotFound } from './app.ts';
import type { DepartmentRecord } from './department-record.ts';

/** A window on one day: who is there now, and when nobody was. */
export type WindowDay = {
  readonly window: ServiceWindow;
  readonly day: PlainDate;
  readonly present: readonly PersonId[];
  readonly gaps: readonly Gap[];
};

/** 窗口值班: who is on duty at the department's windows, entered by each himself as he comes and goes. */
export class Windows {
  readonly #db: Database;
  readonly #calendar: () => Calendar;
  readonly #now: () => Instant;
  readonly #record: DepartmentRecord;

  constructor(db: Database, calendar: () => Calendar, now: () => Instant, record: DepartmentRecord) {
    this.#db = db;
    this.#record = record;
    this.#calendar = calendar;
    this.#now = now;
  }

  /** Writes windows that are not there yet. */
  async seed(windows: readonly ServiceWindow[]): Promise<void> {
    for (const { key, ...data } of windows)
      await this.#db.query('insert into service_window (key, data) values ($1, $2) on conflict do nothing', [
        key,
        JSON.stringify(data),
      ]);
  }

  async days(day: PlainDate = dayOf(this.#now())): Promise<readonly WindowDay[]> {
    const windows = await this.#windows();
    return Promise.all(
      windows.map(async (window) => {
        const events = await this.#events(window.key, day);
        return {
          window,
          day,
          present: day === dayOf(this.#now()) ? onDuty(events) : [],
          gaps: gapsOf(window, events, day, this.#now(), this.#calendar()),
        };
      }),
    );
  }

  /** Whether anybody had come on duty there by that day: until somebody has, nobody is held to it. */
  async inUse(key: string, day: PlainDate): Promise<boolean> {
    const [found] = await this.#db.query(
      'select 1 from window_attendance where window_key = $1 and day <= $2 limit 1',
      [key, day],
    );
    return found !== undefined;
  }

  /** Comes on duty. Throws a Refusal for whoever does not hold a post of this window, or is there already. */
  take(person: PersonId, key: string, directory: Directory): Promise<void> {
    return this.#enter(person, key, directory, true, (_, events) =>
      onDuty(events).includes(person) ? fault('ALREADY_ON_DUTY') : null,
    );
  }

  /** Goes off duty. Throws a Refusal where the window would stand empty within service hours. */
  leave(person: PersonId, key: string, directory: Directory): Promise<void> {
    return this.#enter(person, key, directory, false, (window, events, now) =>
      againstLeaving(window, events, person, dayOf(now), now, this.#calendar()),
    );
  }

  async #enter(
    person: PersonId,
    key: string,
    directory: Directory,
    on: boolean,
    against: (window: ServiceWindow, events: readonly Attendance[], now: Instant) => Fault | null,
  ): Promise<void> {
    const window = (await this.#windows()).find((one) => one.key === key);
    if (!window) throw new NotFound();
    const as = directory.posts(person).find((post) => window.posts.includes(post));
    if (!as) throw new Refusal([structural('posts', fault('NOT_YOUR_WINDOW', { posts: window.posts }))]);
    await this.#db.transaction(async (tx) => {
      // One at a time for each window: two who leave at once would each still see the other.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`window:${key}`]);
      const now = this.#now();
      const found = against(window, await this.#events(key, dayOf(now), tx), now);
      if (found) throw new Refusal([structural('window-cover', found)]);
      await tx.query(
        'insert into window_attendance (window_key, person_id, on_duty, at, day) values ($1, $2, $3, $4, $5)',
        [key, person, on, now, dayOf(now)],
      );
      await this.#record.add(tx, { person, as }, on ? 'window-taken' : 'window-left', { window: key });
    });
  }

  async #windows(): Promise<readonly ServiceWindow[]> {
    const rows = await this.#db.query<{ key: string; data: Omit<ServiceWindow, 'key'> }>(
      'select key, data from service_window order by key',
    );
    return rows.map(({ key, data }) => ({ key, ...data }));
  }

  #events(key: string, day: PlainDate, on: Queryable = this.#db): Promise<readonly Attendance[]> {
    return on.query<Attendance>(
      'select person_id as person, on_duty as "on", at from window_attendance where window_key = $1 and day = $2 order by id',
      [key, day],
    );
  }
}
