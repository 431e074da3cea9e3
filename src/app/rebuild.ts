import { dutiesOf } from '#cases/watch.ts';
import type { CaseId, Json } from '#kernel/ids.ts';
import type { HandRow, IssuedDocument, SearchRow } from '#store/append-command.ts';
import { readHands, readSearch, replaceHands, replaceSearch } from '#store/case-lookups.ts';
import { loadEvents } from '#store/cases.ts';
import type { Database } from '#store/database.ts';
import { issuedOf, replaceIssued } from '#store/issued-documents.ts';
import type { App } from './app.ts';
import { readCase } from './cases.ts';
import { departmentNotices } from './department-notices.ts';
import { DEPARTMENT, DepartmentRecord } from './department-record.ts';
import { readEvent } from './event-body.ts';
import { issuedRows } from './frozen.ts';
import { handsOf } from './hands.ts';
import { refusalRow, registerRows } from './register-rows.ts';
import { restoreNotices } from './restore-notices.ts';
import { compareChanges } from './staff-changes.ts';
import { cardRow, searchOf, signalRow, summaryOf, tasksOf } from './summary.ts';
import { storedTasks } from './task-rows.ts';
import { text } from './text-of.ts';

export type Comparison = { readonly cases: number; readonly differences: readonly string[] };
type Options = { readonly write: boolean; readonly progress: (done: number, total: number) => void };

/** Folds every case from its events and compares what lists, tasks, signals and the register of issued documents say of it; writes what differs when asked to. */
export async function compareReadModels(db: Database, app: App, { write, progress }: Options): Promise<Comparison> {
  const ids = await db.query<{ case_id: CaseId }>(
    'select case_id from case_head where lane = 0 and case_id <> $1 order by case_id',
    [DEPARTMENT],
  );
  const differences: string[] = [];
  for (const [i, { case_id: id }] of ids.entries()) {
    if (i % 100 === 0) progress(i, ids.length);
    const made = await madeAnew(db, app, id);
    if (!made) continue;
    const stored = await readStored(db, id);
    if (write) await restoreNotices(db, app, id);
    for (const part of PARTS) {
      if (text(made[part]) === text(stored[part])) continue;
      differences.push(
        `${made.summary.number}: ${part}\n  库中 stored   ${text(stored[part])}\n  应为 computed ${text(made[part])}`,
      );
      if (write) await put(db, id, part, made);
    }
  }
  for (const table of ['case_summary', 'issued_document', 'case_end', 'case_hand', 'case_search']) {
    const orphans = await db.query<{ case_id: CaseId }>(
      `select distinct case_id from ${table} s where not exists (select 1 from case_head h where h.case_id = s.case_id and h.lane = 0)`,
    );
    for (const { case_id: id } of orphans) {
      differences.push(`${id}: ${table} 中有此行而没有任何事件 a row without any event`);
      if (write) await db.query(`delete from ${table} where case_id = $1`, [id]);
    }
  }
  const record = new DepartmentRecord(db, app.now, (entry) =>
    departmentNotices(entry, app.register(), (key) => app.findPower(key)?.definition),
  );
  for (const seq of await record.differing())
    differences.push(
      `本单位记录第 ${seq} 条：列表与链不同 entry ${seq} of the department's record: its list differs from the chain`,
    );
  if (write) await record.restore();
  for (const key of await app.departmentCards.compare(write))
    differences.push(`本单位的牌 ${key}：列表与链不同 a card of the department: its row differs from the record`);
  for (const id of await compareChanges(db, record, write))
    differences.push(`人员变更第 ${id} 项：列表与链不同 change ${id} by two: its row differs from the record`);
  progress(ids.length, ids.length);
  return { cases: ids.length, differences };
}

const PARTS = ['summary', 'tasks', 'signals', 'documents', 'hands', 'search'] as const;
type Part = (typeof PARTS)[number];
type Rows = {
  readonly summary: { readonly [column: string]: unknown; readonly number: unknown };
  readonly tasks: readonly object[];
  readonly signals: readonly object[];
  readonly documents: readonly IssuedDocument[];
  readonly hands: readonly HandRow[];
  readonly search: SearchRow | null;
};

