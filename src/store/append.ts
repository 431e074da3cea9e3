import { LANES } from '#ledger/entry.ts';
import type { AppendCommand } from './append-command.ts';
import { booleans, byteas, int2s, int4s, int8s, jsonbs, texts, timestamps } from './binary-array.ts';

/** What `append_batch` answers for a command. */
export const WRITTEN = 1;
export const CONFLICT = 0;
export const REPEATED = 2;
export const NUMBER_TAKEN = 3;

/** The number of arguments of `append_batch`. */
const PARAMETERS = 51;

const CALL = `append_batch(${Array.from({ length: PARAMETERS }, (_, i) => `$${i + 1}`).join(',')})`;
/** Further tables in the same statement: written exactly where their command is, and only named where a batch has rows for them. */
const TAILS = [
  {
    name: 'documents',
    rows: (command: AppendCommand) => command.documents,
    sql: (
      json: string,
    ) => `insert into issued_document as x (hash, code, case_id, key, agency, issued_at, standing, changed_at)
    select d.hash, d.code, ($1::bigint[])[d.cmd], d.key, d.agency, d."issuedAt", d.standing, d."changedAt"
    from written, jsonb_to_recordset(${json}) d(cmd int, hash text, code text, key text, agency text,
      "issuedAt" timestamptz, standing text, "changedAt" timestamptz)
    where written.states[d.cmd] = ${WRITTEN}
    on conflict (hash) do update set standing = excluded.standing, changed_at = excluded.changed_at`,
  },
  {
    name: 'hands',
    rows: (command: AppendCommand) => command.hands,
    sql: (json: string) => `insert into case_hand as x (person, case_id, acted_on, open)
    select d.person, ($1::bigint[])[d.cmd], d."actedOn", d.open
    from written, jsonb_to_recordset(${json}) d(cmd int, person text, "actedOn" date, open boolean)
    where written.states[d.cmd] = ${WRITTEN}
    on conflict (person, case_id) do update set acted_on = excluded.acted_on, open = excluded.open`,
  },
  {
    name: 'search',
    rows: (command: AppendCommand) => (command.search ? [command.search] : []),
    sql: (json: string) => `insert into case_search as x (case_id, text, grams)
    select ($1::bigint[])[d.cmd], d.text, d.grams
    from written, jsonb_to_recordset(${json}) d(cmd int, text text, grams text[])
    where written.states[d.cmd] = ${WRITTEN}
    on conflict (case_id) do update set text = excluded.text, grams = excluded.grams`,
  },
] as const;

/** The statement for one batch. The caller puts no two commands of one case, and no two of one idempotency key, in a batch. */
export function appendQuery(batch: readonly AppendCommand[]): { name: string; text: string; values: Value[] } {
  const values = parameters(batch);
  const tails = TAILS.map(({ name, rows: of, sql }) => ({ name, sql, list: rows<object>(batch, of) })).filter(
    ({ list }) => list.length > 0,
  );
  const name = ['append_batch', ...tails.map((tail) => tail.name)].join('_');
  if (tails.length === 0) return { name, text: `select ${CALL} as states`, values };
  const parts = tails.map((tail, i) => `${tail.name} as (${tail.sql(`$${PARAMETERS + 1 + i}::jsonb`)})`);
  return {
    name,
    text: `with written as materialized (select ${CALL} as states), ${parts.join(', ')} select states from written`,
    values: [...values, ...tails.map(({ list }) => JSON.stringify(list))],
  };
}

type Value = Buffer | string | null;

