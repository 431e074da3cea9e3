import type { Chart } from '#charts/chart.ts';
import type { ChartLayout } from '#charts/layout.ts';
import { type GroupNode, walk } from '#typeset/scene.ts';
import { madeOf } from './chart-made.ts';
import type { Fonts } from './fonts.ts';
import { bytesOf, MM, openPdf } from './pdf.ts';
import { drawScene } from './scene-pdf.ts';

/**
 * A chart as a PDF: the pages of the layout with the same lines as everywhere, tagged (a section a stage, its two lists, its
 * level said), one bookmark a stage. Throws `UnprintableText` where no font has a character.
 */
export async function chartPdf(chart: Chart, layout: ChartLayout, fonts: Fonts): Promise<Buffer> {
  const pdf = openPdf({ ...madeOf(chart), fonts });
  const { doc } = pdf;
  const document = doc.struct('Document');
  doc.addStructure(document);
  for (const page of layout.pages) {
    doc.addPage({ size: [page.widthMm * MM, page.heightMm * MM], margin: 0 });
    drawScene(pdf, page.scene, document, {
      repeats: { head: page.number > 1, foot: page.number < page.of },
      onStage: (stage) => bookmark(doc, stage),
    });
  }
  document.end();
  return bytesOf(pdf);
}

/** Leads to the node of a stage; a stage that goes on from the page before has its mark there. */
function bookmark(doc: PDFKit.PDFDocument, stage: GroupNode): void {
  if (stage.id === undefined) return;
  const ys = [...walk(stage.children)].flatMap((node) => (node.kind === 'rect' ? [node.y] : []));
  const top = Math.max(0, Math.min(...ys) - 3) * MM;
  doc.outline.addItem(stage.label ?? '', { top } as object);
}
