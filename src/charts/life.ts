import { breakLines, lineWidth } from '#typeset/lines.ts';
import { widthOf } from '#typeset/measure.ts';
import { type Ink, MM_PER_PT } from '#typeset/scene.ts';
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
  /** Between state and stay, between acts of one person, between persons. */
  readonly joins: { readonly head: string; readonly acts: string; readonly persons: string };
  /** Said where something had to be left off so that all stands on one sheet. */
  readonly more: (n: number) => string;
};

export type Standing = 'done' | 'current' | 'ahead' | 'skipped';
export type StageLife = {
  readonly standing: Standing;
  /** Its state and how much of the term it took. */
  readonly head: string;
  /** When it was entered and left, each time. */
  readonly stays: readonly string[];
  readonly acts: readonly StageAct[];
};

/** Who signed what, and when: `at` with its time, `on` by its day alone ('' = as the one before). */
export type StageAct = { readonly by: string; readonly act: string; readonly at: string; readonly on: string };

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

/** How many lines of acts a stage may have that make the sheet longer, and how many records: the whole first, then less and less. */
export type Cut = {
  readonly acts: number;
  readonly records: number;
  /** Records may stand under the risks, where that makes the sheet shorter. */
  readonly tight: boolean;
  /** Acts are told with their time of day, not by their day alone. */
  readonly times: boolean;
  /** Tried in no smaller type than this. */
  readonly leastPt: number;
};
export const WHOLE: Cut = {
  acts: Number.POSITIVE_INFINITY,
  records: Number.POSITIVE_INFINITY,
  tight: false,
  times: true,
  leastPt: 8.5,
};
export const CUTS: readonly Cut[] = [
  WHOLE,
  { ...WHOLE, tight: true, leastPt: 7.5 },
  { ...WHOLE, tight: true, times: false, leastPt: 0 },
  ...[
    [10, 16],
    [8, 16],
    [7, 16],
    [6, 16],
    [5, 16],
    [4, 16],
    [3, 12],
    [2, 10],
    [1, 8],
    [0, 6],
    [0, 3],
  ].map(([acts = 0, records = 0]) => ({ acts, records, tight: true, times: false, leastPt: 0 })),
];

/** Size of the notes for a size of the body, both in pt: smaller, never below 6.5. */
export const notePt = (pointSize: number): number => Math.max(6.5, 0.78 * pointSize);
export const NOTE_LINE = 1.22;
/** Chips stand a little smaller than the text that they follow, never below 6.5 pt; both in mm. */
export const chipSize = (em: number): number => Math.max(0.86 * em, 6.5 * MM_PER_PT);
/** No more numbers than this on one chip; the rest are in the records. */
export const MOST_NUMBERS = 4;

/** Sign, word and numbers, in em of the chip's own type; `gap` after it included. */
export function chipWidth({ word, numbers = [] }: Chip): number {
  const more = numbers.length > MOST_NUMBERS ? 0.9 : 0;
  return 1.15 + widthOf(word, 'bold') + Math.min(numbers.length, MOST_NUMBERS) * 1.2 + more + 0.5;
}

export const chipsWidth = (chips: readonly Chip[]): number => chips.reduce((sum, chip) => sum + chipWidth(chip), 0);

/** Whether chips still fit behind the last line of their text. `widthEm` in `em` of the text. */
export const fitsBehind = (line: string, chips: readonly Chip[], widthEm: number, em: number): boolean =>
  (lineWidth(line) + 0.5) * em + chipsWidth(chips) * chipSize(em) <= widthEm * em;

export type NoteLine = { readonly text: string; readonly bold: boolean /** In em. */; readonly indent: number };
/** The record of a stage on its lines. Heights and widths in mm. */
export type Notes = {
  readonly lines: readonly NoteLine[];
  readonly size: number;
  readonly height: number;
  /** How many acts are left off. */
  readonly left: number;
  /** Nothing but the word for a stage where the case has not been: without a box. */
  readonly bare: boolean;
};

