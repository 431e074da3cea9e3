import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attempt, given, happened } from '#testing/case.ts';
import { honest, person } from '#testing/filing.ts';

const asked = (...ids: readonly string[]) =>
  given(
    honest('review'),
    ...ids.map((id) =>
      happened('2026-09-29 09:00', 'applicant-a', 'request-recusal', {
        type: 'recusal.requested',
        data: { person: person(id), reason: '曾在本单位任职。' },
      }),
    ),
  );
const ask = (view: ReturnType<typeof asked>, against: string) =>
  attempt({
    now: '2026-09-29 10:00',
    who: 'applicant-a',
    act: 'request-recusal',
    view,
    input: { person: against, reason: '与竞争单位有往来。' },
  }).codes;

it('may be against all who answer but one', () => {
  assert.deepEqual(ask(asked('head-a', 'head-b', 'deputy-b'), 'deputy-a'), []);
});

it('is refused against the last who could answer: the case would stand still until the term lapses', () => {
  assert.deepEqual(ask(asked('head-a', 'head-b', 'deputy-a', 'deputy-b'), 'principal-a'), ['NOBODY_LEFT_TO_ANSWER']);
});
