import { readFileSync } from 'node:fs';
import { median } from '../machine.ts';
import { profiled } from '../profile.ts';
import type { Served } from '../serve.ts';

/** One expectation against what was found; where it falls short, `profile` says which profile explains it. */
export type Finding = {
  readonly what: string;
  readonly found: string;
  readonly expected: string;
  readonly holds: boolean;
  readonly profile: 'http' | 'half load' | 'in process' | 'memory';
};

/** Median of the rounds' own ratios: the machine is not the same from one minute to the next. NaN where one was not measured. */
export function ratio(ours: readonly number[], theirs: readonly number[]): number {
  const ratios = ours.flatMap((n, i) => (theirs[i] === undefined ? [] : [n / theirs[i]]));
  return ratios.length > 0 ? median(ratios) : Number.NaN;
}

export function say(findings: readonly Finding[]): void {
  console.log('\nmedian of the rounds');
  for (const { what, found, expected, holds } of findings)
    console.log(`${holds ? 'holds      ' : 'FALLS SHORT'}  ${what}: ${found} (expected: ${expected})`);
}

type Profilable = {
  readonly served: Served;
  readonly inside: () => Promise<unknown>;
  readonly overHttp: (isHalf: boolean) => Promise<unknown>;
};

export async function profileOf(where: Finding['profile'], { served, inside, overHttp }: Profilable): Promise<string> {
  if (where === 'in process') return `\nin process\n${(await profiled(inside)).report}`;
  if (where === 'memory') return `\nmemory of the server process\n${await memoryOfServer(served)}`;
  await served.ask('profile');
  await overHttp(where === 'half load');
  return `\nthe server process, over HTTP${where === 'half load' ? ' at half load' : ''}\n${await served.ask<string>('report')}`;
}

/** What the process says it uses, and what the kernel says. */
async function memoryOfServer(served: Served): Promise<string> {
  const usage = await served.ask<Record<string, number>>('memory');
  const rollup = readFileSync(`/proc/${served.pid}/smaps_rollup`, 'utf8').split('\n');
  return [
    ...Object.entries(usage).map(([name, bytes]) => `${(bytes / 2 ** 20).toFixed(1).padStart(7)} MB  ${name}`),
    ...rollup.filter((line) => /^(Rss|Pss_Anon|Pss_File)/.test(line)),
  ].join('\n');
}
