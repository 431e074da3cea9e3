import { writeFileSync } from 'node:fs';
import type { CaseId } from '#kernel/ids.ts';
import { LANES } from '#ledger/entry.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import { loadEvents, loadHeads } from '#store/cases.ts';
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
      const heads = await loadHeads(db, row.case_id);
      const lanes = await Promise.all(
        LANES.map(async (lane) => {
          const rows = await loadEvents(db, row.case_id, lane);
          const problems = verifyChain(rows, {
            lane,
            caseId: row.case_id,
            ...(heads[lane].seq > 0 ? { head: heads[lane] } : {}),
          });
          return {
            lane,
            head: { seq: heads[lane].seq, hash: heads[lane].hash.toString('hex') },
            events: rows.map((event) => ({
              seq: event.seq,
              hash: event.hash.toString('hex'),
              entry: event.entry.toString('utf8'),
              body: event.body?.toString('utf8') ?? null,
              salt: event.salt?.toString('hex') ?? null,
            })),
            problems,
          };
        }),
      );
      const text = `${JSON.stringify({ format: 'hengjian-case-1', case: row.case_id, number: row.number, lanes }, null, 1)}\n`;
      if (out) writeFileSync(out, text);
      else process.stdout.write(text);
      return lanes.every((lane) => lane.problems.length === 0) ? 0 : 1;
    } finally {
      await db.close();
    }
  },
};
