import * as z from 'zod';
import { type BindingEnv, control, type Missing } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { accountOf, fiscalDocument, unpaidLines } from '#cases/facets/funds.ts';
import { currentList } from '#cases/facets/lists.ts';
import { openOverrunsOf } from '#cases/overruns.ts';
import type { CaseFact, CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs, dayOf, type Instant } from '#kernel/time.ts';

const params = z.strictObject({
  /** The list of payees. */
  list: z.string().min(1),
  /** Pays, within so many working days of the fiscal document. */
  pays: z.string(),
  days: z.int().min(1).max(60),
  tells: z.array(z.string()).min(1),
});
type Params = z.infer<typeof params>;
type Env = BindingEnv<Params>;

/** 资金拨付: decided = confirmed by the treasury = paid, to each payee in his own name, by another than who gave the account, in time. */
export const funds = control({
  key: 'funds',
  serves: ['funds'],
  effect: 'prevents',
  params,
  names: (p) => ({ posts: [p.pays, ...p.tells] }),
  outlives: true,
  guard: ({ facts, before, signers }, env) =>
    facts.flatMap((fact) =>
      judge(
        fact,
        before,
        signers.map((signer) => signer.person),
        env,
      ),
    ),
  gate(exit, after, { stage }, leaving): readonly Missing[] {
    if (exit !== 'forward' || leaving !== stage) return [];
    if (!fiscalDocument(after.funds))
      return [
        {
          ...fault('FISCAL_DOCUMENT_MISSING', {}, ['record-fiscal-document']),
          made: ['funds.fiscal-document'],
        },
      ];
    const owed = unpaidLines(after.funds).map((line) => line.payee);
    return [
      ...(owed.length > 0 ? [fault('PAYMENT_OWED', { payees: owed }, ['record-payment'])] : []),
      ...openOverrunsOf(after, 'PAYMENT_OVERDUE').map((signal) =>
        fault('OVERRUN_UNANSWERED', { overrun: signal.key }, ['explain-overrun', 'answer-overrun']),
      ),
    ];
  },
  duties(view, env) {
    const due = payDue(view, env);
    return due ? [{ key: 'pay', code: 'PAY_OUT', post: env.p.pays as Post, due }] : [];
  },
  wakes(view, env) {
    const due = payDue(view, env);
    return due ? [addMs(due, 1)] : [];
  },
  signals(view, env) {
    const due = payDue(view, env);
    if (!due || due >= env.ctx.now) return [];
    return [
      {
        key: `payment-overdue:${view.funds.fiscal.length}`,
        level: 'yellow',
        code: 'PAYMENT_OVERDUE',
        facts: { due, days: env.p.days },
        audience: env.p.tells as Post[],
      },
    ];
  },
});

function judge(fact: CaseFact, view: CaseView, signers: readonly PersonId[], { p }: Env): readonly Fault[] {
  const entries = currentList(view.lists, p.list)?.entries ?? [];
  const entryOf = (payee: string) => entries.find((one) => one.key === payee);
  switch (fact.type) {
    case 'funds.fiscal-document': {
      const { lines } = fact.data;
      const missing = entries.filter((entry) => !lines.some((line) => line.payee === entry.key));
      return [
        ...lines.filter((line) => !entryOf(line.payee)).map(({ payee }) => fault('PAYEE_NOT_ON_LIST', { payee })),
        ...(missing.length > 0 ? [fault('FISCAL_LINE_MISSING', { payees: missing.map((entry) => entry.key) })] : []),
        ...(view.funds.paid.length > 0 ? [fault('FISCAL_DOCUMENT_STANDS')] : []),
        ...(saysSomething(fact.data.number, 4) ? [] : [fault('FISCAL_NUMBER_MISSING')]),
      ];
    }
    case 'funds.account-registered': {
      const { payee, holder, account } = fact.data;
      const entry = entryOf(payee);
      const shared = view.funds.accounts.some((one) => one.payee !== payee && one.account === account);
      return [
        ...(entry ? [] : [fault('PAYEE_NOT_ON_LIST', { payee })]),
        ...(entry && holder !== entry.name ? [fault('HOLDER_IS_NOT_PAYEE', { payee })] : []),
        ...(shared ? [fault('ACCOUNT_SHARED', { payee })] : []),
      ];
    }
    case 'funds.paid':
      return judgePayment(fact.data, view, signers);
    case 'funds.reconciled':
      return [
        ...(fact.data.owed === fact.data.paid
          ? []
          : [fault('SUMS_DIFFER', { owed: fact.data.owed, paid: fact.data.paid })]),
      ];
    default:
      return [];
  }
}

type Paid = Extract<CaseFact, { type: 'funds.paid' }>['data'];

function judgePayment(paid: Paid, view: CaseView, signers: readonly PersonId[]): readonly Fault[] {
  const { payee, fen, account, paidOn, proof } = paid;
  const document = fiscalDocument(view.funds);
  const line = document?.lines.find((one) => one.payee === payee);
  if (!document || !line) return [fault('PAYEE_NOT_CONFIRMED', { payee }, ['record-fiscal-document'])];
  const registered = accountOf(view.funds, payee);
  const faults: Fault[] = [];
  if (line.fen !== fen) faults.push(fault('AMOUNT_DIFFERS', { payee, confirmed: line.fen, paid: fen }));
  if (view.funds.paid.some((one) => one.payee === payee)) faults.push(fault('PAID_ALREADY', { payee }));
  if (!registered) faults.push(fault('ACCOUNT_MISSING', { payee }, ['register-account']));
  else if (registered.account !== account) faults.push(fault('ACCOUNT_DIFFERS', { payee }));
  if (paidOn < dayOf(document.at)) faults.push(fault('PAID_BEFORE_CONFIRMED', { paidOn }));
  if (view.funds.paid.some((one) => one.proof === proof)) faults.push(fault('RECEIPT_USED_TWICE', { payee }));
  if (signers.some((person) => registered?.by.includes(person) || document.by === person))
    faults.push(fault('PAID_BY_THE_SAME_HAND', { payee }, ['other-officer']));
  return faults;
}

/** The day by which everything is paid; undefined before the fiscal document, and once all is paid. */
function payDue(view: CaseView, { p, ctx }: Env): Instant | undefined {
  const document = fiscalDocument(view.funds);
  if (!document || view.head.status !== 'open' || unpaidLines(view.funds).length === 0) return undefined;
  return dueAt(document.at, { n: p.days, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);
}
