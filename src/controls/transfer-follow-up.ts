import * as z from 'zod';
import { type BindingEnv, control, type Missing } from '#cases/control.ts';
import { contestOfLast, lastDocket, lastReceipt, standsWith } from '#cases/facets/transfer.ts';
import type { CaseFact, CaseView, FactType } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addDays, dayOf } from '#kernel/time.ts';

const params = z.strictObject({
  /**
   * `docket`: until the police have docketed the case and have the articles, or until it is handled here because they did not
   * · `outcome`: until what became of it is known, or an inquiry stayed without an answer · `receipt`: until it was received.
   */
  awaits: z.enum(['docket', 'outcome', 'receipt']),
  /** Fewest days that an inquiry gives for the answer. */
  replyDays: z.int().min(1).max(60).default(1),
});
type Params = z.infer<typeof params>;

/** What only the police answer, and what follows from it. */
const ofPolice: ReadonlySet<FactType> = new Set<FactType>([
  'transfer.docketed',
  'transfer.not-docketed',
  'transfer.contested',
  'transfer.articles-handed-over',
]);

/**
 * 移送跟踪 (移送规定 第7至12条): the receipt, what the receiving body made of it and what was done about that are on record, each
 * with its paper, before the case is left; what was transferred is not punished here as well.
 */
export const transferFollowUp = control({
  key: 'transfer-follow-up',
  serves: ['after-supervision'],
  effect: 'prevents',
  params,
  futile: ({ emits }, { p }) =>
    p.awaits !== 'docket' && emits.some((type) => ofPolice.has(type)) ? fault('NOT_WITH_POLICE') : null,
  guard: ({ facts, before }, env) =>
    facts.flatMap((fact) =>
      env.p.awaits !== 'docket' && ofPolice.has(fact.type) ? [fault('NOT_WITH_POLICE')] : judge(fact, before, env),
    ),
  gate(exit, after, env, leaving): readonly Missing[] {
    if (exit !== 'forward' || leaving !== env.stage) return [];
    if (!lastReceipt(after.transfer)?.accepted)
      return [{ ...fault('RECEIPT_OWED', {}, ['record-receipt-of-case']), made: ['transfer.receipt'] }];
    if (env.p.awaits === 'docket') return docketOwed(after);
    if (env.p.awaits === 'receipt' || after.transfer.outcomes.length > 0) return [];
    const unanswered = after.transfer.asked.some((one) => one.replyBy < dayOf(env.ctx.now));
    return unanswered ? [] : [fault('OUTCOME_OWED', {}, ['ask-outcome', 'record-outcome'])];
  },
});

function judge(fact: CaseFact, { transfer }: CaseView, { p, ctx }: BindingEnv<Params>): readonly Fault[] {
  const papers = (document: string): readonly Fault[] =>
    document === '' ? [fault('ANSWER_WITHOUT_PAPER', { fact: fact.type })] : [];
  const says = (text: string): readonly Fault[] => (saysSomething(text) ? [] : [fault('REASONS_EMPTY')]);
  switch (fact.type) {
    case 'transfer.receipt':
      return [...papers(fact.data.document), ...(saysSomething(fact.data.by, 2) ? [] : [fault('RECEIPT_UNSIGNED')])];
    case 'transfer.docketed':
      return [
        ...papers(fact.data.document),
        ...(saysSomething(fact.data.number, 3) ? [] : [fault('DOCKET_WITHOUT_NUMBER')]),
      ];
    case 'transfer.not-docketed':
      return [...papers(fact.data.document), ...says(fact.data.reasons)];
    case 'transfer.contested':
      return [...(fact.data.route === 'none' ? [] : papers(fact.data.document)), ...says(fact.data.reasons)];
    case 'transfer.articles-handed-over': {
      const { articles, to, proof } = fact.data;
      const named = articles.length > 0 && articles.every((one) => saysSomething(one, 2));
      return [
        ...(named ? [] : [fault('ARTICLES_NOT_NAMED')]),
        ...(to === standsWith(transfer) ? [] : [fault('ARTICLES_TO_ANOTHER', { to, right: standsWith(transfer) })]),
        ...papers(proof),
      ];
    }
    case 'transfer.asked':
      return [
        ...papers(fact.data.document),
        ...(fact.data.replyBy >= addDays(dayOf(ctx.now), p.replyDays)
          ? []
          : [fault('REPLY_TERM_SHORT', { replyBy: fact.data.replyBy, days: p.replyDays })]),
      ];
    case 'transfer.outcome': {
      const { by, outcome, document } = fact.data;
      const isBack = p.awaits === 'docket' && contestOfLast(transfer)?.route === 'none';
      return [
        ...papers(document),
        ...says(outcome),
        ...(by === 'us' && !isBack ? [fault('HANDLED_HERE_THOUGH_TRANSFERRED')] : []),
      ];
    }
    default:
      return [];
  }
}

/** What is owed of a case that went to the police. */
function docketOwed({ transfer }: CaseView): readonly Missing[] {
  const last = lastDocket(transfer);
  if (!last) return [fault('DOCKET_OWED', {}, ['record-docket', 'record-no-docket', 'ask-outcome'])];
  if (last.docketed)
    return transfer.articles.some((one) => one.at >= last.at)
      ? []
      : [fault('ARTICLES_OWED', {}, ['hand-over-articles'])];
  const contested = contestOfLast(transfer);
  if (!contested) return [fault('CONTEST_OWED', {}, ['contest-outcome'])];
  if (contested.route !== 'none') return [fault('CONTEST_PENDING', {}, ['record-docket', 'record-no-docket'])];
  const handled = transfer.outcomes.some((one) => one.by === 'us' && one.at >= contested.at);
  return handled ? [] : [fault('HANDLING_OWED', {}, ['record-outcome'])];
}
