import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openUse } from '#cases/engine.ts';
import type { CaseView } from '#cases/view.ts';
import type { PersonId, Post, StageKey } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { at, delivered, department, engineAt, filing, given, happened } from '#testing/case.ts';
import { honest, MINE, person, SHOP } from '#testing/filing.ts';
import { accessTo, isRunByItself, reachOf, sight } from './access.ts';
import { directoryOf, type Register } from './directory.ts';

const now = '2026-09-28 16:00';
const ann = 'ann' as PersonId;
/** One more person with these posts, companies and registered interests. */
const withAnn = (
  posts: readonly string[],
  organisations: readonly string[] = [],
  interests: readonly string[] = [],
): Register => ({
  persons: [
    ...department.persons,
    {
      id: ann,
      name: '安',
      email: '',
      position: 0,
      kind: 'officer',
      qualifications: [],
      organisations: organisations.map((creditCode) => ({ creditCode, name: '' })),
    },
  ],
  holdings: [
    ...department.holdings,
    ...posts.map((post) => ({ person: ann, post: post as Post, from: at('2025-01-01 00:00'), to: null })),
  ],
  relations: [...department.relations, ...interests.map((subject) => ({ person: ann, subject, kind: '近亲属' }))],
});
const about = (fact: Parameters<typeof happened>[3]): CaseView =>
  given(honest('review'), happened('2026-09-28 15:00', 'head-a', 'told', fact));

const plain = given(honest('review'));
const declared = about({ type: 'recusal.declared', data: { person: ann, interest: '配偶任职' } });
const requested = about({ type: 'recusal.requested', data: { person: ann, reason: '有过纠纷' } });
const granted = given(
  honest('review'),
  happened(
    '2026-09-28 15:00',
    'head-a',
    'told',
    { type: 'recusal.requested', data: { person: ann, reason: '有过纠纷' } },
    { type: 'recusal.answered', data: { person: ann, granted: true, reason: '属实' } },
  ),
);
const refusedRequest = given(
  honest('review'),
  happened(
    '2026-09-28 15:00',
    'head-a',
    'told',
    { type: 'recusal.requested', data: { person: ann, reason: '有过纠纷' } },
    { type: 'recusal.answered', data: { person: ann, granted: false, reason: '不属实' } },
  ),
);

const relations: readonly {
  readonly title: string;
  readonly view: CaseView;
  readonly organisations?: readonly string[];
  readonly interests?: readonly string[];
  readonly out: boolean;
  readonly own: boolean;
}[] = [
  { title: 'no relation', view: plain, out: false, own: false },
  { title: 'of the company that applies', view: plain, organisations: [MINE], out: false, own: true },
  { title: 'of another company', view: plain, organisations: [SHOP], out: false, own: false },
  { title: 'in the relations register', view: plain, interests: [MINE], out: true, own: false },
  { title: 'in the register for another company', view: plain, interests: [SHOP], out: false, own: false },
  { title: 'declared an interest', view: declared, out: true, own: false },
  { title: 'asked to step aside, not yet answered', view: requested, out: true, own: false },
  { title: 'a granted request', view: granted, out: true, own: false },
  { title: 'a refused request', view: refusedRequest, out: false, own: false },
];

/** Who sees what, said a second time and differently: the table of the program is not asked. */
const officers = [
  'clerk',
  'reviewer',
  'section-head',
  'deputy-leader',
  'principal',
  'handler',
  'enforcement-officer',
  'legal-reviewer',
  'business-owner',
  'council-member',
  'panel-member',
  'presiding',
  'office',
  'team-leader',
  'nominator',
  'compiler',
  'health-head',
];
/** Of another organ: sees, and needs no trace for it. */
const confirming = ['finance'];
const inspectors = ['discipline-inspector', 'inspection-staff'];
const nobody = ['system-administrator', 'security-administrator', 'security-auditor', 'slip-holder'];
/** Their own cases alone. */
const outsiders = ['applicant', 'party'];

describe('who sees a case: post × relation', () => {
  it('knows every post', () =>
    assert.deepEqual(
      Object.keys(sight).toSorted(),
      [...outsiders, ...officers, ...confirming, ...inspectors, ...nobody].toSorted(),
    ));

  for (const post of [...Object.keys(sight), 'unheard-of']) {
    for (const { title, view, organisations = [], interests = [], out, own } of relations) {
      it(`${post}, ${title}`, () => {
        const { see, inspector, trace, recused } = accessTo(
          view,
          ann,
          directoryOf(withAnn([post], organisations, interests), at(now)),
          filing.definition,
        );
        const all = [...officers, ...confirming, ...inspectors].includes(post);
        assert.deepEqual(
          { see, inspector, trace, recused },
          {
            see: all ? !out : outsiders.includes(post) && own,
            inspector: inspectors.includes(post) && !out,
            trace: all && !out && !confirming.includes(post),
            recused: all && out,
          },
        );
      });
    }
  }
  it('somebody without post sees nothing', () =>
    assert.equal(accessTo(plain, ann, directoryOf(withAnn([]), at(now)), filing.definition).see, false));
  it('a post whose term is over gives nothing', () => {
    const register = withAnn(['clerk']);
    const over = {
      ...register,
      holdings: register.holdings.map((one) => (one.person === ann ? { ...one, to: at(now) } : one)),
    };
    assert.equal(accessTo(plain, ann, directoryOf(over, at(now)), filing.definition).see, false);
    assert.equal(accessTo(plain, ann, directoryOf(over, at('2026-09-28 15:59')), filing.definition).see, true);
  });
  it('an officer who also applies for the company sees it as an officer, and is out if the register says so', () => {
    assert.equal(
      accessTo(plain, ann, directoryOf(withAnn(['clerk', 'applicant'], [MINE], [MINE]), at(now)), filing.definition)
        .see,
      false,
    );
  });
});

