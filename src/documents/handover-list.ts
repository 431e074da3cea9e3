import type { DocumentBlock, DocumentContent } from './content.ts';

/** A hand-over as its list has it: names and words, as they were when it was made. */
export type HandoverList = {
  readonly agency: string;
  /** Of the department's record. */
  readonly entry: number;
  readonly from: string;
  readonly by: { readonly name: string; readonly post: string; readonly on: string };
  readonly reason: string;
  readonly rows: readonly {
    readonly number: string;
    readonly power: string;
    readonly stage: string;
    readonly what: string;
    readonly to: string;
    /** Empty = done; otherwise why not. */
    readonly refused: string;
  }[];
  /** What he still has in his hands in these cases. */
  readonly left: readonly { readonly number: string; readonly what: string }[];
  /** Rows of cases that the reader may not see. */
  readonly withheld: number;
};

export const HANDOVER_TITLE = '离岗移交清单';

/** 移交清单: each case with what went to whom, what did not and why, and lines for the hands of all three sides. */
export function handoverContent(list: HandoverList): DocumentContent {
  const done = list.rows.filter(({ refused }) => refused === '');
  const not = list.rows.filter(({ refused }) => refused !== '');
  const receivers = [...new Set(done.map(({ to }) => to))];
  const sections: (readonly [string, readonly DocumentBlock[]])[] = [
    [
      `已移交（${done.length} 项）`,
      done.length === 0
        ? [{ kind: 'paragraph', text: '无。' }]
        : [
            table(
              ['编号', '职权', '环节', '移交内容', '接收人'],
              [5, 6, 3, 4, 3],
              done.map((row) => [row.number, row.power, row.stage, row.what, row.to]),
            ),
          ],
    ],
    ...(not.length === 0
      ? []
      : [
          [
            `未能移交（${not.length} 项）`,
            [
              table(
                ['编号', '移交内容', '拟接收人', '原因'],
                [5, 4, 3, 9],
                not.map((row) => [row.number, row.what, row.to, row.refused]),
              ),
            ],
          ] as const,
        ]),
    ...(list.left.length === 0
      ? []
      : [
          [
            `须本人或者双方另行办理（${list.left.length} 项）`,
            [
              table(
                ['编号', '事项'],
                [5, 16],
                list.left.map((row) => [row.number, row.what]),
              ),
            ],
          ] as const,
        ]),
  ];
  return {
    agency: list.agency,
    title: HANDOVER_TITLE,
    number: null,
    addressee: null,
    blocks: [
      {
        kind: 'fields',
        rows: [
          [
            { label: '移交人', value: list.from },
            { label: '办理移交', value: `${list.by.name}（${list.by.post}）` },
          ],
          [{ label: '移交时间', value: list.by.on }],
          [{ label: '移交理由', value: list.reason }],
        ],
      },
      ...sections.flatMap(([text, blocks], i): readonly DocumentBlock[] => [
        { kind: 'heading', level: 1, text: `${'一二三'[i]}、${text}` },
        ...blocks,
      ]),
      {
        kind: 'signatures',
        slots: [
          { label: '移交人', signed: null },
          ...receivers.map((name) => ({ label: `接收人（${name}）`, signed: null })),
          { label: '监交人', signed: null },
        ],
      },
    ],
    attachments: [],
    signature: null,
    notes: [
      `本清单取自本单位记录第 ${list.entry} 条；每一项移交另在各办件中留痕。时限不因移交而改变。`,
      ...(list.withheld > 0 ? [`另有 ${list.withheld} 项属于制表人无权查看的办件，没有列入。`] : []),
    ],
  };
}

const table = (
  heads: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly string[])[],
): DocumentBlock => ({ kind: 'table', heads, shares, rows });
