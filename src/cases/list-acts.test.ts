import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Power } from '#powers/definition.ts';
import { attempt, engineAt, filing, given, happened, without } from '#testing/case.ts';
import {
  checked,
  consulted,
  FINDINGS,
  hashOf,
  honest,
  MATERIALS,
  person,
  planned,
  slip,
  submitted,
  visited,
} from '#testing/filing.ts';
import { listActs } from './list-acts.ts';
import type { CaseView } from './view.ts';

const now = '2026-09-28 16:00';
const review = given(honest('review'));

describe('the list of acts', () => {
  const codesOf = (view: CaseView, who: string, act: string, when = now) =>
    listActs(engineAt(when), view, person(who))
      .find((one) => one.act === act)
      ?.reasons.map((reason) => reason.code);
  for (const { title, view, who, act, codes, when } of [
    {
      title: 'accept says what it would say',
      view: given(submitted(), checked(['plan'])),
      who: 'clerk-a',
      act: 'accept',
      codes: ['SLIP_MISSING', 'MATERIAL_NOT_IN_ORDER'],
    },
    { title: 'an act whose only word may be left out', view: review, who: 'head-a', act: 'urge', codes: [] },
    {
      title: 'a notice about nothing',
      view: given(submitted(), slip(), checked()),
      who: 'clerk-a',
      act: 'issue-notice',
      codes: ['NOTHING_TO_ASK_FOR'],
    },
    {
      title: 'a conclusion before the items',
      view: review,
      who: 'reviewer-a',
      act: 'hand-in-review',
      codes: ['ITEM_UNANSWERED'],
    },
    {
      title: 'a decision before the consultation',
      view: given(honest('decide')),
      who: 'deputy-a',
      act: 'decide',
      codes: ['CONSULTATION_MISSING'],
    },
    {
      title: 'a delegation by who is not the approver',
      view: given(honest('decide')),
      who: 'head-a',
      act: 'delegate',
      codes: ['BEYOND_AUTHORITY'],
    },
    {
      title: 'a visit that nobody planned',
      view: given(honest('supervise')),
      who: 'officer-a',
      act: 'record-visit',
      codes: ['VISIT_NOT_PLANNED'],
    },
    {
      title: 'closing without an archive',
      view: given(honest('close')),
      who: 'handler-a',
      act: 'close',
      codes: ['PRODUCT_MISSING'],
      when: '2026-10-13 15:00',
    },
    {
      title: 'a conclusion of supervision before the visit',
      view: given(honest('supervise'), planned()),
      who: 'officer-a',
      act: 'conclude-supervision',
      codes: ['VISIT_OWED'],
    },
    {
      title: 'and after it',
      view: given(honest('supervise'), planned(), visited()),
      who: 'officer-a',
      act: 'conclude-supervision',
      codes: [],
      when: '2026-10-13 10:30',
    },
  ])
    it(title, () => assert.deepEqual(codesOf(view, who, act, when)?.toSorted(), codes.toSorted()));
  it('does not offer what is the machine’s', () =>
    assert.equal(codesOf(review, 'reviewer-a', 'deem-filed'), undefined));
  it('of an ended case has what outlives it, for an applicant his rating alone', () => {
    const ended: CaseView = { ...review, head: { ...review.head, status: 'ended' } };
    const acts = (who: string) => listActs(engineAt(now), ended, person(who)).map((one) => one.act);
    assert.deepEqual(
      [acts('clerk-a'), acts('applicant-a')],
      [['answer-card', 'ask-card-review', 'register-contact'], ['evaluate']],
    );
  });
});

describe('officers who answer every question with yes and every text with 无', () => {
  const yes = (view: CaseView, who: string, act: string, input: object, power?: Power) =>
    attempt({ now, view, who, act, input, ...(power ? { power } : {}) });
  const evidence = [{ material: 'plan', page: 1 }];
  const hollow: readonly (readonly [string, CaseView, string, object])[] = [
    [
      'check-form',
      given(submitted({ materials: ['form'] }), slip()),
      'clerk-a',
      { checks: MATERIALS.map((material) => ({ material, complete: true, problem: '无' })) },
    ],
    [
      'record-findings',
      review,
      'reviewer-a',
      {
        findings: filing.definition.standards.map((item) => ({
          item: item.key,
          answer: true,
          evidence: item.evidence.map((material) => ({ material, page: 1 })),
          note: '无',
        })),
      },
    ],
    [
      'hand-in-review',
      given(
        honest('review'),
        happened('2026-09-28 14:00', 'reviewer-a', 'record-findings', {
          type: 'review.findings-recorded',
          data: { findings: FINDINGS },
        }),
      ),
      'reviewer-a',
      { proposal: 'file', opinion: '无' },
    ],
    ['give-opinion', given(honest('decide'), consulted().slice(0, 1)), 'legal-a', { stance: 'agree', opinion: '无' }],
    ['decide', given(honest('decide'), consulted()), 'deputy-a', { result: 'file', reasons: '无' }],
    ['return-review', given(honest('decide')), 'deputy-a', { reasons: '无' }],
    ['draft-document', given(honest('deliver')), 'handler-a', { document: 'registration', text: '无' }],
    [
      'record-visit',
      given(honest('supervise'), planned()),
      'officer-a',
      {
        visitedOn: '2026-09-29',
        findings: [{ matter: '应急演练', inOrder: true, note: '无' }],
        evidence: [hashOf('photo')],
      },
    ],
    ['archive', given(honest('close')), 'handler-a', { items: ['无'], place: '无' }],
    [
      'answer-doubt',
      given(
        honest('review'),
        happened('2026-09-28 13:00', 'legal-a', 'raise-doubt', {
          type: 'doubts.raised',
          data: { key: 'd1', kind: 'officer', what: '日期不清。', origin: 'officer' },
        }),
      ),
      'reviewer-a',
      { doubt: 'd1', answer: '无', evidence },
    ],
  ];
  for (const [what, view, who, input] of hollow)
    it(`get nowhere with ${what}`, () => assert.notDeepEqual(yes(view, who, what, input).codes, []));
  it('and do where nothing is bound', () =>
    assert.deepEqual(
      yes(
        given(honest('decide'), consulted().slice(0, 1)),
        'legal-a',
        'give-opinion',
        { stance: 'agree', opinion: '无' },
        without('collective-decision'),
      ).codes,
      [],
    ));
});
