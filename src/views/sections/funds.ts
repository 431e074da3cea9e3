import { entryLabel } from '#cases/facets/lists.ts';
import { sayValue, sayWord } from '#contract/say.ts';
import { entry, line, type SectionOf, yuan } from './section.ts';

/** Of an account number only its end is shown: `…0101`. */
const endOf = (account: string): string => `…${account.slice(-4)}`;

/** 资金: what the treasury confirmed, the accounts, each payment, what came in, and the sums. */
export const funds: SectionOf = {
  key: 'funds',
  party: false,
  entries({ view }) {
    const { fiscal, accounts, paid, received, reconciled } = view.funds;
    const labelOf = (key: string): string => {
      const found = view.lists.recorded.flatMap((list) => list.entries).find((one) => one.key === key);
      return found ? entryLabel(found) : key;
    };
    const title = (fact: string): string => sayWord('zh-CN', 'facts', `funds.${fact}`);
    return [
      ...fiscal.map((one) =>
        entry(title('fiscal-document'), one.at, [
          line('funds.document', one.number, one.hash),
          ...one.lines.map((each) => line('funds.confirmed', `${labelOf(each.payee)}：${yuan(each.fen)}`)),
        ]),
      ),
      ...accounts.map((one) =>
        entry(title('account-registered'), one.at, [
          line('payee', labelOf(one.payee)),
          line('funds.account', `${one.holder} ${endOf(one.account)}`, one.proof),
        ]),
      ),
      ...paid.map((one) =>
        entry(title('paid'), one.at, [
          line('payee', labelOf(one.payee)),
          line('funds.paid', yuan(one.fen)),
          line('funds.account', endOf(one.account)),
          line('record-payment.paidOn', one.paidOn),
          line('funds.proof', '', one.proof),
        ]),
      ),
      ...received.map((one) =>
        entry(title('received'), one.at, [
          line('record-receipt.kind', sayValue('zh-CN', one.kind, 'kind')),
          line('funds.paid', yuan(one.fen)),
          line('record-receipt.receivedOn', one.receivedOn),
          line('funds.proof', '', one.proof),
        ]),
      ),
      ...(reconciled
        ? [
            entry(title('reconciled'), reconciled.at, [
              line('funds.confirmed', yuan(reconciled.owed)),
              line('funds.paid', yuan(reconciled.paid)),
              line('funds.note', reconciled.note),
            ]),
          ]
        : []),
    ];
  },
};
