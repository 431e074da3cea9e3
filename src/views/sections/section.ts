import type { Section } from '#contract/case-shapes.ts';
import { yuanOf } from '#contract/money.ts';
import { formatDay } from '#contract/say.ts';
import type { Hash, Json, PersonId } from '#kernel/ids.ts';
import { dayOf, type Instant } from '#kernel/time.ts';
import type { Sight } from '../sight.ts';

export type Entry = Section['entries'][number];
export type Line = Entry['lines'][number];

/** One further part of the case, `src/views/sections/<facet>.ts`: its entries, oldest first; none = not shown. */
export type SectionOf = {
  /** Key of the part; its heading is the word of the facet (`facets.<key>`). */
  readonly key: string;
  /** Whether the one whom the case concerns may read it. */
  readonly party: boolean;
  readonly entries: (sight: Sight, reader: PersonId) => readonly Entry[];
};

/** A line: label by the word of a field (`fields.<field>`), value as it is read. Empty values are left out by `entry`. */
export const line = (field: string, value: string | number | undefined, hash: Hash | '' | undefined = ''): Line => ({
  field,
  value: value === undefined ? '' : readable(String(value)),
  hash: hash || null,
});

export const entry = (title: string, at: Instant | undefined, lines: readonly Line[]): Entry => ({
  title,
  at: at ?? null,
  lines: lines.filter((one) => one.value !== '' || one.hash !== null).map((one) => ({ ...one })),
});

export const yuan = (fen: number): string => `${yuanOf(fen)} 元`;

/** A plain date in words; any other text as it is. */
export const readable = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay('zh-CN', text) : text);
export const dayText = (at: Instant | undefined): string => (at === undefined ? '' : formatDay('zh-CN', dayOf(at)));
export const listed = (values: readonly Json[]): string => values.map(String).join('、');
