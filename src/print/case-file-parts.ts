import type { CaseFile } from '#documents/case-file.ts';
import type { DocumentBlock } from '#documents/content.ts';
import { blockRows } from './document-rows.ts';
import type { Fonts } from './fonts.ts';
import { BODY, baselineIn, PITCH, SIZE } from './gb.ts';
import { titleRows } from './head-rows.ts';
import { node, type Row, together, withGap } from './rows.ts';
import { tableRows } from './table-rows.ts';

/** What a case file has beside its documents: cover, contents, what is missing, lists of materials, the trace. */

/** What the contents say of one part. */
export type Listed = {
  readonly name: string;
  readonly number: string | null;
  readonly on: string | null;
  readonly from: number;
  readonly to: number;
};

/** 案卷封面. */
export function coverRows(fonts: Fonts, file: CaseFile, pages: number): readonly Row[] {
  const fields: DocumentBlock = {
    kind: 'fields',
    rows: [
      [{ label: '案卷号', value: file.number }],
      [{ label: '事项', value: file.title }],
      ...file.cover,
      [
        { label: '文书', value: `${file.documents.length}件` },
        { label: '页数', value: `${pages}页` },
      ],
    ],
  };
  return [
    ...withGap([big(file.agency, 'P', SIZE.smallTwo)], 3 * PITCH),
    // Dropped at the top of a page, so a row of its own.
    { ...big(`${file.kind}案卷`, 'H1', SIZE.first), gap: PITCH },
    ...withGap(blockRows(fonts, fields, false), 2 * PITCH),
  ].toSpliced(0, 0, { height: 2 * PITCH, parts: [] });
}

const big = (text: string, tag: 'P' | 'H1', size: number): Row => ({
  height: 2 * PITCH,
  parts: [
    {
      node: node(tag),
      lines: [{ x: BODY.width / 2, y: baselineIn(2 * PITCH, size), text, size, face: 'title', anchor: 'middle' }],
    },
  ],
});

/** 卷内目录. */
export function* contentsRows(fonts: Fonts, listed: readonly Listed[]): Generator<Row> {
  yield* headed(fonts, '卷内目录');
  yield* table(fonts, {
    kind: 'table',
    heads: ['序号', '名称', '文号', '日期', '页号'],
    shares: [12, 39, 55, 33, 17],
    rows: listed.map(({ name, number, on, from, to }, i) => [
      String(i + 1),
      name,
      number ?? '—',
      on ?? '—',
      from === to ? String(from) : `${from}—${to}`,
    ]),
  });
}

/** 卷内备考表: what the archive list asks for, what could not be written, where the paper is. */
export function remarksRows(fonts: Fonts, { archive, unwritten, place }: CaseFile): readonly Row[] {
  const blocks: DocumentBlock[] = [
    { kind: 'paragraph', text: place === null ? '纸质材料尚未归档。' : `纸质材料归档于：${place}。` },
    ...(archive.length > 0
      ? [
          {
            kind: 'table' as const,
            heads: ['序号', '归档目录', '是否归档'],
            shares: [1, 8, 2],
            rows: archive.map(({ name, filed }, i) => [String(i + 1), name, filed ? '已归档' : '未归档']),
          },
        ]
      : []),
    ...(unwritten.length > 0
      ? [
          { kind: 'paragraph' as const, text: '下列文书缺少事实，不能制作：' },
          {
            kind: 'table' as const,
            heads: ['文书', '缺少'],
            shares: [3, 7],
            rows: unwritten.map(({ name, missing }) => [name, missing.join('、')]),
          },
        ]
      : []),
  ];
  return [...headed(fonts, '卷内备考表'), ...blocks.flatMap((block, i) => blockRows(fonts, block, i === 0))];
}

/** 材料清单. The files themselves are kept beside: a hash says whether one is still the same. */
export function* materialRows(fonts: Fonts, { materials }: CaseFile): Generator<Row> {
  yield* headed(fonts, '材料清单');
  const text = '材料原件另行保存，不装入本文件；摘要（SHA-256）用于核对文件是否被改动。';
  yield* blockRows(fonts, { kind: 'paragraph', text }, true);
  yield* table(fonts, {
    kind: 'table',
    heads: ['序号', '材料', '文件名', '收到日期', '页数', '摘要'],
    shares: [11, 34, 32, 33, 11, 35],
    rows: materials.map(({ name, file, on, pages, hash }, i) => [String(i + 1), name, file, on, String(pages), hash]),
  });
}

/** 全程留痕, in the order in which it was recorded; before it, how the chains were found. */
export function* traceRows(fonts: Fonts, { trace, chains }: CaseFile): Generator<Row> {
  yield* headed(fonts, '全程留痕');
  yield* table(fonts, {
    kind: 'table',
    heads: ['留痕', '条数', '逐条重算', '末条摘要'],
    shares: [24, 14, 24, 94],
    rows: chains.map(({ name, entries, intact, head }) => [name, String(entries), intact ? '一致' : '不一致', head]),
  });
  yield* table(fonts, {
    kind: 'table',
    heads: ['序号', '时间', '经办', '事项', '说明', '校验'],
    shares: [11, 31, 28, 25, 39, 22],
    rows: trace.map(({ at, who, act, said, hash }, i) => [String(i + 1), at, who, act, said, hash.slice(0, 8)]),
  });
}

/** In 五号, a little below what is above it. */
function* table(fonts: Fonts, block: Extract<DocumentBlock, { kind: 'table' }>): Generator<Row> {
  let gap = PITCH / 2;
  for (const row of tableRows(fonts, block, SIZE.five)) {
    yield gap > 0 ? { ...row, gap } : row;
    gap = 0;
  }
}

const headed = (fonts: Fonts, title: string): readonly Row[] => together(titleRows(fonts, title), true);
