import type { Transfer } from '#cases/facets/transfer.ts';
import type { Form, FormEnv, FormPaper } from './form.ts';
import { byHand, caseRows, dayText, field, materialName, maybe, pair, paper, rows, signatures, table } from './kit.ts';

type HandedOver = Transfer['handedOver'][number];

/** 案件移送清单和回执 (移送规定 第6、7条): what went along, who took it, and the receipt that the receiving body signs. */
export const handover: Form = {
  key: 'handover',
  name: '移送清单和回执',
  audience: 'body',
  of: (env) => env.view.transfer.handedOver.map((one, i, all) => written(env, one, all[i + 1])),
};

function written(env: FormEnv, one: HandedOver, next: HandedOver | undefined): FormPaper {
  const { view, power } = env;
  const { document, to, receiver, attachments, on, at } = one;
  const issued = view.documents.all.findLast((letter) => letter.document === document)?.issued;
  // The receipts for this hand-over: those before the next.
  const receipt = view.transfer.receipts.findLast((given) => given.at >= at && (!next || given.at < next.at));
  return paper(env, at, {
    title: '移送清单和回执',
    addressee: to,
    blocks: [
      rows(
        ...caseRows(env),
        pair(
          '移送文书',
          power.definition.documents.find((rule) => rule.key === document)?.name,
          '文号',
          issued?.number,
        ),
        pair('移送日期', dayText(on), '接收人', receiver),
      ),
      ...(attachments.length === 0
        ? [{ kind: 'paragraph' as const, text: '随案没有移送材料。' }]
        : [
            table(
              ['序号', '随案移送的材料', '页数'],
              [1, 8, 2],
              attachments.map(({ material, hash }, i) => [
                String(i + 1),
                materialName(env, material),
                String(view.materials.received.find((item) => item.hash === hash)?.pages ?? ''),
              ]),
            ),
          ]),
      ...(receipt
        ? [
            rows(
              pair('回执签收人', receipt.by, '签收日期', dayText(receipt.receivedOn)),
              field('是否接收', receipt.accepted ? '接收' : '不属本机关管辖'),
              ...maybe('回执编号', receipt.number),
              ...maybe('转送机关', receipt.forwardedTo),
            ),
          ]
        : []),
      signatures(
        byHand('移送人（签名）'),
        byHand('接收单位签收人（签名、盖章、日期）'),
        byHand('是否属于管辖和处理意见'),
      ),
    ],
    signedOn: at,
  });
}
