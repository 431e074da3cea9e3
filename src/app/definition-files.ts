import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where definitions lie: the department's own charts, and those of others that only the demonstration has. */
const FOLDERS = ['powers', join('demo', 'powers')];

/** Path of each definition, by the power's key, the department's own first. */
export const definitionFiles = (root: string): ReadonlyMap<string, string> =>
  new Map(
    FOLDERS.flatMap((folder) =>
      (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => [name.slice(0, -'.yaml'.length), join(root, folder, name)] as const),
    ),
  );

/** Path of one power's definition; a plain Error that names those there are. */
export function definitionFile(root: string, key: string): string {
  const files = definitionFiles(root);
  const found = files.get(key);
  if (!found) throw new Error(`there is no power "${key}"; there are: ${[...files.keys()].join(', ')}`);
  return found;
}
