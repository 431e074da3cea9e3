import type { Json, Post } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Actor, Facet, Fact } from '../fact.ts';

/** One place to sign: `n` natural persons holding this post. */
export type Slot = { readonly post: Post; readonly n: number };

export type HeldFact =
  | Fact<
      'held.proposed',
      {
        key: string;
        act: string;
        input: Json;
        contentHash: string;
        slots: readonly Slot[];
        expiresAt: Instant;
        seenVersion: number;
      }
    >
  | Fact<'held.signed', { key: string }>
  | Fact<'held.dropped', { key: string; why: 'completed' | 'expired' | 'changed' | 'withdrawn' }>;

export type HeldProposal = {
  readonly key: string;
  readonly act: string;
  readonly input: Json;
  readonly contentHash: string;
  readonly slots: readonly Slot[];
  readonly expiresAt: Instant;
  /** The version the first signer saw: a later change of a facet that the act sees ends the proposal. */
  readonly seenVersion: number;
  readonly signers: readonly Actor[];
};

/** Acts that take several officers, waiting across requests for the missing signatures. */
export type Held = { readonly open: readonly HeldProposal[] };

export const held: Facet<Held, HeldFact> = {
  initial: { open: [] },
  on: {
    'held.proposed': (state, data, stamp) => ({ open: [...state.open, { ...data, signers: [...stamp.signers] }] }),
    'held.signed': (state, data, stamp) => ({
      open: state.open.map((p) => (p.key === data.key ? { ...p, signers: [...p.signers, ...stamp.signers] } : p)),
    }),
    'held.dropped': (state, data) => ({ open: state.open.filter((p) => p.key !== data.key) }),
  },
};
