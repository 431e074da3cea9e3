import { canonicalText } from './canonical.ts';
import { commitment, entryHash, type Lane, NO_ENTRY, SALT_BYTES } from './entry.ts';

/** One stored event as it was read back: bytes, nothing parsed. `body` and `salt` are null after an erasure. */
export type ChainRow = {
  readonly seq: number;
  readonly entry: Buffer;
  readonly hash: Buffer;
  readonly body: Buffer | null;
  readonly salt: Buffer | null;
};

/** What the chain ought to be, as far as the verifier knows it from elsewhere. */
export type ChainClaim = {
  readonly log?: string;
  readonly lane?: Lane;
  readonly caseId?: number;
  readonly head?: { readonly seq: number; readonly hash: Buffer };
};

/** What can be wrong with a row. Stable: shown in verifier reports. Add, never rename. */
export type ChainFault =
  | 'sequence' // not the next number: something is missing, doubled or out of order
  | 'hash' // the stored hash is not the hash of the stored entry
  | 'link' // `prev` is not the hash of the entry before
  | 'unreadable' // the entry is not UTF-8 JSON
  | 'not-canonical' // the bytes are not the canonical form of what they say
  | 'shape' // keys missing, unknown or of the wrong kind
  | 'claim' // it says another log, lane, case or number than where it was found
  | 'body' // body and salt do not match the commitment
  | 'withheld' // body and salt are gone: right only if a later entry says that they were erased
  | 'head'; // the chain does not end where the head says

export type ChainFinding = { readonly seq: number; readonly fault: ChainFault; readonly detail: string };

/** Everything that is wrong with one lane of one case; empty = intact. Recomputes from the stored bytes alone. */
export function verifyChain(rows: readonly ChainRow[], claim: ChainClaim = {}): readonly ChainFinding[] {
  const findings: ChainFinding[] = [];
  let previous: { seq: number; hash: Buffer } = { seq: 0, hash: NO_ENTRY };
  for (const row of rows) {
    const report = (fault: ChainFault, detail: string) => findings.push({ seq: row.seq, fault, detail });
    if (row.seq !== previous.seq + 1) report('sequence', `follows ${previous.seq}`);
    const hash = entryHash(row.entry);
    if (!hash.equals(row.hash))
      report('hash', `stored ${row.hash.toString('hex')}, recomputed ${hash.toString('hex')}`);
    const entry = readEntry(row.entry, report);
    if (entry) {
      if (entry.prev !== previous.hash.toString('hex')) report('link', `prev is ${entry.prev}`);
      checkClaim(entry, { ...claim, seq: row.seq }, report);
      checkBody(entry, row, report);
    }
    // The recomputed hash, not the stored one: else altering both would pass at the next link.
    previous = { seq: row.seq, hash };
  }
  const { head } = claim;
  if (head && (head.seq !== previous.seq || !head.hash.equals(previous.hash))) {
    findings.push({
      seq: previous.seq,
      fault: 'head',
      detail: `the head says ${head.seq}, the chain ends at ${previous.seq}`,
    });
  }
  return findings;
}

type Report = (fault: ChainFault, detail: string) => void;
type ReadEntry = { log: unknown; lane: unknown; case: unknown; seq: unknown; prev: string; part: string };

const KEYS = 'act,actor,at,case,effectiveAt,lane,log,parts,prev,rule,seq,signers,v';

function readEntry(bytes: Buffer, report: Report): ReadEntry | null {
  let value: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    report('unreadable', 'not UTF-8 JSON');
    return null;
  }
  if (canonicalOrNull(value) !== text) report('not-canonical', 'the bytes are not what RFC 8785 makes of them');
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== KEYS) {
    report('shape', `the keys are not ${KEYS}`);
    return null;
  }
  const entry = value as Record<string, unknown>;
  const { prev } = entry;
  const part = onlyPart(entry.parts);
  if (entry.v !== 1 || typeof prev !== 'string' || part === null) {
    report('shape', 'v, prev or parts is not what version 1 has');
    return null;
  }
  return { log: entry.log, lane: entry.lane, case: entry.case, seq: entry.seq, prev, part };
}

function onlyPart(parts: unknown): string | null {
  if (!Array.isArray(parts) || parts.length !== 1) return null;
  const { n, c } = (parts[0] ?? {}) as { n?: unknown; c?: unknown };
  return n === 'body' && typeof c === 'string' ? c : null;
}

function canonicalOrNull(value: unknown): string | null {
  try {
    return canonicalText(value);
  } catch {
    return null;
  }
}

function checkClaim(entry: ReadEntry, claim: ChainClaim & { seq: number }, report: Report): void {
  const pairs = [
    ['log', entry.log, claim.log],
    ['lane', entry.lane, claim.lane],
    ['case', entry.case, claim.caseId],
    ['seq', entry.seq, claim.seq],
  ] as const;
  for (const [name, said, expected] of pairs) {
    if (expected !== undefined && said !== expected)
      report('claim', `${name} says ${String(said)}, found under ${expected}`);
  }
}

function checkBody(entry: ReadEntry, row: ChainRow, report: Report): void {
  if (row.body === null && row.salt === null) report('withheld', 'body and salt are not stored');
  else if (row.body === null || row.salt === null) report('body', 'one of body and salt is missing');
  else if (row.salt.length !== SALT_BYTES) report('body', `the salt has ${row.salt.length} bytes`);
  else if (commitment(row.body, row.salt).toString('hex') !== entry.part)
    report('body', 'body or salt does not match the commitment');
}
