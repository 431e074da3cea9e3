// Writes powers/definition.schema.json, the published form of the schema that loads a power's definition.
// Run: node scripts/node24.mjs scripts/make-schema.mjs [--check]   With --check nothing is written: exit 1 if it is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { definitionSchema } from '../src/powers/definition.ts';
import { run24 } from './node24.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const path = join(root, 'powers/definition.schema.json');

// What is written in YAML, before defaults are filled in: hence `input`.
const schema = { title: '行政职权定义 / Definition of a power', ...z.toJSONSchema(definitionSchema, { io: 'input' }) };

if (process.argv.includes('--check')) {
  if (JSON.stringify(readIfThere(path)) !== JSON.stringify(schema)) {
    console.error(
      'powers/definition.schema.json 已过期，请运行 node scripts/node24.mjs scripts/make-schema.mjs。\n' +
        'powers/definition.schema.json is out of date: run node scripts/node24.mjs scripts/make-schema.mjs.',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  process.exitCode = await run24(['node_modules/@biomejs/biome/bin/biome', 'format', '--write', path], { cwd: root });
}

function readIfThere(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
