import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { checkTerms } from './check-terms.ts';
import type { Definition } from './definition.ts';
import { loadDefinition } from './load.ts';

const yaml = readFileSync(join(import.meta.dirname, '..', '..', 'powers', 'filing.yaml'), 'utf8');
const saidOf = (change: (definition: Definition) => void): readonly string[] => {
  const loaded = loadDefinition(yaml);
  assert.ok(loaded.ok);
  change(loaded.definition);
  const said: string[] = [];
  checkTerms(loaded.definition, (path, zh) => said.push(`${path.join('.')} ${zh}`));
  return said;
};
const days = (n: number) => ({ n, unit: 'workingDays', rollsToWorkingDay: 'none' }) as const;
const stage = (definition: Definition, key: string) => {
  const found = definition.stages.find((one) => one.key === key);
  assert.ok(found);
  return found;
};

/** 备案: 受理1 + 审查2 + 决定1 + 送达1 = 5, as promised and as the law has it. */
const table: readonly (readonly [string, (definition: Definition) => void, readonly RegExp[]])[] = [
  ['as it is', () => {}, []],
  [
    'one day more within the limit',
    (d) => Object.assign(stage(d, 'review'), { term: days(3) }),
    [/^limits\.promised\.term .*合计 6/, /^limits\.legal\.term .*合计 6/],
  ],
  ['one day less', (d) => Object.assign(stage(d, 'review'), { term: days(1) }), []],
  ['a stage after the answer does not count', (d) => Object.assign(stage(d, 'supervise'), { term: days(99) }), []],
  [
    'terms of another unit are not added',
    (d) => Object.assign(stage(d, 'review'), { term: { ...days(99), unit: 'days' } }),
    [],
  ],
  [
    'counted from acceptance, what lies before it does not count',
    (d) => {
      Object.assign(stage(d, 'accept'), { term: days(9) });
      for (const limit of [d.limits.promised, d.limits.legal]) if (limit) limit.from = 'acceptance';
    },
    [],
  ],
  [
    'until the decision, what lies after it does not count',
    (d) => {
      Object.assign(stage(d, 'deliver'), { term: days(9) });
      for (const limit of [d.limits.promised, d.limits.legal]) if (limit) limit.until = 'decision';
    },
    [],
  ],
  [
    'a promise longer than the law',
    (d) => {
      if (d.limits.promised) d.limits.promised.term = days(6);
    },
    [/^limits\.promised\.term 承诺时限 6 比法定时限 5 还长/],
  ],
];
for (const [name, change, expected] of table)
  it(`terms of stages and limits: ${name}`, () => {
    const said = saidOf(change);
    assert.equal(said.length, expected.length, said.join('\n'));
    for (const [i, shape] of expected.entries()) assert.match(said[i] ?? '', shape);
  });
