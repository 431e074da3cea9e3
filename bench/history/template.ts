import type { CaseId } from '#kernel/ids.ts';
import { LANES, type Lane } from '#ledger/entry.ts';
import type { CaseSummary, HandRow, SignalRow, Task } from '#store/append-command.ts';
import { readHands } from '#store/case-lookups.ts';
import type { Database } from '#store/database.ts';
import { actsOf, type ClockedDesk, type Course, perform } from '../honest-case.ts';

/** What one real case left in the database, after each of its acts: from which a history is made. */
export type Template = {
  readonly caseId: number;
  readonly number: string;
  /** Hashes by the name a step calls the file. */
  readonly files: ReadonlyMap<string, string>;
  /** Numbers of the documents that it issued. */
  readonly documents: readonly string[];
  readonly events: readonly {
    readonly lane: Lane;
    readonly seq: number;
    readonly entry: StoredEntry;
    readonly body: string;
  }[];
  /** How the case stood after the first, the second … act; the last is its end. */
  readonly after: readonly Standing[];
  /** What each act was answered, as it is kept under its idempotency key. */
  readonly answers: readonly { readonly actor: string; readonly answer: string }[];
};

export type StoredEntry = {
  readonly at: string;
  readonly effectiveAt: string;
  readonly log: string;
  readonly act: string;
  readonly rule: string;
  readonly actor: { readonly person: string; readonly as: string };
  readonly signers: readonly { readonly person: string; readonly as: string }[];
};

export type Standing = {
  /** Last entry of each lane that has one. */
  readonly heads: ReadonlyMap<Lane, number>;
  readonly summary: CaseSummary;
  readonly tasks: readonly Task[];
  readonly signals: readonly SignalRow[];
  readonly hands: readonly HandRow[];
};

/** Walks one case that no draw picks, and reads back what it left after each act. */
export async function templateOf(
  db: Database,
  desk: ClockedDesk,
  course: Course,
  file: () => string,
): Promise<Template> {
  const steps = course.steps.filter((step) => !step.ifDrawn);
  for (let tries = 0; tries < 50; tries++) {
    const files = new Map<string, string>();
    const fileOf = (name: string): string => {
      const hash = files.get(name) ?? file();
      files.set(name, hash);
      return hash;
    };
    const after: Standing[] = [];
    let [caseId, held, drawn] = [0, '', false];
    for (const step of steps) {
      const answer = await perform(desk, step, { caseId, held, fileOf }, (work) => work());
      drawn = answer.duties.some((duty) => duty.code === 'SPOT_CHECK');
      // A drawn case cannot be closed without its check; the next one is tried.
      if (drawn) break;
      caseId = answer.caseId;
      held = answer.held ?? held;
      after.push(await standingOf(db, caseId));
    }
    if (drawn) continue;
    const events = await eventsOf(db, caseId);
    const answers = await db.query<{ actor: string; answer: string }>(
      `select actor, answer::text as answer from idempotency where (answer ->> 'caseId')::bigint = $1 order by created_at`,
      [caseId],
    );
    if (answers.length !== actsOf(course)) throw new Error(`${answers.length} answers are kept, not ${actsOf(course)}`);
    const number = after[0]?.summary.number ?? '';
    return { caseId, number, files, documents: numbersIn(events.map(({ body }) => body)), events, after, answers };
  }
  throw new Error('fifty cases, and all of them drawn for a spot check');
}

async function eventsOf(db: Database, caseId: number): Promise<Template['events']> {
  const rows = await db.query<{ lane: number; seq: number; entry: Buffer; body: Buffer }>(
    'select lane, seq, entry, body from event where case_id = $1 order by lane, seq',
    [caseId],
  );
  return rows.map(({ lane, seq, entry, body }) => ({
    lane: LANES[lane] ?? 'case',
    seq,
    entry: JSON.parse(entry.toString('utf8')) as StoredEntry,
    body: body.toString('utf8'),
  }));
}

type Body = { readonly facts?: readonly { readonly type: string; readonly data: { readonly number?: string } }[] };

const numbersIn = (bodies: readonly string[]): readonly string[] => [
  ...new Set(
    bodies
      .flatMap((body) => (JSON.parse(body) as Body).facts ?? [])
      .flatMap(({ type, data }) => (type === 'documents.issued' && data.number ? [data.number] : [])),
  ),
];

async function standingOf(db: Database, caseId: number): Promise<Standing> {
  const one = [caseId];
  const [summary] = await db.query<CaseSummary>(
    `select number, agency, power, definition_version as "definitionVersion", applicant, created_at as "createdAt", title,
       stage, status, exit, due_at as "dueAt", wake_at as "wakeAt", updated_at as "updatedAt", version, handler, lamp, extra
     from case_summary where case_id = $1`,
    one,
  );
  const tasks = await db.query<Task>(
    'select key, post, person, kind, due_at as "dueAt", title from task where case_id = $1',
    one,
  );
  const signals = await db.query<SignalRow>(
    'select key, kind, audience, raised_at as "raisedAt", subject, data, state from signal where case_id = $1',
    one,
  );
  const heads = await db.query<{ lane: number; seq: number }>(
    'select lane, seq from case_head where case_id = $1',
    one,
  );
  if (!summary) throw new Error(`no case ${caseId}`);
  return {
    heads: new Map(heads.map(({ lane, seq }) => [LANES[lane] ?? 'case', seq])),
    summary,
    tasks,
    signals,
    hands: await readHands(db, caseId as CaseId),
  };
}
