import { createHash, randomBytes } from 'node:crypto';
import { readCase } from '#app/cases.ts';
import { searchRowOf } from '#app/search-text.ts';
import type { CaseId, PersonId, Post } from '#kernel/ids.ts';
import { type Instant, instantOf } from '#kernel/time.ts';
import { type Lane, makeEntry, NO_ENTRY } from '#ledger/entry.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import type { AppendCommand, LaneAppend, NewEvent } from '#store/append-command.ts';
import { loadEvents, loadHeads, nextCaseIds } from '#store/cases.ts';
import type { Database } from '#store/database.ts';
import { GroupCommitter } from '#store/group-commit.ts';
import { orderedKey } from '#web/parts/ordered-key.ts';
import { type Course, fileNames } from '../honest-case.ts';
import type { Standing, StoredEntry, Template } from './template.ts';

/** A case that lies open, and how many of its acts are done. */
export type OpenCase = { readonly caseId: number; readonly done: number };

/** One case in so many has not ended: spread evenly over the whole history, so that whoever takes them at random reads all over it. */
const ONE_OPEN_IN = 20;
const AT_ONCE = 64;

/**
 * Loads a history of cases like the template through the real append function, 64 cases a transaction, the whole past of a
 * case as one command: rows, entries and chains as the acts would have left them, each chain its own and whole. Not as in
 * life: all on the same days, of one applicant, and never updated (no dead rows). Keys of requests, which one command could
 * not carry, and the rows of uploaded files are made by SQL.
 */
export async function loadHistory(
  db: Database,
  owner: Database,
  template: Template,
  course: Course,
  cases: number,
): Promise<readonly OpenCase[]> {
  const committer = new GroupCommitter({ db, maxBatch: AT_ONCE });
  const names = [...fileNames(course)];
  const stages = openStages(template, course);
  const open: OpenCase[] = [];
  for (let made = 0; made < cases; made += AT_ONCE) {
    const ids = await nextCaseIds(db, Math.min(AT_ONCE, cases - made));
    await addFiles(db, ids, names);
    const commands = ids.map((id, i) => {
      const n = made + i;
      const isOpen = n % ONE_OPEN_IN === ONE_OPEN_IN - 1 && stages.length > 0;
      const done = isOpen ? (stages[Math.floor(n / ONE_OPEN_IN) % stages.length] ?? 1) : template.after.length;
      if (isOpen) open.push({ caseId: id, done });
      return { done, command: commandOf(template, id, done) };
    });
    const results = await Promise.all(commands.map(({ command }) => committer.append(command)));
    const lost = results.find(({ kind }) => kind !== 'written');
    if (lost) throw new Error(`a case of the history was not written: ${lost.kind}`);
    await addKeys(owner, template, commands);
  }
  await committer.close();
  await owner.query('update register_number set next = next + $1', [cases]);
  for (const { caseId } of [open[0], open.at(-1)].filter((one) => one !== undefined)) await mustBeWhole(db, caseId);
  return open;
}

/** After how many acts a case may lie open: where one officer's act comes next. */
const openStages = ({ after }: Template, course: Course): readonly number[] => {
  const steps = course.steps.filter((step) => !step.ifDrawn);
  return after.flatMap(({ summary }, i) =>
    summary.status === 'open' && steps[i + 1] && steps[i + 1]?.act !== 'sign' ? [i + 1] : [],
  );
};

/** A file's hash, the same whenever it is asked for. */
export const hashFor = (caseId: number, name: string): string =>
  createHash('sha256').update(`${caseId}/${name}`).digest('hex');

async function addFiles(db: Database, ids: readonly number[], names: readonly string[]): Promise<void> {
  const hashes = ids.flatMap((id) => names.map((name) => hashFor(id, name)));
  await db.query(
    `insert into attachment (hash, size, media_type) select hash, 4096, 'application/pdf' from unnest($1::text[]) hash`,
    [hashes],
  );
}

