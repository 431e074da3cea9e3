import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { clientTypes, target } from './make-client.mjs';

it('src/contract/generated/api.d.ts is what the API says: else run node scripts/node24.mjs scripts/make-client.mjs', async () => {
  assert.equal(readFileSync(target, 'utf8'), await clientTypes());
});
