import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Told } from '../scenarios/format.ts';
import { type Raw, readDefinition } from './definition.ts';

const root = join(import.meta.dirname, '..');

/** A power of the department: its definition as delivered, and what is told of it. */
export type Power = {
  readonly key: string;
  readonly yaml: string;
  readonly definition: Raw;
  /** Undefined = nothing is told of it yet. */
  readonly told: Told | undefined;
};
/** A power whose cases run and of which stories are told. */
export type ToldPower = Power & { readonly told: Told };

/** All definitions in `powers/`, each with the stories of `scenarios/<power>/index.ts`; `wanted`: of these powers only. */
export async function readPowers(wanted: readonly string[]): Promise<readonly Power[]> {
  const keys = readdirSync(join(root, 'powers'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length));
  for (const key of wanted)
    if (!keys.includes(key)) throw new Error(`there is no power "${key}"; there are: ${keys.join(', ')}`);
  return Promise.all(
    keys.map(async (key) => {
      const yaml = readFileSync(join(root, 'powers', `${key}.yaml`), 'utf8');
      const isWanted = wanted.length === 0 || wanted.includes(key);
      return { key, yaml, definition: readDefinition(yaml), told: isWanted ? await readTold(key) : undefined };
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
