import { artifact, Drawing, type Element } from './draw-rows.ts';
import { BODY, bodyLeft, SIZE } from './gb.ts';
import type { Sheet } from './paginate.ts';
import { drawText, type Pdf } from './pdf.ts';

type Options = {
  /** Beside each page number: which case. */
  readonly label: string;
  readonly total: number;
  readonly progress: (page: number, of: number) => void;
};

/** Bytes that may wait to be taken before drawing waits too. */
const ROOM = 1 << 18;
const WAIT_MS = 2;

/** The pages of a case file: numbered in the upper outer corner, listed in the outline, drawn no faster than they are taken. */
export class FilePages {
  readonly #pdf: Pdf;
  readonly #options: Options;
  #page = 0;

  constructor(pdf: Pdf, options: Options) {
    this.#pdf = pdf;
    this.#options = options;
  }

  /** One part made of rows. */
  async draw(root: Element, title: string, sheets: Iterable<Sheet>): Promise<void> {
    const { doc } = this.#pdf;
    const section = doc.struct('Sect', { title });
    root.add(section);
    const drawing = new Drawing(this.#pdf, section);
    let first = true;
    for (const sheet of sheets) {
      doc.addPage({ size: 'A4', margin: 0 });
      this.#opened(first ? title : null);
      first = false;
      drawing.sheet(sheet, this.#page);
      await this.#room();
    }
    section.end();
  }

  /** One part that opens its own pages, and says so. */
  async drawWith(title: string, work: (pdf: Pdf, onPage: () => void, firstPage: number) => unknown): Promise<void> {
    let first = true;
    const opened = () => {
      this.#opened(first ? title : null);
      first = false;
    };
    work(this.#pdf, opened, this.#page + 1);
    await this.#room();
  }

  #opened(title: string | null): void {
    const { label, total, progress } = this.#options;
    this.#page++;
    if (title !== null) this.#pdf.doc.outline.addItem(title);
    const left = bodyLeft(this.#page);
    const odd = this.#page % 2 === 1;
    artifact(this.#pdf, 'Pagination', () =>
      drawText(this.#pdf, `${label}　第${this.#page}页　共${total}页`, {
        x: odd ? left + BODY.width : left,
        y: CORNER,
        size: SIZE.smallFive,
        face: 'song',
        anchor: odd ? 'end' : 'start',
      }),
    );
    progress(this.#page, total);
  }

  async #room(): Promise<void> {
    const { doc } = this.#pdf;
    do await new Promise((resolve) => setTimeout(resolve, doc.readableLength > ROOM ? WAIT_MS : 0));
    while (doc.readableLength > ROOM && !doc.destroyed);
    if (doc.destroyed) throw new Error('the reader of the case file went away');
  }
}

/** In mm from the top of the page. */
const CORNER = 18;
