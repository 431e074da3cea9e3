import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataInUse, lockFolder } from '#store/data-lock.ts';
import type { CommandLine } from './command-line.ts';
import { isMarkedReal } from './real-department.ts';
import { readSettings } from './settings.ts';

/** 演示数据从头来过: only where the data are the demonstration's own and no server runs on them. */
export const reset: CommandLine = {
  usage: 'reset --yes',
  zh: '删除演示数据（内嵌数据库和文件），下次启动重新装入；正在运行或使用外部数据库时拒绝。',
  en: 'Deletes the demonstration data; the next start loads them anew. Refuses while the server runs or with DATABASE_URL.',
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { yes: { type: 'boolean', default: false } } });
    const { dataDir, databaseUrl, demonstration } = readSettings(process.env);
    if (databaseUrl !== undefined || !demonstration || isMarkedReal(dataDir)) {
      console.error('只能重置内嵌数据库中的演示数据。\nOnly demonstration data in the embedded database can be reset.');
      return 2;
    }
    if (!values.yes) {
      console.error(
        `将删除 ${dataDir} 下的全部演示数据。确认请加 --yes。\nThis deletes all data below ${dataDir}: add --yes.`,
      );
      return 2;
    }
    const cluster = join(dataDir, 'pg');
    if (!existsSync(cluster)) {
      console.log('没有演示数据。 / There are no demonstration data.');
      return 0;
    }
    try {
      (await lockFolder(cluster)).release();
    } catch (error) {
      if (!(error instanceof DataInUse)) throw error;
      console.error(error.message);
      return 1;
    }
    for (const part of ['pg', 'files']) rmSync(join(dataDir, part), { recursive: true, force: true });
    console.log('已删除，下次 npm start 重新装入。 / Deleted; the next npm start loads them anew.');
    return 0;
  },
};
