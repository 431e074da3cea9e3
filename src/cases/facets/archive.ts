import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type ArchiveFact = Fact<'archive.filed', { items: readonly string[]; place: string }>;

/** 归档: which items of the file list are in the archive, and where. */
export type Archive = {
  readonly filed?: { readonly items: readonly string[]; readonly place: string; readonly at: Instant };
};

export const archive: Facet<Archive, ArchiveFact> = {
  initial: {},
  on: { 'archive.filed': (_, data, stamp) => ({ filed: { ...data, at: stamp.recordedAt } }) },
};
