import { BODY, bodyLeft, PAGE, SIZE } from './gb.ts';
import type { Sheet } from './paginate.ts';
import { drawText, MM, type Pdf } from './pdf.ts';
import type { Line, Node, Picture, Rule } from './rows.ts';

export type Element = PDFKit.PDFStructureElement;

/** Draws rows where `paginate` has put them, and builds the structure that is read by ear as it goes. */
export class Drawing {
  readonly #pdf: Pdf;
  readonly #root: Element;
  readonly #elements = new Map<Node, Element>();

  /** `root`: attached already; whoever made it ends it. */
  constructor(pdf: Pdf, root: Element) {
    this.#pdf = pdf;
    this.#root = root;
  }

  /** Onto the open page. `number`: of the page, from 1, which decides on which side it is bound. */
  sheet(sheet: Sheet, number: number): void {
    const left = bodyLeft(number);
    const at = (y: number) => BODY.top + y;
    artifact(this.#pdf, 'Layout', () => {
      for (const { row, y } of sheet) for (const rule of row.rules ?? []) drawRule(this.#pdf, rule, left, at(y));
      for (const { row, y, again } of sheet)
        if (again) for (const { lines } of row.parts) this.#lines(lines, left, at(y));
    });
    let open: Node | null = null;
    const close = () => {
      if (open) this.#pdf.doc.endMarkedContent();
      open = null;
    };
    for (const { row, y, again } of sheet) {
      if (again) continue;
      for (const { node, lines } of row.parts) {
        if (lines.length === 0) {
          this.#element(node);
          continue;
        }
        if (open !== node) {
          close();
          this.#mark(node);
          open = node;
        }
        this.#lines(lines, left, at(y));
      }
      if (row.picture) {
        close();
        this.#picture(row.picture, left, at(y));
      }
    }
    close();
    this.#endRows(sheet);
  }

  /** Rows of tables that are done are written out: a table of a hundred pages would be held in memory to its end. */
  #endRows(sheet: Sheet): void {
    const drawn = new Set<Node>();
    for (const { row, again } of sheet)
      for (const { node } of again ? [] : row.parts) if (node.parent?.tag === 'TR') drawn.add(node.parent);
    // The last may go on overleaf.
    const done = new Set([...drawn].slice(0, -1));
    for (const line of done) {
      this.#elements.get(line)?.end();
      this.#elements.delete(line);
    }
    for (const { row } of sheet)
      for (const { node } of row.parts) if (node.parent && done.has(node.parent)) this.#elements.delete(node);
  }

  #lines(lines: readonly Line[], left: number, top: number): void {
    for (const { x, y, text, ...type } of lines)
      if (text !== '') drawText(this.#pdf, text, { x: left + x, y: top + y, ...type });
  }

  #mark(node: Node): void {
    const element = this.#element(node);
    element.add(this.#pdf.doc.markStructureContent(node.tag) as never);
  }

  #picture({ node, x, y, side, squares }: Picture, left: number, top: number): void {
    const { doc } = this.#pdf;
    const [x1, y1] = [(left + x) * MM, (top + y) * MM];
    const element = this.#element(node, [x1, y1, x1 + side * MM, y1 + side * MM]);
    element.add(doc.markStructureContent(node.tag) as never);
    const unit = (side * MM) / squares.length;
    squares.forEach((row, j) => {
      for (const [from, to] of darkRuns(row)) doc.rect(x1 + from * unit, y1 + j * unit, (to - from) * unit, unit);
    });
    doc.fill('#000000');
    doc.endMarkedContent();
  }

  #element(node: Node, bbox?: readonly number[]): Element {
    const known = this.#elements.get(node);
    if (known) return known;
    const parent = node.parent ? this.#element(node.parent) : this.#root;
    const made = this.#pdf.doc.struct(node.tag, {
      ...(node.alt ? { alt: node.alt } : {}),
      ...(node.scope ? { scope: node.scope } : {}),
      ...(bbox ? { bbox } : {}),
    } as never);
    if (node.columns) attribute(made, node.columns);
    parent.add(made);
    this.#elements.set(node, made);
    return made;
  }
}

/** pdfkit knows no ColSpan. */
function attribute(element: Element, columns: number): void {
  const { data } = (element as unknown as { readonly dictionary: { readonly data: { A?: object } } }).dictionary;
  data.A = { ...(data.A ?? {}), O: 'Table', ColSpan: columns };
}

function drawRule({ doc }: Pdf, { x1, y1, x2, y2, width, ink = '#000000' }: Rule, left: number, top: number): void {
  doc
    .moveTo((left + x1) * MM, (top + y1) * MM)
    .lineTo((left + x2) * MM, (top + y2) * MM)
    .lineWidth(width * MM)
    .stroke(ink);
}

/** Drawn, and not read. */
export function artifact({ doc }: Pdf, type: 'Layout' | 'Pagination' | 'Background', draw: () => void): void {
  doc.markContent('Artifact', { type } as never);
  draw();
  doc.endMarkedContent();
}

/** `page`: of the file that the document is a part of, which decides the side. 页码：四号半角宋体，左右各放一条一字线，一字线上距版心下边缘7mm；单页码居右空一字，双页码居左空一字. */
export function drawPageNumber(pdf: Pdf, number: number, page = number): void {
  const left = bodyLeft(page);
  const odd = page % 2 === 1;
  const size = SIZE.four;
  artifact(pdf, 'Pagination', () =>
    drawText(pdf, `— ${number} —`, {
      x: odd ? left + BODY.width - size : left + size,
      y: BODY.top + BODY.height + 7 + 0.38 * size,
      size,
      face: 'song',
      anchor: odd ? 'end' : 'start',
    }),
  );
}

/** A word across the page, below all text. */
export function drawWatermark(pdf: Pdf, word: string): void {
  const { doc } = pdf;
  const size = 62;
  artifact(pdf, 'Background', () => {
    doc.save();
    doc.rotate(-35, { origin: [(PAGE.width / 2) * MM, (PAGE.height / 2) * MM] });
    drawText(pdf, word, {
      x: PAGE.width / 2,
      y: PAGE.height / 2 + 0.38 * size,
      size,
      face: 'title',
      ink: '#ECECEC',
      anchor: 'middle',
    });
    doc.restore();
  });
}

/** Runs of dark squares: one rectangle each. */
function* darkRuns(row: readonly boolean[]): Generator<readonly [number, number]> {
  let from = -1;
  for (let i = 0; i <= row.length; i++) {
    if (row[i] && from < 0) from = i;
    if (!row[i] && from >= 0) {
      yield [from, i];
      from = -1;
    }
  }
}
