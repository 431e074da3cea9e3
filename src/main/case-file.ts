import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { NotFound } from '#app/app.ts';
import { createApp } from '#app/create.ts';
import { caseFileOf } from '#http/case-file.ts';
import { prepareCaseFile } from '#print/case-file.ts';
import { openFonts } from '#print/fonts.ts';
import type { CommandLine } from './command-line.ts';
import { noSuchCase, oneCase } from './one-case.ts';
import { ROOT } from './root.ts';
import { readSettings } from './settings.ts';
import { openStore } from './store.ts';

export const caseFile: CommandLine = {
  usage: 'case-file CASE [-o OUT.pdf]',
  zh: '把一件办件（办件号或内部编号）的案卷写成一个 PDF：封面、目录、文书、材料清单、全程留痕。和 export 一样不在办件中留痕。',
  en: 'Writes the file of a case as one PDF: cover, contents, documents, materials, trace. Like export, it leaves no mark in the case.',
  run: async (args) => {
    const asked = oneCase(args);
    if (!asked) return 2;
    const { wanted, out } = asked;
    const settings = readSettings(process.env);
    const db = await openStore(settings);
    try {
      const files = join(settings.dataDir, 'files');
      const app = await createApp({ db, root: ROOT, files, demonstration: settings.demonstration });
      try {
        const file = caseFileOf(await app.wholeCase(wanted), settings.publicOrigin ?? '');
        const prepared = await prepareCaseFile(file, openFonts(settings.fontsDir));
        const path = out ?? `${file.number}.pdf`;
        await prepared.write(createWriteStream(path), (page, of) => process.stderr.write(`\r${page}/${of}`));
        process.stderr.write(`\r${path}  ${prepared.pages} 页 pages\n`);
        return 0;
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
        console.error(noSuchCase(wanted));
        return 1;
      } finally {
        await app.close();
      }
    } finally {
      await db.close();
    }
  },
};
