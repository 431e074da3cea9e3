import * as z from 'zod';
import { type BindingEnv, control, type Missing } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { accountOf, fiscalDocument, unpaidLines } from '#cases/facets/funds.ts';
import { currentList, type ListEntry } from '#cases/facets/lists.ts';
import { openOverrunsOf } from '#cases/overruns.ts';
import type { CaseFact, CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs, dayOf, type Instant } from '#kernel/time.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  /** The list of payees. */
  list: z.string().min(1),
  /** Pays, within so many working days of the fiscal document. */
  pays: z.string(),
  days: z.int().min(1).max(60),
  tells: z.array(z.string()).min(1),
  /** Looks at an account that was changed. */
  inspects: z.string(),
  /** Posts that sign an account together: who enters it from the payee's paper, and who checks it. */
  accounts: keys,
  /** Yes-no field that says whether the project pays money at all; where it does not, none is paid. */
  prize: z.string().optional(),
});
type Params = z.infer<typeof params>;
type Env = BindingEnv<Params>;

/** 资金拨付: decided = confirmed by the treasury = paid, to each payee in his own name, by another than who gave the account, in time. */
export const funds = control({
  key: 'funds',
  serves: ['funds'],
  effect: 'prevents',
  params,
  names: (p) => ({
    acts: ['register-account', 'record-payment'],
    posts: [p.pays, p.inspects, ...p.tells, ...p.accounts],
    fields: p.prize ? [p.prize] : [],
  }),
  signatures: (act, _view, { p }) =>
    act === 'register-account' ? p.accounts.map((post) => ({ post: post as Post, n: 1 })) : [],
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
  gate(exit, after, { stage, p }, leaving): readonly Missing[] {
    if (exit !== 'forward' || leaving !== stage || !paysMoney(after, p)) return [];
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
        fault('OVERRUN_UNANSWERED', { overrun: signal.key }, ['answer-card', 'judge-card']),
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
    const changed = view.funds.accounts.filter((one, i, all) =>
      all.slice(0, i).some((other) => other.payee === one.payee && other.account !== one.account),
    );
    return [
      ...(due && due < env.ctx.now
        ? [
            {
              key: `payment-overdue:${view.funds.fiscal.length}`,
              level: 'yellow' as const,
              code: 'PAYMENT_OVERDUE',
              facts: { due, days: env.p.days },
              audience: env.p.tells as Post[],
            },
          ]
        : []),
      ...changed.map(({ payee, at }) => ({
        key: `account-changed:${payee}:${at}`,
        level: 'lead' as const,
        code: 'ACCOUNT_CHANGED',
        facts: { at },
        audience: [env.p.inspects as Post],
      })),
    ];
  },
});

const paysMoney = ({ application }: CaseView, { prize }: Params): boolean =>
  prize === undefined || application.fields[prize] === true;

function judge(fact: CaseFact, view: CaseView, signers: readonly PersonId[], { p }: Env): readonly Fault[] {
  const isMoney =
    fact.type === 'funds.fiscal-document' || fact.type === 'funds.account-registered' || fact.type === 'funds.paid';
  if (isMoney && !paysMoney(view, p)) return [fault('NO_MONEY_IN_PROJECT')];
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
      const shared = view.funds.accounts.some(
        (one) => one.payee !== payee && one.account === account && !sameUnit(entry, entryOf(one.payee)),
      );
      return [
        ...(entry ? [] : [fault('PAYEE_NOT_ON_LIST', { payee })]),
        ...(entry && !holdersOf(entry).includes(holder) ? [fault('HOLDER_IS_NOT_PAYEE', { payee })] : []),
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

/** In whose name an account may be: a person's own; of a collective without one, its employer's. */
const holdersOf = ({ kind, name, unit }: ListEntry): readonly string[] =>
  kind === 'collective' ? [name, unit] : [name];

/** Two collectives of one employer may have the same account. */
const sameUnit = (one: ListEntry | undefined, other: ListEntry | undefined): boolean =>
  one?.kind === 'collective' && other?.kind === 'collective' && one.unit === other.unit;

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
