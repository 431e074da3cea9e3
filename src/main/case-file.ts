import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NotFound } from '#app/app.ts';
import { createApp } from '#app/create.ts';
import { caseFileOf } from '#http/case-file.ts';
import { prepareCaseFile } from '#print/case-file.ts';
import { openFonts } from '#print/fonts.ts';
import { openDatabase } from '#store/database.ts';
import type { CommandLine } from './command-line.ts';
import { ROOT } from './product.ts';
import { readSettings } from './settings.ts';

export const caseFile: CommandLine = {
  usage: 'case-file CASE [-o OUT.pdf]',
  zh: '把一件办件（办件号或内部编号）的案卷写成一个 PDF：封面、目录、文书、材料清单、全程留痕。和 export 一样不在办件中留痕。',
  en: 'Writes the file of a case as one PDF: cover, contents, documents, materials, trace. Like export, it leaves no mark in the case.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string', short: 'o' } },
    });
    const [wanted] = positionals;
    if (!wanted || positionals.length > 1) {
      console.error('请给出一个办件号，例如 BA-2026-000001。\nName one case, e.g. BA-2026-000001.');
      return 2;
    }
    const settings = readSettings(process.env);
    const db = await openDatabase({ url: settings.databaseUrl, dataDir: join(settings.dataDir, 'pg'), log: () => {} });
    try {
      const files = join(settings.dataDir, 'files');
      const app = await createApp({ db, root: ROOT, files, demonstration: settings.demonstration });
      try {
        const file = caseFileOf(await app.wholeCase(wanted), settings.publicOrigin ?? '');
        const prepared = await prepareCaseFile(file, openFonts(settings.fontsDir));
        const path = values.out ?? `${file.number}.pdf`;
        await prepared.write(createWriteStream(path), (page, of) => process.stderr.write(`\r${page}/${of}`));
        process.stderr.write(`\r${path}  ${prepared.pages} 页 pages\n`);
        return 0;
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
        console.error(`没有办件“${wanted}”。\nThere is no case "${wanted}".`);
        return 1;
      } finally {
        await app.close();
      }
    } finally {
      await db.close();
    }
  },
};
