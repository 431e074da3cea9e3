import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type DisclosureFact = Fact<
  'disclosure.published',
  { item: string; parts: readonly string[]; text: string; publishedOn: PlainDate }
>;

export type Publication = {
  readonly item: string;
  readonly parts: readonly string[];
  readonly text: string;
  readonly publishedOn: PlainDate;
  readonly at: Instant;
};

/** 政务公开: what of this case was made public, with which parts, when. */
export type Disclosure = { readonly published: readonly Publication[] };

export const disclosure: Facet<Disclosure, DisclosureFact> = {
  initial: { published: [] },
  on: {
    'disclosure.published': (state, data, stamp) => ({
      published: [...state.published, { ...data, at: stamp.recordedAt }],
    }),
  },
};
