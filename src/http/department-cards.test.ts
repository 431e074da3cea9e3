import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testDatabase } from '#testing/database.ts';
import { type Asking, asking } from './fixtures/asking.ts';

const KEY = 'hall-2026-09-28-0900';
const URL = `/api/department/cards/${KEY}`;
const SAYS = '当天值班表排错，已经重新排班并指定替岗。';

describe('a card of no case over HTTP', () => {
  let on: Asking;
  before(async () => {
    on = await asking(await testDatabase(), '2026-09-28 10:00');
    await on.ask('clerk-a', 'POST', '/api/windows/hall/duty', { on: true });
    await on.ask('clerk-a', 'POST', '/api/demo/clock', { to: '2026-09-28T02:05:00.000Z' });
  });
  after(() => on.close());

  const answer = { act: 'answer-card', as: 'clerk', manner: 'explained', text: SAYS };
  const read = async (person: string | undefined) => (await on.ask(person, 'GET', URL)).statusCode;
  const post = async (person: string | undefined, body: object, url = URL) => {
    const { statusCode, body: text } = await on.ask(person, 'POST', url, body);
    const { code, faults } =
      statusCode === 200 ? {} : (JSON.parse(text) as { code?: string; faults?: { code: string }[] });
    return [statusCode, faults?.[0]?.code ?? code ?? ''];
  };

  it('is read by whom it concerns, who is above and who inspects; for others it is not there', async () => {
    const found = await Promise.all(
      [undefined, 'clerk-b', 'head-a', 'inspector-a', 'reviewer-a', 'applicant-a', 'auditor-a'].map(read),
    );
    assert.deepEqual(found, [401, 200, 200, 200, 404, 404, 404]);
  });

  it('stands in the queue of cards with no case, and says what one can do and as which post', async () => {
    const { rows } = (await on.ask('clerk-a', 'GET', '/api/cards?wait=answer')).json() as {
      rows: { caseId: null; title: string; card: { mine: string[]; stageName: string } }[];
    };
    assert.deepEqual(
      rows.map(({ caseId, title, card }) => [caseId, title, card.mine, card.stageName]),
      [[null, '政务大厅综合窗口', ['answer-card'], '']],
    );
    const { forms, rule } = (await on.ask('clerk-a', 'GET', URL)).json() as { forms: unknown; rule: unknown };
    assert.deepEqual(forms, [{ act: 'answer-card', as: 'clerk', persons: [] }]);
    assert.deepEqual(rule, { minutes: 30, source: '本产品建议值', confidence: 'proposal' });
    const { rows: told } = (await on.ask('clerk-a', 'GET', '/api/notices?topic=card')).json() as {
      rows: { place: unknown }[];
    };
    assert.deepEqual(told[0]?.place, { to: 'card', key: KEY });
  });

  it('is acted on within one’s right alone', async () => {
    const judge = { act: 'judge-card', as: 'section-head', outcome: 'upheld', reasons: SAYS };
    assert.deepEqual(
      [
        await post(undefined, answer),
        await post('reviewer-a', { ...answer, as: 'reviewer' }),
        await post('head-a', answer),
        await post('head-a', { ...answer, as: 'section-head' }),
        await post('head-a', judge),
        await post('clerk-a', answer, '/api/department/cards/nothing'),
        await post('clerk-a', { ...answer, manner: 'denied' }),
        await post('clerk-a', { ...answer, text: '。。' }),
        await post('clerk-a', answer),
        await post('head-a', judge),
      ],
      [
        [401, 'NOT_SIGNED_IN'],
        [404, 'NOT_FOUND'],
        [403, 'POST_NOT_HELD'],
        [422, 'CARD_NOT_YOURS'],
        [422, 'CARD_NOT_ANSWERED'],
        [404, 'NOT_FOUND'],
        [400, 'BAD_INPUT'],
        [422, 'REPLY_EMPTY'],
        [200, ''],
        [200, ''],
      ],
    );
  });

  it('counts among those of the oversight centre', async () => {
    const { cards } = (await on.ask('inspector-a', 'GET', '/api/oversight')).json() as { cards: { yellow: number } };
    const { cards: ofPower } = (await on.ask('inspector-a', 'GET', '/api/oversight?power=filing')).json() as {
      cards: { yellow: number };
    };
    assert.deepEqual([cards.yellow, ofPower.yellow], [1, 0]);
  });
});
