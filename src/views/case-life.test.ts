import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyView } from '#cases/view.ts';
import type { Post, StageKey } from '#kernel/ids.ts';
import type { RestedFault } from '#kernel/refusal.ts';
import { actor, at, engineAt, given, type Happening, happened } from '#testing/case.ts';
import {
  accepted,
  checked,
  found,
  handedIn,
  honest,
  moved,
  noticed,
  person,
  slip,
  submitted,
  supplied,
} from '#testing/filing.ts';
import { caseLifeOf, type LifeStage } from './case-life.ts';
import type { LifeRow } from './life-records.ts';
import type { Sight } from './sight.ts';

const CLERK = person('clerk-a');
const INSPECTOR = person('inspector-a');

/** The trace of these events as the store has it. */
const rowsOf = (history: readonly Happening[]): readonly LifeRow[] =>
  history.map(({ at: when, by, act, countsFrom }, i) => ({
    lane: 'case',
    seq: i + 1,
    at: at(when),
    effectiveAt: at(countsFrom ?? when),
    act,
    stage: i === 0 ? 'apply' : given(history.slice(0, i)).head.stage,
    signers: by.filter((who) => who !== 'machine').map(actor),
    kind: 'done',
    facts: [],
    faults: [],
    hash: '',
  }));

const sightOf = (history: readonly Happening[], now: string, more: Partial<Sight> = {}): Sight => ({
  view: history.length > 0 ? given(history) : emptyView,
  engine: engineAt(now),
  inspector: false,
  party: false,
  ...more,
});
function stage(history: readonly Happening[], key: string, now = '2026-09-29 17:00'): LifeStage {
  const told = caseLifeOf(sightOf(history, now), CLERK, rowsOf(history)).stages.find((one) => one.key === key);
  assert.ok(told);
  return told;
}

describe('stays and the time they took', () => {
  const until = (when: string) => [submitted(), slip(), checked(), accepted(when)];
  const rows: readonly [what: string, history: readonly Happening[], key: string, now: string, stays: object[]][] = [
    ['left on the day itself', until('2026-09-28 16:00'), 'accept', '2026-09-29 17:00', [{ used: 0, over: 0 }]],
    ['left at noon of the last day', until('2026-09-29 12:00'), 'accept', '2026-09-29 17:00', [{ used: 0.5, over: 0 }]],
    ['left in the last minute', until('2026-09-29 23:59'), 'accept', '2026-09-30 17:00', [{ used: 1, over: 0 }]],
    ['left a minute later', until('2026-09-30 00:00'), 'accept', '2026-09-30 17:00', [{ over: 1 }]],
    ['left after the holiday', until('2026-10-08 09:00'), 'accept', '2026-10-08 17:00', [{ over: 2 }]],
    ['still there', [submitted()], 'accept', '2026-09-29 12:00', [{ used: 0.5, over: 0, to: null }]],
    ['a stage without a term', [submitted()], 'apply', '2026-09-29 12:00', [{ term: null, used: null, over: 0 }]],
    [
      'the authority waits',
      [submitted(), slip(), checked(['plan']), noticed(['plan'])],
      'accept',
      '2026-10-20 12:00',
      [{ used: null, over: 0 }],
    ],
    [
      'the clock begins anew with what came in',
      [
        submitted(),
        slip(),
        checked(['plan']),
        noticed(['plan']),
        supplied(['plan'], '2026-10-12 09:00'),
        accepted('2026-10-12 15:00'),
      ],
      'accept',
      '2026-10-12 17:00',
      [{ used: 0, over: 0 }],
    ],
    [
      'returned to: two stays',
      [
        ...honest('decide'),
        happened('2026-09-28 16:00', 'deputy-a', 'return-review', moved('review', 'back')),
        found({}, '2026-09-29 10:00'),
        handedIn('file', '2026-09-29 11:00'),
      ],
      'review',
      '2026-09-29 17:00',
      [
        { from: at('2026-09-28 10:00'), to: at('2026-09-28 15:00') },
        { from: at('2026-09-28 16:00'), to: at('2026-09-29 11:00') },
      ],
    ],
  ];
  for (const [what, history, key, now, stays] of rows)
    it(what, () => {
      const told = stage(history, key, now).stays;
      assert.equal(told.length, stays.length);
      for (const [i, expected] of stays.entries()) assert.partialDeepStrictEqual(told[i], expected);
    });
});

