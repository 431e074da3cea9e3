import { balanceLines, breakLines } from '#typeset/lines.ts';
import { widthOf } from '#typeset/measure.ts';
import { qrSign } from '#typeset/qr.ts';
import {
  baselineAt,
  type GroupNode,
  group,
  line,
  MM_PER_PT,
  type Place,
  rect,
  type SceneNode,
  text,
} from '#typeset/scene.ts';
import {
  CHANGE_WORDS,
  CHANGES,
  type Chart,
  HEADS,
  LEVELS,
  type Level,
  MARK_WORDS,
  type Mark,
  MEASURE_MARKS,
  RISK_MARKS,
  shownPhone,
} from './chart.ts';
import { columnsOf } from './draw-row.ts';
import type { Life } from './life.ts';
import { BORDER, BRAND, INK, MEASURE, SECONDARY, SURFACE } from './palette.ts';
import { CONTINUED, type Metrics } from './rows.ts';
import { changeSign, levelChip, levelChipWidth, markSign } from './signs.ts';

/** What stands around the rows: title and meta line, the three heads, foot with telephones and legend. */

const QR_MM = 15;
export const HEADS_MM = 7;
/** Between heads and the first row. */
export const AFTER_HEADS_MM = 3;
const META_PT = 8.5;
const FOOT_PT = 9;
const SMALL_PT = 7.5;

export type Header = {
  readonly titles: readonly string[];
  readonly subtitles: readonly string[];
  readonly meta: readonly string[];
  readonly link: string | undefined;
  readonly height: number;
};

/** Measured once, so that each page knows what is left for its rows. Room for （续） is always kept. */
export function headerOf(chart: Chart, m: Metrics, life?: Life): Header {
  if (!m.page.framed) return { titles: [], subtitles: [], meta: [], link: undefined, height: 0 };
  const inner = m.page.widthMm - 2 * m.page.marginMm;
  const besideQr = inner - 2 * (qrMm(m) + 3);
  const size = m.page.titlePt * MM_PER_PT;
  const titles = balanceLines(chart.title, { widthEm: besideQr / size - widthOf(CONTINUED, 'bold'), weight: 'bold' });
  const subtitle = life?.subtitle ?? chart.subtitle;
  const under = subtitle ? balanceLines(subtitle, { widthEm: besideQr / (SUB * size) }) : [];
  const facts = life?.facts ?? [metaLine(chart)];
  const meta = facts.flatMap((fact) => breakLines(fact, { widthEm: inner / metaMm(m) }));
  const height =
    3.4 + titles.length * 1.35 * size + under.length * 1.35 * SUB * size + meta.length * 1.5 * metaMm(m) + 2;
  return { titles, subtitles: under, meta, link: chart.link, height: Math.max(qrMm(m) + 5, height) };
}

const SUB = 0.72;
const qrMm = (m: Metrics): number => QR_MM * Math.max(1, m.page.frameScale);
const metaMm = (m: Metrics): number => META_PT * MM_PER_PT * m.page.frameScale;

