import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given, happened, only, withUse } from '#testing/case.ts';
import { day, found, honest, material } from '#testing/filing.ts';

/** Where an application is accepted already, asking for more neither stops the term nor begins it anew. */
describe('a notice under which the clock runs on', () => {
  const ask = { now: '2026-09-28 15:00', view: given(...honest('review'), found({ parts: 3 })), who: 'reviewer-a' };
  const input = { items: [{ material: 'plan', problem: '缺后期处置部分' }] };
  const free = only();
  const bare = {
    ...free,
    definition: {
      ...free.definition,
      stages: free.definition.stages.map((stage) => ({
        ...stage,
        acts: stage.acts.filter((use) => stage.key !== 'review' || !['issue-notice', 'supplement'].includes(use.act)),
      })),
    },
  };
  const power = (clock: object) =>
    withUse(
      withUse(bare, 'review', { act: 'issue-notice', by: ['reviewer'], with: { ...clock }, to: { noticed: 'stay' } }),
      'review',
      { act: 'supplement', by: ['clerk'], with: { ...clock }, to: { supplied: 'stay' } },
    );
  const told = given(
    ...honest('review'),
    found({ parts: 3 }),
    happened('2026-09-28 15:00', 'reviewer-a', 'issue-notice', {
      type: 'acceptance.notice-issued',
      data: { items: input.items, replyBy: day('2026-10-28') },
    }),
  );
  const supply = {
    now: '2026-09-29 09:00',
    view: told,
    who: 'clerk-a',
    act: 'supplement',
    input: {
      materials: [{ ...material('plan', '-2'), mediaType: undefined }].map(({ mediaType: _, ...rest }) => rest),
    },
  };

  it('asked for', () => {
    const runs = attempt({ ...ask, act: 'issue-notice', input, power: power({ clock: 'runs' }) });
    assert.deepEqual([runs.codes, runs.view.clock.answeredAt], [[], undefined]);
    const stops = attempt({ ...ask, act: 'issue-notice', input, power: power({}) });
    assert.notEqual(stops.view.clock.answeredAt, undefined);
  });
  it('supplied', () => {
    const runs = attempt({ ...supply, power: power({ clock: 'runs' }) });
    assert.deepEqual([runs.codes, runs.view.clock.restarts], [[], 0]);
    assert.equal(attempt({ ...supply, power: power({}) }).view.clock.restarts, 1);
  });
  it('a paper that officers make in the case is nobody’s to supply', () => {
    const made = power({ clock: 'runs' });
    const materials = made.definition.materials.map((rule) =>
      rule.key === 'plan' ? { ...rule, source: 'made' as const } : rule,
    );
    const { codes } = attempt({ ...supply, power: { ...made, definition: { ...made.definition, materials } } });
    assert.deepEqual(codes, ['MATERIAL_OF_OFFICERS']);
  });
});
