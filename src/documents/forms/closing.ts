import { archiveList } from '#cases/archive-list.ts';
import type { Form } from './form.ts';
import {
  caseRows,
  dateText,
  field,
  handsAt,
  maybe,
  namesText,
  pair,
  paper,
  resultName,
  rows,
  signatures,
  signedBy,
  table,
} from './kit.ts';

/** 结案（归档）登记表: how the case ended, and what of it lies in the archive. */
export const closing: Form = {
  key: 'closing',
  name: '结案（归档）登记表',
  audience: 'file',
  of(env) {
    const { view, power, ctx } = env;
    const { filed } = view.archive;
    if (!filed) return [];
    const by = handsAt(env, 'archive', filed.at).map((hand) => hand.person);
    const list = archiveList(power, view);
    const { result, at, by: decider } = view.decision;
    return [
      paper(env, filed.at, {
        title: '结案（归档）登记表',
        blocks: [
          rows(
            ...caseRows(env),
            pair(
              '收到日期',
              view.application.receivedAt && dateText(view.application.receivedAt),
              '归档日期',
              dateText(filed.at),
            ),
            field('办理结果', result === undefined ? '没有作出决定，退出流程' : resultName(env, result)),
            ...(at
              ? [pair('决定日期', dateText(at), '决定人', decider ? namesText(ctx, [decider.person]) : '依法视为')]
              : []),
            ...maybe(
              '文书文号',
              view.documents.all.flatMap((one) => (one.issued ? [one.issued.number] : [])).join('、'),
            ),
            field('存放位置', filed.place),
          ),
          ...(filed.items.length === 0
            ? [{ kind: 'paragraph' as const, text: '没有应当归档的纸质材料。' }]
            : [
                table(
                  ['序号', '归档材料'],
                  [1, 9],
                  filed.items.map((key, i) => [String(i + 1), list.find((item) => item.key === key)?.name ?? '']),
                ),
              ]),
          signatures(...signedBy('归档人', by, filed.at, ctx)),
        ],
      }),
    ];
  },
};
