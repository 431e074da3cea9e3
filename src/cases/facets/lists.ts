import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

/** One collective or person on a list of nominees. */
export type ListEntry = {
  /** Stays the same on every list of the case: what is compared, reviewed and paid is this. */
  readonly key: string;
  readonly name: string;
  readonly kind: 'collective' | 'individual';
  /** 统一社会信用代码 of the collective, or of the person's employer; empty where it has none. */
  readonly code: string;
  readonly unit: string;
  /** The person, where he is one of the directory: he and those close to him are out of the case. */
  readonly person?: PersonId;
};

export type ListsFact =
  | Fact<'lists.recorded', { list: string; entries: readonly ListEntry[]; reasons: string }>
  | Fact<'lists.reviewed', { list: string; opinions: readonly { subject: string; opinion: string }[] }>;

export type RecordedList = {
  readonly list: string;
  readonly entries: readonly ListEntry[];
  readonly reasons: string;
  readonly by: readonly PersonId[];
  readonly at: Instant;
};

export type ListReview = {
  readonly list: string;
  readonly opinions: readonly { readonly subject: string; readonly opinion: string }[];
  readonly by: readonly PersonId[];
  readonly at: Instant;
};

/** 名单: every version of every list (推荐、汇总、审定 …), in the order in which it was recorded; none is written over. */
export type Lists = { readonly recorded: readonly RecordedList[]; readonly reviewed: readonly ListReview[] };

export const lists: Facet<Lists, ListsFact> = {
  initial: { recorded: [], reviewed: [] },
  on: {
    'lists.recorded': (state, data, stamp) => ({
      ...state,
      recorded: [
        ...state.recorded,
        { ...data, by: stamp.signers.map((signer) => signer.person), at: stamp.recordedAt },
      ],
    }),
    'lists.reviewed': (state, data, stamp) => ({
      ...state,
      reviewed: [
        ...state.reviewed,
        { ...data, by: stamp.signers.map((signer) => signer.person), at: stamp.recordedAt },
      ],
    }),
  },
};

/** The version of a list that counts: the last one recorded. */
export const currentList = (state: Lists, list: string): RecordedList | undefined =>
  state.recorded.findLast((one) => one.list === list);

/** Whom the review is about: the list that a case begins with, as it stands now. */
export const nominees = (state: Lists): readonly ListEntry[] =>
  state.recorded[0] ? (currentList(state, state.recorded[0].list)?.entries ?? []) : [];

/** An entry in one line: two that read the same are the same. */
export const entryText = (one: ListEntry): string =>
  [one.key, one.kind, one.name, one.code, one.unit, one.person ?? ''].join('|');

/** As an entry is written in announcements, questions and documents. */
export const entryLabel = ({ name, unit }: ListEntry): string => `${name}（${unit}）`;

const HEADING = { collective: '集体：', individual: '个人：' } as const;

/** A list in one sentence, collectives first: `先进集体：…；…。先进个人：…。` */
export const listText = (entries: readonly ListEntry[]): string =>
  (['collective', 'individual'] as const)
    .map((kind) => entries.filter((one) => one.kind === kind).map(entryLabel))
    .map((labels, i) => (labels.length > 0 ? `先进${Object.values(HEADING)[i]}${labels.join('；')}。` : ''))
    .join('');

/** Entries that a text does not name under the heading of their kind: an individual among the collectives is not named. */
export function unnamedIn(text: string, entries: readonly ListEntry[]): readonly ListEntry[] {
  const parts = text.split(/(集体：|个人：)/);
  const under = (kind: ListEntry['kind']): readonly string[] =>
    parts.filter((_, i) => i > 0 && parts[i - 1] === HEADING[kind]);
  return entries.filter((entry) => !under(entry.kind).some((part) => part.includes(entryLabel(entry))));
}

/** What differs between two lists, by the entries' keys: there and not here, here and not there, told otherwise. */
export function listDifference(
  base: readonly ListEntry[],
  other: readonly ListEntry[],
): { readonly added: readonly string[]; readonly removed: readonly string[]; readonly changed: readonly string[] } {
  const find = (list: readonly ListEntry[], key: string) => list.find((one) => one.key === key);
  return {
    added: other.filter((one) => !find(base, one.key)).map((one) => one.key),
    removed: base.filter((one) => !find(other, one.key)).map((one) => one.key),
    changed: other.flatMap((one) => {
      const before = find(base, one.key);
      return before && entryText(before) !== entryText(one) ? [one.key] : [];
    }),
  };
}
