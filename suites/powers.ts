import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Told } from '../scenarios/format.ts';
import { type Raw, readDefinition } from './definition.ts';

const root = join(import.meta.dirname, '..');

/** Where definitions lie: the department's own charts, and powers of others that only the demonstration has. */
const folders = ['powers', 'demo/powers'] as const;

/** A power: its definition as delivered, and what is told of it. */
export type Power = {
  readonly key: string;
  /** Whether its chart is one of the department's: only these count in the totals. */
  readonly ofDepartment: boolean;
  readonly yaml: string;
  readonly definition: Raw;
  /** Undefined = nothing is told of it yet. */
  readonly told: Told | undefined;
};
/** A power whose cases run and of which stories are told. */
export type ToldPower = Power & { readonly told: Told };

/** Path of a power's definition within the program. */
export const fileOf = (key: string): string => {
  const folder = folders.find((one) => existsSync(join(root, one, `${key}.yaml`)));
  if (!folder) throw new Error(`there is no power "${key}"; there are: ${keysIn().join(', ')}`);
  return `${folder}/${key}.yaml`;
};
const keysIn = (): readonly string[] =>
  folders.flatMap((folder) =>
    (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.slice(0, -'.yaml'.length)),
  );

/** All definitions, each with the stories of `scenarios/<power>/index.ts`; `wanted`: of these powers only. */
export async function readPowers(wanted: readonly string[]): Promise<readonly Power[]> {
  for (const key of wanted) fileOf(key);
  return Promise.all(
    keysIn().map(async (key) => {
      const yaml = readFileSync(join(root, fileOf(key)), 'utf8');
      const isWanted = wanted.length === 0 || wanted.includes(key);
      return {
        key,
        ofDepartment: !fileOf(key).startsWith('demo/'),
        yaml,
        definition: readDefinition(yaml),
        told: isWanted ? await readTold(key) : undefined,
      };
    }),
  );
}

async function readTold(power: string): Promise<Told | undefined> {
  const path = join(root, 'scenarios', power, 'index.ts');
  if (!existsSync(path)) return undefined;
  const { told } = (await import(pathToFileURL(path).href)) as { told: Told };
  if (told.power !== power) throw new Error(`scenarios/${power}/index.ts tells of ${told.power}`);
  return told;
}

export const isTold = (power: Power): power is ToldPower =>
  power.definition.state === 'whole' && power.told !== undefined;
