import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '#app/create.ts';
import { compareReadModels } from '#app/rebuild.ts';
import type { CommandLine } from './command-line.ts';
import { ROOT } from './root.ts';
import { readSettings } from './settings.ts';
import { openStore } from './store.ts';

export const rebuild: CommandLine = {
  usage: 'rebuild [--write]',
  zh: '由事件重新计算列表、待办和信号，与库中逐行比较；加 --write 则写回。先停掉服务。',
  en: 'Computes lists, tasks and signals anew from the events and compares row by row; --write puts them right. Stop the server first.',
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { write: { type: 'boolean', default: false } } });
    const settings = readSettings(process.env);
    const db = await openStore(settings);
    try {
      const app = await createApp({
        db,
        root: ROOT,
        files: join(settings.dataDir, 'files'),
        demonstration: settings.demonstration,
      });
      try {
        const found = await compareReadModels(db, app, {
          write: values.write,
          progress: (done, total) => process.stderr.write(`\r${done}/${total}`),
        });
        process.stderr.write('\n');
        for (const line of found.differences.slice(0, 50)) console.log(line);
        console.log(
          `${found.cases} 件办件 cases · ${found.differences.length} 处不同 differences${values.write ? ' · 已写回 written' : ''}`,
        );
        return found.differences.length === 0 || values.write ? 0 : 1;
      } finally {
        await app.close();
      }
    } finally {
      await db.close();
    }
  },
};
