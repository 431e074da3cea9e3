import { MACHINE } from '#cases/actors.ts';
import type { Context } from '#cases/context.ts';
import { longDate } from '#cases/document-values.ts';
import type { Hand } from '#cases/facets/head.ts';
import type { PersonId } from '#kernel/ids.ts';
import { dayOf, type Instant, minuteOfDay, type PlainDate } from '#kernel/time.ts';
import type { Citation } from '#powers/law.ts';
import { citation } from '#powers/law.ts';
import type { DocumentBlock, DocumentContent, Field, SignatureSlot } from '../content.ts';
import type { FormEnv, FormPaper } from './form.ts';

/** Pieces of which forms are made. */

export const dayText = (day: PlainDate): string => longDate(day);
export const dateText = (at: Instant): string => longDate(dayOf(at));

/** `2026年9月28日9时05分` */
export function momentText(at: Instant): string {
  const minutes = minuteOfDay(at);
  return `${dateText(at)}${Math.floor(minutes / 60)}时${String(minutes % 60).padStart(2, '0')}分`;
}

/** A name as the directory has it; empty for somebody whom it does not know, and calls by the machine's name. */
export function nameText({ directory }: Pick<Context, 'directory'>, person: PersonId): string {
  const name = directory.name(person);
  return person !== MACHINE.person && name === directory.name(MACHINE.person) ? '' : name;
}

export const namesText = (ctx: Pick<Context, 'directory'>, persons: readonly PersonId[]): string => {
  const names = persons.map((person) => nameText(ctx, person));
  return names.includes('') ? '' : names.join('、');
};

/** An article by the name of its law; one that nobody has read is told as such, never as certain law. */
export const lawText = ({ laws }: Pick<Context, 'laws'>, one: Citation): string => {
  const found = citation(laws, one);
  if (!found.found) return '';
  return found.article.confidence === 'memory' ? `${found.text}（条文待核）` : found.text;
};

/** Money in 分 as papers say it: `2000元`. */
export const moneyText = (fen: number): string =>
  `${Math.floor(fen / 100)}${fen % 100 === 0 ? '' : `.${String(fen % 100).padStart(2, '0')}`}元`;

/** One line however many were typed. */
const line = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').trim();

export const field = (label: string, value: string | undefined): readonly Field[] => [
  { label, value: line(value ?? '') },
];
/** Two on a row. */
export const pair = (
  one: string,
  its: string | undefined,
  other: string,
  others: string | undefined,
): readonly Field[] => [...field(one, its), ...field(other, others)];
/** A row that stands there only where there is something to say. */
export const maybe = (label: string, value: string | undefined): readonly (readonly Field[])[] =>
  value === undefined || value.trim() === '' ? [] : [field(label, value)];

export const rows = (...all: readonly (readonly Field[])[]): DocumentBlock => ({ kind: 'fields', rows: all });
export const heading = (text: string, level: 1 | 2 = 1): DocumentBlock => ({ kind: 'heading', level, text });

/** What was typed over several lines is as many paragraphs. */
export const paragraphs = (text: string): readonly DocumentBlock[] =>
  text
    .split('\n')
    .map(line)
    .filter((one) => one !== '')
    .map((one) => ({ kind: 'paragraph', text: one }));

export const table = (
  heads: readonly string[],
  shares: readonly number[],
  cells: readonly (readonly string[])[],
): DocumentBlock => ({ kind: 'table', heads, shares, rows: cells.map((row) => row.map(line)) });

/** A line to be signed by hand. */
export const byHand = (label: string): SignatureSlot => ({ label, signed: null });
/** Who signed with his own account, each a slot. */
export const signedBy = (
  label: string,
  persons: readonly PersonId[],
  at: Instant,
  ctx: Pick<Context, 'directory'>,
): readonly SignatureSlot[] =>
  persons.map((person) => ({ label, signed: { name: nameText(ctx, person), on: dateText(at) } }));
export const signatures = (...slots: readonly SignatureSlot[]): DocumentBlock => ({ kind: 'signatures', slots });

/** The hand of the act that was done then. */
export const handsAt = ({ view }: FormEnv, act: string, at: Instant): readonly Hand[] =>
  view.hands.filter((hand) => hand.act === act && hand.at === at);

type Parts = Pick<DocumentContent, 'title' | 'blocks'> &
  Partial<Pick<DocumentContent, 'number' | 'addressee' | 'attachments' | 'notes'>> & {
    /** 成文日期: the agency signs; left out = persons sign. */
    readonly signedOn?: Instant;
  };

/** The paper, or the names of what it lacks: a field without a value, a cell without a word. */
export function paper({ power }: FormEnv, at: Instant, parts: Parts): FormPaper {
  const missing = parts.blocks.flatMap(blanksIn);
  if (parts.addressee?.trim() === '') missing.unshift('主送');
  if (missing.length > 0) return { at, missing: [...new Set(missing)] };
  const { signedOn, number = null, addressee = null, attachments = [], notes = [], ...rest } = parts;
  const { agency } = power.definition;
  return {
    at,
    content: {
      agency,
      ...rest,
      number,
      addressee,
      attachments,
      notes,
      signature: signedOn === undefined ? null : { agency, date: dateText(signedOn) },
    },
  };
}

function blanksIn(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'fields':
      return block.rows.flat().flatMap(({ label, value }) => (value === '' ? [label] : []));
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell, i) => (cell === '' ? [block.heads[i] ?? ''] : [])));
    case 'signatures':
      return block.slots.flatMap(({ label, signed }) => (signed?.name === '' ? [label] : []));
    default:
      return [];
  }
}

/** Whose case it is, as the head of most papers says it. */
export function caseRows({ view, power }: FormEnv): readonly (readonly Field[])[] {
  const { applicant, creditCode, channel } = view.application;
  return [
    pair('办件编号', view.head.number, '事项', view.head.title || power.definition.name),
    ...(creditCode === ''
      ? [field(channel === 'matter' ? '所涉单位或者人员' : '申请人', applicant)]
      : [pair(channel === 'matter' ? '所涉单位' : '申请人', applicant, '统一社会信用代码', creditCode)]),
  ];
}

/**
 * Whom a letter about receiving papers is addressed to: who applied; of a matter, who brought it in. Null where an officer came
 * upon it himself.
 */
export const receivedFrom = ({ view: { application } }: FormEnv): string | null =>
  application.channel === 'matter' ? application.contact || null : application.applicant;

export const materialName = ({ power }: FormEnv, key: string): string =>
  power.definition.materials.find((rule) => rule.key === key)?.name ?? '';

export const resultName = ({ power }: FormEnv, key: string): string =>
  power.definition.results.find((result) => result.key === key)?.name ?? '';

export const toBeTold = (phone: string): string => phone || '待公布';
