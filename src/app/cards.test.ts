import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { cardState, findCard } from '#cases/facets/cards.ts';
import type { PersonId } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { at } from '#testing/case.ts';
import { runTo, type TestApp, testApp } from '#testing/record.ts';
import { compareReadModels } from './rebuild.ts';

const person = (id: string) => id as PersonId;
const SAYS = '评审专家出差，两天后才能核对签名。';
const OVERDUE = 'overdue:review:3';

describe('cards on a real database, from cause to end', () => {
  let test: TestApp;
  before(async () => {
    test = await testApp();
  });
  after(() => test.end());
  beforeEach(() => test.app.moveClock(at('2026-09-28 09:00')));

  const act = (who: string, id: number, what: string, input: object) => test.app.act(test.by(who), id, what, input);
  const list = async (who: string, id: number, query: object = {}) =>
    (await test.app.cards(person(who), { limit: 100, ...query })).rows
      .filter((row) => row.caseId === id)
      .map(({ card }) => card);
  const news = async (who: string, number: string) =>
    (await test.app.inbox.list(person(who), { limit: 50 })).rows
      .filter(({ data }) => (data as { number?: string }).number === number)
      .map(({ kind }) => kind);
  const card = async (id: number, key: string) => {
    const found = findCard((await test.app.open(person('inspector-a'), id)).view.cards, key);
    assert.ok(found);
    return found;
  };
  const codes = (error: unknown): readonly string[] =>
    error instanceof Refusal ? error.faults.map(({ code }) => code) : [String(error)];

  it('a term overrun: told to whoever owes it, answered, judged by his superior, struck off', async () => {
    const id = await runTo(test, 'review');
    await test.app.moveClock(at('2026-10-09 09:00'));
    const { number } = (await test.app.open(person('clerk-a'), id)).view.head;
    assert.deepEqual(await list('reviewer-a', id, { wait: 'answer' }), [OVERDUE]);
    assert.deepEqual(await list('handler-a', id), [], 'nobody else’s');
    assert.deepEqual(await news('reviewer-b', number), ['card-raised']);

    await act('reviewer-a', id, 'answer-card', { card: OVERDUE, manner: 'contested', text: SAYS });
    assert.deepEqual(await list('reviewer-b', id, { wait: 'answer' }), []);
    assert.deepEqual(await list('head-a', id, { wait: 'judge' }), [OVERDUE]);
    assert.deepEqual(await list('head-b', id, { wait: 'judge' }), [], 'who reviews as well judges no reviewer');
    await assert.rejects(
      act('head-b', id, 'judge-card', { card: OVERDUE, outcome: 'withdrawn', reasons: SAYS }),
      (error) => codes(error).includes('CARD_JUDGE_CONCERNED'),
    );

    await act('head-a', id, 'judge-card', { card: OVERDUE, outcome: 'lowered', reasons: SAYS });
    assert.deepEqual(await news('reviewer-a', number), ['card-lowered', 'card-raised']);
    await act('inspector-b', id, 'close-card', { card: OVERDUE, result: SAYS });
    assert.equal(cardState(await card(id, OVERDUE)), 'closed');
    assert.deepEqual((await test.app.trace(person('inspector-a'), id)).problems, []);
  });

  it('a withdrawn one stays in the list, and in the record of the case', async () => {
    const id = await runTo(test, 'review');
    await test.app.moveClock(at('2026-10-09 09:00'));
    await act('reviewer-a', id, 'answer-card', { card: OVERDUE, manner: 'contested', text: SAYS });
    await act('deputy-a', id, 'judge-card', { card: OVERDUE, outcome: 'withdrawn', reasons: SAYS });
    assert.deepEqual(await list('inspector-a', id, { state: 'withdrawn' }), [OVERDUE]);
    assert.equal((await test.app.open(person('inspector-a'), id)).view.cards.all.length, 1);
  });

  it('conduct: raised by the inspector, hidden from colleagues, contested, lowered by the principal and not by himself', async () => {
    const id = await runTo(test, 'decide');
    const what = '收到材料后没有当场告知缺件，请说明经过。';
    await act('inspector-a', id, 'raise-card', {
      about: 'reviewer-a',
      level: 'red',
      matter: 'not-told',
      what,
      steps: ['1'],
    });
    assert.deepEqual(await list('reviewer-a', id, { wait: 'answer' }), ['c1']);
    for (const who of ['reviewer-b', 'head-a', 'clerk-a']) assert.deepEqual(await list(who, id), [], who);
    await act('reviewer-a', id, 'answer-card', { card: 'c1', manner: 'contested', text: SAYS });
    await assert.rejects(
      act('inspector-a', id, 'judge-card', { card: 'c1', outcome: 'upheld', reasons: SAYS }),
      (error) => codes(error).includes('CARD_JUDGE_CONCERNED'),
    );
    assert.deepEqual(await list('principal-a', id, { wait: 'judge' }), ['c1']);
    await act('principal-a', id, 'judge-card', { card: 'c1', outcome: 'lowered', reasons: SAYS });
    assert.deepEqual([(await card(id, 'c1')).level, cardState(await card(id, 'c1'))], ['yellow', 'lowered']);
  });

  it('unanswered, with the clock going on: red, then 督办, each told; the superior names who answers', async () => {
    const id = await runTo(test, 'review');
    await test.app.moveClock(at('2026-10-01 00:10'));
    const { number } = (await test.app.open(person('clerk-a'), id)).view.head;
    await test.app.moveClock(at('2026-10-14 00:10'));
    assert.equal((await card(id, OVERDUE)).level, 'red');
    assert.deepEqual((await list('inspector-a', id, { level: 'red' })).toSorted(), ['overdue:legal:0', OVERDUE]);
    await test.app.moveClock(at('2026-10-21 09:00'));
    assert.ok((await card(id, OVERDUE)).order);
    assert.ok((await list('inspector-a', id, { level: 'order' })).includes(OVERDUE));
    const told = await news('reviewer-a', number);
    for (const kind of ['card-raised', 'card-escalated', 'card-ordered']) assert.ok(told.includes(kind), kind);
    await act('head-a', id, 'assign-card', { card: OVERDUE, person: 'reviewer-b', instructions: SAYS, grave: true });
    assert.deepEqual(await list('reviewer-a', id, { wait: 'answer' }), []);
    assert.deepEqual(await list('reviewer-b', id, { wait: 'answer' }), [OVERDUE]);
  });

  it('of a case that has ended: raised, left lying, under 督办 after a downtime, and answered all the same', async () => {
    const id = await runTo(test, 'end');
    const what = '送达回证的签收人与经办人不一致，请说明。';
    await act('inspector-a', id, 'raise-card', {
      about: 'handler-a',
      level: 'yellow',
      matter: 'other',
      what,
      steps: ['1'],
    });
    await test.app.moveClock(at('2026-11-06 09:00'));
    const lying = await card(id, 'c1');
    // Told on 09-28: 09-29, 30, 10-08, 09 and the make-up Saturday 10-10.
    assert.deepEqual(
      [lying.level, lying.steps.map((step) => [step.to, step.at, step.recordedAt.slice(0, 10)])],
      ['yellow', [['order', at('2026-10-11 00:00'), '2026-11-06']]],
    );
    await act('handler-a', id, 'answer-card', { card: 'c1', manner: 'explained', text: SAYS });
    assert.equal(cardState(await card(id, 'c1')), 'answered');
  });

  it('pages: each card once, newest first', async () => {
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const { rows, next } = await test.app.cards(person('inspector-a'), { limit: 1, ...(after ? { after } : {}) });
      seen.push(...rows.map(({ caseId, card: key }) => `${caseId} ${key}`));
      after = next ?? undefined;
      more = next !== null;
    }
    const { rows } = await test.app.cards(person('inspector-a'), { limit: 100 });
    assert.ok(rows.length > 3);
    assert.deepEqual(
      seen,
      rows.map(({ caseId, card: key }) => `${caseId} ${key}`),
    );
  });

  it('the list is what the record says, made anew', async () => {
    const { differences } = await compareReadModels(test.db, test.app, { write: false, progress: () => {} });
    assert.deepEqual(differences, []);
  });
});
