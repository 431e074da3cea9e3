import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SameFileAnswer } from '#cases/context.ts';
import type { Hash } from '#kernel/ids.ts';
import { at } from '#testing/case.ts';
import { MINE } from '#testing/filing.ts';
import { type TestApp, testApp } from '#testing/record.ts';
import { answerer } from './questions.ts';

describe('where else this very file was handed in, on a real database', () => {
  let test: TestApp;
  before(async () => {
    test = await testApp();
    await test.app.start(test.by('clerk-a'), 'filing', test.submission());
    await test.app.start(test.by('clerk-a'), 'inspection', {
      applicant: '演示矿业有限公司',
      creditCode: MINE,
      contact: '安全科长',
      phone: '00000000000',
      fields: { source: 'report', matter: 'work-safety', what: '来信反映通道堆放杂物。', address: '演示路一号' },
      materials: [{ material: 'lead', hash: test.hashes.photo, name: '线索.txt', pages: 1 }],
    });
  });
  after(() => test.end());

  const found = async (file: string, power: string, creditCode = '91140400MADEM0B02E') => {
    const ask = answerer(test.db, {} as never, () => at('2026-09-28 10:00'));
    const hash = test.hashes[file] as Hash;
    const [answer] = Object.values(await ask([{ kind: 'same-file', hash, creditCode, power }]));
    return (answer as unknown as SameFileAnswer).cases;
  };

  for (const [title, cases, shape] of [
    ['a case that all may read is named, whatever power asks', () => found('plan', 'licence'), /^BA-2026-\d+$/],
    ['a confidential case is found by its own power, without its number', () => found('photo', 'inspection'), /^$/],
  ] as const)
    it(title, async () => {
      const [number, ...more] = await cases();
      assert.deepEqual(more, []);
      assert.match(number ?? 'none found', shape);
    });

  for (const [title, cases] of [
    ['a confidential case is not found by another power', () => found('photo', 'filing')],
    ['the applicant’s own case is no other', () => found('plan', 'filing', MINE)],
    ['a file that nobody handed in is nowhere', () => found('proof', 'filing')],
  ] as const)
    it(title, async () => assert.deepEqual(await cases(), []));
});
