/**
 * `npm run suites [-- --power KEY … --only ID --verbose --gaps --write --alike]`: plays the honest runs, the risk scenarios and
 * the ablations of all powers over the HTTP API of a product started for it, and prints what that proved.
 *
 * - `--power licence`: of this power only (may be repeated); `--only licence.accept`: stories and honest runs whose id begins so,
 *   and the usual honest run.
 * - `--gaps`: a risk or measure that nothing shows is printed and does not fail the run.
 * - `--alike`: prints how much the definitions have in common, and plays nothing.
 */
import { parseArgs } from 'node:util';
import { alikeTable } from './alike.ts';
import { Api } from './api.ts';
import { oneInOf } from './definition.ts';
import { playDepartment } from './department.ts';
import { readJudges } from './harm.ts';
import { saidOf } from './honest.ts';
import { isDraw, isPlayed, Player, quarterOf, type Run } from './player.ts';
import { isTold, type Power, readPowers } from './powers.ts';
import { startProduct } from './product.ts';
import { countsOf, lineOf, type Proof } from './proof.ts';
import { save } from './proven.ts';
import { Trial } from './trial.ts';

const { values } = parseArgs({
  options: {
    power: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
    gaps: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    alike: { type: 'boolean', default: false },
  },
});

/** A case of each quarter makes the seed of that quarter's draws and is read: an honest run that needs no draw, up to its draw. */
function scouts(trials: readonly Trial[]): readonly Run[] {
  const drawnIn = (steps: Run['steps']): string => quarterOf(steps.find(isDraw)?.at ?? '');
  const runs = trials.flatMap((trial) => trial.runs());
  const wanted = new Set(runs.filter(({ drawn }) => drawn).map(({ steps }) => drawnIn(steps)));
  const honest = trials
    .filter(({ power }) => oneInOf(power.definition) !== undefined)
    .flatMap(({ power: { key, yaml, told } }) =>
      told.honest.filter((run) => !run.drawn && run.steps.some(isDraw)).map((run) => ({ key, yaml, run })),
    );
  return [...wanted].flatMap((quarter) => {
    const found = honest.find(({ run }) => drawnIn(run.steps) === quarter);
    if (!found) throw new Error(`a drawn case needs an honest run whose review is handed in in ${quarter}`);
    const { key, yaml, run } = found;
    const handIn = run.steps.findIndex(isDraw);
    return [{ name: `scout ${run.id}`, power: key, yaml, steps: run.steps.slice(0, handIn + 1) }];
  });
}

/** Measures of the department's record whose stories all went as they must, with the first story's id. */
async function departmentOf(
  api: Api,
  { told }: Trial['power'],
  problems: string[],
): Promise<ReadonlyMap<string, string>> {
  const shown = new Map<string, string>();
  const failed = new Set<string>();
  for (const story of told.department ?? []) {
    if (!story.id.startsWith(values.only)) continue;
    const faults = await playDepartment(api, story);
    for (const fault of faults) problems.push(`${story.id}: ${fault}`);
    if (faults.length > 0) failed.add(story.measure);
    else if (!shown.has(story.measure)) shown.set(story.measure, story.id);
  }
  return new Map([...shown].filter(([measure]) => !failed.has(measure)));
}

async function main(): Promise<number> {
  const began = performance.now();
  const powers = await readPowers(values.power);
  const table = alikeTable(powers.map(({ definition }) => definition));
  if (values.alike) {
    for (const line of table) console.log(line);
    return 0;
  }
  const told = powers.filter(isTold);
  const trials = await Promise.all(
    told.map(async (power) => new Trial(power, await readJudges(power.key), values.only)),
  );
  const product = await startProduct(values.power);
  try {
    const api = new Api(product.address);
    const player = new Player(
      api,
      new Map(told.map(({ key, yaml }) => [key, yaml])),
      new Map(
        told.flatMap(({ key, told: { honest, usual } }) => {
          const opening = honest.find(({ id }) => id === usual)?.steps[0];
          return opening ? [[key, opening] as const] : [];
        }),
      ),
    );
    for (const [run, scout] of await player.play(scouts(trials))) {
      if (!isPlayed(scout)) throw new Error(`${run.name}: ${saidOf(scout)}`);
      player.learn(run.steps.at(-1)?.at ?? '', scout.detail);
    }
    for (let runs = trials.flatMap((trial) => trial.runs()); runs.length > 0; ) {
      const played = await player.play(runs);
      runs = trials.flatMap((trial) => trial.take(played));
    }
    for (const { key, yaml } of told) await player.publish(key, yaml);

    const proofs = new Map<string, Proof>();
    for (const trial of trials) {
      const ofDepartment = await departmentOf(api, trial.power, trial.problems);
      proofs.set(trial.power.key, trial.judge(ofDepartment));
    }
    for (const trial of trials) report(trial, proofs.get(trial.power.key));
    for (const line of table) console.log(line);
    console.log(`${api.requests} requests, ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return conclude(powers, trials, proofs);
  } finally {
    await product.stop();
  }
}

function report({ problems, lines }: Trial, proof: Proof | undefined): void {
  for (const problem of problems) console.log(`✗ ${problem}`);
  if (values.verbose) for (const line of lines) console.log(line);
  for (const note of proof?.notes ?? []) console.log(`· ${note}`);
  if (values.only === '')
    for (const open of proof?.open ?? []) console.log(`${values.gaps ? '·' : '✗'} nothing shows ${open}`);
}

/** One line for each power, then the totals; 0 = everything that was played went as it must. */
function conclude(powers: readonly Power[], trials: readonly Trial[], proofs: ReadonlyMap<string, Proof>): number {
  const all = powers.map(({ key, definition, ofDepartment }) => {
    const proof = proofs.get(key);
    return { key, definition, ofDepartment, ...(proof ? { proof } : {}) };
  });
  for (const one of all) {
    if (values.power.length > 0 && !values.power.includes(one.key)) continue;
    const trial = trials.find(({ power }) => power.key === one.key);
    const { risks, measures } = countsOf([one]);
    const head = one.key.padEnd(12);
    if (trial)
      console.log(
        `${head} honest ${trial.clean}/${trial.honest.length} · risks ${lineOf(risks)} · measures ${lineOf(measures)}`,
      );
    else if (one.definition.state === 'drawn') console.log(`${head} drawn: its cases do not run yet`);
    else console.log(`${head} whole, and nothing is told of it: scenarios/${one.key}/index.ts`);
  }
  // The totals are those of the department's charts; a power of another stands on its own line alone.
  const { risks, measures } = countsOf(all.filter(({ ofDepartment }) => ofDepartment));
  const sum = (of: (trial: Trial) => number) =>
    trials.filter(({ power }) => power.ofDepartment).reduce((total, trial) => total + of(trial), 0);
  console.log(`honest ${sum(({ clean }) => clean)}/${sum(({ honest }) => honest.length)}`);
  console.log(`risks ${lineOf(risks)}`);
  console.log(`measures ${lineOf(measures)}`);
  const failed = trials.some(({ problems }) => problems.length > 0);
  const hasGaps = [...proofs.values()].some(({ open }) => open.length > 0);
  if (values.only !== '') return failed ? 1 : 0;
  if (failed || (hasGaps && !values.gaps)) return 1;
  save(all, values.write);
  return 0;
}

process.exitCode = await main();
