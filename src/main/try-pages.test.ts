import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demonstrationPowers, depsOf, powers, siteOf } from '#public/fixtures/site.ts';
import { loadScenarios } from './scenarios.ts';

const { scenarios } = await loadScenarios();

describe('every scenario as a visitor meets it, also those that need a drawn case', async () => {
  const site = await siteOf(depsOf({ scenarios }, [...powers, ...demonstrationPowers]));
  /** Latin words that belong there: the way to the other language, and names of files. */
  const allowed = /^English$|\.pdf$|^演示文件 [0-9a-f]{8}(、演示文件 [0-9a-f]{8})*$/;
  for (const { id, expect } of scenarios)
    it(id, async () => {
      for (const query of ['', '?do=wrong', '?do=right']) {
        const { statusCode, body } = await site.inject(`/try/${id}${query}`);
        assert.equal(statusCode, 200, query);
        const lines = body
          .replaceAll(/<[^>]+>/g, '\n')
          .split('\n')
          .map((line) => line.trim());
        const keys = lines.filter((line) => /[a-z]{3,}/.test(line) && !allowed.test(line));
        assert.deepEqual(keys, [], `a key instead of a word${query}`);
        const answer = query === '?do=wrong' ? (expect.answer === 'refused' ? '系统已拦截' : '系统已发现') : '通过';
        if (query !== '') assert.ok(body.includes(`<h2 id="result">${answer}</h2>`), `${query}: ${answer}`);
      }
    });
});
