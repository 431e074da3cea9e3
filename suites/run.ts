/**
 * `npm run suites [-- --verbose --write --only=TEXT]`: plays the honest runs, the risk scenarios and the ablations over the HTTP
 * API of a product started for it, and prints what that proved.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scenarios as ofAccept } from '../scenarios/filing/accept.ts';
import { scenarios as ofDecide } from '../scenarios/filing/decide.ts';
import { scenarios as ofDeliver } from '../scenarios/filing/deliver.ts';
import { honest } from '../scenarios/filing/honest.ts';
import { owed } from '../scenarios/filing/owed.ts';
import { scenarios as ofReview } from '../scenarios/filing/review.ts';
import { scenarios as ofSupervise } from '../scenarios/filing/supervise.ts';
import type { HonestRun } from '../scenarios/format.ts';
import { Ablations } from './ablation.ts';
import { Api } from './api.ts';
import { everythingIn, readDefinition, without } from './definition.ts';
import { afterTheWindow, atTheWindow } from './hollow.ts';
import { honestRun, judgeHonest, said } from './honest.ts';
import { differences, judgeBase, judgePair, judgeTwin, type Told } from './judge.ts';
import { type Played, Player, type Run } from './player.ts';
import { startProduct } from './product.ts';
import { contentOf, type Proof, prove } from './proof.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    verbose: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const all: readonly Told[] = [...ofAccept, ...ofReview, ...ofDecide, ...ofDeliver, ...ofSupervise, ...owed];
const scenarios = all.filter(({ id }) => id.includes(values.only));
const whole = values.only === '';
const runs: readonly HonestRun[] = whole ? honest : honest.filter(({ id }) => id === 'filing/filed');

const problems: string[] = [];
const check = (name: string, faults: readonly string[]): boolean => {
  for (const fault of faults) problems.push(`${name}: ${fault}`);
  return faults.length === 0;
};

const baseRun = (scenario: Told, yaml: string, name: string): Run =>
  runOf(scenario, [...scenario.before, scenario.wrong, ...(scenario.after ?? [])], yaml, name);
const twinRun = (scenario: Told, yaml: string): Run =>
  runOf(
    scenario,
    [...scenario.before, scenario.right, ...(scenario.afterRight ?? scenario.after ?? [])],
    yaml,
    `${scenario.id} twin`,
  );
const runOf = ({ drawn, heldElsewhere }: Told, steps: Run['steps'], yaml: string, name: string): Run => ({
  name,
  yaml,
  steps,
  ...(drawn ? { drawn } : {}),
  ...(heldElsewhere ? { heldElsewhere } : {}),
});

/** Every hollow attempt is refused by a rule (an input that the form would not take is no attempt), and the case stays where it is. */
function judgeHollow(played: Played): readonly string[] {
  return played.outcomes.flatMap(({ step, answer, detail }) => {
    const isAttempt = 'hollow' in step;
    if (isAttempt) return answer === 'refused' ? [] : [`${step.act} with nothing but 是 and 无: ${answer} ${detail}`];
    return answer === 'refused' || answer === 'hidden' || answer === 'bad' ? [`${step.act}: ${answer} ${detail}`] : [];
  });
}

/** With every binding gone, the trace still holds every act and every refusal, in an unbroken chain. */
function judgeTrace({ outcomes, trace }: Played): readonly string[] {
  const faults: string[] = trace.intact ? [] : [`chain: ${trace.problems.join('; ')}`];
  const entries = [...trace.entries];
  for (const { step, answer } of outcomes) {
    if (answer !== 'done' && answer !== 'held' && answer !== 'refused') continue;
    const act = step.act === 'start' ? 'submit' : step.act;
    const i = entries.findIndex(
      (entry) => entry.act === act && entry.kind === (answer === 'refused' ? 'refused' : 'done'),
    );
    if (i < 0) faults.push(`${act} (${answer}) left no trace`);
    else entries.splice(i, 1);
  }
  return faults;
}