/** `freeMm`: height that costs the sheet nothing, since the boxes beside it are as tall. */
export type NoteRoom = { readonly widthMm: number; readonly freeMm: number; readonly pointSize: number };

const HANG = 0.9;
export const NOTE_PAD_MM = 0.6;

/**
 * State, stays, acts: a line for each person; run together where that is too long; then as many acts as there is room for, and
 * how many more there were. What stands in room that costs nothing is never cut.
 */
export function notesOf(stage: StageLife, room: NoteRoom, cut: Cut, life: Life): Notes {
  const size = notePt(room.pointSize) * MM_PER_PT;
  const widthEm = (room.widthMm - 2 * NOTE_PAD_MM) / size;
  const bold = (words: string): readonly NoteLine[] =>
    breakLines(words, { widthEm, weight: 'bold' }).map((text) => ({ text, bold: true, indent: 0 }));
  const plain = (words: string): readonly NoteLine[] =>
    breakLines(words, { widthEm }).map((text) => ({ text, bold: false, indent: 0 }));
  const apart = [...bold(stage.head), ...stage.stays.flatMap(plain)];
  // One stay: state, times and term on one line, where that saves one.
  const joined = bold([stage.head, ...stage.stays].join(life.joins.head));
  const closer = joined.length < apart.length ? joined : apart;
  const fitting = Math.floor((room.freeMm - 2 * NOTE_PAD_MM) / (NOTE_LINE * size));
  const head = fitting < apart.length + stage.acts.length ? closer : apart;
  const most = Math.max(cut.acts, fitting - head.length);
  const set = (paragraphs: readonly string[]): readonly NoteLine[] =>
    paragraphs.flatMap((words) =>
      breakLines(words, { widthEm: widthEm - HANG }).map((text, i) => ({
        text,
        bold: false,
        indent: i === 0 ? 0 : HANG,
      })),
    );
  // The last acts are what the stage came to: the first are left off.
  const acts = stage.acts.map(({ by, act, at, on }) => ({ by, act, when: cut.times ? at : on }));
  const without = (left: number): readonly NoteLine[] =>
    set([[...(left > 0 ? [life.more(left)] : []), ...byPerson(acts.slice(left), life)].join(life.joins.persons)]);
  let lines = set(byPerson(acts, life));
  const together = without(0);
  if (cut.tight && lines.length > fitting - head.length && together.length < lines.length) lines = together;
  let leftOff = 0;
  if (lines.length > most) {
    let [least, enough] = [0, stage.acts.length];
    while (least < enough) {
      const left = Math.floor((least + enough) / 2);
      if (without(left).length > most) least = left + 1;
      else enough = left;
    }
    lines = without(enough);
    leftOff = enough;
  }
  const all = [...head, ...lines];
  const bare = stage.stays.length + stage.acts.length === 0;
  return { lines: all, size, height: all.length * NOTE_LINE * size + 2 * NOTE_PAD_MM, left: leftOff, bare };
}

type Done = { readonly by: string; readonly act: string; readonly when: string };

/** What one person did in a row is said of him once, and the same act done again once with all its times. */
function byPerson(acts: readonly Done[], { joins }: Life): readonly string[] {
  const persons: { by: string; acts: { act: string; when: string[] }[] }[] = [];
  for (const { by, act, when } of acts) {
    if (persons.at(-1)?.by !== by) persons.push({ by, acts: [] });
    const done = persons.at(-1)?.acts ?? [];
    const last = done.at(-1);
    const times = when ? [when] : [];
    if (last?.act === act) last.when.push(...times);
    else done.push({ act, when: times });
  }
  return persons.map(({ by, acts: done }) => {
    const said = done.map(({ act, when }) => [act, when.join(joins.acts)].filter(Boolean).join(' '));
    return `${by} ${said.join(joins.acts)}`;
  });
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
