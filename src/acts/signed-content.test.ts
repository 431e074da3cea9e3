import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import * as z from 'zod';
import { signaturesOf } from '#cases/list-acts.ts';
import { emptyView } from '#cases/view.ts';
import type { StageKey } from '#kernel/ids.ts';
import { delivered, engineAt, given, happened, root } from '#testing/case.ts';
import { draft } from '#testing/done/evidence.ts';
import { acts } from './catalogue.ts';

const powers = readdirSync(join(root, 'powers'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => delivered(name.replace('.yaml', '')));

const asksNothing = (act: string): boolean => {
  const schema = acts.get(act)?.input;
  return schema !== undefined && Object.keys(z.toJSONSchema(schema, { io: 'input' }).properties ?? {}).length === 0;
};

it('whoever signs after another reads what he signs: an act with an empty form that takes two names it', () => {
  const empty = new Set<string>();
  for (const power of powers)
    for (const stage of power.definition.stages)
      for (const { act } of stage.acts) {
        const engine = engineAt('2026-10-12 09:00', power);
        const view = { ...emptyView, head: { ...emptyView.head, stage: stage.key as StageKey } };
        const signers = signaturesOf(engine, view, act).reduce((sum, { n }) => sum + n, 0);
        if (asksNothing(act) && signers > 1) empty.add(act);
      }
  assert.ok(empty.has('approve-plan'), 'the scan finds the one that is known');
  for (const act of empty) assert.ok(acts.get(act)?.signs, act);
});

it('批准方案 is signed with the plan itself', () => {
  const signed = acts.get('approve-plan')?.signs?.(given(happened('2026-10-12 09:00', 'head-a', 'draft-plan', draft)));
  assert.equal(signed?.act, 'draft-plan');
  assert.deepEqual(signed?.input, draft.data);
});
