import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Scenario, Step } from '../scenarios/format.ts';
import { alike, alikeTable } from './alike.ts';
import { type Raw, readDefinition, without } from './definition.ts';
import { emptiest, type Offers } from './hollow.ts';
import { differences, judgePair, judgeUnopened } from './judge.ts';
import type { Outcome } from './player.ts';
import { countsOf, lineOf } from './proof.ts';
import { contentOf } from './proven.ts';

const step = (change: Partial<Step> = {}): Step => ({
  at: '2026-09-28 09:00',
  by: 'a',
  as: 'clerk',
  act: 'accept',
  input: {},
  ...change,
});
const pair = (wrong: Step, right: Step) => judgePair({ wrong, right } as Scenario).length;

describe('a misconduct and its honest twin', () => {
  for (const [title, wrong, right, faults] of [
    ['the same', step(), step(), 1],
    ['another act', step(), step({ act: 'issue-notice', by: 'b', input: { x: 1 } }), 0],
    ['another act at another time', step(), step({ act: 'issue-notice', at: '2026-09-28 09:01' }), 1],
    ['another person', step(), step({ by: 'b', as: 'reviewer' }), 0],
    ['another person and another field', step(), step({ by: 'b', input: { x: 1 } }), 1],
    ['one field', step({ input: { x: 1, y: [1, 2] } }), step({ input: { x: 1, y: [1, 3] } }), 0],
    ['two fields', step({ input: { x: 1, y: 1 } }), step({ input: { x: 2, y: 2 } }), 1],
    ['an element more', step({ input: { x: [1] } }), step({ input: { x: [1, 2] } }), 0],
  ] as const)
    it(title, () => assert.equal(pair(wrong, right), faults));
  it('the difference says where', () =>
    assert.deepEqual(differences({ a: [{ b: 1 }] }, { a: [{ b: 2 }] }), ['a[0].b: 1 → 2']));
});

describe('a run that opened no case', () => {
  const wrong = step({ act: 'start' });
  const fault = (code: string, id = 'p.s.m1') => ({ code, control: 'c', facts: {}, rests: [{ kind: 'measure', id }] });
  const outcome = (answer: Outcome['answer'], ...faults: object[]) =>
    ({ step: wrong, answer, faults, detail: '' }) as Outcome;
  const story = { wrong, expect: { answer: 'refused', code: 'X', rests: 'p.s.m1' } } as unknown as Scenario;
  it('its opening is refused as told', () =>
    assert.deepEqual(judgeUnopened(story, outcome('refused', fault('X'))), []));
  it('refused for something else', () => assert.equal(judgeUnopened(story, outcome('refused', fault('Y'))).length, 1));
  it('refused by another measure', () =>
    assert.equal(judgeUnopened(story, outcome('refused', fault('X', 'p.s.m2'))).length, 1));
  it('a form that did not take it is no refusal', () => assert.equal(judgeUnopened(story, outcome('bad')).length, 1));
  it('a story of a signal needs a case', () => {
    const signal = { ...story, expect: { answer: 'signal', code: 'X', rests: 'p.s.m1' } } as Scenario;
    assert.equal(judgeUnopened(signal, outcome('refused', fault('X'))).length, 1);
  });
});

const term = { n: 1, unit: 'workingDays' };
const limit = (of: string, clock?: string) => ({ control: 'time-limit', with: { of, ...(clock ? { clock } : {}) } });
const article = { law: 'l', article: '第1条' };
const definition = {
  key: 'p',
  state: 'whole',
  kind: '',
  name: '',
  limits: { legal: { term }, promised: null },
  clocks: [{ key: 'hand-over', name: '移交' }],
  statutory: [{ ...limit('legal'), stages: ['s'], article }],
  stages: [
    {
      key: 's',
      name: '受理',
      term,
      risks: [
        { id: 'p.s.r1', caught: [{ by: 'time-limit', how: 'detected', source: 'chart', measure: 'p.s.m1' }] },
        { id: 'p.s.r2', caught: [] },
      ],
      measures: [
        { id: 'p.s.m1', text: '', bindings: [limit('stage')] },
        { id: 'p.s.m2', text: '', bindings: [limit('clock', 'hand-over')] },
        { id: 'p.s.m3', text: '', bindings: [] },
      ],
    },
  ],
};
const taken = (...ids: readonly string[]) => readDefinition(without(JSON.stringify(definition), new Set(ids)));

