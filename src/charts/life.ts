import { breakLines, lineWidth } from './lines.ts';
import { widthOf } from './measure.ts';
import { type Ink, MM_PER_PT } from './scene.ts';
import { MEASURE, SECONDARY } from './palette.ts';

/**
 * What one case made of its chart: laid over the same stages, risks and measures, never a chart of its own. Ready words in the
 * reader's language; what each is worth has been judged before.
 */
export type Life = {
  /** Number and title of the case: stands where the name of the power stands. */
  readonly subtitle: string;
  /** Who, how it ended, which version, printed when: in place of the chart's own line of facts. */
  readonly facts: readonly string[];
  readonly stages: ReadonlyMap<string, StageLife>;
  /** By id of the risk or measure. */
  readonly items: ReadonlyMap<string, readonly Chip[]>;
  /** What was refused or raised, numbered; null = not for this reader. */
  readonly records: Records | null;
  readonly legend: readonly Chip[];
  /** Integrity of the record, and what the reader should know of this sheet. */
  readonly foot: readonly string[];
  /** Said where something had to be left off so that all stands on one sheet. */
  readonly more: (n: number) => string;
};

export type Standing = 'done' | 'current' | 'ahead' | 'skipped';
export type StageLife = {
  readonly standing: Standing;
  /** Its state and how much of the term it took. */
  readonly head: string;
  /** When it was entered and left, then who did what; one each. */
  readonly stays: readonly string[];
  readonly acts: readonly string[];
};

/** What became of a measure (first six) or of a risk (last two). Each has a shape and a word: nothing is said by colour alone. */
export type Fate =
  | 'kept'
  | 'refused'
  | 'owed'
  | 'structural'
  | 'outside'
  | 'paper'
  | 'ahead'
  | 'skipped'
  | 'blocked'
  | 'detected';
/** `numbers`: of the records below that say more. */
export type Chip = { readonly fate: Fate; readonly word: string; readonly numbers?: readonly number[] };

export type Records = {
  readonly title: string;
  /** Said where there are none. */
  readonly none: string;
  readonly rows: readonly { readonly n: number; readonly fate: 'blocked' | 'detected'; readonly text: string }[];
};

/** How much is told: the whole first, then less and less until it stands on one sheet. */
export type Cut = { readonly acts: number; readonly records: number };
export const WHOLE: Cut = { acts: Number.POSITIVE_INFINITY, records: Number.POSITIVE_INFINITY };
export const CUTS: readonly Cut[] = [
  WHOLE,
  { acts: 9, records: 14 },
  { acts: 6, records: 10 },
  { acts: 4, records: 7 },
  { acts: 2, records: 4 },
];

/** Size of the notes for a size of the body, both in pt: smaller, never below 6.5. */
export const notePt = (pointSize: number): number => Math.max(6.5, 0.78 * pointSize);
export const NOTE_LINE = 1.3;
/** Chips stand a little smaller than the text that they follow. */
export const CHIP_EM = 0.86;
/** No more numbers than this on one chip; the rest are in the records. */
export const MOST_NUMBERS = 4;

/** Sign, word and numbers, in em of the chip's own type; `gap` after it included. */
export function chipWidth({ word, numbers = [] }: Chip): number {
  const more = numbers.length > MOST_NUMBERS ? 0.9 : 0;
  return 1.15 + widthOf(word, 'bold') + Math.min(numbers.length, MOST_NUMBERS) * 1.2 + more + 0.5;
}

export const chipsWidth = (chips: readonly Chip[]): number => chips.reduce((sum, chip) => sum + chipWidth(chip), 0);

/** Whether chips still fit behind the last line of their text. `widthEm` in em of the text. */
export const fitsBehind = (line: string, chips: readonly Chip[], widthEm: number): boolean =>
  lineWidth(line) + 0.5 + chipsWidth(chips) * CHIP_EM <= widthEm;

export type NoteLine = { readonly text: string; readonly bold: boolean; /** In em. */ readonly indent: number };
/** What stands under a node. Heights and widths in mm. */
export type Notes = { readonly lines: readonly NoteLine[]; readonly size: number; readonly height: number };

const HANG = 0.9;
export const NOTE_PAD_MM = 0.9;

/** The record of one stage on its lines. */
export function notesOf(stage: StageLife, widthMm: number, pointSize: number, { acts }: Cut, life: Life): Notes {
  const size = notePt(pointSize) * MM_PER_PT;
  const widthEm = (widthMm - 2 * NOTE_PAD_MM) / size;
  const shown = stage.acts.length > acts ? [...stage.acts.slice(0, acts), life.more(stage.acts.length - acts)] : stage.acts;
  const lines: NoteLine[] = [
    ...breakLines(stage.head, { widthEm, weight: 'bold' }).map((text) => ({ text, bold: true, indent: 0 })),
    ...stage.stays.flatMap((stay) => breakLines(stay, { widthEm }).map((text) => ({ text, bold: false, indent: 0 }))),
    ...shown.flatMap((act) =>
      breakLines(act, { widthEm: widthEm - HANG }).map((text, i) => ({ text, bold: false, indent: i === 0 ? 0 : HANG })),
    ),
  ];
  return { lines, size, height: lines.length * NOTE_LINE * size + 2 * NOTE_PAD_MM };
}

export const fateInk: Readonly<Record<Fate, Ink>> = {
  kept: MEASURE,
  refused: '#7F0A16',
  owed: '#8A3B00',
  structural: MEASURE,
  outside: SECONDARY,
  paper: SECONDARY,
  ahead: SECONDARY,
  skipped: SECONDARY,
  blocked: '#7F0A16',
  detected: '#8A3B00',
};
