import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

type Table = { readonly [folder: string]: readonly string[] };

it('ARCHITECTURE.md shows the import table that architecture.test.ts enforces', () => {
  const enforced = enforcedTable(readFileSync('src/architecture.test.ts', 'utf8'));
  assert.ok(Object.keys(enforced).length > 10, 'the enforced table was not understood');
  assert.deepEqual(pageTable(readFileSync('ARCHITECTURE.md', 'utf8')), enforced);
});

/** Rows of `| folder | holds | may import |`. */
function pageTable(text: string): Table {
  const rows = [...text.matchAll(/^\| `([a-z]+)` \|[^|]*\|([^|]*)\|$/gm)];
  return Object.fromEntries(rows.map(([, folder = '', list = '']) => [folder, words(list)]));
}

/** The table is read as text: importing the test would run it. */
function enforcedTable(text: string): Table {
  const chain = /const chain = \[([^\]]*)\]/.exec(text)?.[1] ?? assert.fail('no `chain`');
  const body = /const maySee[^=]*= \{([^}]*)\}/.exec(text)?.[1] ?? assert.fail('no `maySee`');
  const rows = [...body.matchAll(/^\s*([a-z]+): (chain|\[[^\]]*\]),$/gm)];
  return Object.fromEntries(
    rows.map(([, folder = '', list = '']) => [folder, words(list.replace(/(\.\.\.)?chain/, chain))]),
  );
}

const words = (list: string): string[] => [...list.matchAll(/[a-z]+/g)].map(([word]) => word).sort();
