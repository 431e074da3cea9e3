import { escapeXml } from '#charts/svg.ts';
import { type ZipEntry, zipOf } from './zip.ts';

/**
 * Tables as an Excel workbook (ECMA-376), row by row: the sheets may be long, memory stays bounded. Text is always text: a cell
 * that begins like a formula is marked to be none (`quotePrefix`), so it stays one when somebody edits or pastes it.
 */

/** Numbers are numbers; null leaves the cell empty. */
export type Cell = string | number | null;
/** The program's own (never typed text), without its `=`, with the value that it has now. */
export type Formula = { readonly formula: string; readonly value: string | number };
export type Sheet = {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  /** The first row, repeated on each printed page and kept in view. */
  readonly columns: readonly { readonly head: string /** In characters of the body type. */; readonly width: number }[];
  readonly rows: Iterable<readonly (Cell | Formula)[]> | AsyncIterable<readonly (Cell | Formula)[]>;
};
export type Workbook = {
  readonly title: string;
  readonly author: string;
  /** ISO 8601: the moment the content is of. */
  readonly at: string;
  readonly sheets: readonly Sheet[];
};

/** Excel takes no more in a cell; what is longer is a mistake of the caller. */
const LONGEST_CELL = 32_767;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** Places in `cellXfs` of the styles. */
const HEAD = 1;
const WRAPPED = 2;
const GUARDED = 3;

/** The bytes of the workbook, as they come. Throws a plain Error on a cell that Excel cannot hold. */
export function xlsxOf(book: Workbook): AsyncGenerator<Buffer> {
  return zipOf(partsOf(book), new Date(book.at));
}

function* partsOf(book: Workbook): Generator<ZipEntry> {
  const part = (name: string, text: string): ZipEntry => ({ name, chunks: [XML + text] });
  const numbered = book.sheets.map((sheet, i) => ({ ...sheet, n: i + 1 }));
  yield part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${numbered.map(({ n }) => override(`/xl/worksheets/sheet${n}.xml`, 'worksheet')).join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  );
  yield part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  );
  yield part('docProps/core.xml', coreXml(book).slice(XML.length));
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered.map(({ name, n }) => `<sheet name="${escaped(sheetName(name))}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets><definedNames>${numbered.map(({ name, n }) => `<definedName name="_xlnm.Print_Titles" localSheetId="${n - 1}">'${escaped(sheetName(name).replaceAll("'", "''"))}'!$1:$1</definedName>`).join('')}</definedNames></workbook>`,
  );
  yield part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ n }) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${numbered.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  );
  yield part('xl/styles.xml', STYLES);
  for (const sheet of numbered) yield { name: `xl/worksheets/sheet${sheet.n}.xml`, chunks: sheetXml(sheet) };
}

const override = (name: string, kind: string): string =>
  `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;

/** Who made an Office file of what, and when: the same part in workbooks and in text documents. */
export const coreXml = ({ title, author, at }: Pick<Workbook, 'title' | 'author' | 'at'>): string =>
  `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>zh-CN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${new Date(at).toISOString()}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${new Date(at).toISOString()}</dcterms:modified></cp:coreProperties>`;

const FACE = '<name val="微软雅黑"/><family val="2"/><charset val="134"/>';
const alignment = '<alignment vertical="top" wrapText="1"/>';
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10.5"/>${FACE}</font><font><b/><sz val="10.5"/>${FACE}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF5F7FA"/></patternFill></fill></fills><borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color rgb="FF0B4F9E"/></bottom></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf><xf applyAlignment="1">${alignment}</xf><xf quotePrefix="1" applyAlignment="1">${alignment}</xf></cellXfs></styleSheet>`;

async function* sheetXml({ columns, rows }: Sheet): AsyncGenerator<string> {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  yield rowXml(
    1,
    columns.map(({ head }) => head),
    HEAD,
  );
  let n = 1;
  for await (const row of rows) yield rowXml(++n, row);
  yield '</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';
}

const rowXml = (n: number, cells: readonly (Cell | Formula)[], style?: number): string =>
  `<row r="${n}">${cells.map((cell, i) => cellXml(columnName(i) + n, cell, style)).join('')}</row>`;

function cellXml(place: string, cell: Cell | Formula, style?: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'object') {
    const { formula, value } = cell;
    const kind = typeof value === 'string' ? ' t="str"' : '';
    return `<c r="${place}" s="${style ?? WRAPPED}"${kind}><f>${escaped(formula)}</f><v>${escaped(String(value))}</v></c>`;
  }
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new Error(`no number for a cell: ${place} ${cell}`);
    return `<c r="${place}" s="${style ?? WRAPPED}"><v>${cell}</v></c>`;
  }
  if (cell.length > LONGEST_CELL)
    throw new Error(`cell ${place} has ${cell.length} characters, Excel takes ${LONGEST_CELL}`);
  const shown = style ?? (startsFormula(cell) ? GUARDED : WRAPPED);
  return `<c r="${place}" s="${shown}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** What a spreadsheet may take for a formula (OWASP, CSV injection): also behind full-width forms that some turn into ASCII. */
export const startsFormula = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(text);

/** A, B, …, Z, AA, …; `i` from 0. */
export const columnName = (i: number): string =>
  (i >= 26 ? columnName(Math.floor(i / 26) - 1) : '') + String.fromCharCode(65 + (i % 26));

const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31) || '1';

/** Excel reads `_x000D_` as a character: such an escape of its own is escaped. */
const escaped = (text: string): string => escapeXml(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
