import { readFileSync } from 'node:fs';
import { DefinitionRefused, readDefinition } from '#app/definitions.ts';
import { readRules } from '#app/rules.ts';
import type { CommandLine } from './command-line.ts';
import { ROOT } from './root.ts';

export const check: CommandLine = {
  usage: 'check FILE [FILE …]',
  zh: '检查职权定义文件，逐条指出文件、行、路径和改法。',
  en: 'Checks definitions; names file, line, path and mend of every problem.',
  run: async (files) => {
    if (files.length === 0) {
      console.error('请给出要检查的文件，例如 powers/filing.yaml。\nName the file to check, e.g. powers/filing.yaml.');
      return 2;
    }
    const { laws } = readRules(ROOT);
    let wrong = 0;
    for (const file of files) {
      try {
        const { definition } = readDefinition(readFileSync(file, 'utf8'), 0, laws, file);
        const count = (list: 'risks' | 'measures') =>
          definition.stages.reduce((sum, stage) => sum + stage[list].length, 0);
        console.log(
          `${file}: 合格 ok · ${definition.stages.length} 环节 stages · ${count('risks')} 风险 risks · ${count('measures')} 措施 measures`,
        );
      } catch (error) {
        if (!(error instanceof DefinitionRefused) && !(error instanceof Error && 'code' in error)) throw error;
        wrong++;
        console.error(error.message);
      }
    }
    return wrong === 0 ? 0 : 1;
  },
};
