/**
 * How fast the rules are by themselves, on one thread, without a database: deciding and folding the acts of an honest filing,
 * listing a stage's acts, computing a deadline. `node bench/decide.ts [seconds] [--profile]`
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '#app/catalogue.ts';
import { readDefinition } from '#app/definitions.ts';
import { directoryOf } from '#app/directory.ts';
import { mergeOpening, openedView } from '#app/opening.ts';
import { readRules } from '#app/rules.ts';
import { readDepartment } from '#app/seed.ts';
import { summaryOf, taskChange, tasksOf } from '#app/summary.ts';
import { deadline } from '#calendar/term.ts';
import type { Act } from '#cases/act.ts';
import { type Answers, type Query, queryKey } from '#cases/context.ts';
import { type Command, needsOf } from '#cases/decide.ts';
import { barred, type Engine, getAct, openUse } from '#cases/engine.ts';
import type { Actor } from '#cases/fact.ts';
import { listActs } from '#cases/list-acts.ts';
import { countersign, type Proceeded, proceed, settle } from '#cases/proceed.ts';
import { type CaseView, emptyView } from '#cases/view.ts';
import { dutiesOf } from '#cases/watch.ts';
import type { CaseId, PersonId, Post, StageKey } from '#kernel/ids.ts';
import { addMs, type Instant, instantOf } from '#kernel/time.ts';
import { type Answer, type Desk, type Files, filing } from './filing-case.ts';
import { median } from './machine.ts';
import { profiled } from './profile.ts';

const root = join(import.meta.dirname, '..');
const seconds = Number(process.argv[2] ?? 3);
const rules = readRules(root);
const register = readDepartment(root);
const power = readDefinition(readFileSync(join(root, 'powers', 'filing.yaml'), 'utf8'), 1, rules.laws, 'filing.yaml');
const start = instantOf(Date.now());
const directory = directoryOf(register, start);
const engineAt = (now: Instant): Engine => ({ power, catalogue, ctx: { now, directory, ...rules } });

/** What one request asks of the rules; what it asks of the world is answered at once. */
type Recorded = {
  readonly run: () => Proceeded;
  readonly before: CaseView;
  readonly after: CaseView;
  readonly person: PersonId;
  readonly engine: Engine;
};

const answerOf = (query: Query) =>
  query.kind === 'attachment'
    ? { found: true, mediaType: 'application/pdf', size: 4096 }
    : query.kind === 'same-file'
      ? { cases: [] }
      : { seed: 'bench', value: '1', drawn: true };
const answersTo = (queries: readonly Query[]): Answers =>
  Object.fromEntries(queries.map((query) => [queryKey(query), answerOf(query)]));