async function madeAnew(db: Database, app: App, id: CaseId): Promise<Rows | undefined> {
  const loaded = await readCase(db, id);
  if (!loaded) return undefined;
  const power = app.findPower(loaded.view.head.power, loaded.view.head.definition);
  if (!power) throw new Error(`case ${id}: no definition ${loaded.view.head.power} v${loaded.view.head.definition}`);
  const engine = app.engine(power);
  const { view } = loaded;
  // The wake-up is relative to now: a case that nobody looked at since has an earlier one. It is no statement about the case.
  const { wakeAt: _, ...summary } = summaryOf(engine, view);
  const attempts = (await loadEvents(db, id, 'attempts')).filter(({ body }) => body !== null);
  const byKey = <T extends { key: string }>(rows: readonly T[]) => [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    summary: summary as Rows['summary'],
    tasks: byKey(tasksOf(engine, view, dutiesOf(engine, view))),
    signals: byKey([
      ...view.signals.raised.map((s) => signalRow(s, false)),
      ...view.sealed.signals.map((s) => signalRow(s, true)),
      ...view.cards.all.map((card) => cardRow(engine, card)),
      ...registerRows(engine, view),
      ...attempts.flatMap((row) => {
        const { head, body } = readEvent(row);
        return body.kind === 'refused' ? [refusalRow(engine, row.seq, head, body)] : [];
      }),
    ]),
    documents: byKey(issuedRows(engine, view)),
    hands: [...handsOf(view)].sort((a, b) => (a.person < b.person ? -1 : 1)),
    search: searchOf(view),
  };
}

async function readStored(db: Database, id: CaseId): Promise<Rows> {
  const [summary] = await db.query<Rows['summary']>(
    `select number, agency, power, definition_version as "definitionVersion", applicant, created_at as "createdAt", title, stage, status, exit,
       due_at as "dueAt", updated_at as "updatedAt", version, handler, lamp, extra from case_summary where case_id = $1`,
    [id],
  );
  const tasks = await storedTasks(db, id);
  const signals = await db.query<object>(
    'select key, kind, audience, raised_at as "raisedAt", subject, data, state from signal where case_id = $1 order by key collate "C"',
    [id],
  );
  const [hands, search] = [await readHands(db, id), await readSearch(db, id)];
  return {
    summary: summary ?? { number: null },
    tasks,
    signals,
    documents: await issuedOf(db, id),
    hands,
    search,
  };
}

async function put(db: Database, id: CaseId, part: Part, made: Rows): Promise<void> {
  await db.transaction(async (tx) => {
    if (part === 'documents') return replaceIssued(tx, id, made.documents);
    if (part === 'hands') return replaceHands(tx, id, made.hands);
    if (part === 'search') return made.search ? replaceSearch(tx, id, made.search) : undefined;
    if (part === 'summary') {
      const s = made.summary as { [column: string]: Json };
      await tx.query('delete from case_summary where case_id = $1', [id]);
      await tx.query(
        `insert into case_summary (case_id, number, agency, power, definition_version, applicant, created_at, title, stage, status, exit, due_at,
           wake_at, updated_at, version, handler, lamp, extra) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$13,$14,$15,$16,$17)`,
        [
          id,
          s.number,
          s.agency,
          s.power,
          s.definitionVersion,
          s.applicant,
          s.createdAt,
          s.title,
          s.stage,
          s.status,
          s.exit,
          s.dueAt,
          s.updatedAt,
          s.version,
          s.handler,
          s.lamp,
          JSON.stringify(s.extra),
        ],
      );
      return;
    }
    await tx.query(`delete from ${part === 'tasks' ? 'task' : 'signal'} where case_id = $1`, [id]);
    for (const row of made[part] as readonly { [column: string]: unknown }[]) {
      if (part === 'tasks')
        await tx.query(
          'insert into task (case_id, key, post, person, kind, due_at, title) values ($1,$2,$3,$4,$5,$6,$7)',
          [id, row.key, row.post, row.person, row.kind, row.dueAt, row.title],
        );
      else
        await tx.query(
          'insert into signal (case_id, key, kind, audience, raised_at, subject, data, state) values ($1,$2,$3,$4,$5,$6,$7,$8)',
          [id, row.key, row.kind, row.audience, row.raisedAt, row.subject, JSON.stringify(row.data), row.state],
        );
    }
  });
}
