import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod';
import type { Power } from '#powers/definition.ts';
import { at, attempt, engineAt, filing, given, happened, only } from '#testing/case.ts';
import { checked, FINDINGS, findings, hashOf, honest, person, submitted } from '#testing/filing.ts';
import { act } from './act.ts';
import { decide } from './decide.ts';
import type { Engine } from './engine.ts';
import { type CaseFact, type CaseView, emptyView, foldFact } from './view.ts';

const now = '2026-09-28 16:00';
const review = given(honest('review'));

describe('a bug is a plain Error, never a refusal', () => {
  const stamp = { recordedAt: at(now), effectiveAt: at(now), signers: [], act: 'x', stage: review.head.stage };
  const plain = (pattern: RegExp) => (error: unknown) => {
    assert.ok(error instanceof Error);
    assert.equal(error.name, 'Error');
    assert.match(error.message, pattern);
    return true;
  };
  /** The engine with one act exchanged for a faulty one of the same name. */
  const faulty = (change: object): Engine => {
    const engine = engineAt(now, only());
    const made = act({
      key: 'raise-doubt',
      lane: 'case',
      input: z.strictObject({}),
      outcomes: ['raised'],
      emits: ['doubts.raised'],
      sees: [],
      perform: () => ({ outcome: 'raised', facts: [] }),
      ...change,
    });
    return {
      ...engine,
      catalogue: { ...engine.catalogue, acts: new Map([...engine.catalogue.acts, ['raise-doubt', made]]) },
    };
  };
  const run = (engine: Engine) => () =>
    decide(
      engine,
      review,
      { act: 'raise-doubt', input: {}, signers: [{ person: person('reviewer-a'), as: 'reviewer' as never }] },
      {},
    );
  const raised: CaseFact = { type: 'doubts.raised', data: { key: 'd', kind: 'k', what: 'w', origin: 'officer' } };

  it('an act that states what it does not declare', () =>
    assert.throws(
      run(
        faulty({
          perform: () => ({
            outcome: 'raised',
            facts: [{ type: 'recusal.declared', data: { person: 'x', interest: 'y' } }],
          }),
        }),
      ),
      plain(/does not declare/),
    ));
  it('an outcome that leads nowhere', () =>
    assert.throws(run(faulty({ perform: () => ({ outcome: 'lowered', facts: [raised] }) })), plain(/has no target/)));
  it('a fact that nobody knows', () =>
    assert.throws(
      () => foldFact(emptyView, { type: 'doubts.forgotten', data: {} } as never, stamp),
      plain(/unknown fact type/),
    ));
  it('a fact of a facet that nobody knows', () =>
    assert.throws(
      () => foldFact(emptyView, { type: 'weather.changed', data: {} } as never, stamp),
      plain(/unknown fact type/),
    ));
  it('an act of the definition that the program lacks', () => {
    const engine = engineAt(now);
    const lacking = { ...engine, catalogue: { ...engine.catalogue, acts: new Map() } };
    assert.throws(run(lacking), plain(/unknown act/));
  });
  it('a control of the definition that the program lacks', () => {
    const engine = engineAt(now);
    assert.throws(
      run({ ...engine, catalogue: { ...engine.catalogue, controls: new Map() } }),
      plain(/unknown control/),
    );
  });
  it('the draw that nobody answered', () => {
    const engine = engineAt(now, only('spot-check'));
    const view = given(
      honest('review'),
      happened('2026-09-28 14:00', 'reviewer-a', 'record-findings', {
        type: 'review.findings-recorded',
        data: { findings: FINDINGS },
      }),
    );
    assert.throws(
      () =>
        decide(
          engine,
          view,
          {
            act: 'hand-in-review',
            input: { proposal: 'file', opinion: 'o' },
            signers: [{ person: person('reviewer-a'), as: 'reviewer' as never }],
          },
          {},
        ),
      plain(/draw/),
    );
  });
});

describe('a refusal says everything that stands against the act, and what it rests on', () => {
  it('all guards and gates at once', () => {
    const { codes } = attempt({
      now,
      view: given(
        submitted({ kind: 'hazardous-chemicals', materials: ['form', 'plan', 'resources'] }),
        checked([], '2026-09-28 09:10', ['form', 'plan']),
      ),
      who: 'clerk-a',
      act: 'accept',
    });
    assert.deepEqual(codes, ['MATERIAL_NOT_IN_ORDER', 'NOT_OUR_JURISDICTION', 'SLIP_MISSING']);
  });
  it('one fault found by two bindings rests on both', () => {
    const { faults } = attempt({
      now,
      view: review,
      who: 'reviewer-c',
      act: 'record-findings',
      input: { findings: findings() },
    });
    assert.deepEqual(
      faults.map((fault) => [fault.code, fault.rests.map((one) => one.kind)]),
      [['RECUSED', ['measure', 'statute']]],
    );
  });
  it('take the measure off and the statute still holds', () => {
    const power: Power = {
      ...filing,
      definition: {
        ...filing.definition,
        stages: filing.definition.stages.map((stage) => ({ ...stage, measures: [] })),
      },
    };
    const { faults } = attempt({
      power,
      now,
      view: review,
      who: 'reviewer-c',
      act: 'record-findings',
      input: { findings: findings() },
    });
    assert.deepEqual(
      faults.map((fault) => fault.rests.map((one) => one.kind)),
      [['statute']],
    );
  });
});

describe('what no definition can switch off', () => {
  const free = only();
  const rows: readonly {
    title: string;
    view: CaseView;
    who: string;
    act: string;
    input?: object;
    codes: readonly string[];
  }[] = [
    {
      title: 'stage order',
      view: given(submitted()),
      who: 'reviewer-a',
      act: 'record-findings',
      input: { findings: findings() },
      codes: ['NOT_IN_THIS_STAGE'],
    },
    { title: 'posts', view: given(submitted()), who: 'reviewer-a', act: 'accept', codes: ['NOT_YOUR_POST'] },
    {
      title: 'an ended case',
      view: given(
        honest('close'),
        happened('2026-10-14 09:00', 'handler-a', 'close', {
          type: 'head.ended',
          data: { exit: 'forward', outcome: 'closed' },
        }),
      ),
      who: 'handler-a',
      act: 'archive',
      input: { items: [], place: '柜' },
      codes: ['CASE_ENDED'],
    },
    { title: 'products', view: given(honest('close')), who: 'handler-a', act: 'close', codes: ['PRODUCT_MISSING'] },
    {
      title: 'pause grounds',
      view: given(submitted()),
      who: 'clerk-a',
      act: 'pause',
      input: { ground: 'busy', reasons: '领导出差，等他回来再办。', document: hashOf('doc') },
      codes: ['NO_LEGAL_GROUND'],
    },
    {
      title: 'whose organisation',
      view: given(submitted()),
      who: 'applicant-b',
      act: 'withdraw',
      input: { reason: '预案待修订，暂不报送。' },
      codes: ['NOT_YOUR_CASE'],
    },
    {
      title: 'the machine’s own act',
      view: given(submitted()),
      who: 'clerk-a',
      act: 'deem-filed',
      codes: ['NOT_YOUR_POST'],
    },
  ];
  for (const { title, codes, ...row } of rows)
    it(title, () => assert.deepEqual(attempt({ power: free, now: '2026-10-08 09:00', ...row }).codes, codes));
});
