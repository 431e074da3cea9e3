import type { HonestRun } from '../scenarios/format.ts';
import { bindersOf, without } from './definition.ts';
import type { Judges } from './harm/shared.ts';
import { harmed, judgeOf, type Story } from './harm.ts';
import { honestRun, judgeHonest, said, saidOf } from './honest.ts';
import { answerOf, nameOfRest } from './judge.ts';
import { isPlayed, type Outcome, type Played, type Results, type Run } from './player.ts';

/** What taking a measure (or an article) away showed for one scenario. */
type Shown = {
  readonly scenario: Story;
  readonly rests: string;
  /** What had to be taken away beside it before the harm came about; empty = it alone. */
  readonly covers: readonly string[];
  /** harm: it came about · product: the product's own structure answered in its place and cannot be taken away · neither: a failure. */
  readonly result: 'harm' | 'product' | 'neither';
  readonly how: string;
};

type Trial = { readonly scenario: Story; readonly removed: readonly string[]; readonly run: Run };

/**
 * Ablation: the definition is published without a measure's bindings, honest cases still run under it, and what the measure
 * stood against comes about. Where something else answers in its place, that is taken away together with it.
 */
export class Ablations {
  readonly #power: string;
  readonly #yaml: string;
  readonly #judges: Judges;
  readonly #scenarios: readonly Story[];
  readonly #honest: HonestRun;
  readonly #honestRuns = new Map<string, Run>();
  #trials: readonly Trial[] = [];
  readonly shown: Shown[] = [];
  readonly faults: string[] = [];
  readonly lines: string[] = [];
  /** Measures under whose removal the honest run stayed clean. */
  readonly cleanWithout = new Set<string>();

  /** A story that nobody judges, or that rests on the product itself, has nothing to be taken away from. */
  constructor(power: string, yaml: string, judges: Judges, scenarios: readonly Story[], honest: HonestRun) {
    this.#power = power;
    this.#yaml = yaml;
    this.#judges = judges;
    this.#scenarios = scenarios.filter((one) => !one.expect.rests.startsWith('product:') && judgeOf(judges, one));
    this.#honest = honest;
  }

  /** Runs with one thing taken away, to be played along with the rest. */
  first(): readonly Run[] {
    this.#trials = this.#scenarios.map((scenario) => this.#trial(scenario, [scenario.expect.rests]));
    for (const { scenario, run } of this.#trials) {
      const { rests } = scenario.expect;
      if (rests.includes(' ') || this.#honestRuns.has(rests)) continue;
      const name = `honest without ${rests}`;
      this.#honestRuns.set(rests, { ...honestRun(this.#honest, this.#power, run.yaml, name), clocks: false });
    }
    return [...this.#trials.map(({ run }) => run), ...this.#honestRuns.values()];
  }

  #trial(scenario: Story, removed: readonly string[]): Trial {
    const steps = [...scenario.before, scenario.wrong, ...(scenario.after ?? [])];
    const { drawn, heldElsewhere } = scenario;
    const yaml = without(this.#yaml, new Set(removed));
    const name = `${scenario.id} without ${removed.join(', ')}`;
    return {
      scenario,
      removed,
      run: {
        name,
        power: this.#power,
        yaml,
        steps,
        ...(drawn ? { drawn } : {}),
        ...(heldElsewhere ? { heldElsewhere } : {}),
      },
    };
  }

  /** Judges the honest runs, which are played but once. */
  judgeHonest(played: Results): void {
    for (const [measure, run] of this.#honestRuns) {
      const one = played.get(run);
      const faults = !one ? ['was not played'] : isPlayed(one) ? judgeHonest(this.#honest, one, false) : [saidOf(one)];
      if (faults.length === 0) this.cleanWithout.add(measure);
      for (const fault of faults) this.faults.push(`${run.name}: ${fault}`);
    }
  }

  /**
   * Judges what was played last, and takes away what covered for what was taken away: the runs to be played next, until harm
   * came or only the product is left.
   */
  next(played: Results): readonly Run[] {
    this.#trials = this.#trials.flatMap((trial) => this.#judge(trial, played.get(trial.run)));
    return this.#trials.map(({ run }) => run);
  }

  /** Empty = settled; else the trial to try next. */
  #judge({ scenario, removed }: Trial, played: Played | Outcome | undefined): readonly Trial[] {
    const name = `${scenario.id} without ${removed.join(', ')}`;
    const settle = (result: Shown['result'], how: string): readonly Trial[] => {
      const [rests = '', ...covers] = removed;
      this.shown.push({ scenario, rests, covers, result, how });
      this.lines.push(`  ${name}: ${result} ${how}`);
      if (result === 'neither') this.faults.push(`${name}: ${how}`);
      return [];
    };
    if (!played) return settle('neither', 'was not played');
    if (!isPlayed(played)) {
      // Its opening is refused still: by what else?
      const others = played.faults
        .flatMap(({ rests }) => rests.map(nameOfRest))
        .filter((one) => !removed.includes(one));
      const removable = others.filter((one) => !one.startsWith('product:'));
      if (removable.length > 0) return [this.#trial(scenario, [...removed, ...new Set(removable)])];
      return others.length > 0 ? settle('product', others.join(', ')) : settle('neither', saidOf(played));
    }
    const reached = played.outcomes[scenario.before.length];
    if (reached?.step !== scenario.wrong || reached.answer === 'bad') return settle('neither', said(played));
    if (harmed(this.#judges, scenario, played)) return settle('harm', `${scenario.wrong.act} ${reached.answer}`);
    const answer = answerOf(scenario.expect, played);
    // Duties, doubts and effects do not say what they rest on: then whatever binds the same control.
    const inItsPlace =
      answer?.rests.length === 0
        ? answer.controls.flatMap((control) => bindersOf(this.#yaml, control))
        : (answer?.rests ?? []);
    const more = inItsPlace.filter((rest) => !removed.includes(rest));
    const removable = more.filter((rest) => !rest.startsWith('product:'));
    if (removable.length > 0) return [this.#trial(scenario, [...removed, ...removable])];
    if (more.length > 0) return settle('product', more.join(', '));
    return settle('neither', `no harm, and nothing answered: ${said(played)}`);
  }
}
