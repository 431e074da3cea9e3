import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proof } from './proof.ts';

const root = join(import.meta.dirname, '..');
const path = join(root, 'suites', 'proven.json');

type Content = {
  readonly risks: { readonly [id: string]: unknown };
  readonly measures: { readonly [id: string]: unknown };
  readonly covers: Proof['covers'];
};

/**
 * What is proven, all powers together, in the order in which the powers are given. Powers that were not played keep what was
 * proven of them before.
 */
export function contentOf(powers: readonly { readonly key: string; readonly proof?: Proof }[], old: Content): Content {
  const ofPower = (id: string, key: string) => id.startsWith(`${key}.`);
  const kept = <T>(list: { readonly [id: string]: T }, key: string) =>
    Object.entries(list).filter(([id]) => ofPower(id, key));
  return {
    risks: Object.fromEntries(powers.flatMap(({ key, proof }) => (proof ? [...proof.risks] : kept(old.risks, key)))),
    measures: Object.fromEntries(
      powers.flatMap(({ key, proof }) => (proof ? [...proof.measures] : kept(old.measures, key))),
    ),
    covers: powers.flatMap(({ key, proof }) =>
      proof ? proof.covers : old.covers.filter(({ scenario }) => ofPower(scenario, key)),
    ),
  };
}

/** Written where what is proven changed; a mere re-run leaves the committed file alone unless asked (`always`). */
export function save(powers: readonly { readonly key: string; readonly proof?: Proof }[], always: boolean): void {
  const none: Content = { risks: {}, measures: {}, covers: [] };
  const old = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Content) : none;
  const content = contentOf(powers, old);
  const isSame = JSON.stringify({ ...old, commit: '', at: '' }) === JSON.stringify({ commit: '', at: '', ...content });
  if (isSame && !always) return;
  writeFileSync(path, formatted({ commit: commitNow(), at: new Date().toISOString(), ...content }));
}

/** As the project's formatter leaves it: a list of texts on one line where it fits. */
function formatted(content: object): string {
  const list = /^( *"[^"]+": )\[\n((?: +"[^"]*",?\n)+) +\](,?)$/gm;
  const text = JSON.stringify(content, null, 2).replaceAll(list, (whole, head: string, items: string, tail: string) => {
    const line = `${head}[${items
      .trim()
      .split(/,?\n */)
      .join(', ')}]`;
    return line.length + tail.length <= 120 ? `${line}${tail}` : whole;
  });
  return `${text}\n`;
}

function commitNow(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '0000000';
  }
}
