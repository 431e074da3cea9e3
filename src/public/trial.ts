import { type Played, play, withoutMeasures } from '#app/sandbox.ts';
import type { Rests } from '#kernel/refusal.ts';
import type { Measure, Power, Risk, Stage } from '#powers/definition.ts';
import type { PublicDeps, Scenario } from './deps.ts';
import { findMeasure, findRisk } from './items.ts';
import { LostPage, one, only, type Page } from './page.ts';

/** A visitor's place in a scenario. All of it is in the address; nothing is kept, so the sandbox resets itself. */
export type Trial = {
  readonly scenario: Scenario;
  readonly power: Power;
  readonly stage: Stage;
  readonly risk: Risk;
  /** Measures taken off the sandbox copy of the chart. */
  readonly off: readonly Measure[];
  /** What the visitor chose to do; null = not yet. */
  readonly choice: 'wrong' | 'right' | null;
  readonly before: readonly Played[];
  /** The chosen step and what follows; empty while nothing is chosen. */
  readonly then: readonly Played[];
};

/** More than one visit can need; a longer list is no address of ours. */
const MOST_OFF = 8;

export function trialOf({ deps, query }: Page, id: string): Trial {
  only(query, 'do', 'off');
  const scenario = deps.scenarios.find((one) => one.id === id);
  const found = scenario && findRisk(deps.app.powers(), scenario.risk);
  const choice = one(query, 'do');
  if (!scenario || !found || (choice !== null && choice !== 'wrong' && choice !== 'right')) throw new LostPage();
  const ids = [...new Set(query.getAll('off'))];
  if (ids.length > MOST_OFF) throw new LostPage();
  const off = ids.map((measure) => {
    const known = findMeasure(found.power.definition, measure);
    if (!known) throw new LostPage();
    return known;
  });
  return { scenario, ...found, off, choice, ...run(deps, found.power, scenario, choice, ids) };
}

function run(
  { sandbox }: PublicDeps,
  power: Power,
  scenario: Scenario,
  choice: Trial['choice'],
  off: readonly string[],
): Pick<Trial, 'before' | 'then'> {
  const chosen = choice === null ? [] : [scenario[choice], ...(scenario.after ?? [])];
  const chart = off.length > 0 ? withoutMeasures(power, new Set(off)) : power;
  const n = scenario.before.length;
  const played = play(chart, [...scenario.before, ...chosen], sandbox);
  const then = played.slice(n);
  // A refused step ends the run: what would have followed it never comes about.
  return { before: played.slice(0, n), then: then[0]?.answer === 'refused' ? then.slice(0, 1) : then };
}

/** How the machine answered what the visitor chose. A note (a term nearly used) is no signal of anything. */
export type Verdict = 'blocked' | 'detected' | 'passed';

export function verdictOf({ then, scenario }: Pick<Trial, 'then' | 'scenario'>): Verdict {
  if (then.some(({ answer }) => answer === 'refused')) return 'blocked';
  return telling({ then, scenario }).length > 0 ? 'detected' : 'passed';
}

/** Signals since the choice that say more than how time goes by. */
export const telling = ({ then, scenario }: Pick<Trial, 'then' | 'scenario'>): Played['signals'] =>
  then.flatMap(({ signals }) => signals).filter(({ level, code }) => level !== 'note' || code === scenario.expect.code);

/** All that the answer rests on, each once. */
export function restsOf(trial: Pick<Trial, 'then' | 'scenario'>): readonly Rests[] {
  const all = [
    ...trial.then.flatMap(({ faults }) => faults.flatMap(({ rests }) => rests)),
    ...telling(trial).flatMap(({ rests }) => rests),
  ];
  const seen = new Set<string>();
  return all.filter((rest) => !seen.has(JSON.stringify(rest)) && seen.add(JSON.stringify(rest)));
}

/** Same chart, same steps, other choice or chart: how it would have been answered. */
export const verdictOn = (
  deps: PublicDeps,
  { power, scenario }: Trial,
  choice: 'wrong' | 'right',
  off: readonly string[],
): Verdict => verdictOf({ scenario, ...run(deps, power, scenario, choice, off) });
