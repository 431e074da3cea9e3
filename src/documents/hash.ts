import type { Hash, Json } from '#kernel/ids.ts';
import { type Canonical, canonicalBytes } from '#ledger/canonical.ts';
import { commitment } from '#ledger/entry.ts';
import type { DocumentBlock, DocumentContent } from './content.ts';

/**
 * The hash under which a document is known once it has gone out: a salted commitment to what it says. The salt is random, of
 * this document alone, and frozen with it: who only guesses what a document may say can compute no hash to ask about
 * (docs/adr/0009).
 */
export const documentHash = (frozen: FrozenContent, salt: Buffer): Hash =>
  commitment(canonicalBytes({ type: 'hengjian.document', v: 1, content: frozen as Canonical }), salt).toString(
    'hex',
  ) as Hash;

/** A content as it is stored: without the keys that hold null, since stored JSON has none. */
export type FrozenContent = { readonly [key: string]: Json };

export const freeze = (content: DocumentContent): FrozenContent => withoutNull(content) as FrozenContent;

/** The content again as it was frozen. The argument is what `freeze` made, read back from a fact. */
export function thaw(frozen: FrozenContent): DocumentContent {
  const { number = null, addressee = null, signature = null, blocks, ...rest } = frozen as unknown as DocumentContent;
  return { ...rest, number, addressee, signature, blocks: blocks.map(thawBlock) };
}

const thawBlock = (block: DocumentBlock): DocumentBlock =>
  block.kind === 'signatures'
    ? { ...block, slots: block.slots.map(({ label, signed = null }) => ({ label, signed })) }
    : block;

function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null && item !== undefined)
      .map(([key, item]) => [key, withoutNull(item)]),
  );
}
