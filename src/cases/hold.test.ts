import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, attempt, given, sign } from '#testing/case.ts';
import { consulted, hashOf, honest, person, planned } from '#testing/filing.ts';
import { changedSince } from './hold.ts';
import { type CaseFact, type CaseView, foldFact } from './view.ts';

const _now = '2026-09-28 16:00';

describe('an act that takes two officers waits between requests', () => {
  const start = given(honest('supervise'), planned());
  const when = '2026-10-13 10:00';
  const visit = {
    visitedOn: '2026-10-13',
    findings: [{ matter: '应急演练', inOrder: true, note: '上半年已演练，有记录和照片。' }],
    evidence: [hashOf('photo')],
  };
  const held = attempt({ now: when, view: start, who: 'officer-a', act: 'record-visit', input: visit });
  const key = held.done?.held ?? '';
  const second = (who: string, change: { now?: string; view?: CaseView; key?: string } = {}) =>
    sign({ now: when, view: held.view, key, who, ...change });
  const again = (view: CaseView, ...facts: readonly CaseFact[]) =>
    facts.reduce(
      (before, fact) => ({
        ...foldFact(before, fact, {
          recordedAt: at(when),
          effectiveAt: at(when),
          signers: [],
          act: 'x',
          stage: before.head.stage,
        }),
        version: before.version + 1,
        touched: { ...before.touched, [fact.type.split('.')[0] ?? '']: before.version + 1 },
      }),
      view,
    );
  const changedVisits = again(held.view, {
    type: 'visits.planned',
    data: { on: '2026-10-20' as never, matters: ['别的事项'] },
  });
  const changedElse = again(held.view, {
    type: 'doubts.raised',
    data: { key: 'd9', kind: 'officer', what: '别的事。', origin: 'officer' },
  });

  for (const { title, found, codes } of [
    { title: 'two distinct persons complete it', found: second('officer-b'), codes: [] },
    { title: 'the same person twice', found: second('officer-a'), codes: ['SAME_PERSON_SIGNS_TWICE'] },
    { title: 'a post without a slot', found: second('head-a'), codes: ['NO_SLOT_FOR_POST'] },
    { title: 'one who is barred is barred at completion', found: second('officer-c'), codes: ['NOT_QUALIFIED'] },
    {
      title: 'a proposal that nobody made',
      found: second('officer-b', { key: 'record-visit-1' }),
      codes: ['NO_SUCH_PROPOSAL'],
    },
    { title: 'the last minute of its three days', found: second('officer-b', { now: '2026-10-16 09:59' }), codes: [] },
    {
      title: 'three days are over',
      found: second('officer-b', { now: '2026-10-16 10:00' }),
      codes: ['PROPOSAL_EXPIRED'],
    },
    {
      title: 'what it sees has changed',
      found: second('officer-b', { view: changedVisits }),
      codes: ['PROPOSAL_CHANGED'],
    },
    { title: 'something else has changed', found: second('officer-b', { view: changedElse }), codes: [] },
    {
      title: 'completed, it is gone',
      found: second('officer-b', { view: second('officer-b').view }),
      codes: ['NO_SUCH_PROPOSAL'],
    },
    {
      title: 'the first signer has meanwhile declared an interest',
      found: second('officer-b', {
        view: again(held.view, {
          type: 'recusal.declared',
          data: { person: person('officer-a'), interest: '亲属任职' },
        }),
      }),
      codes: ['RECUSED'],
    },
  ])
    it(title, () => assert.deepEqual(found.codes, codes));

  it('what cannot pass is not held: the first signer hears it at once', () => {
    assert.deepEqual(
      attempt({ now: when, view: start, who: 'officer-a', act: 'record-visit', input: { ...visit, evidence: [] } })
        .codes,
      ['VISIT_WITHOUT_EVIDENCE'],
    );
  });
  it('both are hands of the act', () => {
    assert.deepEqual(
      second('officer-b')
        .view.hands.filter((hand) => hand.act === 'record-visit')
        .map((hand) => hand.person),
      ['officer-a', 'officer-b'],
    );
  });
});

describe('a conflict', () => {
  it('is only what the act sees and what changed since', () => {
    const view = given(honest('decide'), consulted());
    assert.deepEqual(changedSince(view, ['consultation', 'materials'], view.version - 1), ['consultation']);
    assert.deepEqual(changedSince(view, ['materials'], 1), []);
    assert.deepEqual(changedSince(view, ['materials'], 0), ['materials']);
  });
});
