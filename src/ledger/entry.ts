import { createHash } from 'node:crypto';
import type { CaseId, PersonId, Post } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { canonicalBytes } from './canonical.ts';

/**
 * The three chains of a case: what happened; what only inspectors may know (tips, contacts);
 * refused attempts and reads of protected content.
 */
export type Lane = 'case' | 'sealed' | 'attempts';

/** Position of a lane in the database (`event.lane`). Append only: stored. */
export const LANES: readonly Lane[] = ['case', 'sealed', 'attempts'];

export const SALT_BYTES = 32;
/** `prev` of the first entry of a lane. */
export const NO_ENTRY: Buffer = Buffer.alloc(32);
/** A tlog-tiles leaf carries its length in 16 bits (C2SP tlog-tiles, entry bundles). */
export const MAX_ENTRY_BYTES = 65_535;

/** One natural person acting as one post. */
export type Signer = { readonly person: PersonId; readonly as: Post };

export type EntryInput = {
  /** Origin of the log, e.g. `gov.example/changzhi-hitech/integrity`. */
  readonly log: string;
  readonly lane: Lane;
  readonly caseId: CaseId;
  /** 1 for the first entry of the lane, then without a gap. */
  readonly seq: number;
  /** Hash of the entry before it in this lane, `NO_ENTRY` for the first. */
  readonly prev: Buffer;
  /** When it was entered. */
  readonly at: Instant;
  /** From when it counts: earlier than `at` for what was entered afterwards or happened by law. */
  readonly effectiveAt: Instant;
  readonly actor: Signer;
  readonly signers: readonly Signer[];
  readonly act: string;
  /** SHA-256 of the pinned definition, 64 hex digits. */
  readonly rule: string;
  /** Facts and input as JSON bytes. Everything personal is in here and nowhere else. */
  readonly body: Buffer;
  /** 32 random bytes, from the caller. */
  readonly salt: Buffer;
};

export type Entry = { readonly entry: Buffer; readonly hash: Buffer };

/**
 * The public half of one event: canonical JSON that holds a salted commitment to the body instead of the body, so that the
 * body may be erased while every proof stays valid. Throws a plain Error when a field has no place in an entry.
 */
export function makeEntry(input: EntryInput): Entry {
  if (!Number.isSafeInteger(input.seq) || input.seq < 1) throw new Error(`seq ${input.seq} is not 1 or more`);
  if (input.prev.length !== 32) throw new Error(`prev has ${input.prev.length} bytes, not 32`);
  if (!/^[0-9a-f]{64}$/.test(input.rule)) throw new Error('rule is not a SHA-256 in lower-case hex');
  for (const [name, text] of identifiers(input)) {
    if (text === '' || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) {
      throw new Error(`${name} is empty or holds control, bidi or zero-width characters`);
    }
  }
  const entry = canonicalBytes({
    v: 1,
    log: input.log,
    lane: input.lane,
    case: input.caseId,
    seq: input.seq,
    prev: input.prev.toString('hex'),
    at: input.at,
    effectiveAt: input.effectiveAt,
    actor: { person: input.actor.person, as: input.actor.as },
    signers: input.signers.map(({ person, as }) => ({ person, as })),
    act: input.act,
    rule: input.rule,
    parts: [{ n: 'body', c: commitment(input.body, input.salt).toString('hex') }],
  });
  if (entry.length > MAX_ENTRY_BYTES)
    throw new Error(`the entry has ${entry.length} bytes, more than ${MAX_ENTRY_BYTES}`);
  return { entry, hash: entryHash(entry) };
}

const identifiers = (input: EntryInput): readonly (readonly [string, string])[] => [
  ['log', input.log],
  ['act', input.act],
  ...[input.actor, ...input.signers].flatMap(({ person, as }) => [['person', person] as const, ['as', as] as const]),
];

/** SHA-256(0x00 ‖ entry): the leaf hash of RFC 6962 §2.1. */
export const entryHash = (entry: Buffer): Buffer => createHash('sha256').update(LEAF).update(entry).digest();

/**
 * SHA-256(0x02 ‖ salt ‖ length as 64-bit big-endian ‖ bytes). A plain hash of 同意/不同意 or of an identity number
 * could be guessed; without its salt this one cannot.
 */
export function commitment(bytes: Buffer, salt: Buffer): Buffer {
  if (salt.length !== SALT_BYTES) throw new Error(`the salt has ${salt.length} bytes, not ${SALT_BYTES}`);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(bytes.length));
  return createHash('sha256').update(PART).update(salt).update(length).update(bytes).digest();
}

const LEAF = Buffer.of(0x00);
const PART = Buffer.of(0x02);