/** In the order of the function's arguments (`migrations/0003-append.sql`). */
function parameters(batch: readonly AppendCommand[]): Value[] {
  const lanes = batch.flatMap((command, i) =>
    command.lanes.map((lane) => ({ ...lane, cmd: i + 1, no: LANES.indexOf(lane.lane) })),
  );
  const events = lanes.flatMap(({ cmd, no, expected, events }) =>
    events.map((event, i) => ({ ...event, cmd, no, seq: expected + i + 1 })),
  );
  const numbers = rows(batch, (command) => command.numbers);
  const summaries = batch.flatMap((command, i) => {
    const opens = command.lanes.some(({ lane, expected }) => lane === 'case' && expected === 0);
    return command.summary ? [{ ...command.summary, cmd: i + 1, opens }] : [];
  });
  const removed = rows(batch, (command) => command.tasks?.remove.map((key) => ({ key })));
  const tasks = rows(batch, (command) => command.tasks?.put);
  return [
    int8s(batch.map((command) => command.caseId)),
    texts(batch.map((command) => command.idempotency?.actor ?? null)),
    texts(batch.map((command) => command.idempotency?.key ?? null)),
    byteas(batch.map((command) => command.idempotency?.requestHash ?? null)),
    jsonbs(batch.map((command) => (command.idempotency ? JSON.stringify(command.idempotency.answer) : null))),

    int4s(lanes.map((lane) => lane.cmd)),
    int2s(lanes.map((lane) => lane.no)),
    int4s(lanes.map((lane) => lane.expected)),
    int4s(lanes.map((lane) => lane.expected + lane.events.length)),
    byteas(lanes.map((lane) => lane.events.at(-1)?.hash ?? null)),

    int4s(events.map((event) => event.cmd)),
    int2s(events.map((event) => event.no)),
    int4s(events.map((event) => event.seq)),
    byteas(events.map((event) => event.entry)),
    byteas(events.map((event) => event.hash)),
    byteas(events.map((event) => event.body)),
    byteas(events.map((event) => event.salt)),

    int4s(numbers.map((row) => row.cmd)),
    texts(numbers.map((row) => row.kind)),
    int4s(numbers.map((row) => row.year)),
    int4s(numbers.map((row) => row.number)),

    int4s(summaries.map((row) => row.cmd)),
    booleans(summaries.map((row) => row.opens)),
    texts(summaries.map((row) => row.number)),
    texts(summaries.map((row) => row.agency)),
    texts(summaries.map((row) => row.power)),
    int4s(summaries.map((row) => row.definitionVersion)),
    texts(summaries.map((row) => row.title)),
    texts(summaries.map((row) => row.applicant)),
    timestamps(summaries.map((row) => row.createdAt)),
    texts(summaries.map((row) => row.stage)),
    texts(summaries.map((row) => row.status)),
    texts(summaries.map((row) => row.exit)),
    timestamps(summaries.map((row) => row.dueAt)),
    timestamps(summaries.map((row) => row.wakeAt)),
    timestamps(summaries.map((row) => row.updatedAt)),
    int4s(summaries.map((row) => row.version)),
    texts(summaries.map((row) => row.handler)),
    texts(summaries.map((row) => row.lamp)),
    jsonbs(summaries.map((row) => JSON.stringify(row.extra))),

    int4s(removed.map((row) => row.cmd)),
    texts(removed.map((row) => row.key)),

    int4s(tasks.map((row) => row.cmd)),
    texts(tasks.map((row) => row.key)),
    texts(tasks.map((row) => row.post)),
    texts(tasks.map((row) => row.person)),
    texts(tasks.map((row) => row.kind)),
    timestamps(tasks.map((row) => row.dueAt)),
    texts(tasks.map((row) => row.title)),

    jsonOrNull(rows(batch, (command) => command.signals)),
    jsonOrNull(rows(batch, (command) => command.notices)),
  ];
}

const rows = <T extends object>(
  batch: readonly AppendCommand[],
  of: (command: AppendCommand) => readonly T[] | undefined,
) => batch.flatMap((command, i) => (of(command) ?? []).map((row) => ({ ...row, cmd: i + 1 })));

const jsonOrNull = (list: readonly object[]): string | null => (list.length > 0 ? JSON.stringify(list) : null);
