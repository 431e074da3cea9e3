import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { definitionFile } from '#app/definition-files.ts';
import { readDefinition } from '#app/definitions.ts';
import { directoryOf } from '#app/directory.ts';
import { readRules } from '#app/rules.ts';
import { type Played, play, type SandboxStep, sandboxHash, withoutMeasures } from '#app/sandbox.ts';
import { readDepartment } from '#app/seed.ts';
import type { Scenario } from '../../scenarios/format.ts';
import type { CommandLine } from './command-line.ts';
import { ROOT } from './root.ts';
import { loadScenarios } from './scenarios.ts';

/** What is done in a scenario: the step that goes wrong, or its honest twin, with what goes before and after. */
export function stepsOf(
  { before, wrong, right, after = [], afterRight = after }: Scenario,
  honest: boolean,
): readonly SandboxStep[] {
  return honest ? [...before, right, ...afterRight] : [...before, wrong, ...after];
}

/** Plays steps in the sandbox under a power's definition as delivered, less these measures, with the demonstration department. */
export function playIn(
  key: string,
  { heldElsewhere = [], drawn = false }: { readonly heldElsewhere?: readonly string[]; readonly drawn?: boolean },
  steps: readonly SandboxStep[],
  without: readonly string[] = [],
): readonly Played[] {
  const rules = readRules(ROOT);
  const register = readDepartment(ROOT);
  const yaml = readFileSync(definitionFile(ROOT, key), 'utf8');
  const power = withoutMeasures(readDefinition(yaml, 1, rules.laws, key), new Set(without));
  return play(
    power,
    steps,
    { ...rules, directoryAt: (now) => directoryOf(register, now) },
    { otherCases: new Set(heldElsewhere.map(sandboxHash)), drawn },
  );
}

export const runScenario: CommandLine = {
  usage: 'run SCENARIO [--honest] [--without MEASURE …]',
  zh: '在沙盒里走一个风险情景，打印每一步的结果；--honest 走正当的做法，--without 先把措施从图上拿掉。',
  en: 'Plays a scenario in a sandbox and prints what came of each step.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        honest: { type: 'boolean', default: false },
        without: { type: 'string', multiple: true, default: [] },
      },
    });
    const { scenarios, honest } = await loadScenarios();
    const [wanted] = positionals;
    const scenario = scenarios.find((one) => one.id === wanted);
    const run = honest.find((one) => one.id === wanted);
    if (!scenario && !run) {
      console.error(
        `没有情景“${wanted ?? ''}”。现有：\nThere is no scenario "${wanted ?? ''}". There are:\n${[...scenarios, ...honest].map((one) => `  ${one.id}`).join('\n')}`,
      );
      return 2;
    }
    const key = (wanted ?? '').split(/[./]/)[0] ?? '';
    const steps = run ? run.steps : scenario ? stepsOf(scenario, values.honest) : [];
    const played = playIn(key, { ...scenario, ...run }, steps, values.without);
    for (const { step, now, answer, faults, signals } of played) {
      console.log(
        `${now}  ${(step.by ?? '').padEnd(12)} ${step.act.padEnd(20)} ${answer}${faults.map((fault) => ` ${fault.code}`).join('')}${signals.map((signal) => ` ⚑${signal.code}`).join('')}`,
      );
    }
    return 0;
  },
};
