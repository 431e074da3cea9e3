import type * as z from 'zod';
import type { Duty } from '#cases/control.ts';
import type { Proceeded } from '#cases/proceed.ts';
import type { CaseView } from '#cases/view.ts';
import type { CaseId } from '#kernel/ids.ts';
import type { AppendCommand } from '#store/append-command.ts';
import type { BadInput, Done } from './app.ts';

/** The last entry's hash: whoever keeps it can prove the act. */
export const receiptOf = (command: AppendCommand): string => command.lanes[0].events.at(-1)?.hash.toString('hex') ?? '';

/** What the person who acted is told. */
export function doneOf(
  id: CaseId,
  view: CaseView,
  proceeded: Proceeded,
  before: CaseView,
  duties: readonly Duty[],
  receipt: string,
): Done {
  return {
    caseId: id,
    number: view.head.number,
    version: view.version,
    state: proceeded.state,
    outcome: proceeded.outcome,
    stage: view.head.stage,
    status: view.head.status === 'ended' ? 'ended' : 'open',
    duties: duties.filter((duty) => !duty.sealed),
    signals: view.signals.raised.slice(before.signals.raised.length).map((signal) => signal.code),
    held: proceeded.held,
    receipt,
  };
}

/** What is wrong with an input, field by field. */
export function issueText(issue: z.core.$ZodIssue): BadInput['issues'][number][] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: path ? `${path}.${key}` : key,
      zh: `没有名为“${key}”的输入项，请删去。`,
      en: `"${key}" is not an input field; remove it.`,
    }));
  return [{ path, zh: `输入不合格：${issue.message}`, en: issue.message }];
}
