import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The demonstration was to come into a department’s own database: its people sign in with one click. */
export class RealDepartment extends Error {
  override readonly name = 'RealDepartment';
  constructor() {
    super(
      '这个数据库已为实际部门启用，不装入演示人员和办件。请这样启动：HENGJIAN_DEMO=0 npm start\n' +
        'This database is a real department’s: no demonstration people or cases are loaded. Start with: HENGJIAN_DEMO=0 npm start',
    );
  }
}

/** Kept beside the data, for whoever would delete them while no database runs that could be asked. */
const mark = (dataDir: string): string => join(dataDir, 'real-department');
export const markReal = (dataDir: string): void => writeFileSync(mark(dataDir), '', { mode: 0o600 });
export const isMarkedReal = (dataDir: string): boolean => existsSync(mark(dataDir));