describe('who did what', () => {
  it('in its stage, with all who signed, in order', () => {
    const acts = stage(honest('close'), 'supervise', '2026-10-13 17:00').acts;
    assert.deepEqual(
      acts.map(({ act, at: when, signers }) => [act, when, signers.map(({ name }) => name).join()]),
      [
        ['publish-result', at('2026-09-29 15:10'), '办理员甲'],
        ['plan-visit', at('2026-09-29 15:30'), '科长甲'],
        ['record-visit', at('2026-10-13 10:00'), '执法员甲,执法员乙'],
        ['conclude-supervision', at('2026-10-13 11:00'), '执法员甲'],
      ],
    );
  });

  it('what the law made the machine do is told as of when it counts; its looking round is not', () => {
    const history = [
      ...honest('review'),
      happened('2026-09-30 08:00', 'machine', 'tick'),
      { ...happened('2026-10-13 08:00', 'machine', 'deem-filed', moved('deliver')), countsFrom: '2026-10-12 23:59' },
    ];
    const told = stage(history, 'review', '2026-10-13 09:00').acts;
    assert.deepEqual(told, [
      {
        act: 'deem-filed',
        stage: 'review',
        at: at('2026-10-12 23:59'),
        signers: [{ name: '系统', post: 'machine' }],
      },
    ]);
  });
});

describe('how stages and measures stand', () => {
  const states = (history: readonly Happening[], key: string, now = '2026-09-28 16:00') =>
    Object.fromEntries(stage(history, key, now).measures.map(({ id, state }) => [id, state]));

  it('ahead before the case is there; holding where nothing is owed; owed where something is', () => {
    assert.deepEqual(new Set(Object.values(states([submitted()], 'decide'))), new Set(['ahead']));
    assert.equal(states([submitted()], 'accept')['filing.accept.m1'], 'owed');
    assert.equal(states([submitted(), slip()], 'accept')['filing.accept.m1'], 'holding');
  });

  it('a stage that a withdrawn case never came to was not passed, nor were its measures', () => {
    const withdrawn = [
      ...honest('review'),
      happened(
        '2026-09-28 15:00',
        'clerk-a',
        'withdraw',
        { type: 'application.withdrawn', data: { reason: '申请人撤回' } },
        moved('close', 'out'),
      ),
    ];
    assert.equal(stage(withdrawn, 'decide').state, 'skipped');
    assert.deepEqual(new Set(Object.values(states(withdrawn, 'decide'))), new Set(['skipped']));
    assert.equal(stage(withdrawn, 'review').state, 'done');
  });
});

