import type { WholeDocument } from '#app/documents.ts';
import { grouped, shortCodeOf } from '#documents/short-code.ts';
import type { Stamp } from '#documents/stamp.ts';
import { documentDocx } from '#print/document-docx.ts';
import { documentPdf } from '#print/document-pdf.ts';
import { FileShelf } from '#print/file-shelf.ts';
import type { Fonts } from '#print/fonts.ts';

export type DocumentFormat = 'pdf' | 'docx';

export const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A file is a few dozen kB, written in some milliseconds: what is asked for again soon is kept, no more. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The address that the QR code of a document opens. */
export const verifyUrl = (origin: string, code: string): string => `${origin}/verify/${code}`;

/** Documents written out as files. What is frozen gives the same bytes each time, so its file is kept by its hash. */
export class DocumentFiles {
  readonly #fonts: Fonts;
  readonly #shelf = new FileShelf(MOST_BYTES);

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
  }

  /** `origin`: of the address that the QR code opens. Throws `UnprintableText` naming the characters that no font has. */
  write(document: WholeDocument, format: DocumentFormat, origin: string): Promise<Buffer> {
    const stamp = stampOf(document, origin);
    if (document.hash === null) return this.#made(document, stamp, format);
    const key = [format, document.hash, stamp.standing, origin].join(' ');
    return this.#shelf.get(key, () => this.#made(document, stamp, format));
  }

  #made({ content }: WholeDocument, stamp: Stamp, format: DocumentFormat): Promise<Buffer> {
    return format === 'pdf' ? documentPdf(content, stamp, this.#fonts) : documentDocx(content, stamp);
  }
}

export function stampOf({ hash, standing, at }: WholeDocument, origin: string): Stamp {
  // What was issued before documents were frozen has no hash yet: it is told like a record, without a code.
  if (hash === null)
    return { hash: '', shortCode: '', verifyUrl: '', standing: standing === 'draft' ? 'draft' : 'record', at };
  const code = shortCodeOf(hash);
  return { hash, shortCode: grouped(code), verifyUrl: verifyUrl(origin, code), standing, at };
}