/** One honest filing, its acts kept so that each can be decided again and again from the case as it was before. */
async function record(): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  let view = emptyView;
  let now = start;
  const parse = (act: string, input: unknown) => (getAct(catalogue, act) as unknown as Act<unknown>).input.parse(input);
  const keep = (actor: Actor, decide: (engine: Engine, before: CaseView) => Proceeded): Answer => {
    // A minute for each act: nobody reviews faster than he can read.
    now = addMs(now, 60_000);
    const engine = engineAt(now);
    const before = view;
    const run = () => decide(engine, before);
    const made = run();
    view = made.view;
    recorded.push({ run, before, after: view, person: actor.person, engine });
    return {
      caseId: 1,
      stage: view.head.stage,
      status: view.head.status === 'ended' ? 'ended' : 'open',
      held: made.held,
      duties: [{ code: 'SPOT_CHECK' }],
    };
  };
  const actorOf = (person: string, as: string): Actor => ({ person: person as PersonId, as: as as Post });
  const take = (engine: Engine, before: CaseView, actor: Actor, act: string, input: unknown): Proceeded => {
    const settled = settle(engine, before);
    const use = openUse(engine, settled.view, act, [actor]);
    if (barred(engine, settled.view, use, [actor]).length > 0) throw new Error(`${act} is barred`);
    const command: Command = { act, input: parse(act, input), signers: [actor] };
    return proceed(engine, settled, command, answersTo(needsOf(engine, settled.view, command)), 'hash');
  };
  const desk: Desk = {
    start: async (person, as, input) =>
      keep(actorOf(person, as), (engine) => {
        const { start: opens } = power.definition;
        const opened = openedView(engine, 1 as CaseId, (opens?.stage ?? '') as StageKey);
        const command: Command = {
          act: opens?.act ?? '',
          input: parse(opens?.act ?? '', input),
          signers: [actorOf(person, as)],
        };
        const answers = answersTo(needsOf(engine, opened.view, command));
        return mergeOpening(
          opened.fact,
          proceed(engine, { view: opened.view, events: [], sealed: [] }, command, answers, ''),
        );
      }),
    act: async (person, as, _, act, input) =>
      keep(actorOf(person, as), (engine, before) => take(engine, before, actorOf(person, as), act, input)),
    sign: async (person, as, _, held) =>
      keep(actorOf(person, as), (engine, before) => {
        const proposal = before.held.open.find((one) => one.key === held);
        const answers = answersTo(
          proposal
            ? needsOf(engine, before, { act: proposal.act, input: proposal.input, signers: [actorOf(person, as)] })
            : [],
        );
        return countersign(engine, settle(engine, before), held, actorOf(person, as), answers);
      }),
    prefill: async (person, _, act) =>
      listActs(engineAt(now), view, person as PersonId).find((one) => one.act === act)?.options.prefill ?? {},
  };
  const hash = (n: number) => String(n).repeat(64);
  const files: Files = {
    form: hash(1),
    opinion: hash(2),
    plan: hash(3),
    resources: hash(4),
    proof: hash(5),
    photo: hash(6),
  };
  for await (const _ of filing(desk, 0, files, (work) => work())) {
    // Every act is kept as it goes by.
  }
  return recorded;
}

/** Median rate of five rounds, after one to warm up. `each` does `n` of what is counted. */
function rate(n: number, each: () => void): number {
  const rates: number[] = [];
  for (let round = 0; round < 6; round++) {
    const began = performance.now();
    let done = 0;
    while (performance.now() - began < (seconds * 1000) / 6) {
      each();
      done += n;
    }
    rates.push((done * 1000) / (performance.now() - began));
  }
  return median(rates.slice(1));
}

const acts = await record();
const say = (what: string, perSecond: number) =>
  console.log(
    `${what.padEnd(44)} ${Math.round(perSecond).toLocaleString('en').padStart(9)}/s  ${(1e6 / perSecond).toFixed(1).padStart(6)} µs`,
  );

async function main(): Promise<void> {
  console.log(
    `${cpus()[0]?.model.trim()}, Node ${process.version}, one thread; one honest filing: ${acts.length} acts, all controls on`,
  );
  say(
    'an act settled, barred, decided and folded',
    rate(acts.length, () => {
      for (const { run } of acts) run();
    }),
  );
  say(
    'list row and tasks after an act',
    rate(acts.length, () =>
      acts.forEach(({ engine, before, after }) => {
        summaryOf(engine, after);
        taskChange(tasksOf(engine, before, dutiesOf(engine, before)), tasksOf(engine, after, dutiesOf(engine, after)));
      }),
    ),
  );
  say(
    "a stage's acts listed for one officer",
    rate(acts.length, () => {
      for (const { engine, after, person } of acts) listActs(engine, after, person);
    }),
  );
  const term = { n: 20, unit: 'workingDays', rollsToWorkingDay: 'none' } as const;
  say(
    'a deadline of 20 working days',
    rate(1000, () => {
      for (let i = 0; i < 1000; i++) deadline(start, term, rules.calendar);
    }),
  );
}

if (process.argv.includes('--profile')) console.log((await profiled(main)).report);
else await main();
