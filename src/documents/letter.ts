import { placesIn, putInOrder, type TemplateLine, templateLines, valuesIn } from '#powers/template.ts';
import type { DocumentBlock, DocumentContent, Field, SignatureSlot } from './content.ts';

/** Places whose text is told in sentences: set as a paragraph also where the template is a form. */
const NARRATIVE = /^(?:decision\.(?:reasons|articles|charges)|conclusion\.|notice\.facts|list\.)/;

/** What a letter says of itself; whose it is and its number stand beside the text. */
export type Letter = Pick<DocumentContent, 'title' | 'addressee' | 'blocks' | 'attachments'> & {
  /** 成文日期; undefined where the text is not the template's. */
  readonly date: string | undefined;
};

/**
 * The text of a letter (决定书、通知书 …) as what GB/T 9704—2012 calls its parts. They are those of the template that it was filled
 * from: what was filled in is text wherever it stands, and can neither end a paragraph's part nor begin another. A text that the
 * template does not make (its measure was taken off the chart) is set line by line under its first line.
 */
export function letterOf(template: string, text: string): Letter {
  const lines = templateLines(template);
  const filled = alignedWith(lines, text.trim());
  if (!filled) return plainLetter(text);
  const build: Building = { title: '', addressee: null, blocks: [], attachments: [], date: undefined };
  const isForm = !lines.some((line) => line.role === 'addressee');
  for (const [i, line] of lines.entries()) put(build, line, filled[i] ?? '', isForm);
  return build;
}

type Building = {
  title: string;
  addressee: string | null;
  readonly blocks: DocumentBlock[];
  attachments: readonly string[];
  date: string | undefined;
};

function put(build: Building, line: TemplateLine, text: string, isForm: boolean): void {
  switch (line.role) {
    case 'title':
      build.title = text;
      return;
    case 'addressee':
      build.addressee = oneLine(text.slice(0, -1));
      return;
    case 'date':
      build.date = text;
      return;
    case 'agency':
    case 'blank':
      return;
    case 'attachments':
      build.attachments = text.slice(text.indexOf('：') + 1).split('、');
      return;
    case 'signatures':
      build.blocks.push({ kind: 'signatures', slots: slotsOf(text) });
      return;
    case 'heading-1':
      build.blocks.push({ kind: 'heading', level: 1, text: oneLine(text) });
      return;
    case 'heading-2':
      build.blocks.push({ kind: 'heading', level: 2, text: oneLine(text) });
      return;
    case 'labelled':
      if (isForm && !placesIn(line.text).some((place) => NARRATIVE.test(place))) {
        putRow(build.blocks, fieldsOf(line.text, text));
        return;
      }
      putParagraphs(build.blocks, text);
      return;
    case 'text':
      putParagraphs(build.blocks, text);
  }
}

/** Rows that follow each other stand in one ruled block. */
function putRow(blocks: DocumentBlock[], row: readonly Field[]): void {
  const last = blocks.at(-1);
  if (last?.kind === 'fields') blocks[blocks.length - 1] = { kind: 'fields', rows: [...last.rows, row] };
  else blocks.push({ kind: 'fields', rows: [row] });
}

/** Whoever wrote several lines into one place meant several paragraphs. */
function putParagraphs(blocks: DocumentBlock[], text: string): void {
  for (const one of text.split('\n')) if (one.trim() !== '') blocks.push({ kind: 'paragraph', text: one.trim() });
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

/**
 * `时间：…　地点：…` is two fields. Where the template has one label the whole rest is its value, whatever stands in it; the second
 * label is the template's own, so the last time it occurs with its ideographic space before it.
 */
function fieldsOf(template: string, text: string): readonly Field[] {
  const labels = template.split('　').map((part) => part.slice(0, part.indexOf('：')));
  const fields: Field[] = [];
  let rest = text;
  for (const label of labels.slice(1).toReversed()) {
    const from = rest.lastIndexOf(`　${label}：`);
    fields.unshift({ label, value: oneLine(rest.slice(from + label.length + 2)) });
    rest = rest.slice(0, from);
  }
  const [first = ''] = labels;
  return [{ label: first, value: oneLine(rest.slice(first.length + 1)) }, ...fields];
}

/** `行政执法人员（签名）：　　当事人（签收）：`: each a line to be signed by hand. */
const slotsOf = (text: string): readonly SignatureSlot[] =>
  [...text.matchAll(/([^\s：]+)：/g)].map(([, label = '']) => ({ label, signed: null }));

/** The text cut up along the lines of its template; undefined where the template does not make it. */
function alignedWith(lines: readonly TemplateLine[], text: string): readonly string[] | undefined {
  const values = valuesIn(lines.map((line) => line.text).join('\n'), text);
  if (!values) return undefined;
  let used = 0;
  return lines.map((line) => putInOrder(line.text, () => values[used++] ?? ''));
}

function plainLetter(text: string): Letter {
  const [title = '', ...rest] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    title,
    addressee: null,
    blocks: rest.map((line) => ({ kind: 'paragraph', text: line })),
    attachments: [],
    date: undefined,
  };
}
