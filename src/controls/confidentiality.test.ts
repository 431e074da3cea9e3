import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isClosedToParty, readersOf, readingFaults } from '#cases/may-read.ts';
import type { CaseFact, CaseView } from '#cases/view.ts';
import { boundIn, boundRefusals } from '#testing/bound.ts';
import { engineAt, given, happened } from '#testing/case.ts';
import { draft, exhibit } from '#testing/done/evidence.ts';
import { day, honest, moved, person, submitted } from '#testing/filing.ts';
import { SAYS } from '#testing/situations.ts';

const bound = boundIn('review', 'confidentiality', { posts: ['deputy-leader', 'discipline-inspector'] }, []);
const now = '2026-09-28 16:00';
const begun = honest('review');
const visit: CaseFact = {
  type: 'visits.recorded',
  data: { visitedOn: day('2026-09-28'), findings: [], evidence: [], rectifyBy: '' },
};
const plain = given(begun);
const planned = given(begun, happened('2026-09-28 14:00', 'reviewer-a', 'draft-plan', draft));
const kept = given(
  begun,
  happened('2026-09-28 14:00', 'reviewer-a', 'collect-exhibit', exhibit('e1', 'object', 'officer-d')),
);

describe('confidentiality: who reads', () => {
  for (const { title, view, who, reads } of [
    { title: 'a post that leads', view: plain, who: 'deputy-a', reads: true },
    { title: 'an inspector', view: plain, who: 'inspector-a', reads: true },
    { title: 'who acted in it', view: plain, who: 'clerk-a', reads: true },
    { title: 'his colleague at the next window', view: plain, who: 'clerk-b', reads: false },
    { title: 'an officer of no team', view: plain, who: 'officer-a', reads: false },
    { title: 'the same, put on the team', view: planned, who: 'officer-a', reads: true },
    { title: 'another than is on the team', view: planned, who: 'officer-d', reads: false },
    { title: 'who keeps a thing of it', view: kept, who: 'officer-d', reads: true },
  ])
    it(`${title}: ${reads}`, () => {
      assert.equal(readingFaults(engineAt(now, bound.power), view, person(who)).length === 0, reads);
      assert.deepEqual(readingFaults(engineAt(now, bound.free), view, person(who)), []);
    });
  it('says on what it rests, and lists whom it is open to', () => {
    const [fault] = readingFaults(engineAt(now, bound.power), plain, person('clerk-b'));
    assert.deepEqual([fault?.code, fault?.rests[0]?.kind], ['NO_TASK_IN_CASE', 'statute']);
    const readers = readersOf(engineAt(now, bound.power), planned);
    assert.ok(readers?.persons.includes(person('officer-b')) && !readers.persons.includes(person('officer-d')));
    assert.equal(readersOf(engineAt(now, bound.free), planned), undefined);
  });
});

describe('confidentiality: who only brought the case in', () => {
  const passed = boundIn('accept', 'confidentiality', { posts: ['deputy-leader'], passing: ['submit'] }, []);
  const brought = given(submitted());
  const gone = given(submitted(), happened('2026-09-28 10:00', 'clerk-b', 'accept', moved('review')));
  for (const { title, view, who, reads } of [
    { title: 'reads it while it stands where he brought it', view: brought, who: 'clerk-a', reads: true },
    { title: 'no longer once it has gone on', view: gone, who: 'clerk-a', reads: false },
    { title: 'but whoever did more in it does', view: gone, who: 'clerk-b', reads: true },
  ])
    it(title, () => assert.equal(readingFaults(engineAt(now, passed.power), view, person(who)).length === 0, reads));
});

describe('confidentiality: the party', () => {
  const closed = (party: boolean | 'told' | undefined, view: CaseView) => {
    const { power } = boundIn(
      'review',
      'confidentiality',
      { posts: ['deputy-leader'], ...(party === undefined ? {} : { party }) },
      [],
    );
    return isClosedToParty(engineAt(now, power), view);
  };
  const visited = given(begun, happened('2026-09-28 15:00', ['officer-a', 'officer-b'], 'record-visit', visit));
  for (const [party, before, after] of [
    [undefined, false, false],
    [false, true, true],
    ['told', true, false],
  ] as const)
    it(`party: ${String(party)}: closed before the visit ${before}, after it ${after}`, () =>
      assert.deepEqual([closed(party, planned), closed(party, visited)], [before, after]));
});

describe('confidentiality: who acts', () => {
  const doubting = { now, act: 'raise-doubt', input: { what: SAYS } };
  boundRefusals(bound, [
    { title: 'without a task', ...doubting, who: 'clerk-b', view: plain, codes: ['NO_TASK_IN_CASE'] },
    { title: 'with one', ...doubting, who: 'clerk-a', view: plain, codes: [] },
  ]);
});

describe('confidentiality: whom the case concerns', () => {
  const closed = boundIn('review', 'confidentiality', { posts: ['deputy-leader'], party: false }, []);
  it('sees his side of it, unless the binding says that not even he may know', () => {
    assert.equal(isClosedToParty(engineAt(now, bound.power), plain), false);
    assert.equal(isClosedToParty(engineAt(now, closed.power), plain), true);
    assert.equal(isClosedToParty(engineAt(now, closed.free), plain), false);
    assert.equal(readingFaults(engineAt(now, closed.power), plain, person('applicant-a')).length, 1);
  });
});
