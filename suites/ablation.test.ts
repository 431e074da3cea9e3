import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HonestRun, Scenario, Step } from '../scenarios/format.ts';
import { Ablations } from './ablation.ts';
import type { Judges } from './harm/shared.ts';
import type { Played, Results, Run } from './player.ts';

const measure = (id: string) => ({ id, text: '', bindings: [{ control: 'one-time-notice' }] });
const yaml = JSON.stringify({
  key: 'demo',
  state: 'whole',
  kind: '',
  name: '',
  statutory: [],
  stages: [
    {
      key: 'accept',
      name: '受理',
      acts: [],
      risks: [{ id: 'demo.accept.r1', caught: [] }],
      measures: ['demo.accept.m1', 'demo.accept.m2'].map(measure),
    },
  ],
});
const start: Step = { at: '2026-09-28 09:00', by: 'clerk-a', as: 'clerk', act: 'start' };
const wrong: Step = { at: '2026-09-28 10:00', by: 'clerk-a', as: 'clerk', act: 'issue-notice' };
const both = { zh: '', en: '' };
const story: Scenario = {
  id: 'demo.accept.r1/second-notice',
  risk: 'demo.accept.r1',
  title: both,
  story: both,
  before: [start],
  wrong,
  right: { ...wrong, act: 'accept' },
  expect: { answer: 'refused', code: 'NOTICE_ALREADY_GIVEN', rests: 'demo.accept.m1' },
};
const honest: HonestRun = {
  id: 'demo/usual',
  title: both,
  steps: [start],
  ends: { stage: 'close', status: 'ended', decision: 'none' },
};

/** What a run comes to: its last step done or refused on account of these measures; `harmful`: what the judge will see. */
function played(run: Run, rests: readonly string[], harmful: boolean): Played {
  const faults = rests.map((id) => ({ code: 'REFUSED', control: 'c', facts: {}, rests: [{ kind: 'measure', id }] }));
  const outcomes = run.steps.map((step) => ({
    step,
    answer: step.act === wrong.act && rests.length > 0 ? 'refused' : 'done',
    faults: step.act === wrong.act ? faults : [],
    detail: '',
  }));
  const detail = {
    stage: 'close',
    status: 'ended',
    decision: null,
    signals: [],
    cards: [],
    sealed: null,
    doubts: [],
    duties: [],
    outcome: harmful ? 'harm' : '',
  };
  return { run, outcomes, detail, trace: { entries: [], intact: true, problems: [] }, now: '' } as unknown as Played;
}
const judges: Judges = { [story.id]: (detail) => detail.outcome === 'harm' };

/** Plays an ablation to its end; `answer` says what becomes of a run without these measures. */
function ablate(answer: (run: Run) => Played) {
  const ablations = new Ablations('demo', yaml, judges, [story], honest);
  const play = (runs: readonly Run[]): Results => new Map(runs.map((run) => [run, answer(run)]));
  let results = play(ablations.first());
  ablations.judgeHonest(results);
  for (let runs = ablations.next(results); runs.length > 0; runs = ablations.next(results)) results = play(runs);
  return ablations;
}
/** Whether a measure is bound in the text under which a run is played. */
const isBound = (run: Run, id: string): boolean => !new RegExp(`${id}[\\s\\S]{0,80}bindings: \\[\\]`).test(run.yaml);

describe('what is taken away must let the harm come about', () => {
  it('it does: the measure stood against it', () => {
    const { shown, faults, cleanWithout } = ablate((run) => played(run, [], true));
    assert.deepEqual(
      shown.map(({ rests, covers, result }) => ({ rests, covers, result })),
      [{ rests: 'demo.accept.m1', covers: [], result: 'harm' }],
    );
    assert.deepEqual(faults, []);
    assert.ok(cleanWithout.has('demo.accept.m1'));
  });
  it('a story whose harm never comes about fails the run', () => {
    const { shown, faults } = ablate((run) => played(run, [], false));
    assert.equal(shown[0]?.result, 'neither');
    assert.equal(faults.length, 1);
    assert.match(faults[0] ?? '', /no harm, and nothing answered/);
  });
  it('what covers for it is taken away as well', () => {
    const { shown, faults } = ablate((run) =>
      isBound(run, 'demo.accept.m2') ? played(run, ['demo.accept.m2'], false) : played(run, [], true),
    );
    assert.deepEqual(
      shown.map(({ covers, result }) => ({ covers, result })),
      [{ covers: ['demo.accept.m2'], result: 'harm' }],
    );
    assert.deepEqual(faults, []);
  });
  it('a step that is reached otherwise than told proves nothing', () => {
    const { faults } = ablate((run) => ({ ...played(run, [], true), outcomes: [] }));
    assert.ok(faults.some((fault) => fault.includes('second-notice')));
  });
  it('an honest case that is stopped without the measure fails the run', () => {
    const { faults, cleanWithout } = ablate((run) =>
      run.name.startsWith('honest')
        ? ({
            ...played(run, [], false),
            outcomes: [{ step: start, answer: 'refused', faults: [], detail: '' }],
          } as Played)
        : played(run, [], true),
    );
    assert.equal(faults.length, 1);
    assert.ok(!cleanWithout.has('demo.accept.m1'));
  });
});
