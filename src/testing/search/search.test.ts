import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readDefinition } from '#app/definitions.ts';
import { directoryOf, type Register } from '#app/directory.ts';
import { readRules } from '#app/rules.ts';
import { play, type SandboxStep } from '#app/sandbox.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { department, root } from '../case.ts';
import { explore, type Move, type Taken, type World } from './explore.ts';
import { broken, inForce, promisesOf } from './invariants.ts';

type Told = {
  readonly usual: string;
  readonly honest: readonly {
    readonly id: string;
    readonly steps: readonly SandboxStep[];
  }[];
};

const rules = readRules(root);
const files = globSync(['powers/*.yaml', 'demo/powers/*.yaml'], { cwd: root }).sort();

/** Two officers who hold every post, and the applicant: whatever is kept apart is kept apart by the rules alone. */
const ALL_POSTS = [...new Set(department.holdings.map(({ post }) => post))].filter(
  (post) => post !== 'applicant' && post !== 'party',
);
const UNTIL = '2030-01-01T00:00:00.000Z' as Instant;
function smallWorld(officers: readonly [string, string]): Register {
  const everything = new Set<string>(officers);
  return {
    ...department,
    persons: department.persons.map((one) =>
      everything.has(one.id)
        ? {
            ...one,
            qualifications: ['enforcement-certificate', 'integrity-training'].map((key) => ({ key, until: UNTIL })),
          }
        : one,
    ),
    holdings: [
      ...department.holdings.filter(({ person }) => !everything.has(person)),
      ...officers.flatMap((person) =>
        ALL_POSTS.map((post) => ({
          person: person as PersonId,
          post: post as Post,
          from: '2025-01-01T00:00:00.000Z' as Instant,
          to: null,
        })),
      ),
    ],
  };
}

async function toldOf(power: string): Promise<Told | undefined> {
  const [path] = globSync(`scenarios/${power}/index.ts`, { cwd: root });
  return path === undefined ? undefined : ((await import(pathToFileURL(join(root, path)).href)) as { told: Told }).told;
}

/** The step as a scenario would tell it. */
const say = ({ at, by, as, act, input }: Move): string => JSON.stringify({ at, by, as, act, input });

/** Depth of the search from each state of the honest path, and of the search that also takes the acts possible at any time. */
const DEPTH = 2;
const DEEPER = 3;
/** Each so many-th state is searched deeper, with the acts of its stage. */
const EVERY = 3;

type Subject = { readonly power: Power; readonly told: Told };

async function subjectOf(file: string): Promise<Subject | undefined> {
  const told = await toldOf(basename(file, '.yaml'));
  const power = readDefinition(readFileSync(join(root, file), 'utf8'), 1, rules.laws, file);
  return power.definition.state === 'whole' && told ? { power, told } : undefined;
}

/** Searches around every state of the usual honest case; `enforced` is what the engine runs, `power` what it promises. */
function search(
  { power, told }: Subject,
  enforced: Power = power,
): { states: number; counterexample: string | undefined } {
  const run = told.honest.find(({ id }) => id === told.usual);
  if (!run) throw new Error(`no honest run ${told.usual}`);
  const played = play(power, run.steps, { ...rules, directoryAt: (now) => directoryOf(department, now) });
  const promises = promisesOf(power.definition);
  assert.ok(promises.length > 0, 'nothing is promised');
  const honest = Map.groupBy(
    told.honest.flatMap(({ steps }) => steps).filter(({ input }) => input !== undefined),
    ({ act }) => act,
  );
  const hands = [...new Set(run.steps.map(({ by }) => by).filter((by) => by !== undefined))];
  const officers = [hands[1] ?? 'clerk-b', hands.at(-1) ?? 'handler-a'] as const;
  const register = smallWorld(officers);
  const world: World = {
    power: enforced,
    register,
    persons: [...officers, 'applicant-a'] as PersonId[],
    honest: new Map([...honest].map(([act, steps]) => [act, steps.map(({ input }) => input ?? {})])),
    inputs: 4,
  };
  const stageOnly: World = { ...world, inputs: 2, only: ({ anytime }) => !anytime };
  let states = 0;
  let counterexample: string | undefined;
  const see = (taken: Taken, path: readonly Move[]) => {
    if (counterexample !== undefined) return;
    const found = promises.find(
      (promise) => inForce(taken, promise) && broken[promise.control]?.(taken, promise, register),
    );
    if (found)
      counterexample = `${found.control} (${found.stage}), after the honest path to ${taken.before.head.stage}:\n${path.map(say).join('\n')}`;
  };
  for (const [i, { view, now }] of played.entries()) {
    if (view.head.status !== 'open' || counterexample !== undefined) continue;
    const deeper = i % EVERY === 0;
    states += explore(deeper ? stageOnly : world, { view, now }, deeper ? DEEPER : DEPTH, see).states;
  }
  return { states, counterexample };
}

describe('small worlds: two officers with every post, one applicant, one case', () => {
  for (const file of files)
    it(`${basename(file, '.yaml')}: no reachable state breaks what a bound control promises`, async (t) => {
      const subject = await subjectOf(file);
      if (!subject) return t.skip('its cases do not run yet');
      const { states, counterexample } = search(subject);
      assert.equal(counterexample, undefined);
      assert.ok(states > 500, `only ${states} states were reached`);
      t.diagnostic(`${states} states`);
    });

  for (const [file, control] of [
    ['filing', 'separation'],
    ['filing', 'conclusion-integrity'],
    ['filing', 'collective-decision'],
    ['filing', 'official-document'],
    ['filing', 'two-officers'],
    ['inspection', 'plan'],
    ['inspection', 'evidence-custody'],
    ['inspection', 'liability'],
    ['inspection', 'disclosure-sign-off'],
  ] as const)
    it(`and finds it where ${control} is promised and not enforced`, async () => {
      const subject = await subjectOf(join('powers', `${file}.yaml`));
      assert.ok(subject);
      const { definition } = subject.power;
      const kept = (one: { readonly control: string }) => one.control !== control;
      const lax: Power = {
        ...subject.power,
        definition: {
          ...definition,
          statutory: definition.statutory.filter(kept),
          stages: definition.stages.map((stage) => ({
            ...stage,
            measures: stage.measures.map((measure) => ({ ...measure, bindings: measure.bindings.filter(kept) })),
          })),
        },
      };
      assert.match(search(subject, lax).counterexample ?? '', new RegExp(`^${control} `));
    });
});
