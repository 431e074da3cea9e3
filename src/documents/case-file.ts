import type { DocumentContent, Field } from './content.ts';
import type { Stamp } from './stamp.ts';

/** A case as it goes into the archive (案卷): all in words, whoever gathered it; what is printed adds nothing. */
export type CaseFile = {
  readonly agency: string;
  /** 职权类别, e.g. 行政许可. */
  readonly kind: string;
  /** 办件号. */
  readonly number: string;
  /** What the case is about. */
  readonly title: string;
  /** Rows of the cover: party, days, result, who handled it. */
  readonly cover: readonly (readonly Field[])[];
  /** When it was gathered, ISO 8601. */
  readonly at: string;
  /** In the order of the power's archive list. */
  readonly documents: readonly FiledDocument[];
  /** Those for which a fact is missing: named, with what is missing. */
  readonly unwritten: readonly { readonly name: string; readonly missing: readonly string[] }[];
  /** The power's archive list; empty = it has none. */
  readonly archive: readonly { readonly name: string; readonly filed: boolean }[];
  /** Where the paper is kept; null = not filed yet. */
  readonly place: string | null;
  readonly materials: readonly FiledMaterial[];
  readonly trace: readonly FiledEntry[];
  readonly chains: readonly FiledChain[];
};

export type FiledDocument = {
  readonly name: string;
  readonly number: string | null;
  /** `2026年10月23日`. */
  readonly on: string;
  readonly content: DocumentContent;
  readonly stamp: Stamp;
};

/** A file that was handed in. It is kept beside the case file and compared by its hash. */
export type FiledMaterial = {
  readonly name: string;
  readonly file: string;
  readonly on: string;
  readonly pages: number;
  /** SHA-256 in hex. */
  readonly hash: string;
};

/** A chain of the trace: its length, its last hash, and whether every hash was computed again and agreed. */
export type FiledChain = {
  readonly name: string;
  readonly entries: number;
  readonly intact: boolean;
  readonly head: string;
};

/** One entry of the trace. */
export type FiledEntry = {
  readonly at: string;
  readonly who: string;
  readonly act: string;
  /** What was refused and why, what was read; empty for what was done. */
  readonly said: string;
  /** SHA-256 of the entry in its chain, hex. */
  readonly hash: string;
};
