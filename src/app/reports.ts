import { createHash } from 'node:crypto';
import type { Actor } from '#cases/fact.ts';
import type { Report } from '#documents/oversight-report.ts';
import { type Score, type ScoreRule, scoreOf, scoreRuleOn } from '#documents/scores.ts';
import type { Json, Post } from '#kernel/ids.ts';
import type { Period } from '#kernel/period.ts';
import { fault, Refusal, structural } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import type { Database } from '#store/database.ts';
import { sight } from './access.ts';
import { NotFound } from './app.ts';
import type { DepartmentRecord } from './department-record.ts';
import type { Viewer } from './oversight.ts';
import { reportRows } from './report-rows.ts';

export type FrozenHead = {
  /** Number of its entry in the department's record. */
  readonly seq: number;
  readonly agency: string;
  readonly period: string;
  readonly at: Instant;
  readonly by: Actor;
  /** SHA-256 of the report's text as its entry holds it. */
  readonly hash: string;
};
export type FrozenReport = FrozenHead & { readonly report: Report };

type Deps = {
  readonly db: Database;
  readonly record: DepartmentRecord;
  readonly now: () => Instant;
  readonly powers: () => readonly Power[];
  readonly rules: readonly ScoreRule[];
};

/** Monthly and quarterly reports: drafted from the record as often as one likes, frozen once into the department's record. */
export class Reports {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Departments whose cases run here. */
  agencies(): readonly string[] {
    const whole = this.#deps.powers().filter(({ definition }) => definition.state === 'whole');
    return [...new Set(whole.map(({ definition }) => definition.agency))];
  }

  /** As the record stands now. Throws NotFound for a department that has no cases here. */
  async draft(viewer: Viewer, agency: string, period: Period): Promise<Report> {
    if (!this.agencies().includes(agency)) throw new NotFound();
    const { db, powers, now } = this.#deps;
    const data = await reportRows(db, viewer, powers(), { agency, period, now: now() });
    return { data, remarks: '', score: this.#score(data, period) };
  }

  /** Frozen ones, newest first: a department has few. */
  async frozen(agency?: string): Promise<readonly FrozenHead[]> {
    return this.#deps.db.query<FrozenHead>(
      `select ${HEAD} from department_entry where kind = 'report-frozen' and ($1::text is null or data ->> 'agency' = $1)
       order by seq desc limit 200`,
      [agency ?? null],
    );
  }

  async find(agency: string, period: string): Promise<FrozenReport | undefined> {
    const [found] = await this.#deps.db.query<FrozenHead & { readonly report: string }>(
      `select ${HEAD}, data ->> 'report' as report from department_entry
       where kind = 'report-frozen' and data ->> 'agency' = $1 and data ->> 'period' = $2`,
      [agency, period],
    );
    return found && { ...found, report: JSON.parse(found.report) as Report };
  }

  /** Freezes what the draft says now, with this person's remarks. Refused before the period is over, and a second time. */
  async freeze(viewer: Viewer, actor: Actor, agency: string, period: Period, remarks: string): Promise<FrozenHead> {
    const { record, now } = this.#deps;
    const refuse = (code: string): never => {
      throw new Refusal([structural('report-freeze', fault(code, { period: period.key }))]);
    };
    if (actor.as !== FREEZES) refuse('REPORT_NOT_YOURS');
    if (now() < period.to) refuse('REPORT_PERIOD_RUNS');
    if (await this.find(agency, period.key)) refuse('REPORT_FROZEN');
    const report: Report = { ...(await this.draft(viewer, agency, period)), remarks };
    const text = JSON.stringify(report);
    const hash = createHash('sha256').update(text).digest('hex');
    await record.change(
      actor,
      'report-frozen',
      // As text: what is hashed is what is kept, to the last character.
      { agency, period: period.key, hash, report: text },
      async (tx) => {
        // The record's writers wait for each other only when they append: two who freeze at once must meet before.
        await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`report:${agency}:${period.key}`]);
        const [there] = await tx.query(
          `select 1 from department_entry where kind = 'report-frozen' and data ->> 'agency' = $1 and data ->> 'period' = $2`,
          [agency, period.key],
        );
        if (there) refuse('REPORT_FROZEN');
      },
    );
    const frozen = await this.find(agency, period.key);
    if (!frozen) throw new Error(`the report of ${period.key} was frozen and is not there`);
    const { report: _, ...head } = frozen;
    return head;
  }

  /** A month's score as it was frozen, and as the record and the rules of today count it. */
  async scores(
    viewer: Viewer,
    agency: string,
    period: Period,
  ): Promise<{ readonly frozen: (FrozenHead & { readonly score: Score }) | null; readonly now: Score | null }> {
    const frozen = await this.find(agency, period.key);
    const { score } = await this.draft(viewer, agency, period);
    if (!frozen?.report.score) return { frozen: null, now: score };
    const { report, ...head } = frozen;
    return { frozen: { ...head, score: report.score as Score }, now: score };
  }

  /** Records that a report left as a file, before it is sent. */
  exported(viewer: Viewer, data: Json): Promise<void> {
    return this.#deps.record.change(actorOf(viewer), 'report-exported', data, async () => undefined);
  }

  /** The same of a register. */
  registerExported(viewer: Viewer, data: Json): Promise<void> {
    return this.#deps.record.change(actorOf(viewer), 'register-exported', data, async () => undefined);
  }

  #score(data: Report['data'], period: Period): Score | null {
    const rule = period.kind === 'month' ? scoreRuleOn(this.#deps.rules, period.first) : undefined;
    return rule ? scoreOf(data, rule) : null;
  }
}

/** As the post by which he inspects. */
const actorOf = ({ person, posts }: Viewer): Actor => ({
  person,
  as: posts.find((post) => sight[post]?.sealed) ?? ('' as Post),
});

/** Whoever leads the inspection answers for its reports. */
const FREEZES = 'discipline-inspector';
const HEAD = `seq, data ->> 'agency' as agency, data ->> 'period' as period, at,
  jsonb_build_object('person', person_id, 'as', post) as by, data ->> 'hash' as hash`;
