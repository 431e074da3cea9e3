import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Definition } from './definition.ts';
import { applyEdits, type Edit, placeOf, valueAt } from './edit.ts';
import { editsBetween } from './edits-between.ts';
import { keyed, LISTS } from './lists.ts';
import { loadDefinition } from './load.ts';
import { textDifference } from './text-difference.ts';

const root = join(import.meta.dirname, '..', '..');
const files = ['powers', 'demo/powers'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(root, folder, name)),
);
const read = (path: string) => readFileSync(path, 'utf8');
function load(text: string): Definition {
  const loaded = loadDefinition(text);
  assert.ok(loaded.ok, loaded.ok ? '' : loaded.problems.map((one) => `${one.line} ${one.path} ${one.zh}`).join('\n'));
  return loaded.definition;
}
const yaml = read(join(root, 'powers', 'filing.yaml'));
const filing = load(yaml);
const edit = (...edits: Edit[]) => {
  const { text, lost } = applyEdits(yaml, filing, edits);
  return { text, lost, definition: load(text), changes: textDifference(yaml, text) };
};
const plan = filing.materials.find(({ key }) => key === 'plan');
const keysOf = ({ materials }: Definition) => materials.map(({ key }) => key);

describe('edits of an item of a list', () => {
  it('change its line and no other', () => {
    const { definition, changes } = edit({ at: 'materials:plan', value: { ...plan, note: '须为可检索的文本' } });
    assert.equal(definition.materials.find(({ key }) => key === 'plan')?.note, '须为可检索的文本');
    assert.deepEqual(
      changes.map(({ removed, added }) => [removed.length, added.length]),
      [[1, 1]],
    );
  });
  it('add one, take one off, and put them in another order', () => {
    const added = {
      key: 'material-1',
      name: '专家名单',
      mandatory: false,
      source: 'uploaded',
      per: 'case',
      confidence: 'proposal',
    };
    const { definition, lost } = edit(
      { at: 'materials:resources', value: null },
      { at: 'materials:material-1', value: added },
      { at: 'materials', value: ['material-1', 'plan', 'form', 'opinion'] },
    );
    assert.deepEqual(lost, []);
    assert.deepEqual(keysOf(definition), ['material-1', 'plan', 'form', 'opinion']);
    assert.deepEqual(definition.materials[0], added);
  });
  it('of different items do not undo each other, whatever the list has become', () => {
    const newer = load(applyEdits(yaml, filing, [{ at: 'materials:resources', value: null }]).text);
    const text = applyEdits(yaml, filing, [{ at: 'materials:resources', value: null }]).text;
    const again = load(applyEdits(text, newer, [{ at: 'materials:plan', value: { ...plan, name: '预案文本' } }]).text);
    assert.deepEqual(keysOf(again), ['form', 'opinion', 'plan']);
    assert.equal(again.materials[2]?.name, '预案文本');
  });
  it('put a list that the file does not have', () => {
    const clock = {
      key: 'clock-1',
      name: '一次性告知期限',
      term: { n: 5, unit: 'workingDays', rollsToWorkingDay: 'none' },
      from: 'receipt',
      until: ['issue-notice', 'accept'],
      kind: 'promised',
      confidence: 'proposal',
    };
    assert.deepEqual(filing.clocks, []);
    assert.deepEqual(edit({ at: 'clocks:clock-1', value: clock }).definition.clocks, [clock]);
  });
  it('take with a statutory binding what risks claimed of it', () => {
    for (const { key, item } of keyed(filing, 'statutory')) {
      const { definition } = edit({ at: `statutory:${key}`, value: null });
      const { control, article } = item as Definition['statutory'][number];
      const claims = definition.stages
        .flatMap(({ risks }) => risks.flatMap(({ caught }) => caught))
        .filter((one) => one.source === 'statute' && one.by === control);
      assert.ok(
        claims.every((one) =>
          definition.statutory.some((s) => s.control === control && s.article.law === one.article?.law),
        ),
        `${control} ${article.law}`,
      );
      assert.equal(definition.statutory.length, filing.statutory.length - 1);
    }
  });
  it('find the box of a problem by the order of the edited list', () => {
    const edits = [
      { at: 'materials:form', value: null },
      { at: 'materials', value: ['resources', 'plan', 'opinion', 'form'] },
    ];
    assert.equal(placeOf(filing, 'materials.0.name', edits), 'materials:resources');
    assert.equal(placeOf(filing, 'materials.2', edits), 'materials:opinion');
    assert.equal(placeOf(filing, 'materials.0'), 'materials:form');
    assert.match(placeOf(filing, 'statutory.0.article') ?? '', /^statutory:recusal｜/);
  });
});

it('every item of every list of every power can be put again as it is: not a letter of the file differs', () => {
  for (const path of files) {
    const text = read(path);
    const definition = load(text);
    for (const list of LISTS)
      for (const { key, item } of keyed(definition, list)) {
        const at = `${list}:${key}`;
        assert.deepEqual(valueAt(definition, at), item);
        assert.equal(applyEdits(text, definition, [{ at, value: item }]).text, text, `${path} ${at}`);
      }
  }
});

it('a changed item leaves every comment of the file where it was', () => {
  const comments = (text: string) => text.split('\n').filter((line) => line.trim().startsWith('#'));
  for (const path of files) {
    const text = read(path);
    const definition = load(text);
    for (const list of LISTS)
      for (const { key, item } of keyed(definition, list)) {
        const value = 'name' in item ? { ...item, name: `${item.name}（改）` } : { ...item, confidence: 'memory' };
        const changed = applyEdits(text, definition, [{ at: `${list}:${key}`, value }]).text;
        assert.deepEqual(comments(changed), comments(text), `${path} ${list} ${key}`);
        load(changed);
      }
  }
});

it('what makes one version the other is found again, in lists too', () => {
  const { definition } = edit(
    { at: 'materials:resources', value: null },
    { at: 'materials:plan', value: { ...plan, name: '预案文本' } },
    { at: 'materials', value: ['plan', 'form', 'opinion'] },
    { at: 'stage:accept:name', value: '受理登记' },
    { at: 'standards:item-1', value: { ...filing.standards[0], key: 'item-1', name: '又一项', evidence: ['plan'] } },
  );
  const found = editsBetween(filing, definition);
  assert.deepEqual(found.map(({ at }) => at).toSorted(), [
    'materials',
    'materials:plan',
    'materials:resources',
    'stage:accept:name',
    'standards:item-1',
  ]);
  assert.deepEqual(load(applyEdits(yaml, filing, found).text), definition);
});
