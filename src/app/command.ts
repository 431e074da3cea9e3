import type { Act } from '#cases/act.ts';
import type { Command } from '#cases/decide.ts';
import { barred, type Engine, getAct, openUse } from '#cases/engine.ts';
import type { Actor } from '#cases/fact.ts';
import type { CaseView } from '#cases/view.ts';
import { Refusal } from '#kernel/refusal.ts';
import { issueText } from './answer.ts';
import { BadInput } from './app.ts';

/** Input in the act's shape; bars come first, so that nobody fills in a form that cannot pass. */
export function commandFor(
  engine: Engine,
  view: CaseView,
  act: string,
  input: unknown,
  signers: readonly [Actor, ...Actor[]],
): Command {
  const use = openUse(engine, view, act, signers);
  const [first, ...rest] = barred(engine, view, use, signers);
  if (first) throw new Refusal([first, ...rest]);
  const known = getAct(engine.catalogue, act) as unknown as Act<unknown>;
  const parsed = known.input.safeParse(input);
  if (!parsed.success) throw new BadInput(parsed.error.issues.flatMap(issueText));
  const effectiveAt = known.effectiveAt?.(parsed.data, engine.ctx);
  return { act, input: parsed.data, signers, ...(effectiveAt ? { effectiveAt } : {}) };
}
