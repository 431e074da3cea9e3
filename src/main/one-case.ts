import { parseArgs } from 'node:util';

/** `CASE [-o OUT]`, as commands about one case are called; undefined, and the complaint printed, where it is not one case. */
export function oneCase(
  args: readonly string[],
): { readonly wanted: string; readonly out: string | undefined } | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string', short: 'o' } },
  });
  const [wanted] = positionals;
  if (wanted && positionals.length === 1) return { wanted, out: values.out };
  console.error('请给出一个办件号，例如 BA-2026-000001。\nName one case, e.g. BA-2026-000001.');
  return undefined;
}

export const noSuchCase = (wanted: string): string => `没有办件“${wanted}”。\nThere is no case "${wanted}".`;
