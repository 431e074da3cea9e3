import { type Played, play, sandboxHash, withoutMeasures } from '#app/sandbox.ts';
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
  readonly since: readonly Played[];
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
): Pick<Trial, 'before' | 'since'> {
  const { before, after = [], afterRight = after, heldElsewhere = [], drawn = false } = scenario;
  const chosen = choice === null ? [] : [scenario[choice], ...(choice === 'right' ? afterRight : after)];
  const chart = off.length > 0 ? withoutMeasures(power, new Set(off)) : power;
  const played = play(chart, [...before, ...chosen], sandbox, {
    otherCases: new Set(heldElsewhere.map(sandboxHash)),
    drawn,
  });
  const at = played.findIndex(({ step }) => step === chosen[0]);
  if (at < 0) return { before: played, since: [] };
  const since = played.slice(at);
  // A refused step ends the run: what would have followed it never comes about.
  return { before: played.slice(0, at), since: since[0]?.answer === 'refused' ? since.slice(0, 1) : since };
}

/** How the machine answered what the visitor chose. */
export type Verdict = 'blocked' | 'detected' | 'passed';
type Run = Pick<Trial, 'before' | 'since' | 'scenario'>;

export function verdictOf(run: Run): Verdict {
  if (run.since.some(({ answer }) => answer === 'refused')) return 'blocked';
  return raisedBy(run).length + doubtsOf(run).length > 0 ? 'detected' : 'passed';
}

/** Signals since the choice. A note (a term nearly used) tells only how time goes by, unless the scenario is about it. */
const raisedBy = ({ since, scenario }: Run): Played['signals'] =>
  since
    .flatMap(({ signals }) => signals)
    .filter(({ level, code }) => level !== 'note' || code === scenario.expect.code);

/** Doubts that a control has raised since the choice: from the papers themselves, or from the check that the scenario is about. */
export function doubtsOf({ before, since, scenario }: Run): Played['view']['doubts']['all'] {
  const { expect } = scenario;
  const known = new Set(before.at(-1)?.view.doubts.all.map(({ key }) => key));
  return (
    since
      .at(-1)
      ?.view.doubts.all.filter(
        ({ key, origin }) =>
          (origin === 'cross-check' || (expect.answer === 'doubt' && origin === expect.code)) && !known.has(key),
      ) ?? []
  );
}

/** All that the answer rests on, each once. A doubt does not say: there it is what the scenario expects. */
export function restsOf(trial: Trial): readonly Rests[] {
  const { scenario, power } = trial;
  const measure = doubtsOf(trial).length > 0 ? findMeasure(power.definition, scenario.expect.rests) : undefined;
  const all: readonly Rests[] = [
    ...trial.since.flatMap(({ faults }) => faults.flatMap(({ rests }) => rests)),
    ...raisedBy(trial).flatMap(({ rests }) => rests),
    ...(measure ? [{ kind: 'measure' as const, id: measure.id, text: measure.text, stage: '' }] : []),
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
