import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Owed, Scenario } from '../scenarios/format.ts';
import type { Judge, Judges } from './harm/shared.ts';
import { sharedJudges } from './harm/shared-judges.ts';
import { signalsOf } from './honest.ts';
import type { Played } from './player.ts';

/** Every story of a case that can be judged. */
export type Story = Scenario | Owed;

/** Judges of one power (`suites/harm/<power>.ts`, where there is one), before those that all powers share. */
export async function readJudges(power: string): Promise<Judges> {
  const path = join(import.meta.dirname, 'harm', `${power}.ts`);
  if (!existsSync(path)) return {};
  return ((await import(pathToFileURL(path).href)) as { judges: Judges }).judges;
}

/** Who judges this story; undefined = nobody does, and it proves nothing. */
export const judgeOf = (own: Judges, { id }: Story): Judge | undefined =>
  own[id] ?? sharedJudges[id.slice(id.indexOf('/') + 1)];

/** Whether what the story's risk warns of came about unnoticed. A story without a judge is a mistake of the suites. */
export function harmed(own: Judges, scenario: Story, played: Played): boolean {
  const judge = judgeOf(own, scenario);
  if (!judge) throw new Error(`nobody judges ${scenario.id}: tell it in suites/harm/<power>.ts`);
  const { clue = {}, heldElsewhere = [] } = scenario;
  return judge(played.detail, signalsOf(played), { now: played.now, trace: played.trace, clue, heldElsewhere });
}