async function main(): Promise<number> {
  const began = performance.now();
  const yaml = readFileSync(join(root, 'powers', 'filing.yaml'), 'utf8');
  const product = await startProduct();
  try {
    const api = new Api(product.address);
    const player = new Player(api, yaml);
    // The seeds of the quarters' draws are made at their first draw: two cases make them and are read.
    const scouts = ['filing/filed-sunday', 'filing/filed']
      .map((id) => honest.find((run) => run.id === id))
      .filter((run) => run !== undefined);
    const scouted = await player.play(
      scouts.map((run) => {
        const handIn = run.steps.findIndex((step) => step.act === 'hand-in-review');
        return { name: `scout ${run.id}`, yaml, steps: run.steps.slice(0, handIn + 1) };
      }),
    );
    for (const { run, detail } of scouted) player.learn(run.steps.at(-1)?.at ?? '', detail);

    const ablations = new Ablations(
      player,
      yaml,
      scenarios,
      honest.find(({ id }) => id === 'filing/filed') as HonestRun,
    );
    const nothing = without(yaml, everythingIn(yaml));
    const structural = scenarios.filter(({ expect }) => expect.rests.startsWith('product:'));
    const honestRuns = runs.map((run) => honestRun(run, yaml));
    const bases = scenarios.map((scenario) => baseRun(scenario, yaml, scenario.id));
    const twins = scenarios.map((scenario) => twinRun(scenario, yaml));
    const hollow = [atTheWindow(yaml), afterTheWindow(yaml)];
    const bare = [
      {
        name: 'without any binding',
        yaml: nothing,
        steps: honest.find(({ id }) => id === 'filing/filed')?.steps ?? [],
      },
      ...structural.map((scenario) => baseRun(scenario, nothing, `without any binding ${scenario.id}`)),
    ];
    const played = await player.play([...honestRuns, ...bases, ...twins, ...hollow, ...bare, ...ablations.first()]);
    const of = (run: Run): Played => played.find((one) => one.run === run) as Played;

    const clean = runs.filter((run, i) => check(run.id, judgeHonest(run, of(honestRuns[i] as Run), true))).length;
    const behaved = new Set(
      scenarios
        .filter((scenario, i) => {
          const [base, twin] = [of(bases[i] as Run), of(twins[i] as Run)];
          if (values.verbose) {
            console.log(`${scenario.id}  ${scenario.expect.code} ← ${scenario.expect.rests}`);
            for (const line of differences(scenario.wrong, scenario.right)) console.log(`    ${line}`);
          }
          const isBase = check(scenario.id, [...judgePair(scenario), ...judgeBase(scenario, base)]);
          return check(`${scenario.id} twin`, judgeTwin(scenario, twin)) && isBase;
        })
        .map(({ id }) => id),
    );
    for (const run of hollow) check(run.name, judgeHollow(of(run)));
    const traced = bare
      .map((run, i) =>
        check(`${run.name}: trace`, [
          ...judgeTrace(of(run)),
          ...(i === 0 && of(run).detail.status !== 'ended' ? [said(of(run))] : []),
        ]),
      )
      .every(Boolean);
    await ablations.settle(played);
    await player.publish(yaml);

    for (const fault of ablations.faults) problems.push(fault);
    const proof = prove(
      readDefinition(yaml),
      scenarios,
      behaved,
      new Map(bases.map((run, i) => [(scenarios[i] as Told).id, of(run)])),
      ablations,
      traced,
    );
    report(proof, ablations);
    console.log(`${api.requests} requests, ${((performance.now() - began) / 1000).toFixed(1)} s`);
    console.log(`honest ${clean}/${runs.length}`);
    for (const line of proof.lines) console.log(line);
    const isProven = whole && problems.length === 0 && proof.isWhole;
    if (isProven) save(proof);
    return isProven ? 0 : 1;
  } finally {
    await product.stop();
  }
}

function report(proof: Proof, ablations: Ablations): void {
  for (const problem of problems) console.log(`✗ ${problem}`);
  if (values.verbose) for (const line of ablations.lines) console.log(line);
  for (const line of proof.gaps) console.log(`· ${line}`);
}

/** Written where what is proven changed; a mere re-run leaves the committed file alone unless asked. */
function save(proof: Proof): void {
  const path = join(root, 'suites', 'proven.json');
  const content = contentOf(proof);
  const old = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { commit: string; at: string }) : undefined;
  const isSame =
    old !== undefined &&
    JSON.stringify({ ...old, commit: '', at: '' }) === JSON.stringify({ commit: '', at: '', ...content });
  if (isSame && !values.write) return;
  writeFileSync(path, formatted({ commit: commitNow(), at: new Date().toISOString(), ...content }));
}

/** As the project's formatter leaves it: a list of texts on one line where it fits. */
function formatted(content: object): string {
  const list = /^( *"[^"]+": )\[\n((?: +"[^"]*",?\n)+) +\](,?)$/gm;
  const text = JSON.stringify(content, null, 2).replaceAll(list, (whole, head: string, items: string, tail: string) => {
    const line = `${head}[${items
      .trim()
      .split(/,?\n */)
      .join(', ')}]`;
    return line.length + tail.length <= 120 ? `${line}${tail}` : whole;
  });
  return `${text}\n`;
}

function commitNow(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '0000000';
  }
}

process.exitCode = await main();
