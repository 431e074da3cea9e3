import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { at } from '#testing/case.ts';
import { runTo, type TestApp, testApp } from '#testing/record.ts';

let test: TestApp;
before(async () => {
  test = await testApp();
});
after(() => test.end());

it('one case that cannot be read stops no other case’s deadlines, and is named each time', {
  timeout: 60_000,
}, async () => {
  const { app } = test;
  const broken = await runTo(test, 'accept');
  const sound = await runTo(test, 'accept');
  // The record is whole; its pinned definition is gone, as after a restore that missed it. It is due before the other.
  await app.db.query(
    `insert into case_summary select (jsonb_populate_record(s, jsonb_build_object('case_id', 999000001, 'number', 'BA-0', 'wake_at', '2020-01-01T00:00:00Z'))).*
     from case_summary s where case_id = $1`,
    [broken],
  );
  await assert.rejects(app.moveClock(at('2026-10-11 00:30')), /999000001/);
  const [row] = await app.db.query<{ n: number }>(
    `select count(*)::int as n from signal where case_id = $1 and kind = 'LEGAL_TERM_OVERDUE'`,
    [sound],
  );
  assert.equal(row?.n, 1);
  await assert.rejects(app.tick(), /999000001/);
});
