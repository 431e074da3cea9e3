import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Definition } from './definition.ts';
import { applyEdits, doubtKey, type Edit, placeOf, valueAt } from './edit.ts';
import { loadDefinition } from './load.ts';
import { textDifference } from './text-difference.ts';

const root = join(import.meta.dirname, '..', '..');
const files = ['powers', 'demo/powers'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(root, folder, name)),
);
const read = (path: string) => readFileSync(path, 'utf8');
const yaml = read(join(root, 'powers', 'filing.yaml'));
function load(text: string): Definition {
  const loaded = loadDefinition(text);
  assert.ok(loaded.ok, loaded.ok ? '' : loaded.problems.map((one) => `${one.line} ${one.path} ${one.zh}`).join('\n'));
  return loaded.definition;
}
const filing = load(yaml);
const edit = (...edits: Edit[]) => {
  const { text, lost } = applyEdits(yaml, filing, edits);
  return { text, lost, definition: load(text), changes: textDifference(yaml, text) };
};

describe('edits of a definition', () => {
  it('change the line they name and no other', () => {
    const { definition, changes } = edit({ at: 'stage:accept:level', value: 'low' });
    assert.equal(definition.stages[1]?.level, 'low');
    assert.deepEqual(changes, [
      { was: changes[0]?.was, is: changes[0]?.was, removed: ['    level: medium'], added: ['    level: low'] },
    ]);
  });

  it('of each kind put what they say, and comments stay', () => {
    const term = { n: 3, unit: 'workingDays', rollsToWorkingDay: 'none' };
    const edits: Edit[] = [
      { at: 'validFrom', value: '2027-01-01' },
      { at: 'phones.supervision', value: '0000-0000001' },
      { at: 'phones.service', value: '' },
      { at: 'authority.document', value: '委托书：一式两份 #2' },
      { at: 'limits.promised.term', value: term },
      { at: 'stage:review:term', value: null },
      { at: 'stage:review:answersFor', value: '科室负责人' },
      { at: 'risk:filing.accept.r1:text', value: '故意刁难申请人："不收"\n或者拖延。' },
      { at: 'measure:filing.accept.m1:text', value: '受理一律出具受理单，[编号]连续。' },
      { at: 'measure:filing.accept.m1:means', value: ['acceptance-slip', 'trace'] },
    ];
    const { definition, text, lost } = edit(...edits);
    assert.deepEqual(lost, []);
    for (const { at, value } of edits) assert.deepEqual(valueAt(definition, at), value, at);
    assert.match(text, /# 备案没有法定的中止事由/);
    assert.equal(text.split('\n').length, yaml.split('\n').length);
  });

  it('put a line that is not there yet, and take one away', () => {
    const bare = edit(
      { at: 'measure:filing.accept.m1:bindings', value: [] },
      { at: 'measure:filing.accept.m1:rewording', value: '受理当场出具编号连续的受理单。' },
    );
    assert.deepEqual(bare.definition.stages[1]?.measures[0]?.bindings, []);
    assert.equal(bare.definition.stages[1]?.measures[0]?.rewording, '受理当场出具编号连续的受理单。');
    const again = applyEdits(bare.text, bare.definition, [
      { at: 'measure:filing.accept.m1:rewording', value: null },
      { at: 'measure:filing.accept.m1:bindings', value: [{ control: 'acceptance-slip', with: {} }] },
    ]);
    assert.equal(load(again.text).stages[1]?.measures[0]?.rewording, undefined);
    assert.equal(load(again.text).stages[1]?.measures[0]?.bindings[0]?.control, 'acceptance-slip');
  });

  it('of bindings leave those that stay as they were written, and drop what risks claimed of those that go', () => {
    const measure = filing.stages[1]?.measures[2];
    const left = load(yaml).stages[1]?.measures[2]?.bindings.filter(({ control }) => control !== 'late-entry') ?? [];
    const { definition, text, changes } = edit({ at: `measure:${measure?.id}:bindings`, value: left });
    assert.deepEqual(
      definition.stages[1]?.measures[2]?.bindings.map(({ control }) => control),
      ['published-conditions', 'time-limit'],
    );
    assert.deepEqual(
      definition.stages[1]?.risks[2]?.caught.map(({ by }) => by),
      ['time-limit', 'time-limit', 'deemed-filing'],
    );
    assert.ok(!/late-entry.*filing\.accept\.m3/.test(text));
    assert.ok(
      changes.every(({ removed, added }) => removed.length + added.length <= 4),
      JSON.stringify(changes),
    );
  });

  it('take doubts off the list, also the last', () => {
    const all = filing.doubts.map((doubt) => ({ at: doubtKey(doubt), value: null }));
    assert.equal(edit(...all.slice(1)).definition.doubts.length, 1);
    assert.deepEqual(edit(...all).definition.doubts, []);
  });

  it('of what is not there are given back', () => {
    for (const at of [
      'stage:nowhere:level',
      'measure:filing.accept.m1:id',
      'start.stage',
      'risk:filing.accept.r1',
      'doubt:x｜y',
    ])
      assert.deepEqual(
        edit({ at, value: 'x' }).lost.map((one) => one.at),
        [at],
      );
  });

  it('fit every power: what is put can be read, and what is put back is the same text', () => {
    for (const path of files) {
      const text = read(path);
      const definition = load(text);
      const edits: Edit[] = definition.stages.flatMap((stage) => [
        { at: `stage:${stage.key}:answersFor`, value: '某岗位' },
        { at: `stage:${stage.key}:level`, value: 'low' },
        ...stage.risks.map(({ id }) => ({ at: `risk:${id}:text`, value: '改过的表述' })),
        ...stage.measures.flatMap(({ id }) => [
          { at: `measure:${id}:text`, value: '改过的措施' },
          { at: `measure:${id}:bindings`, value: [] },
          { at: `measure:${id}:rewording`, value: '建议' },
        ]),
      ]);
      const changed = load(applyEdits(text, definition, edits).text);
      for (const { at, value } of edits) assert.deepEqual(valueAt(changed, at), value, `${path} ${at}`);
      assert.ok(
        changed.stages.every(({ risks }) => risks.every(({ caught }) => caught.every((one) => one.source !== 'chart'))),
      );
    }
  });
});

describe('the box of a problem', () => {
  it('is found by the path of the problem', () => {
    for (const [path, at] of [
      ['stages.1.measures.2.bindings.1.with.tells', 'measure:filing.accept.m3:bindings'],
      ['stages.1.measures.2', 'measure:filing.accept.m3:bindings'],
      ['stages.1.risks.0.caught.1', 'risk:filing.accept.r1:text'],
      ['stages.1.term', 'stage:accept:term'],
      ['limits.promised', 'limits.promised.term'],
      ['phones.service', 'phones.service'],
      ['stages.1.acts.0.by', null],
      ['statutory.0', 'statutory:recusal｜civil-servants｜第76条'],
      ['documents.0', null],
    ] as const)
      assert.equal(placeOf(filing, path), at, path);
  });
});
