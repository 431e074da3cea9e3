import type { Form } from './form.ts';
import {
  caseRows,
  dateText,
  dayText,
  field,
  handsAt,
  materialName,
  maybe,
  momentText,
  namesText,
  pair,
  paper,
  receivedFrom,
  rows,
  signatures,
  signedBy,
  table,
  toBeTold,
} from './kit.ts';

/** 受理单（收件凭证）: what was received, when, by whom, and the code to ask with (行政许可法 第32条第2款: 书面凭证). */
export const slip: Form = {
  key: 'slip',
  name: '受理单',
  audience: 'sender',
  of(env) {
    const { view, power, ctx } = env;
    const { slip: given } = view.acceptance;
    if (!given) return [];
    const { contact, phone, receivedAt } = view.application;
    const persons = handsAt(env, 'issue-slip', given.at).map((hand) => hand.person);
    // Counted until the slip was there: what came in later has papers of its own.
    const received = view.materials.received.filter((item) => item.receivedAt <= given.at);
    return [
      paper(env, given.at, {
        title: '受理单',
        number: given.number,
        addressee: receivedFrom(env),
        blocks: [
          rows(
            ...caseRows(env),
            ...maybe('联系人', contact),
            ...maybe('联系电话', phone),
            pair('收到材料', receivedAt && momentText(receivedAt), '答复期限', dayText(given.dueOn)),
            pair('查询码', given.queryCode, '监督电话', toBeTold(power.definition.phones.supervision)),
            field('收件人', namesText(ctx, persons)),
          ),
          ...(received.length === 0
            ? []
            : [
                table(
                  ['序号', '材料名称', '页数', '收到日期'],
                  [1, 6, 1, 3],
                  received.map((item, i) => [
                    String(i + 1),
                    materialName(env, item.material),
                    String(item.pages),
                    dateText(item.receivedAt),
                  ]),
                ),
              ]),
          signatures(...signedBy('收件人', persons, given.at, ctx)),
        ],
        signedOn: given.at,
        notes: ['凭办件编号和查询码可以查询办理情况。本单加盖印章后生效。'],
      }),
    ];
  },
};