async function addKeys(
  owner: Database,
  { answers }: Template,
  commands: readonly { readonly done: number }[],
): Promise<void> {
  const rows = commands.flatMap(({ done }) => answers.slice(0, done));
  await owner.query(
    `insert into idempotency (actor, key, request_hash, answer)
     select * from unnest($1::text[], $2::text[], $3::bytea[], $4::jsonb[])`,
    [
      rows.map(({ actor }) => actor),
      rows.map(() => orderedKey(Date.now(), randomBytes(10))),
      rows.map(() => randomBytes(32)),
      rows.map(({ answer }) => answer),
    ],
  );
}

function commandOf(template: Template, caseId: CaseId, done: number): AppendCommand {
  const standing = template.after[done - 1];
  if (!standing) throw new Error(`no case stands after ${done} acts`);
  const own = rename(template, caseId);
  const { summary, tasks, signals, hands } = JSON.parse(own(JSON.stringify(standing))) as Standing;
  const [first, ...rest] = [...standing.heads].map(([lane, last]) => chainOf(template, caseId, lane, last, own));
  if (!first) throw new Error('a case without entries');
  const search = searchRowOf({
    number: summary.number,
    title: summary.title,
    applicant: summary.applicant ?? '',
    creditCode: String(summary.extra.creditCode ?? ''),
  });
  return { caseId, lanes: [first, ...rest], summary, tasks: { remove: [], put: tasks }, signals, hands, search };
}

/** The template's text as this case's: its number, its files, its documents' numbers. */
function rename({ caseId, number, files, documents }: Template, id: CaseId): (text: string) => string {
  const ownNumber = `${number.slice(0, number.lastIndexOf('-') + 1)}${String(id % 100_000_000).padStart(6, '0')}`;
  const pairs: readonly (readonly [string, string])[] = [
    [number, ownNumber],
    [`"id":${caseId}`, `"id":${id}`],
    ...[...files].map(([name, hash]) => [hash, hashFor(id, name)] as const),
    ...documents.map((text) => [text, `${text}-${id}`] as const),
  ];
  return (text) => pairs.reduce((all, [from, to]) => all.replaceAll(from, to), text);
}

function chainOf(
  { events }: Template,
  caseId: CaseId,
  lane: Lane,
  last: number,
  own: (text: string) => string,
): LaneAppend {
  let prev = NO_ENTRY;
  const made = events
    .filter((event) => event.lane === lane && event.seq <= last)
    .map(({ entry, seq, body }): NewEvent => {
      const bytes = Buffer.from(own(body));
      const salt = randomBytes(32);
      const { at, effectiveAt, actor, signers } = entryFields(entry);
      const event = makeEntry({
        ...{ log: entry.log, act: entry.act, rule: entry.rule, lane, caseId, seq, prev },
        ...{ at, effectiveAt, actor, signers, body: bytes, salt },
      });
      prev = event.hash;
      return { ...event, body: bytes, salt };
    });
  const [first, ...rest] = made;
  if (!first) throw new Error(`no entries in ${lane}`);
  return { lane, expected: 0, events: [first, ...rest] };
}

function entryFields({ at, effectiveAt, actor, signers }: StoredEntry) {
  const signer = ({ person, as }: { person: string; as: string }) => ({ person: person as PersonId, as: as as Post });
  const instant = (text: string): Instant => instantOf(Date.parse(text));
  return { at: instant(at), effectiveAt: instant(effectiveAt), actor: signer(actor), signers: signers.map(signer) };
}

/** Folds as its own case, and its chain verifies. */
async function mustBeWhole(db: Database, caseId: number): Promise<void> {
  const id = caseId as CaseId;
  const loaded = await readCase(db, id);
  if (loaded?.view.head.id !== id) throw new Error(`case ${caseId} folds as ${loaded?.view.head.id}`);
  const head = (await loadHeads(db, id)).case;
  const wrong = verifyChain(await loadEvents(db, id, 'case'), { caseId: id, lane: 'case', head });
  if (wrong.length > 0) throw new Error(`chain of ${caseId}: ${JSON.stringify(wrong[0])}`);
}
