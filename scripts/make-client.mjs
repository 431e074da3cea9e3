// Writes src/contract/generated/api.d.ts, the typed client's types, from the API's own OpenAPI document:
// `node scripts/node24.mjs scripts/make-client.mjs`. With `--check` it writes nothing and fails when the file is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { describeApi } from '../src/http/describe.ts';

export const target = join(
  dirname(dirname(fileURLToPath(import.meta.url))),
  'src',
  'contract',
  'generated',
  'api.d.ts',
);
const HEAD = '// Made by scripts/make-client.mjs from the OpenAPI document. Do not edit.\n\n';

/** The types as text. */
export async function clientTypes() {
  // `Json` is any JSON: as a recursive type it would make the client's request bodies impossible to write.
  const transform = (_, { path }) =>
    path === '#/components/schemas/Json' ? ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword) : undefined;
  return (
    HEAD +
    astToString(await openapiTS(JSON.stringify(await describeApi()), { alphabetize: true, silent: true, transform }))
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await clientTypes();
  if (process.argv.includes('--check')) {
    if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
      console.error(
        'src/contract/generated/api.d.ts 已过期，请运行 node scripts/node24.mjs scripts/make-client.mjs。\nsrc/contract/generated/api.d.ts is stale: run node scripts/node24.mjs scripts/make-client.mjs.',
      );
      process.exitCode = 1;
    }
  } else {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