function metaLine(chart: Chart): string {
  const fields = [
    ['单位：', chart.agency],
    ['职权编码：', chart.code],
    ['版本：', chart.version],
    ['生效日期：', chart.validFrom],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name}${value}`] : [])).join('　　');
}

export function drawHeader(
  header: Header,
  continued: boolean,
  m: Metrics,
): { readonly scene: GroupNode; readonly qr: Place } {
  const { page } = m;
  const middle = page.widthMm / 2;
  const size = page.titlePt * MM_PER_PT;
  const sub = SUB * size;
  const small = metaMm(m);
  const bottom = page.marginMm + header.height;
  const metaTop = bottom - 2 - header.meta.length * 1.5 * small;
  const block = header.titles.length * 1.35 * size + header.subtitles.length * 1.35 * sub;
  let y = page.marginMm + (metaTop - page.marginMm - block) / 2;
  const nodes: SceneNode[] = [];
  const set = (
    lines: readonly string[],
    type: { size: number; bold: boolean; leading: number; grey?: boolean },
  ): void => {
    const runs = lines.map((words, i) => ({
      x: middle,
      y: baselineAt(y + (i + 0.5) * type.leading * type.size, type.size),
      text: words,
    }));
    if (lines.length > 0)
      nodes.push(text(runs, { size: type.size, bold: type.bold, ink: type.grey ? SECONDARY : INK, anchor: 'middle' }));
    y += lines.length * type.leading * type.size;
  };
  const titles = continued
    ? header.titles.map((words, i) => (i === header.titles.length - 1 ? words + CONTINUED : words))
    : header.titles;
  set(titles, { size, bold: true, leading: 1.35 });
  set(header.subtitles, { size: sub, bold: false, leading: 1.35 });
  y = metaTop;
  set(header.meta, { size: small, bold: false, leading: 1.5, grey: true });
  const side = qrMm(m);
  const qr = { x: page.widthMm - page.marginMm - side, y: page.marginMm, w: side, h: side };
  if (header.link) nodes.push(qrSign(header.link, qr, INK, `二维码，通往本图网页：${header.link}`));
  return { scene: group('head', nodes), qr };
}

export function drawHeads(top: number, m: Metrics): GroupNode {
  const columns = columnsOf(m);
  const size = Math.max(9.5, m.pointSize * 1.05) * MM_PER_PT;
  const cells = [
    { x: columns.risks, w: m.page.sideMm, word: HEADS.risks },
    { x: columns.flow, w: m.page.flowMm, word: HEADS.flow },
    { x: columns.measures, w: m.page.sideMm, word: HEADS.measures },
  ];
  return group(
    'head',
    cells.flatMap(({ x, w, word }) => [
      rect({ x, y: top, w, h: HEADS_MM }, { fill: SURFACE }),
      line(x, top + HEADS_MM, x + w, top + HEADS_MM, { ink: BRAND, width: 0.6 }),
      text([{ x: x + w / 2, y: baselineAt(top + HEADS_MM / 2, size), text: word }], {
        size,
        bold: true,
        ink: INK,
        anchor: 'middle',
      }),
    ]),
  );
}

const marksIn = (chart: Chart): readonly (readonly Mark[])[] => {
  const used = new Set(
    chart.stages.flatMap((stage) => [...stage.risks, ...stage.measures].flatMap((item) => item.mark ?? [])),
  );
  return [RISK_MARKS.filter((mark) => used.has(mark)), MEASURE_MARKS.filter((mark) => used.has(mark))].filter(
    (side) => side.length > 0,
  );
};

export const footHeight = (chart: Chart, m: Metrics): number =>
  m.page.framed ? (13 + legendLines(chart, m).length * LEGEND_MM) * m.page.frameScale : 0;

const LEGEND_MM = 5;

/** What the signs of marks and changes mean, as many on a line as have room there. */
function legendLines(chart: Chart, m: Metrics): readonly (readonly Legend[])[] {
  const em = FOOT_PT * MM_PER_PT * m.page.frameScale;
  const inner = m.page.widthMm - 2 * m.page.marginMm;
  const all = [
    ...marksIn(chart).map((side) => markLegend(side, em)),
    ...(chart.compared ? [changeLegend(chart.compared, em)] : []),
  ];
  const lines: Legend[][] = [];
  let left = 0;
  for (const one of all) {
    if (one.width > left) {
      lines.push([]);
      left = inner;
    }
    lines.at(-1)?.push(one);
    left -= one.width + LEGEND_GAP_EM * em;
  }
  return lines;
}

const LEGEND_GAP_EM = 2;

/** Foot of page `number` of `of`, its lower edge on the margin. */
export function drawFoot(
  chart: Chart,
  page: { readonly number: number; readonly of: number },
  top: number,
  m: Metrics,
  life?: Life,
): GroupNode {
  const k = m.page.frameScale;
  const left = m.page.marginMm;
  const right = m.page.widthMm - m.page.marginMm;
  const size = FOOT_PT * MM_PER_PT * m.page.frameScale;
  const small = SMALL_PT * MM_PER_PT * m.page.frameScale;
  const phones = `监管电话：${shownPhone(chart.phones.supervision)}　　服务电话：${shownPhone(chart.phones.service)}`;
  const nodes: SceneNode[] = [
    line(left, top + 1, right, top + 1, { ink: BORDER, width: 0.25 }),
    text([{ x: left, y: baselineAt(top + 4.5 * k, size), text: phones }], { size, bold: true, ink: INK }),
    group('decor', legend(chart, right, top + 4.5 * k, size)),
  ];
  let y = top + 9.5 * k;
  for (const line of legendLines(chart, m)) {
    let x = left;
    for (const one of line) {
      nodes.push(group('decor', one.draw(x, y)));
      x += one.width + LEGEND_GAP_EM * size;
    }
    y += LEGEND_MM * k;
  }
  const made = [
    // A case says above which version it ran on.
    !life && chart.version && `版本 ${chart.version}`,
    !life && chart.validFrom && `自 ${chart.validFrom} 起施行`,
    chart.definitionHash && `定义校验 ${chart.definitionHash.slice(0, 8)}`,
  ];
  const baseline = baselineAt(y + k, small);
  const line2 = made.filter(Boolean).join('　');
  if (line2) nodes.push(text([{ x: left, y: baseline, text: line2 }], { size: small, ink: SECONDARY }));
  nodes.push(
    text([{ x: right, y: baseline, text: `第 ${page.number}/${page.of} 页` }], {
      size: small,
      ink: SECONDARY,
      anchor: 'end',
    }),
  );
  return group('foot', nodes);
}

/** Levels in use, and what the two kinds of connector mean; set from the right. */
function legend(chart: Chart, right: number, y: number, em: number): readonly SceneNode[] {
  const rated = new Set(chart.stages.filter((stage) => stage.risks.length > 0).map((stage) => stage.level));
  const shown: readonly (Level | null)[] = [...LEVELS, ...(rated.has(null) ? [null] : [])];
  const chips = shown.length * (levelChipWidth(em) + 0.4 * em);
  let x = right - chips + 0.4 * em;
  const word = text([{ x: x - 0.5 * em, y: baselineAt(y, em), text: '风险等级' }], {
    size: em,
    ink: SECONDARY,
    anchor: 'end',
  });
  const nodes: SceneNode[] = [word];
  for (const level of shown) {
    nodes.push(...levelChip(level, { x, y }, em));
    x += levelChipWidth(em) + 0.4 * em;
  }
  return nodes;
}

type Legend = { readonly width: number; readonly draw: (x: number, y: number) => readonly SceneNode[] };
type Entry = { readonly word: string; readonly sign: (x: number, y: number) => SceneNode };

/** A word in bold, then signs with what they mean. */
function legendOf(head: string, headEm: number, entries: readonly Entry[], em: number): Legend {
  const widthOfEntry = ({ word }: Entry): number => (1.2 + widthOf(word) + 1) * em;
  return {
    width: headEm * em + entries.reduce((sum, entry) => sum + widthOfEntry(entry), 0) - em,
    draw: (left, y) => {
      const baseline = baselineAt(y, em);
      const nodes: SceneNode[] = [text([{ x: left, y: baseline, text: head }], { size: em, bold: true, ink: INK })];
      let x = left + headEm * em;
      for (const entry of entries) {
        nodes.push(entry.sign(x + 0.4 * em, y));
        nodes.push(text([{ x: x + 1.1 * em, y: baseline, text: entry.word }], { size: em, ink: INK }));
        x += widthOfEntry(entry);
      }
      return nodes;
    },
  };
}

function markLegend(side: readonly Mark[], em: number): Legend {
  const isRisks = side.some((mark) => RISK_MARKS.some((risk) => risk === mark));
  const entries = side.map(
    (mark): Entry => ({
      word: MARK_WORDS[mark],
      sign: (x, y) => markSign(mark, { x, y }, em, isRisks ? INK : MEASURE),
    }),
  );
  return legendOf(isRisks ? '风险点' : '防控措施', isRisks ? 3.8 : 4.8, entries, em);
}

function changeLegend({ from, to }: NonNullable<Chart['compared']>, em: number): Legend {
  const head = `第 ${from} 版 → 第 ${to} 版`;
  const entries = CHANGES.map(
    (change): Entry => ({
      word: CHANGE_WORDS[change],
      sign: (x, y) => changeSign(change, { x, y }, em),
    }),
  );
  return legendOf(head, widthOf(head, 'bold') + 0.8, entries, em);
}
