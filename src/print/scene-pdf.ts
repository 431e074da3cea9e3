import type { GroupNode, Place, RectNode, SceneNode, Stroke, TextNode } from '#typeset/scene.ts';
import { drawText, MM, type Pdf } from './pdf.ts';
import { printed } from './printed.ts';

/**
 * A scene on the page of a PDF, tagged as it is to be read: what stands in a scene's order stands so in the file and in its
 * structure. Drawings are artifacts, but for signs: those are figures that their label says.
 */

type Element = ReturnType<PDFKit.PDFDocument['struct']>;
type Tag = 'H1' | 'H2' | 'P' | 'Lbl' | 'LBody';
type Draw = { readonly pdf: Pdf; readonly onStage: (stage: GroupNode) => void };

/** `repeats` = head and foot are those of an earlier page, which nobody needs to hear again. */
export function drawScene(
  pdf: Pdf,
  nodes: readonly SceneNode[],
  into: Element,
  { repeats, onStage }: { readonly repeats: { head: boolean; foot: boolean }; readonly onStage: Draw['onStage'] },
): void {
  const draw: Draw = { pdf, onStage };
  let titled = repeats.head;
  for (const node of nodes) {
    const role = node.kind === 'group' ? node.role : null;
    if ((role === 'head' && repeats.head) || (role === 'foot' && repeats.foot)) {
      artifact(draw, [node], 'Pagination');
    } else if (node.kind === 'group' && role === 'head') {
      children(draw, node.children, into, () => {
        const tag = titled ? 'P' : 'H1';
        titled = true;
        return tag;
      });
    } else children(draw, [node], into, () => 'P');
  }
}

/** Neighbouring drawings share one artifact. */
function children(draw: Draw, nodes: readonly SceneNode[], into: Element, tagOf: () => Tag): void {
  let drawings: SceneNode[] = [];
  const flush = (): void => {
    if (drawings.length > 0) artifact(draw, drawings, 'Layout');
    drawings = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text') {
      flush();
      words(draw, node, into, tagOf());
    } else if (node.kind === 'group' && node.role !== 'decor') {
      flush();
      group(draw, node, into);
    } else drawings.push(node);
  }
  flush();
}

function group(draw: Draw, node: GroupNode, into: Element): void {
  const { doc } = draw.pdf;
  switch (node.role) {
    case 'stage': {
      const section = doc.struct('Sect', { title: node.label ?? '' });
      into.add(section);
      draw.onStage(node);
      children(draw, node.children, section, () => 'H2');
      section.end();
      return;
    }
    case 'list': {
      const list = doc.struct('L', { title: node.label ?? '' });
      into.add(list);
      children(draw, node.children, list, () => 'P');
      list.end();
      return;
    }
    case 'item':
      item(draw, node, into);
      return;
    case 'sign': {
      const [left, top, right, bottom] = boundsOf(node.children);
      const bbox = [left * MM, top * MM, right * MM, bottom * MM] as [number, number, number, number];
      const figure = doc.struct('Figure', { alt: node.label ?? '', bbox } as object);
      into.add(figure);
      figure.add(() => ink(draw, node.children));
      figure.end();
      return;
    }
    case 'head':
    case 'foot':
    case 'part':
    case 'decor':
      children(draw, node.children, into, () => 'P');
  }
}

/** A number, if it stands there, and what it numbers, its signs included. */
function item(draw: Draw, node: GroupNode, into: Element): void {
  const { doc } = draw.pdf;
  const texts = node.children.filter((child) => child.kind === 'text');
  const numbered = texts.length > 1;
  const one = doc.struct('LI');
  into.add(one);
  const [number] = texts;
  if (numbered && number) words(draw, number, one, 'Lbl');
  const body = doc.struct('LBody');
  one.add(body);
  children(
    draw,
    node.children.filter((child) => !numbered || child !== number),
    body,
    () => 'P',
  );
  body.end();
  one.end();
}

function words({ pdf }: Draw, node: TextNode, into: Element, tag: Tag): void {
  const element = pdf.doc.struct(tag);
  into.add(element);
  element.add(() => set(pdf, node));
  element.end();
}

function artifact(draw: Draw, nodes: readonly SceneNode[], type: 'Layout' | 'Pagination'): void {
  draw.pdf.doc.markContent('Artifact', { type });
  ink(draw, nodes);
  draw.pdf.doc.endMarkedContent();
}

/** What is seen, without any tag of its own. */
function ink(draw: Draw, nodes: readonly SceneNode[]): void {
  const { doc } = draw.pdf;
  for (const node of nodes) {
    switch (node.kind) {
      case 'group':
        ink(draw, node.children);
        break;
      case 'text':
        set(draw.pdf, node);
        break;
      case 'rect':
        box(doc, node);
        paint(doc, node);
        break;
      case 'rects':
        for (const { x, y, w, h } of node.places) doc.rect(x * MM, y * MM, w * MM, h * MM);
        doc.fill(node.fill);
        break;
      case 'line':
        doc.moveTo(node.x1 * MM, node.y1 * MM).lineTo(node.x2 * MM, node.y2 * MM);
        paint(doc, node);
        break;
      case 'polygon':
        doc.polygon(...node.points.map(([x, y]) => [x * MM, y * MM]));
        paint(doc, node);
    }
  }
}

function box(doc: PDFKit.PDFDocument, { x, y, w, h, r = 0 }: RectNode): void {
  if (r > 0) doc.roundedRect(x * MM, y * MM, w * MM, h * MM, Math.min(r, w / 2, h / 2) * MM);
  else doc.rect(x * MM, y * MM, w * MM, h * MM);
}

function paint(doc: PDFKit.PDFDocument, { fill, stroke }: { readonly fill?: string; readonly stroke?: Stroke }): void {
  if (stroke) {
    doc.lineWidth(stroke.width * MM);
    if (stroke.dash) doc.dash(stroke.dash.map((mm) => mm * MM) as never, {});
    else doc.undash();
  }
  if (fill && stroke) doc.fillAndStroke(fill, stroke.ink);
  else if (fill) doc.fill(fill);
  else if (stroke) doc.stroke(stroke.ink);
}

/** Line by line; what only breaks or ends a line is not set. */
function set(pdf: Pdf, { runs, size, bold, ink: colour, anchor }: TextNode): void {
  for (const { x, y, text } of runs) {
    drawText(pdf, printed(text), { x, y, size, face: bold ? 'sans-bold' : 'sans', ink: colour, anchor });
  }
}

/** Left, top, right and bottom of what is drawn; of a text only where its lines stand. */
function boundsOf(nodes: readonly SceneNode[]): readonly [number, number, number, number] {
  const points = nodes.flatMap(cornersOf);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

type Corner = readonly [x: number, y: number];
const boxCorners = ({ x, y, w, h }: Place): readonly Corner[] => [
  [x, y],
  [x + w, y + h],
];

function cornersOf(node: SceneNode): readonly Corner[] {
  switch (node.kind) {
    case 'group':
      return node.children.flatMap(cornersOf);
    case 'text':
      return node.runs.flatMap(({ x, y }) =>
        boxCorners({ x: x - node.size / 2, y: y - 0.88 * node.size, w: node.size, h: node.size }),
      );
    case 'rect':
      return boxCorners(node);
    case 'rects':
      return node.places.flatMap(boxCorners);
    case 'line':
      return [
        [node.x1, node.y1],
        [node.x2, node.y2],
      ];
    case 'polygon':
      return node.points;
  }
}
