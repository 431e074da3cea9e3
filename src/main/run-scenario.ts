import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readRules } from '#app/create.ts';
import { readDefinition } from '#app/definitions.ts';
import { directoryOf } from '#app/directory.ts';
import { play, withoutMeasures } from '#app/sandbox.ts';
import { readDepartment } from '#app/seed.ts';
import type { CommandLine } from './command-line.ts';
import { ROOT } from './product.ts';
import { loadScenarios } from './scenarios.ts';

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
    const rules = readRules(ROOT);
    const register = readDepartment(ROOT);
    const key = (wanted ?? '').split('.')[0] ?? '';
    const power = readDefinition(
      readFileSync(join(ROOT, 'powers', `${run ? 'filing' : key}.yaml`), 'utf8'),
      1,
      rules.laws,
      key,
    );
    const steps = run
      ? run.steps
      : scenario
        ? [...scenario.before, values.honest ? scenario.right : scenario.wrong, ...(scenario.after ?? [])]
        : [];
    const played = play(withoutMeasures(power, new Set(values.without)), steps, {
      ...rules,
      directoryAt: (now) => directoryOf(register, now),
    });
    for (const { step, now, answer, faults, signals } of played) {
      console.log(
        `${now}  ${(step.by ?? '').padEnd(12)} ${step.act.padEnd(20)} ${answer}${faults.map((fault) => ` ${fault.code}`).join('')}${signals.map((signal) => ` ⚑${signal.code}`).join('')}`,
      );
    }
    return 0;
  },
};
