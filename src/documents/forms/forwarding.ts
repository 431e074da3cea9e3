import type { Form } from './form.ts';
import { byHand, caseRows, dayText, field, pair, paper, rows, signatures } from './kit.ts';

/** 抄送通报单 (危险化学品安全管理条例 第35条第2款): which authorities were told of an issued document. */
export const forwarding: Form = {
  key: 'forwarding',
  name: '抄送通报单',
  audience: 'body',
  of: (env) =>
    env.view.documents.all.flatMap(({ document, issued, forwarded = [] }) =>
      forwarded.map(({ to, receiver, on, at }) =>
        paper(env, at, {
          title: '抄送通报单',
          addressee: to.join('、'),
          blocks: [
            rows(
              ...caseRows(env),
              pair(
                '抄送的文书',
                env.power.definition.documents.find((rule) => rule.key === document)?.name,
                '文号',
                issued?.number,
              ),
              pair('抄送日期', dayText(on), '接收人', receiver),
              field('凭证', '已存入本案'),
            ),
            signatures(byHand('接收人（签名、日期）')),
          ],
          signedOn: at,
        }),
      ),
    ),
};
