import type { CardStory, HonestRun } from '../scenarios/format.ts';
import { Ablations } from './ablation.ts';
import { everythingIn, without } from './definition.ts';
import type { Judges } from './harm/shared.ts';
import { judgeOf, type Story } from './harm.ts';
import { generated, judgeCards, judgeHollow, judgeTries, saidOfTries } from './hollow.ts';
import { honestRun, judgeHonest, said, saidOf } from './honest.ts';
import { answerOf, differences, judgeBase, judgePair, judgeTwin, judgeUnopened } from './judge.ts';
import { isPlayed, type Outcome, type Played, type Results, type Run } from './player.ts';
import type { ToldPower } from './powers.ts';
import { type Proof, prove } from './proof.ts';

/** One power before the suites: what is played of it, and what that showed. */
export class Trial {
  readonly power: ToldPower;
  /** What must not be; empty after `judge` = it behaves. */
  readonly problems: string[] = [];
  /** Honest runs that are played, and how many of them ran clean. */
  readonly honest: readonly HonestRun[];
  clean = 0;
  readonly lines: string[] = [];
  readonly #judges: Judges;
  readonly #stories: readonly Story[];
  readonly #usual: HonestRun;
  readonly #cards: readonly CardStory[];
  readonly #ablations: Ablations;
  readonly #runs: {
    readonly honest: readonly Run[];
    readonly bases: readonly Run[];
    readonly twins: readonly Run[];
    readonly hollow: readonly Run[];
    readonly cards: readonly Run[];
    readonly tries: Run;
    readonly bare: readonly Run[];
  };
  readonly #played = new Map<Run, Played | Outcome>();

  /** `only`: the stories whose id begins so, and of the honest runs the usual one; empty = all. */
  constructor(power: ToldPower, judges: Judges, only: string) {
    this.power = power;
    this.#judges = judges;
    const { key, yaml, told } = power;
    const usual = told.honest.find(({ id }) => id === told.usual);
    if (!usual) throw new Error(`scenarios/${key}: there is no honest run ${told.usual}`);
    this.#usual = usual;
    this.honest = told.honest.filter((run) => run === usual || run.id.startsWith(only));
    this.#stories = [...told.scenarios, ...told.owed].filter(({ id }) => id.startsWith(only));
    this.#cards = (told.cards ?? []).filter(({ id }) => id.startsWith(only));
    this.#ablations = new Ablations(key, yaml, judges, this.#stories, usual);
    const nothing = without(yaml, everythingIn(yaml));
    const structural = this.#stories.filter(({ expect }) => expect.rests.startsWith('product:'));
    this.#runs = {
      honest: this.honest.map((run) => honestRun(run, key, yaml)),
      bases: this.#stories.map((story) => this.#base(story, yaml, story.id)),
      twins: this.#stories.map((story) => this.#twin(story, yaml)),
      hollow: (told.hollow ?? []).map(({ id, steps, drawn }) => ({
        name: id,
        power: key,
        yaml,
        steps,
        ...(drawn ? { drawn } : {}),
      })),
      cards: this.#cards.map(({ id, steps }) => ({ name: id, power: key, yaml, steps })),
      tries: generated(usual, key, yaml),
      bare: [
        { name: `${key} without any binding`, power: key, yaml: nothing, steps: usual.steps },
        ...structural.map((story) => this.#base(story, nothing, `without any binding ${story.id}`)),
      ],
    };
  }

  runs(): readonly Run[] {
    const { honest, bases, twins, hollow, cards, tries, bare } = this.#runs;
    return [...honest, ...bases, ...twins, ...hollow, ...cards, tries, ...bare, ...this.#ablations.first()];
  }

  #base({ before, wrong, after = [], ...story }: Story, yaml: string, name: string): Run {
    return this.#run(story, [...before, wrong, ...after], yaml, name);
  }
  #twin({ before, right, after = [], afterRight = after, ...story }: Story, yaml: string): Run {
    return this.#run(story, [...before, right, ...afterRight], yaml, `${story.id} twin`);
  }
  #run(
    { drawn, heldElsewhere }: Pick<Story, 'drawn' | 'heldElsewhere'>,
    steps: Run['steps'],
    yaml: string,
    name: string,
  ): Run {
    return {
      name,
      power: this.power.key,
      yaml,
      steps,
      ...(drawn ? { drawn } : {}),
      ...(heldElsewhere ? { heldElsewhere } : {}),
    };
  }

  #check(name: string, faults: readonly string[]): boolean {
    for (const fault of faults) this.problems.push(`${name}: ${fault}`);
    return faults.length === 0;
  }
  /** Judges a run by `judge`; one that opened no case by `otherwise`. */
  #judged(
    run: Run | undefined,
    judge: (played: Played) => readonly string[],
    otherwise = (outcome: Outcome): readonly string[] => [`no case was opened: ${saidOf(outcome)}`],
  ): readonly string[] {
    const one = run && this.#played.get(run);
    if (!one) return ['was not played'];
    return isPlayed(one) ? judge(one) : otherwise(one);
  }

  /** Keeps what was played and gives the runs that must be played next; empty = everything is played. */
  take(played: Results): readonly Run[] {
    const isFirst = this.#played.size === 0;
    for (const [run, one] of played) if (run.power === this.power.key) this.#played.set(run, one);
    if (isFirst) this.#ablations.judgeHonest(played);
    return this.#ablations.next(played);
  }

  /** Judges everything that was played. */
  judge(ofDepartment: ReadonlyMap<string, string>): Proof {
    const { honest, bases, twins, hollow, cards, tries, bare } = this.#runs;
    this.clean = this.honest.filter((run, i) =>
      this.#check(
        run.id,
        this.#judged(honest[i], (played) => judgeHonest(run, played, true)),
      ),
    ).length;
    const behaved = new Set(
      this.#stories
        .filter((story, i) => {
          this.lines.push(`${story.id}  ${story.expect.code} ← ${story.expect.rests}`);
          for (const line of differences(story.wrong, story.right)) this.lines.push(`    ${line}`);
          if (!judgeOf(this.#judges, story))
            return this.#check(story.id, [`nobody judges it: tell its harm in suites/harm/${this.power.key}.ts`]);
          const isBase = this.#check(story.id, [
            ...judgePair(story),
            ...this.#judged(
              bases[i],
              (played) => judgeBase(this.#judges, story, played),
              (outcome) => judgeUnopened(story, outcome),
            ),
          ]);
          const twin = this.#judged(twins[i], (played) => judgeTwin(this.#judges, story, played));
          return this.#check(`${story.id} twin`, twin) && isBase;
        })
        .map(({ id }) => id),
    );
    for (const run of hollow) this.#check(run.name, this.#judged(run, judgeHollow));
    for (const [i, story] of this.#cards.entries())
      this.#check(
        story.id,
        this.#judged(cards[i], (played) => judgeCards(story, played)),
      );
    this.#check(
      tries.name,
      this.#judged(tries, (played) => {
        this.lines.push(saidOfTries(played));
        return judgeTries(this.#usual, played);
      }),
    );
    const traced = bare
      .map((run, i) =>
        this.#check(
          `${run.name}: trace`,
          this.#judged(run, (played) => [
            ...judgeTrace(played),
            ...(i === 0 && played.detail.status !== this.#usual.ends.status ? [said(played)] : []),
          ]),
        ),
      )
      .every(Boolean);
    this.problems.push(...this.#ablations.faults);
    this.lines.push(...this.#ablations.lines);
    const answeredBy = new Map(
      bases.flatMap((run, i) => {
        const [story, one] = [this.#stories[i], this.#played.get(run)];
        if (!story || !one) return [];
        const control = isPlayed(one) ? answerOf(story.expect, one)?.controls[0] : one.faults[0]?.control;
        return [[story.id, control ?? ''] as const];
      }),
    );
    return prove(this.power.definition, {
      scenarios: this.#stories,
      behaved,
      answeredBy,
      ablations: this.#ablations,
      traced,
      ofDepartment,
    });
  }
}

/** With every binding gone, the trace still holds every act and every refusal, in an unbroken chain. */
function judgeTrace({ outcomes, trace }: Played): readonly string[] {
  const faults: string[] = trace.intact ? [] : [`chain: ${trace.problems.join('; ')}`];
  const entries = [...trace.entries];
  for (const { step, answer } of outcomes) {
    if (answer !== 'done' && answer !== 'held' && answer !== 'refused') continue;
    const kind = answer === 'refused' ? 'refused' : 'done';
    // The act that opens a case has another name in each power; it is the first that was done.
    const i = entries.findIndex((entry) => (step.act === 'start' || entry.act === step.act) && entry.kind === kind);
    if (i < 0) faults.push(`${step.act} (${answer}) left no trace`);
    else entries.splice(i, 1);
  }
  return faults;
}
