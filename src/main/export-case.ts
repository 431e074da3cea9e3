import { writeFileSync } from 'node:fs';
import { exportOf } from '#app/history.ts';
import type { CaseId } from '#kernel/ids.ts';
import type { CommandLine } from './command-line.ts';
import { noSuchCase, oneCase } from './one-case.ts';
import { readSettings } from './settings.ts';
import { openStore } from './store.ts';

export const exportCase: CommandLine = {
  usage: 'export CASE [-o FILE]',
  zh: '导出一件办件的全部留痕（办件号或内部编号）：原始字节、哈希链和核验结果，供他人独立核验。',
  en: 'Exports the whole record of a case: the bytes as stored, the chains, and what their check found.',
  run: async (args) => {
    const asked = oneCase(args);
    if (!asked) return 2;
    const { wanted, out } = asked;
    const settings = readSettings(process.env);
    const db = await openStore(settings);
    try {
      const [row] = await db.query<{ case_id: CaseId; number: string }>(
        'select case_id, number from case_summary where number = $1 or case_id::text = $1',
        [wanted],
      );
      if (!row) {
        console.error(noSuchCase(wanted));
        return 1;
      }
      const made = await exportOf(db, row.case_id, row.number);
      const text = `${JSON.stringify(made, null, 1)}\n`;
      if (out) writeFileSync(out, text);
      else process.stdout.write(text);
      return made.lanes.every((lane) => lane.problems.length === 0) ? 0 : 1;
    } finally {
      await db.close();
    }
  },
};
