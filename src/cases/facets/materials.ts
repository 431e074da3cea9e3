import type { Hash } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type ReceivedMaterial = {
  readonly material: string;
  readonly hash: Hash;
  readonly name: string;
  readonly mediaType: string;
  readonly pages: number;
  /** The nominee whom it is about, where a material is handed in for each; left out = for the whole case. */
  readonly subject?: string;
};

export type MaterialsFact = Fact<'materials.received', { items: readonly ReceivedMaterial[] }>;

export type MaterialVersion = ReceivedMaterial & { readonly receivedAt: Instant };

/** What was handed in, newest version of each material last; older versions stay readable. */
export type Materials = { readonly received: readonly MaterialVersion[] };

export const materials: Facet<Materials, MaterialsFact> = {
  initial: { received: [] },
  on: {
    'materials.received': (state, data, stamp) => ({
      received: [...state.received, ...data.items.map((item) => ({ ...item, receivedAt: stamp.effectiveAt }))],
    }),
  },
};

/** The version of a material that counts: the last one received, of the case or of one of its nominees. */
export const currentMaterial = (state: Materials, material: string, subject = ''): MaterialVersion | undefined =>
  state.received.findLast((item) => item.material === material && (item.subject ?? '') === subject);
