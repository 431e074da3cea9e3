import { fiscalDocument, sumOf } from '#cases/facets/funds.ts';
import { currentList } from '#cases/facets/lists.ts';
import type { Form, FormEnv } from './form.ts';
import { byHand, caseRows, dayText, moneyText, pair, paper, paragraphs, rows, signatures, table } from './kit.ts';

/** 资金拨付对账表: what the treasury confirmed, what was paid to whom on which day, and the count of both. */
export const funds: Form = {
  key: 'funds',
  name: '资金拨付对账表',
  audience: 'file',
  of(env) {
    const { reconciled, paid } = env.view.funds;
    const fiscal = fiscalDocument(env.view.funds);
    if (!reconciled || !fiscal) return [];
    return [
      paper(env, reconciled.at, {
        title: '资金拨付对账表',
        blocks: [
          rows(
            ...caseRows(env),
            pair('财政文件', fiscal.number, '确认金额', moneyText(sumOf(fiscal.lines))),
            pair('应拨付', moneyText(reconciled.owed), '已拨付', moneyText(reconciled.paid)),
          ),
          ...(paid.length === 0
            ? paragraphs('没有应当拨付的资金。')
            : [
                table(
                  ['序号', '收款人', '金额', '拨付日期', '银行回单'],
                  [1, 5, 3, 4, 3],
                  paid.map((one, i) => [
                    String(i + 1),
                    payeeName(env, one.payee),
                    moneyText(one.fen),
                    dayText(one.paidOn),
                    '已存入本案',
                  ]),
                ),
              ]),
          ...paragraphs(
            `对账说明：${reconciled.note || (reconciled.owed === reconciled.paid ? '应拨付与已拨付一致。' : '')}`,
          ),
          signatures(byHand('对账人（签名）'), byHand('复核人（签名）')),
        ],
      }),
    ];
  },
};

function payeeName({ view }: FormEnv, key: string): string {
  const lists = [...new Set(view.lists.recorded.map((one) => one.list))];
  return (
    lists.flatMap((one) => currentList(view.lists, one)?.entries ?? []).findLast((one) => one.key === key)?.name ?? ''
  );
}
