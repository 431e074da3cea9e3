import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type RegistersFact = Fact<
  'registers.checked',
  {
    /** Key of the register: 查处案件台账, 送达台账. */
    register: string;
    /** The case's version that was compared: what the register showed is what the record held then. */
    version: number;
    agrees: boolean;
    note: string;
  }
>;

export type RegisterCheck = {
  readonly register: string;
  readonly version: number;
  readonly agrees: boolean;
  readonly note: string;
  readonly by: PersonId;
  readonly at: Instant;
};

/** 台账检查: the registers themselves are derived from the record and never typed; here is who compared them with the papers. */
export type Registers = { readonly checks: readonly RegisterCheck[] };

export const registers: Facet<Registers, RegistersFact> = {
  initial: { checks: [] },
  on: {
    'registers.checked': (state, data, stamp) => ({
      checks: [...state.checks, { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt }],
    }),
  },
};

export const lastCheck = (state: Registers, register: string): RegisterCheck | undefined =>
  state.checks.findLast((check) => check.register === register);