describe('a definition without a measure', () => {
  it('takes with it the term that nothing reads any more, and what it claimed', () => {
    const left = taken('p.s.m1');
    assert.equal(left.stages[0]?.term, null);
    assert.deepEqual(left.stages[0]?.risks[0]?.caught, []);
    assert.equal(left.clocks?.length, 1);
    assert.ok(left.limits?.legal);
  });
  it('takes with it its clock, and leaves the stage’s term', () => {
    const left = taken('p.s.m2');
    assert.deepEqual(left.clocks, []);
    assert.deepEqual(left.stages[0]?.term, term);
  });
  it('without an article: the legal term goes', () => {
    const left = taken('l 第1条');
    assert.equal(left.limits?.legal, null);
    assert.deepEqual(left.statutory, []);
  });
});

describe('the emptiest input of a form', () => {
  const offers: Offers = {
    choices: { result: ['yes', 'no'], item: ['one', 'two'] },
    today: '2026-09-28',
    now: '2026-09-28T01:00:00.000Z',
    file: 'f'.repeat(64),
  };
  const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' };
  for (const [title, schema, expected] of [
    ['yes', { type: 'boolean' }, true],
    ['a text', { type: 'string' }, '无'],
    ['a number', { type: 'integer', minimum: 0 }, 1],
    ['a number not below three', { type: 'integer', minimum: 3 }, 3],
    ['a fixed list', { enum: ['none', 'reminded'] }, 'none'],
    ['yes before anything else', { anyOf: [{ type: 'string' }, { type: 'boolean' }] }, true],
    ['a day', { type: 'string', format: 'date' }, '2026-09-28'],
    ['a list', { type: 'array', items: { type: 'string' } }, ['无']],
    [
      'what is offered is chosen',
      { type: 'object', properties: { result: { type: 'string' } }, required: ['result'] },
      { result: 'yes' },
    ],
    [
      'a list over what the case has',
      { type: 'array', items: { type: 'object', properties: { item: { type: 'string' }, met: { type: 'boolean' } } } },
      [
        { item: 'one', met: true },
        { item: 'two', met: true },
      ],
    ],
    [
      'a file that must be',
      { type: 'object', properties: { proof: hash }, required: ['proof'] },
      { proof: offers.file },
    ],
    ['a file that need not be', { type: 'object', properties: { proof: hash } }, {}],
  ] as const)
    it(title, () => assert.deepEqual(emptiest(schema, offers), expected));
});

describe('sums', () => {
  const raw = definition as unknown as Raw;
  const proof = {
    risks: new Map([['p.s.r1', { how: 'detected' as const, scenario: '', by: '', rests: '', scenarios: [] }]]),
    measures: new Map([['p.s.m3', { class: 'paper' as const, scenario: '', shown: '' }]]),
    covers: [],
    open: [],
    notes: [],
  };
  it('what is not proven is open, and counted', () => {
    const { risks, measures } = countsOf([{ definition: raw, proof }, { definition: raw }]);
    assert.equal(lineOf(risks), 'blocked 0 · detected 1 · reported 0 · open 3 · sum 4');
    assert.equal(lineOf(measures), 'bound 0 · structural 0 · department 0 · paper 1 · open 5 · sum 6');
  });
  it('open is not named where nothing is', () => assert.equal(lineOf({ blocked: 2, open: 0 }), 'blocked 2 · sum 2'));
  it('powers that were not played keep what was proven of them', () => {
    const old = { risks: { 'q.s.r1': 1, 'p.s.r9': 1, 'pq.s.r1': 1 }, measures: {}, covers: [] };
    const { risks } = contentOf([{ key: 'p', proof }, { key: 'q' }], old as never);
    assert.deepEqual(Object.keys(risks), ['p.s.r1', 'q.s.r1']);
  });
});

describe('how alike', () => {
  it('shared of all', () => assert.equal(alike(['a', 'b'], ['b', 'c']), 33));
  it('twice the same counts once', () => assert.equal(alike(['a', 'a'], ['a']), 100));
  it('nothing on either side', () => assert.equal(alike([], []), undefined));
  it('a row for each pair', () => {
    const one = definition as unknown as Raw;
    const rows = alikeTable([one, { ...one, key: 'q' }, { ...one, key: 'r' }]);
    assert.equal(rows.length, 4);
    assert.match(rows[1] ?? '', /^p · q .*100%.*100%$/);
  });
});
