import type { Hash, Json } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type IssuedFact = Fact<
  'issued.frozen',
  {
    /** Key among the documents of the case. */
    document: string;
    name: string;
    /** Left out where the document bears none. */
    number?: string;
    /** What it says (`src/documents/content.ts`), frozen. */
    content: { readonly [key: string]: Json };
    /** 32 random bytes in hex, of this document alone. */
    salt: string;
    hash: Hash;
    /** When it was issued. */
    at: Instant;
  }
>;

export type FrozenDocument = IssuedFact['data'];

/** 已发出文书: every document that went out, as it read when it did. From then on nothing changes it; another may correct it. */
export type Issued = { readonly all: readonly FrozenDocument[] };

export const issued: Facet<Issued, IssuedFact> = {
  initial: { all: [] },
  on: {
    'issued.frozen': (state, data) => ({ all: [...state.all, data] }),
  },
};

export const findFrozen = (state: Issued, document: string): FrozenDocument | undefined =>
  state.all.find((one) => one.document === document);
