import { caseFile } from './case-file.ts';
import { chart } from './chart.ts';
import { check } from './check.ts';
import type { CommandLine } from './command-line.ts';
import { coverage } from './coverage.ts';
import { exportCase } from './export-case.ts';
import { init } from './init.ts';
import { rebuild } from './rebuild.ts';
import { reset } from './reset.ts';
import { runScenario } from './run-scenario.ts';
import { start } from './start.ts';

const commands: { readonly [name: string]: CommandLine } = {
  start,
  init,
  check,
  coverage,
  chart,
  run: runScenario,
  rebuild,
  reset,
  'case-file': caseFile,
  export: exportCase,
};

function help(): string {
  const lines = Object.values(commands).map(({ usage, zh, en }) => `  hengjian ${usage}\n      ${zh}\n      ${en}`);
  return `衡鉴 Hengjian\n\n${lines.join('\n')}\n\n环境变量 / environment: HOST, PORT, HENGJIAN_DATA (./data), DATABASE_URL, HENGJIAN_DEMO=0, PUBLIC_ORIGIN, HENGJIAN_FONTS, HENGJIAN_ANSWER_DAYS; docs/how-to/configure.md\n退出码 / exit codes: 0 完成 done · 1 有问题 something is wrong · 2 用法不对 wrong call`;
}

async function main(argv: readonly string[]): Promise<number> {
  const [name = '', ...args] = argv;
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    console.log(help());
    return name === '' ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(`没有命令“${name}”。\nThere is no command "${name}".\n\n${help()}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`hengjian ${command.usage}\n\n${command.zh}\n${command.en}`);
    return 0;
  }
  return command.run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const wrongCall = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(
    error instanceof Error
      ? wrongCall || error.name !== 'Error'
        ? error.message
        : (error.stack ?? error.message)
      : error,
  );
  process.exitCode = wrongCall ? 2 : 1;
}
