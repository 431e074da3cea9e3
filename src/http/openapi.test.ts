import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describeApi } from './describe.ts';

/** What the staff app, the suites and outside clients rely on: add, never rename. */
const promised = `
GET /api/me · GET /api/persons · GET /api/notices · GET /api/events · GET /api/signals · GET /api/openapi.json
POST /api/auth/sign-in/email · POST /api/auth/sign-out · POST /api/auth/change-password
POST /api/demo/switch · GET /api/demo/accounts · GET /api/demo/clock · POST /api/demo/clock
GET /api/powers · GET /api/powers/{key} · GET /api/powers/{key}/start · GET /api/powers/{key}/versions/{n}
POST /api/powers/{key}/versions · POST /api/powers/{key}/versions/{n}/publish
GET /api/tasks · GET /api/cases · POST /api/cases · GET /api/cases/{id} · GET /api/cases/{id}/acts · POST /api/cases/{id}/acts/{act}
POST /api/cases/{id}/held/{key}/sign · GET /api/cases/{id}/trace · GET /api/cases/{id}/materials/{hash} · POST /api/attachments`
  .split(/[·\n]/)
  .map((line) => line.trim())
  .filter((line) => line !== '');

type Operation = { responses: Record<string, { content?: Record<string, unknown> }> };
const operationsOf = (document: Record<string, unknown>): readonly (readonly [name: string, Operation])[] =>
  Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );

describe('the OpenAPI document', async () => {
  const routes: string[] = [];
  const document = await describeApi(({ method, url, schema }) => {
    if ((schema as { hide?: boolean } | undefined)?.hide) return;
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url.replaceAll(/:(\w+)/g, '{$1}')}`);
  });
  const operations = operationsOf(document);

  it('lists every route, and every route that was promised', () => {
    const listed = operations.map(([name]) => name).sort();
    assert.deepEqual(listed, [...routes].sort());
    assert.deepEqual(
      promised.filter((name) => !listed.includes(name)),
      [],
    );
  });

  const rules = {
    struct: 'error',
    'no-unresolved-refs': 'error',
    'no-ambiguous-paths': 'error',
    'path-parameters-defined': 'error',
  } as const;
  const wrongs = async (text: string) =>
    (await lintFromString({ source: text, config: await createConfig({ rules }) })).map(
      (one) => `${one.ruleId}: ${one.message}`,
    );

  it('is valid OpenAPI 3.1', async () => {
    assert.match(String(document.openapi), /^3\.1\./);
    assert.deepEqual(await wrongs(JSON.stringify(document)), []);
  });

  it('is checked by something that says no', async () => {
    assert.notDeepEqual(await wrongs(JSON.stringify({ ...document, info: { title: 1 } })), []);
    assert.notDeepEqual(
      await wrongs(JSON.stringify(document).replace('#/components/schemas/CaseDetail', '#/components/schemas/Nothing')),
      [],
    );
  });

  it('has a problem for every failure, and nothing but problems', () => {
    for (const [name, { responses }] of operations) {
      if (name === 'GET /api/openapi.json') continue;
      assert.ok(responses['500'], `${name} has no 500`);
      for (const [status, { content = {} }] of Object.entries(responses))
        if (Number(status) >= 400)
          assert.deepEqual(Object.keys(content), ['application/problem+json'], `${name} ${status}`);
    }
  });
});
