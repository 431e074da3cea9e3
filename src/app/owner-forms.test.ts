import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadDefinition } from '#powers/load.ts';
import { controlForms } from './control-forms.ts';
import { namesOf } from './form-names.ts';
import { itemForms } from './item-forms.ts';

const root = join(import.meta.dirname, '..', '..');
const definitions = ['powers', 'demo/powers'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const loaded = loadDefinition(readFileSync(join(root, folder, name), 'utf8'));
      assert.ok(loaded.ok, name);
      return loaded.definition;
    }),
);
const forms = controlForms();
const setting = (control: string, name: string) =>
  forms.find(({ key }) => key === control)?.settings.find((one) => one.name === name);

describe('the forms of controls', () => {
  it('draw every setting of every control: none is left to be typed as data', () => {
    const data = forms.flatMap(({ key, settings }) =>
      settings
        .flatMap((one) => [one, ...one.fields])
        .filter(({ kind }) => kind === 'data')
        .map(({ name }) => `${key}.${name}`),
    );
    assert.deepEqual(data, []);
  });
  it('call every setting by a name of its own, in both languages', () => {
    const nameless = forms.flatMap(({ key, settings }) =>
      settings
        .flatMap((one) => [one, ...one.fields])
        .filter(({ label }) => label.zh === '其他设置' || label.en === '' || /[a-z]/.test(label.zh))
        .map(({ name }) => `${key}.${name}`),
    );
    assert.deepEqual(nameless, []);
  });
  it('say every choice in words', () => {
    const bare = [...forms.flatMap(({ settings }) => settings), ...itemForms().flatMap(({ fields }) => fields)]
      .flatMap((one) => [one, ...one.fields])
      .flatMap(({ name, options }) => options.map((one) => ({ name, ...one })))
      .filter(({ label }) => !/\p{Script=Han}/u.test(label.zh) || /^web\.|^public\./.test(label.en));
    assert.deepEqual(bare, []);
  });
  it('have a form for what lies within a setting', () => {
    assert.equal(setting('hearing', 'offers.from')?.list, 'sanctions');
    assert.equal(setting('hearing', 'offers.fen')?.kind, 'money');
    assert.equal(setting('hearing', 'offers.noticeDays')?.required, false, 'owed only where a hearing is offered');
    assert.equal(setting('approved-project', 'places.collective')?.list, 'fields');
    assert.equal(setting('approved-project', 'places.collective')?.required, true);
    const not = setting('acceptance-grounds', 'notNeeded');
    assert.deepEqual(
      [not?.kind, not?.fields.map(({ name, list, of, many }) => [name, list, of, many])],
      [
        'group',
        [
          ['field', 'fields', null, false],
          ['values', null, 'field', true],
        ],
      ],
    );
    assert.deepEqual(
      setting('confidentiality', 'party')?.options.map(({ value }) => value),
      [true, false, 'told'],
    );
  });
});

it('every list that a field chooses from is there, and every definition’s settings name what is in it', () => {
  const fields = [...forms.flatMap(({ settings }) => settings), ...itemForms().flatMap((form) => form.fields)].flatMap(
    (one) => [one, ...one.fields],
  );
  for (const definition of definitions) {
    const names = namesOf(definition);
    for (const { list, name } of fields) assert.ok(list === null || names[list], `${name} ${list}`);
    const bindings = [
      ...definition.statutory,
      ...definition.stages.flatMap(({ measures }) => measures.flatMap((one) => one.bindings)),
    ];
    for (const binding of bindings)
      for (const { name, list } of forms.find(({ key }) => key === binding.control)?.settings ?? []) {
        if (list === null) continue;
        const value = name
          .split('.')
          .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], binding.with);
        for (const one of [value ?? []].flat())
          assert.ok(
            names[list]?.some((known) => known.value === one),
            `${definition.key} ${binding.control} ${name}: ${String(one)} is not among ${list}`,
          );
      }
  }
});
