import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const chain = ['kernel', 'calendar', 'powers', 'cases'];

/** Who may import whom. Read it top-down: a folder sees only what is listed. This table is the architecture. */
const maySee: Record<string, readonly string[]> = {
  kernel: [],
  calendar: ['kernel'],
  powers: ['kernel', 'calendar'],
  cases: ['kernel', 'calendar', 'powers'],
  acts: chain,
  controls: chain,
  signals: chain,
  ledger: ['kernel'],
  typeset: [],
  charts: ['kernel', 'powers', 'typeset'],
  documents: [...chain, 'ledger', 'typeset'],
  print: [...chain, 'typeset', 'charts', 'documents'],
  contract: ['kernel', 'calendar', 'powers'],
  sheets: ['kernel', 'contract'],
  store: ['kernel', 'ledger'],
  views: ['kernel', 'calendar', 'cases', 'powers', 'signals', 'contract', 'store'],
  app: [...chain, 'acts', 'controls', 'signals', 'ledger', 'documents', 'contract', 'store', 'views'],
  http: ['kernel', 'cases', 'powers', 'contract', 'charts', 'documents', 'print', 'sheets', 'app', 'views'],
  public: ['kernel', 'calendar', 'cases', 'powers', 'contract', 'charts', 'documents', 'print', 'app', 'views'],
  web: ['kernel', 'calendar', 'powers', 'contract', 'charts'],
  testing: [...chain, 'acts', 'controls', 'signals', 'ledger', 'contract', 'store', 'app'],
  main: [
    ...chain,
    'acts',
    'controls',
    'signals',
    'ledger',
    'typeset',
    'charts',
    'documents',
    'print',
    'contract',
    'store',
    'views',
    'app',
    'http',
    'public',
  ],
};
const pure = new Set([
  'kernel',
  'calendar',
  'powers',
  'cases',
  'acts',
  'controls',
  'signals',
  'ledger',
  'typeset',
  'charts',
  'documents',
  'contract',
]);
/** The ledger hashes: `node:crypto` is a function of its input, the one built-in that pure code may call, and only there. */
const allowedBuiltin: Record<string, readonly string[]> = { ledger: ['node:crypto'] };
/** Packages that only one place may see, so that replacing one is a change of one folder. */
const onlyIn: Record<string, readonly string[]> = {
  pg: ['store', 'main'],
  fastify: ['http', 'public', 'main'],
  react: ['web'],
  antd: ['web'],
  'better-auth': ['http'],
  pdfkit: ['print'],
  docx: ['print'],
  '@resvg/resvg-js': ['print'],
  fontkit: ['print'],
  yauzl: ['sheets'],
  saxes: ['sheets'],
};
const MAX_LINES = 400;
const ambient = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bcrypto\.random/;
const specifier = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;

describe('architecture', () => {
  const paths = globSync('src/*/**/*.{ts,tsx}').filter((path) => !path.includes('/generated/'));
  it('looks at the sources', () => assert.ok(paths.length > 5));
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    const folder = path.split('/')[1]!;
    const isTest = /\.test\.tsx?$/.test(path);
    it(path, () => {
      assert.ok(folder in maySee, `unknown folder src/${folder}: add it to the table, with an ADR`);
      assert.ok(text.split('\n').length <= MAX_LINES + 1, `over ${MAX_LINES} lines: split by reason to change`);
      if (pure.has(folder) && !isTest) assert.doesNotMatch(text, ambient, 'pure code is given the time; it never asks');
      for (const [, target = ''] of text.matchAll(specifier)) {
        const to = target.startsWith('#') ? target.slice(1).split('/')[0]! : folderOf(path, target);
        if (to === 'node' && pure.has(folder) && !isTest && !allowedBuiltin[folder]?.includes(target))
          assert.fail(`${target}: pure code does no I/O`);
        const packageName = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!;
        if (to === '' && !isTest && onlyIn[packageName] && !onlyIn[packageName].includes(folder))
          assert.fail(`${packageName} belongs in ${onlyIn[packageName].join(', ')}, not in ${folder}`);
        if (!(to in maySee) || to === folder || (isTest && to === 'testing')) continue;
        assert.ok(maySee[folder]!.includes(to), `${folder} may not see ${to} (${target})`);
      }
    });
  }
});

/** `src/<folder>` a relative import lands in; `node` for built-ins; '' for packages. */
function folderOf(path: string, target: string): string {
  if (target.startsWith('node:')) return 'node';
  if (!target.startsWith('.')) return '';
  return new URL(target, `file:///${path}`).pathname.split('/')[2] ?? '';
}
