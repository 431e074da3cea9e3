import type { Form } from './form.ts';
import { byHand, caseRows, dayText, field, pair, paper, rows, signatures, table } from './kit.ts';

/** 涉案物品移交清单 (移送规定 第12条): things and further papers, each by name, signed by both. */
export const articles: Form = {
  key: 'articles',
  name: '涉案物品移交清单',
  audience: 'body',
  of: (env) =>
    env.view.transfer.articles.map(({ articles: things, to, on, proof, partyTold, at }) =>
      paper(env, at, {
        title: '涉案物品移交清单',
        addressee: to,
        blocks: [
          rows(
            ...caseRows(env),
            pair('移交日期', dayText(on), '移交凭证', proof === '' ? '无' : '已存入本案'),
            field('告知当事人', partyTold === '' ? '没有查封、扣押物品，无须告知' : '已书面告知，告知书存入本案'),
          ),
          ...(things.length === 0
            ? [{ kind: 'paragraph' as const, text: '没有需要移交的物品。' }]
            : [
                table(
                  ['序号', '物品和材料名称'],
                  [1, 9],
                  things.map((name, i) => [String(i + 1), name]),
                ),
              ]),
          signatures(byHand('移交人（签名、日期）'), byHand('接收人（签名、盖章、日期）')),
        ],
        signedOn: at,
      }),
    ),
};
