import * as z from 'zod';
import { control } from '#cases/control.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import type { Power } from '#powers/definition.ts';
import { findResult } from '#powers/results.ts';

const params = z.strictObject({
  /** The result by which a matter of this kind is transferred. */
  result: z.string(),
  /** The receiving body's name has one of these words in it; none = any body that is named. */
  body: z.array(z.string()).default([]),
  /** Materials without which nothing is handed over (移送规定 第6条 for a suspected crime). */
  attachments: z.array(z.string()).default([]),
});
type Params = z.infer<typeof params>;

/** 依法移送 (移送规定 第6条, 安全生产法 第69条, 监察法 第37条): a matter goes to the body whose it is, with everything that must go along. */
export const transfer = control({
  key: 'transfer',
  serves: ['standards-and-authority', 'strict-procedure', 'document-norms'],
  effect: 'prevents',
  params,
  futile: ({ emits, view }, { power }) =>
    emits.includes('documents.served') && !emits.includes('transfer.handed-over') && isAffirmed(view, power)
      ? fault('LETTER_IS_HANDED_OVER', {}, ['hand-over-case'])
      : null,
  guard: ({ facts, before }, { p, power }) =>
    facts.flatMap((fact): readonly Fault[] => {
      if (fact.type === 'review.handed-in') return judgeResult(fact.data.proposal, p, power.definition);
      if (fact.type === 'decision.made') return judgeResult(fact.data.result, p, power.definition);
      if (fact.type === 'documents.served')
        return isAffirmed(before, power) && !facts.some((other) => other.type === 'transfer.handed-over')
          ? [fault('LETTER_IS_HANDED_OVER', {}, ['hand-over-case'])]
          : [];
      if (fact.type !== 'transfer.handed-over') return [];
      const { to, attachments } = fact.data;
      const isTheirs = saysSomething(to, 4) && (p.body.length === 0 || p.body.some((word) => to.includes(word)));
      const missing = p.attachments.filter((material) => !attachments.some((one) => one.material === material));
      return [
        ...(before.decision.result === undefined ? [fault('TRANSFER_NOT_DECIDED', {}, ['decide'])] : []),
        ...(isTheirs ? [] : [fault('TRANSFER_WRONG_BODY', { to, body: p.body })]),
        ...(missing.length > 0 ? [fault('TRANSFER_INCOMPLETE', { materials: missing })] : []),
      ];
    }),
});

/** A letter of transfer goes to the body that receives the case, with the case, and to nobody else. */
const isAffirmed = (view: CaseView, { definition }: Power): boolean =>
  findResult(definition, view.decision.result)?.kind === 'affirmed';

/** A transfer to the body of another kind of matter. */
function judgeResult(result: string, p: Params, definition: Parameters<typeof findResult>[0]): readonly Fault[] {
  const isOther = findResult(definition, result)?.kind === 'affirmed' && result !== p.result;
  return isOther ? [fault('TRANSFER_OF_ANOTHER_KIND', { result, right: p.result })] : [];
}
