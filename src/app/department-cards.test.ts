import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cardCounts, cardState } from '#cases/facets/cards.ts';
import type { Actor } from '#cases/fact.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { parsePeriod } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import { fromShanghai } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { NotFound } from './app.ts';
import { createApp } from './create.ts';
import { compareReadModels } from './rebuild.ts';
import { readDepartment } from './seed.ts';

const root = join(import.meta.dirname, '..', '..');
const SAYS = '当天值班表排错，两人都去送达文书，已经重新排班并指定替岗。';
/** Monday, nobody from nine on. */
const KEY = 'hall-2026-09-28-0900';

describe('a card of an empty window, on a real database', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let folder: string;
  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-files-'));
    const options = { db: test.db, root, files: folder, freeClock: true, register: readDepartment(root) };
    app = await createApp({ ...options, demonstration: true });
  });
  after(async () => {
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (when: string) => app.moveClock(fromShanghai(when));
  const as = (person: string, post: string): Actor => ({ person: person as PersonId, as: post as Post });
  const listed = async (person: string, query: object = {}) =>
    (await app.cards(person as PersonId, { limit: 50, ...query })).rows;
  const open = (person: string, key = KEY) => app.departmentCards.open(person as PersonId, key);
  const state = async (key = KEY) => {
    const { card } = (await open('inspector-a', key)).of;
    return [card.level, cardState(card), cardCounts(card)];
  };
  const can = async (person: string) =>
    app.departmentCards.forms(await open(person), person as PersonId).map(({ act }) => act);
  const told = async (person: string) =>
    (await app.inbox.list(person as PersonId, { topic: 'card', limit: 20 })).rows.map(({ kind, data }) => [
      kind,
      data.card,
    ]);
  /** Codes of its refusal; empty = it was done. */
  const act = async (actor: Actor, name: string, input: object, key = KEY): Promise<string> => {
    try {
      await app.departmentCards.act(actor, key, name, { ...input });
      return '';
    } catch (error) {
      if (error instanceof Refusal) return error.faults.map(({ code }) => code).join();
      if (error instanceof NotFound) return 'NOT_FOUND';
      throw error;
    }
  };

  it('is not raised of a window that nobody has used yet, nor within the dated minutes', async () => {
    await at('2026-09-27 18:00');
    assert.deepEqual(await listed('inspector-a'), []);
    await app.windowDuty('clerk-a' as PersonId, 'hall', true);
    await at('2026-09-28 09:30');
    assert.deepEqual(await listed('inspector-a'), []);
  });

  it('is raised a minute later, once, and told to those who staff it', async () => {
    await at('2026-09-28 09:31');
    await app.tick();
    assert.deepEqual(await listed('inspector-a'), [{ caseId: null, card: KEY }]);
    const { card } = (await open('clerk-a')).of;
    assert.deepEqual(
      [card.kind, card.level, card.code, card.posts, card.raisedBy, card.facts.minutes],
      ['time', 'yellow', 'WINDOW_UNSTAFFED', ['clerk'], undefined, 30],
    );
    assert.deepEqual([await told('clerk-a'), await told('reviewer-a')], [[['card-raised', KEY]], []]);
    assert.deepEqual(await can('clerk-a'), ['answer-card']);
  });

  it('is there for those whom it concerns, who are above, and who inspect; for nobody else', async () => {
    const rows = await Promise.all(
      [
        'clerk-b',
        'head-a',
        'deputy-a',
        'principal-a',
        'inspector-b',
        'reviewer-a',
        'applicant-a',
        'system-a',
        'county-leader-a',
      ].map(async (person) => [
        person,
        (await listed(person)).length,
        await act(as(person, 'clerk'), 'close-card', {}).then((code) => code !== 'NOT_FOUND'),
      ]),
    );
    assert.deepEqual(
      rows.map(([person, n, found]) => [person, n, found]),
      [
        ['clerk-b', 1, true],
        ['head-a', 1, true],
        ['deputy-a', 1, true],
        ['principal-a', 1, true],
        ['inspector-b', 1, true],
        ['reviewer-a', 0, false],
        ['applicant-a', 0, false],
        ['system-a', 0, false],
        ['county-leader-a', 0, false],
      ],
    );
  });

  it('is one for each gap', async () => {
    await app.windowDuty('clerk-a' as PersonId, 'hall', true);
    await at('2026-09-28 16:00');
    assert.equal((await listed('inspector-a')).length, 1);
  });

  it('is answered by whoever staffs the window alone', async () => {
    const answer = { manner: 'explained', text: SAYS };
    assert.deepEqual(
      [
        await act(as('head-a', 'section-head'), 'answer-card', answer),
        await act(as('inspector-a', 'clerk'), 'answer-card', answer),
        await act(as('clerk-a', 'discipline-inspector'), 'judge-card', { outcome: 'withdrawn', reasons: SAYS }),
        await act(as('clerk-a', 'clerk'), 'judge-card', { outcome: 'withdrawn', reasons: SAYS }),
        await act(as('clerk-a', 'clerk'), 'answer-card', { ...answer, text: '。' }),
        await act(as('clerk-a', 'clerk'), 'answer-card', answer),
        await act(as('clerk-b', 'clerk'), 'answer-card', answer),
      ],
      ['CARD_NOT_YOURS', 'CARD_NOT_YOURS', 'CARD_NOT_ANSWERED', 'NOT_YOUR_POST', 'REPLY_EMPTY', '', 'CARD_NOT_OPEN'],
    );
    assert.deepEqual(
      [await told('head-a'), await listed('head-a', { wait: 'judge' })],
      [[['card-answered', KEY]], [{ caseId: null, card: KEY }]],
    );
  });

  it('is judged by somebody above or an inspector, reviewed by another, and then counts', async () => {
    const upheld = { outcome: 'upheld', reasons: SAYS };
    assert.equal(await act(as('head-a', 'section-head'), 'judge-card', upheld), '');
    assert.deepEqual(await state(), ['yellow', 'upheld', true]);
    assert.equal(await act(as('clerk-b', 'clerk'), 'ask-card-review', { reasons: SAYS }), '');
    assert.equal(await act(as('head-a', 'section-head'), 'review-card', upheld), 'REVIEWS_OWN_JUDGEMENT');
    assert.deepEqual(await listed('inspector-b', { wait: 'review' }), [{ caseId: null, card: KEY }]);
    assert.equal(await act(as('inspector-b', 'discipline-inspector'), 'review-card', upheld), '');
    assert.equal(await act(as('inspector-a', 'discipline-inspector'), 'close-card', { result: SAYS }), '');
    assert.deepEqual(await state(), ['yellow', 'closed', true]);
  });

  it('is a row of the month’s report, and an item of its score', async () => {
    const period = parsePeriod('2026-09');
    assert.ok(period);
    const [agency = ''] = app.reports.agencies();
    const { data, score } = await app.reports.draft(app.viewer('inspector-a' as PersonId), agency, period);
    assert.deepEqual(
      data.cards.map(({ number, kind, level, counted }) => [number, kind, level, counted]),
      [['政务大厅综合窗口', '窗口类', '黄牌', '计入']],
    );
    const item = score?.items.find(({ key }) => key === 'window-yellow');
    assert.deepEqual([item?.n, item?.sum, item?.cases, score?.total], [1, -1, ['政务大厅综合窗口'], 99]);
    assert.deepEqual(score?.items.find(({ key }) => key === 'yellow')?.n, 0);
  });

  it('unanswered, becomes red and then comes under 督办, where a superior names who answers', async () => {
    await at('2026-09-29 09:31');
    const key = 'hall-2026-09-29-0900';
    assert.deepEqual(await state(key), ['yellow', 'raised', false]);
    await at('2026-10-13 09:00');
    assert.deepEqual(
      (await open('inspector-a', key)).of.card.steps.map(({ to }) => to),
      ['red'],
    );
    await at('2026-10-20 09:00');
    const { card } = (await open('inspector-a', key)).of;
    assert.deepEqual(
      card.steps.map(({ to }) => to),
      ['red', 'order'],
    );
    const forms = app.departmentCards.forms(await open('head-a', key), 'head-a' as PersonId);
    assert.deepEqual(
      forms.map(({ act: name }) => name),
      ['assign-card'],
    );
    assert.ok(forms[0]?.persons.some(({ value }) => value === 'clerk-b'));
    const assign = { person: 'clerk-b', instructions: SAYS };
    assert.equal(await act(as('head-a', 'section-head'), 'assign-card', assign, key), '');
    assert.equal(
      await act(as('clerk-a', 'clerk'), 'answer-card', { manner: 'corrected', text: SAYS }, key),
      'CARD_NOT_YOURS',
    );
    assert.equal(await act(as('clerk-b', 'clerk'), 'answer-card', { manner: 'corrected', text: SAYS }, key), '');
    assert.ok((await told('clerk-b')).some(([kind, of]) => kind === 'card-assigned' && of === key));
  });

  it('stands in the department’s own record, and its rows are made from it', async () => {
    assert.deepEqual(await app.record.verify(), []);
    const entries = await app.record.list({ kinds: ['card-raised', 'card-judged'], limit: 100 });
    assert.deepEqual(entries.find(({ kind }) => kind === 'card-judged')?.actor, as('head-a', 'section-head'));
    const compare = async (write: boolean) =>
      (await compareReadModels(test.db, app, { write, progress: () => {} })).differences;
    assert.deepEqual(await compare(false), []);
    const notices = async () => (await test.db.query('select 1 from notice')).length;
    const before = await notices();
    await test.db.query(`update signal set state = 'withdrawn' where case_id = 1 and key = $1`, [`card:${KEY}`]);
    assert.equal((await compare(false)).length, 1);
    await compare(true);
    assert.deepEqual(await compare(false), []);
    assert.deepEqual([await state(), await notices()], [['yellow', 'closed', true], before]);
  });

  it('of two who act at once, one is refused', async () => {
    const key = 'hall-2026-10-13-0900';
    const answer = { manner: 'explained', text: SAYS };
    const codes = await Promise.all(
      ['clerk-a', 'clerk-b'].map((person) => act(as(person, 'clerk'), 'answer-card', answer, key)),
    );
    assert.deepEqual(codes.toSorted(), ['', 'CARD_NOT_OPEN']);
  });
});
