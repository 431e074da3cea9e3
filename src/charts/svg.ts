import type { GroupNode, RectNode, RectsNode, SceneNode, Stroke, TextNode } from '#typeset/scene.ts';
import { type Chart, summaryOf } from './chart.ts';
import type { ChartPage } from './layout.ts';

/** Scene → SVG that can be read aloud, searched and copied. Attributes only, no style and no script: it passes a strict CSP inline. */

export type SvgOptions = {
  /** Put before every id, so that several charts can stand on one page. */
  readonly idPrefix?: string;
  /** How a text is drawn where not as text: for what has no fonts of its own. */
  readonly text?: (node: TextNode) => string;
  /** A file of its own carries its size in mm; inline it takes the width it is given. */
  readonly inline?: boolean;
};

const FACES =
  "'Noto Sans SC','Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif";

export function svgOf(chart: Chart, page: ChartPage, options: SvgOptions = {}): string {
  const prefix = options.idPrefix ?? '';
  const ids = { title: `${prefix}chart-title-${page.number}`, desc: `${prefix}chart-desc-${page.number}` };
  const name = chart.title + (page.of > 1 ? `（第 ${page.number}/${page.of} 页）` : '');
  const attributes = [
    `viewBox="0 0 ${n(page.widthMm)} ${n(page.heightMm)}"`,
    options.inline ? 'width="100%"' : `width="${n(page.widthMm)}mm" height="${n(page.heightMm)}mm"`,
    'role="graphics-document document" lang="zh-CN" xml:lang="zh-CN"',
    `aria-labelledby="${escapeXml(ids.title)}" aria-describedby="${escapeXml(ids.desc)}"`,
    `font-family="${FACES}" font-weight="400" fill="none" text-rendering="geometricPrecision"`,
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes.join(' ')}>`,
    `<title id="${escapeXml(ids.title)}">${escapeXml(name)}</title>`,
    `<desc id="${escapeXml(ids.desc)}">${escapeXml(summaryOf(chart))}</desc>`,
    `<rect width="${n(page.widthMm)}" height="${n(page.heightMm)}" fill="#FFFFFF"/>`,
    ...page.scene.map((node) => element(node, { prefix, text: options.text ?? textElement })),
    '</svg>',
  ].join('\n');
}

type Drawing = { readonly prefix: string; readonly text: (node: TextNode) => string };

function element(node: SceneNode, drawing: Drawing): string {
  switch (node.kind) {
    case 'rect':
      return rectElement(node);
    case 'rects':
      return rectsElement(node);
    case 'line':
      return `<line x1="${n(node.x1)}" y1="${n(node.y1)}" x2="${n(node.x2)}" y2="${n(node.y2)}"${strokeOf(node.stroke)}/>`;
    case 'polygon':
      return `<polygon points="${node.points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}"${paint(node)}/>`;
    case 'text':
      return drawing.text(node);
    case 'group':
      return groupElement(node, drawing);
  }
}

const rectElement = (node: RectNode): string =>
  `<rect x="${n(node.x)}" y="${n(node.y)}" width="${n(node.w)}" height="${n(node.h)}"${node.r ? ` rx="${n(node.r)}"` : ''}${paint(node)}/>`;

const rectsElement = ({ places, fill }: RectsNode): string =>
  `<path d="${places.map(({ x, y, w, h }) => `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}z`).join('')}" fill="${fill}" shape-rendering="crispEdges"/>`;

function textElement(node: TextNode): string {
  const anchor = node.anchor === 'start' ? '' : ` text-anchor="${node.anchor}"`;
  const weight = node.bold ? ' font-weight="700"' : '';
  const [only, second] = node.runs;
  const type = `font-size="${n(node.size)}"${weight}${anchor} fill="${node.ink}" xml:space="preserve"`;
  if (only && !second) return `<text x="${n(only.x)}" y="${n(only.y)}" ${type}>${escapeXml(only.text)}</text>`;
  const runs = node.runs.map((run) => `<tspan x="${n(run.x)}" y="${n(run.y)}">${escapeXml(run.text)}</tspan>`);
  return `<text ${type}>${runs.join('')}</text>`;
}

function groupElement(node: GroupNode, drawing: Drawing): string {
  const { prefix } = drawing;
  const inner = node.children.map((child) => element(child, drawing)).join('\n');
  const label = node.label === undefined ? '' : ` aria-label="${escapeXml(node.label)}"`;
  switch (node.role) {
    case 'decor':
      return `<g aria-hidden="true">${inner}</g>`;
    case 'head':
    case 'foot':
    case 'part':
      return `<g>${inner}</g>`;
    case 'sign':
      return `<g role="img"${label}>${inner}</g>`;
    case 'stage': {
      const id = node.id === undefined ? '' : ` id="${escapeXml(prefix + node.id)}"`;
      return `<g role="group"${id}${label}>${inner}</g>`;
    }
    case 'list':
      return `<g role="list"${label}>${inner}</g>`;
    case 'item': {
      const id = node.id === undefined ? '' : ` data-item="${escapeXml(node.id)}"`;
      const linked = node.href === undefined ? inner : `<a href="${escapeXml(safeHref(node.href))}">${inner}</a>`;
      return `<g role="listitem"${id}>${linked}</g>`;
    }
  }
}

const paint = (node: { readonly fill?: string; readonly stroke?: Stroke }): string =>
  (node.fill ? ` fill="${node.fill}"` : '') + (node.stroke ? strokeOf(node.stroke) : '');

const strokeOf = ({ ink, width, dash }: Stroke): string =>
  ` stroke="${ink}" stroke-width="${n(width)}"${dash ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : ''}`;

/** Links stay on the web: anything but http(s), a path or an anchor is a bug of the caller. */
function safeHref(href: string): string {
  if (/^(https?:\/\/|\/(?!\/)|#)/.test(href)) return href;
  throw new Error(`防控图链接只能是 http(s)、站内路径或锚点：${href} / not a web link, path or anchor`);
}

/** Micrometres are finer than any printer. */
const n = (mm: number): string => String(Math.round(mm * 1000) / 1000);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeXml = (words: string): string =>
  carriedByXml(words).replace(/[&<>"']/g, (char) => entities[char] ?? char);

/** What XML 1.0 cannot carry at all (control characters, lone surrogates) replaced by U+FFFD. */
export const carriedByXml = (words: string): string =>
  words
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