describe('what was refused or raised', () => {
  const fault = (control: string, measure: string): RestedFault => ({
    code: 'SLIP_MISSING',
    facts: {},
    mend: [],
    control,
    rests: [{ kind: 'measure', id: measure, text: '', stage: 'accept' }],
  });
  const attempt = (when: string, act: string, faults: readonly RestedFault[], who = 'clerk-a'): LifeRow => ({
    lane: 'attempts',
    seq: 1,
    at: at(when),
    effectiveAt: at(when),
    act,
    stage: 'accept',
    signers: [actor(who)],
    kind: 'refused',
    facts: [],
    faults,
    hash: '',
  });
  const history = [submitted()];
  const told = (
    rows: readonly LifeRow[],
    more: Partial<Sight> = {},
    who = CLERK,
    before: readonly Happening[] = history,
  ) => caseLifeOf(sightOf(before, '2026-09-28 16:00', more), who, [...rowsOf(before), ...rows]);
  const slipMissing = fault('acceptance-slip', 'filing.accept.m1');
  const marks = (life: ReturnType<typeof told>) =>
    life.stages.flatMap(({ risks, measures }) => [
      ...risks.filter(({ blocked }) => blocked.length > 0).map(({ id }) => id),
      ...measures.filter(({ refused }) => refused.length > 0).map(({ id }) => id),
    ]);

  it('marks the measure that refused, and the risk that the definition says it answers', () => {
    const life = told([attempt('2026-09-28 09:30', 'accept', [slipMissing])]);
    assert.deepEqual(marks(life), ['filing.accept.r2', 'filing.accept.m1']);
    assert.partialDeepStrictEqual(life.records, [{ n: 1, kind: 'refused', tried: { post: 'clerk' } }]);
  });

  it('a control that the definition does not name as an answer marks the measure alone', () =>
    assert.deepEqual(
      marks(told([attempt('2026-09-28 09:30', 'accept', [fault('first-responsible', 'filing.accept.m2')])])),
      ['filing.accept.m2'],
    ));

  it('what the structure refuses is listed and claimed for no risk', () => {
    const structure: RestedFault = {
      ...slipMissing,
      control: 'structure',
      rests: [{ kind: 'product', rule: 'posts' }],
    };
    const life = told([attempt('2026-09-28 09:30', 'accept', [structure])]);
    assert.deepEqual(marks(life), []);
    assert.equal(life.records?.length, 1);
  });

  it('the same of the same post is one with its times; of another post, or answered otherwise, another', () => {
    const life = told([
      attempt('2026-09-28 09:30', 'accept', [slipMissing]),
      attempt('2026-09-28 09:31', 'accept', [slipMissing]),
      attempt('2026-09-28 09:32', 'accept', [slipMissing], 'reviewer-a'),
      attempt('2026-09-28 09:33', 'issue-notice', [slipMissing]),
      attempt('2026-09-28 09:34', 'accept', [{ ...slipMissing, code: 'FORM_NOT_CHECKED' }]),
    ]);
    assert.deepEqual(
      life.records?.map(({ n, times }) => [n, times.length]),
      [
        [1, 2],
        [2, 1],
        [3, 1],
        [4, 1],
      ],
    );
  });

  const signal = (key: string, audience: string, level: 'note' | 'yellow' = 'yellow') => ({
    key,
    control: 'time-limit',
    level,
    code: 'STAGE_OVERDUE',
    facts: {},
    audience: [audience as Post],
    stage: 'accept' as StageKey,
    rests: [{ kind: 'measure' as const, id: 'filing.accept.m3', text: '', stage: 'accept' }],
  });
  const raised = [
    submitted(),
    happened(
      '2026-09-28 12:00',
      'clerk-a',
      'tick',
      { type: 'signals.raised', data: signal('a', 'clerk') },
      { type: 'signals.raised', data: signal('b', 'section-head') },
      { type: 'signals.raised', data: signal('c', 'clerk', 'note') },
      { type: 'sealed.signal-raised', data: signal('d', 'discipline-inspector') },
    ),
  ];

  it('signals to their audience; an inspector has all of the case’s own; notes and the sealed chain are on no paper', () => {
    assert.equal(told([], {}, CLERK, raised).records?.length, 1);
    const all = told([], { inspector: true }, INSPECTOR, raised);
    assert.equal(all.records?.length, 2);
    const [risk] = all.stages.flatMap(({ risks }) => risks.filter((one) => one.raised.length > 0));
    assert.equal(risk?.id, 'filing.accept.r3');
  });

  it('a refused attempt at a tip is on no paper: it would say that there is one', () => {
    assert.equal(told([attempt('2026-09-28 09:30', 'handle-tip', [slipMissing], 'inspector-a')]).records?.length, 0);
    assert.equal(told([attempt('2026-09-28 09:30', 'account', [slipMissing], 'inspector-a')]).records?.length, 1);
  });

  it('a party has none of it, whatever rows come with him', () => {
    const life = told(
      [attempt('2026-09-28 09:30', 'accept', [slipMissing])],
      { party: true },
      person('applicant-a'),
      raised,
    );
    assert.equal(life.records, null);
    assert.deepEqual(marks(life), []);
    for (const { acts, measures, risks } of life.stages) {
      assert.deepEqual(acts, []);
      assert.ok(measures.every(({ state, owed, raised: cards }) => state === null && owed.length + cards.length === 0));
      assert.ok(risks.every(({ raised: cards }) => cards.length === 0));
    }
  });
});