describe('posts of a power’s own, run by another department', () => {
  const penalty = delivered('penalty');
  const as = (post: string, { definition }: typeof penalty) =>
    accessTo(plain, ann, directoryOf(withAnn([post]), at(now)), definition);

  for (const { key } of penalty.definition.posts)
    it(`${key}: its own cases and no others`, () => {
      assert.deepEqual(as(key, penalty), { see: true, recused: false, inspector: false, party: false, trace: true });
      for (const other of [filing, delivered('discipline')]) assert.equal(as(key, other).see, false);
    });
  for (const post of [...officers, ...confirming])
    it(`${post} of this department sees none of the other’s`, () => assert.equal(as(post, penalty).see, false));
  for (const post of inspectors)
    it(`${post}, who is sent to both, sees either`, () => {
      assert.equal(as(post, penalty).inspector, true);
      assert.equal(as(post, filing).inspector, true);
    });
  it('an officer of this department who has an interest is not even told of it', () =>
    assert.equal(accessTo(declared, ann, directoryOf(withAnn(['clerk']), at(now)), penalty.definition).recused, false));
  it('a power that one post of the department takes part in is not run by itself', () => {
    const { definition } = penalty;
    const shared = {
      ...definition,
      anytime: [...definition.anytime, { act: 'account', by: ['clerk'], with: {}, to: {}, afterEnd: false }],
    };
    assert.equal(isRunByItself(definition), true);
    assert.equal(isRunByItself(shared), false);
    assert.equal(isRunByItself(filing.definition), false);
  });
  it('lists reach as far', () => {
    const all = [filing.definition, penalty.definition];
    const posts = (...list: string[]) => list as Post[];
    assert.deepEqual(reachOf(posts('field-officer'), all), { only: ['penalty'], without: [] });
    assert.deepEqual(reachOf(posts('clerk'), all), { only: [], without: ['penalty'] });
    assert.deepEqual(reachOf(posts('clerk', 'field-officer'), all), { only: ['penalty'], without: [] });
    assert.deepEqual(reachOf(posts('discipline-inspector'), all), { only: [], without: [] });
  });
});

describe('who may do what in a filing: stage × act × post', () => {
  const { definition } = filing;
  const posts = [...Object.keys(sight), 'machine-like'];
  const acts = [
    ...new Set([...definition.stages.flatMap((stage) => stage.acts), ...definition.anytime].map((use) => use.act)),
  ];
  const answer = (view: CaseView, act: string, post: string): string => {
    const engine = engineAt(now, filing, withAnn([post], [MINE]));
    try {
      openUse(engine, view, act, [{ person: ann, as: post as Post }]);
      return 'open';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.faults.map((fault) => fault.code).join();
    }
  };
  for (const stage of definition.stages) {
    it(stage.key, () => {
      const view = { ...plain, head: { ...plain.head, stage: stage.key as StageKey } };
      for (const act of acts) {
        const use = stage.acts.find((one) => one.act === act) ?? definition.anytime.find((one) => one.act === act);
        for (const post of posts)
          assert.equal(
            answer(view, act, post),
            !use ? 'NOT_IN_THIS_STAGE' : use.by.includes(post) ? 'open' : 'NOT_YOUR_POST',
            `${stage.key} ${act} ${post}`,
          );
      }
    });
  }
  it('an ended case: only what outlives it', () => {
    const view: CaseView = { ...plain, head: { ...plain.head, status: 'ended' } };
    const outliving = definition.anytime.filter((use) => use.afterEnd);
    assert.deepEqual(
      outliving.map((use) => use.act),
      [
        'correct-document',
        'raise-card',
        'assign-card',
        'answer-card',
        'judge-card',
        'ask-card-review',
        'review-card',
        'close-card',
        'evaluate',
        'call-back',
        'register-contact',
        'link-tip',
        'handle-tip',
      ],
    );
    for (const act of acts) {
      const use = outliving.find((one) => one.act === act);
      for (const post of posts)
        assert.equal(
          answer(view, act, post),
          !use ? 'CASE_ENDED' : use.by.includes(post) ? 'open' : 'NOT_YOUR_POST',
          `${act} ${post}`,
        );
    }
  });
  it('the applicant of another company', () => {
    const engine = engineAt(now);
    const withdraw = (who: string) => () =>
      openUse(engine, plain, 'withdraw', [{ person: person(who), as: 'applicant' as Post }]);
    assert.doesNotThrow(withdraw('applicant-a'));
    assert.throws(withdraw('applicant-b'), { name: 'Refusal', message: 'NOT_YOUR_CASE' });
  });
});
