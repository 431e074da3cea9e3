import { openParts, type Parts } from './read-parts.ts';
import { isDateFormat, shownDate } from './serial-date.ts';
import { LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS, type SheetCell, SheetRefused, type SheetRow } from './sheet.ts';

/** The first sheet of a workbook (ECMA-376). Numbers that are formatted as dates are read as dates. */
export async function readXlsx(bytes: Buffer): Promise<readonly SheetRow[]> {
  const parts = await openParts(bytes);
  if (!parts.names.has('xl/workbook.xml')) throw new SheetRefused('SHEET_BROKEN');
  const { sheet, from1904 } = await firstSheet(parts);
  const texts = await sharedTexts(parts);
  const dates = await dateStyles(parts);
  return rowsOf(parts, sheet, (type, raw, style) => {
    if (type === 's') return texts[Number(raw)] ?? '';
    if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return raw.replace('T', ' ').replace(/ 00:00(:00)?(\.0+)?Z?$/, '');
    if (type !== 'n' || raw === '') return raw;
    return dates.has(style) ? shownDate(Number(raw), from1904) : shownNumber(raw);
  });
}

/** 1.3800000000E+10 is how a long number is stored, not how it is read. */
function shownNumber(raw: string): string {
  const value = Number(raw);
  return Number.isSafeInteger(value) ? String(value) : raw;
}

async function firstSheet(parts: Parts): Promise<{ sheet: string; from1904: boolean }> {
  let id: string | undefined;
  let from1904 = false;
  await parts.read('xl/workbook.xml', {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name === 'sheet') id ??= attributes['r:id'] ?? attributes['id'];
    },
  });
  let target: string | undefined;
  await parts.read('xl/_rels/workbook.xml.rels', {
    open: ({ name, attributes }) => {
      if (name === 'Relationship' && attributes['Id'] === id) target = attributes['Target'];
    },
  });
  if (target === undefined) throw new SheetRefused('SHEET_BROKEN');
  return { sheet: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 };
}

/** Texts by number; how their characters are pronounced (`rPh`) is no part of them. */
async function sharedTexts(parts: Parts): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!parts.names.has('xl/sharedStrings.xml')) return texts;
  const reader = textReader();
  await parts.read('xl/sharedStrings.xml', {
    ...reader,
    close: (name) => {
      reader.close(name);
      if (name === 'si') texts.push(reader.take());
    },
  });
  return texts;
}

/** Collects what stands in `t` until it is taken. */
function textReader() {
  let text = '';
  let inText = false;
  let spoken = 0;
  return {
    open: ({ name }: { readonly name: string }) => {
      if (name === 'rPh') spoken++;
      if (name === 't') inText = spoken === 0;
    },
    close: (name: string) => {
      if (name === 'rPh') spoken--;
      if (name === 't') inText = false;
    },
    text: (said: string) => {
      if (inText) text += said;
      if (text.length > LONGEST_TEXT * 10) throw new SheetRefused('SHEET_TOO_LARGE');
    },
    take: () => {
      const taken = text;
      text = '';
      return taken;
    },
  };
}

/** Numbers of the cell styles that show a number as a date. */
async function dateStyles(parts: Parts): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  if (!parts.names.has('xl/styles.xml')) return dates;
  const own = new Map<number, string>();
  let style = -1;
  let inCells = false;
  await parts.read('xl/styles.xml', {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      style++;
      const format = Number(attributes['numFmtId'] ?? 0);
      if (isDateFormat(format, own.get(format))) dates.add(style);
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

async function rowsOf(
  parts: Parts,
  sheet: string,
  shown: (type: string, raw: string, style: number) => string,
): Promise<readonly SheetRow[]> {
  const rows: { n: number; cells: SheetCell[] }[] = [];
  const inline = textReader();
  let cell: { at: number; type: string; style: number; raw: string; formula: boolean } | undefined;
  let inValue = false;
  let n = 0;
  await parts.read(sheet, {
    open: (tag) => {
      const { name, attributes } = tag;
      if (name === 'row') {
        n = Number(attributes['r'] ?? n + 1);
        if (rows.length >= MOST_ROWS || !Number.isInteger(n)) throw new SheetRefused('SHEET_TOO_LARGE');
        rows.push({ n, cells: [] });
      } else if (name === 'c') {
        const at = columnAt(attributes['r']) ?? rows.at(-1)?.cells.length ?? 0;
        if (at >= MOST_COLUMNS) throw new SheetRefused('SHEET_TOO_LARGE');
        cell = { at, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), raw: '', formula: false };
      } else if (name === 'v') inValue = true;
      else if (name === 'f' && cell) cell.formula = true;
      else inline.open(tag);
    },
    text: (said) => {
      if (inValue && cell) cell.raw += said;
      else inline.text(said);
    },
    close: (name) => {
      if (name === 'v') inValue = false;
      inline.close(name);
      if (name !== 'c' || !cell) return;
      const { at, type, style, raw, formula } = cell;
      const text = (type === 'inlineStr' ? inline.take() : shown(type, raw, style)).trim();
      if (text.length > LONGEST_TEXT) throw new SheetRefused('SHEET_TOO_LARGE');
      const cells = rows.at(-1)?.cells ?? [];
      while (cells.length < at) cells.push({ text: '', formula: false });
      cells[at] = { text, formula };
      cell = undefined;
    },
  });
  return rows;
}

/** `AB12` → 27; undefined where it is left out. */
function columnAt(place: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place ?? '')?.[1];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}
