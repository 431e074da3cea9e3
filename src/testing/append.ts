import { createHash, randomBytes } from 'node:crypto';
import type { CaseId, PersonId, Post } from '#kernel/ids.ts';
import { instantOf } from '#kernel/time.ts';
import { type Lane, makeEntry, NO_ENTRY } from '#ledger/entry.ts';
import type { AppendCommand, CaseSummary, LaneAppend, NewEvent, Task } from '#store/append-command.ts';
import type { Head } from '#store/cases.ts';

const officer = { person: 'p-0001' as PersonId, as: 'clerk' as Post };
const AT = instantOf(1_772_355_600_000);
export const TEST_LOG = 'hengjian.test/log';

/** An event of a real entry that follows `head`. */
export function nextEvent(caseId: CaseId, lane: Lane, head: Head, note = ''): NewEvent {
  const body = Buffer.from(JSON.stringify({ note, n: head.seq + 1 }));
  const salt = randomBytes(32);
  const { entry, hash } = makeEntry({
    log: TEST_LOG,
    lane,
    caseId,
    seq: head.seq + 1,
    prev: head.hash,
    at: AT,
    effectiveAt: AT,
    actor: officer,
    signers: [officer],
    act: 'accept',
    rule: createHash('sha256').update('rule').digest('hex'),
    body,
    salt,
  });
  return { entry, hash, body, salt };
}

export const EMPTY_LANE: Head = { seq: 0, hash: NO_ENTRY };

/** One entry for one lane, after `head`. */
export const oneEntry = (caseId: CaseId, head: Head, lane: Lane = 'case', note = ''): LaneAppend => ({
  lane,
  expected: head.seq,
  events: [nextEvent(caseId, lane, head, note)],
});

export const summaryOf = (caseId: CaseId, version: number, change: Partial<CaseSummary> = {}): CaseSummary => ({
  number: `BA-2026-${caseId}`,
  agency: 'changzhi-hitech',
  power: 'xk-01',
  definitionVersion: 1,
  applicant: null,
  createdAt: AT,
  title: '某某公司',
  stage: `s${version}`,
  status: 'open',
  exit: null,
  dueAt: AT,
  wakeAt: null,
  updatedAt: AT,
  version,
  handler: null,
  lamp: null,
  extra: {},
  ...change,
});

export const taskOf = (version: number): Task => ({
  key: `act-${version}`,
  post: 'reviewer',
  person: null,
  kind: 'review',
  dueAt: AT,
  title: '审查',
});

/** A whole act on the lane `case`, as an officer's click makes it: entry, list row, the task done and the next one. */
export const act = (caseId: CaseId, head: Head, change: Partial<AppendCommand> = {}): AppendCommand => ({
  caseId,
  lanes: change.lanes ?? [oneEntry(caseId, head)],
  summary: summaryOf(caseId, head.seq + 1),
  tasks: { remove: head.seq > 0 ? [`act-${head.seq}`] : [], put: [taskOf(head.seq + 1)] },
  ...change,
});

/** The head of the lane after this command. */
export const headAfter = (command: AppendCommand, lane: Lane = 'case'): Head => {
  const found = command.lanes.find((one) => one.lane === lane);
  const last = found?.events.at(-1);
  if (!found || !last) throw new Error(`the command has no entry in ${lane}`);
  return { seq: found.expected + found.events.length, hash: last.hash };
};
