import { join } from 'node:path';
import { mustFitStored } from '#app/definitions.ts';
import { readRules } from '#app/rules.ts';
import { type Database, openDatabase } from '#store/database.ts';
import { ROOT } from './root.ts';
import type { Settings } from './settings.ts';

/** The product's database as the settings say. Throws before anything is migrated where cases could not go on under this program. */
export const openStore = (
  { databaseUrl, dataDir }: Pick<Settings, 'dataDir'> & Partial<Pick<Settings, 'databaseUrl'>>,
  log: (line: string) => void = () => {},
): Promise<Database> =>
  openDatabase({
    url: databaseUrl,
    dataDir: join(dataDir, 'pg'),
    log,
    mustFit: (db) => mustFitStored(db, readRules(ROOT).laws),
  });
