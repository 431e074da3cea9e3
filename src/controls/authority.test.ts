import { describe } from 'node:test';
import { boundIn, boundRefusals } from '#testing/bound.ts';
import { at, given, happened } from '#testing/case.ts';
import { consulted, honest, person } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const delegated = (to: string, until: string) =>
  happened('2026-09-29 10:10', 'deputy-a', 'delegate', {
    type: 'decision.delegated',
    data: { to: person(to), until: at(until), reason: '外出开会。' },
  });
const declared = (who: string) =>
  happened('2026-09-29 10:05', who, 'declare-interest', {
    type: 'recusal.declared',
    data: { person: person(who), interest: '亲属任职' },
  });

const view = given(honest('decide'), consulted());
const now = '2026-09-29 11:00';
const decide = { now, act: 'decide', input: { result: 'file', reasons: '审查结论清楚，会商意见一致。' } };
const delegate = (to: string, until: string, who = 'deputy-a') => ({
  now,
  who,
  act: 'delegate',
  input: { to, until: at(until), reason: '外出开会，由其代行。' },
});

describe('authority', () => {
  refusals('authority', [
    { title: 'the leader decides', ...decide, view, who: 'deputy-a', codes: [] },
    { title: 'a section head decides in his place', ...decide, view, who: 'head-a', codes: ['BEYOND_AUTHORITY'] },
    {
      title: 'under a delegation in force',
      ...decide,
      view: given(honest('decide'), consulted(), delegated('head-a', '2026-09-29 11:01')),
      who: 'head-a',
      codes: [],
    },
    {
      title: 'under one that ends at this minute',
      ...decide,
      view: given(honest('decide'), consulted(), delegated('head-a', '2026-09-29 11:00')),
      who: 'head-a',
      codes: ['BEYOND_AUTHORITY'],
    },
    {
      title: 'under the delegation of a colleague',
      ...decide,
      view: given(honest('decide'), consulted(), delegated('head-b', '2026-09-30 11:00')),
      who: 'head-a',
      codes: ['BEYOND_AUTHORITY'],
    },
    { title: 'delegating for 30 days', ...delegate('head-a', '2026-10-29 11:00'), view, codes: [] },
    { title: 'for a minute more', ...delegate('head-a', '2026-10-29 11:01'), view, codes: ['DELEGATION_TOO_LONG'] },
    { title: 'for 31 days', ...delegate('head-a', '2026-10-30 11:00'), view, codes: ['DELEGATION_TOO_LONG'] },
    { title: 'until now', ...delegate('head-a', now), view, codes: ['DELEGATION_TOO_LONG'] },
    {
      title: 'to himself',
      ...delegate('deputy-a', '2026-10-01 11:00'),
      view,
      codes: ['DELEGATES_TO_SELF', 'DELEGATE_WITHOUT_POST'],
    },
    { title: 'to a reviewer', ...delegate('reviewer-b', '2026-10-01 11:00'), view, codes: ['DELEGATE_WITHOUT_POST'] },
    {
      title: 'to one who declared an interest',
      ...delegate('head-b', '2026-10-01 11:00'),
      view: given(honest('decide'), declared('head-b')),
      codes: ['PARTICIPANT_RECUSED'],
    },
    {
      title: 'to his colleague',
      ...delegate('head-a', '2026-10-01 11:00'),
      view: given(honest('decide'), declared('head-b')),
      codes: [],
    },
    {
      title: 'a section head delegates what is not his',
      ...delegate('head-b', '2026-10-01 11:00', 'head-a'),
      view,
      codes: ['BEYOND_AUTHORITY'],
    },
  ]);
});

describe('authority: who stands in the approver’s place by law', () => {
  const bound = (or: readonly string[]) =>
    boundIn('decide', 'authority', { act: 'return-review', approver: 'principal', or, delegationDays: 1 }, []);
  const returning = {
    now: '2026-09-29 11:00',
    act: 'return-review',
    who: 'deputy-a',
    view: given(honest('decide')),
    input: { reasons: '签署页与公布日期对不上，请重新核对。' },
  };
  boundRefusals(bound(['deputy-leader']), [{ title: 'he who is named', ...returning, codes: [] }]);
  boundRefusals(bound(['section-head']), [
    { title: 'another than is named', ...returning, codes: ['BEYOND_AUTHORITY'] },
  ]);
});
