import { sayTerm, sayWord } from '#contract/say.ts';
import type { Binding, Definition, Measure } from '#powers/definition.ts';
import type { LawCatalogue } from '#powers/law.ts';
import { keyed, LISTS, type ListName } from '#powers/lists.ts';
import { canonical } from '#powers/text.ts';
import { controlForms, type Field, type Setting } from './control-forms.ts';
import { type Both, both, type Names, namesOf, ui } from './form-names.ts';
import { itemForms } from './item-forms.ts';

/** What differs between two versions beside the words of the chart: lists, terms, and what enforces a measure; in words. */

export type RuleDifference = {
  readonly part: ListName | 'terms' | 'bindings';
  readonly change: 'added' | 'removed' | 'changed';
  /** Which item: its name; of a measure its stage and number. */
  readonly item: Both;
  /** Which field of it; null = the item as a whole. */
  readonly field: Both | null;
  readonly before: Both | null;
  readonly after: Both | null;
  /** The box of the chart that it stands behind: id of a measure, key of a stage. */
  readonly box: string | null;
};

type Side = { readonly definition: Definition; readonly names: Names; readonly laws: LawCatalogue };
const same = (text: string): Both => ({ zh: text, en: text });

export function ruleDifferences(before: Definition, after: Definition, laws: LawCatalogue): readonly RuleDifference[] {
  const was: Side = { definition: before, names: namesOf(before), laws };
  const is: Side = { definition: after, names: namesOf(after), laws };
  return [
    ...termDifferences(was, is),
    ...after.stages.flatMap((stage) =>
      stage.measures.flatMap((measure, i) => {
        const old = before.stages.flatMap(({ measures }) => measures).find(({ id }) => id === measure.id);
        const item = ui(`web.diff.measure-of`);
        const named = { zh: fill(item.zh, stage.name, i + 1), en: fill(item.en, stage.name, i + 1) };
        return old ? measureDifferences(was, is, old, measure, named) : [];
      }),
    ),
    ...LISTS.flatMap((list) => listDifferences(was, is, list)),
  ];
}

const fill = (text: string, stage: string, n: number): string =>
  text.replace('{stage}', () => stage).replace('{n}', String(n));

function termDifferences(was: Side, is: Side): readonly RuleDifference[] {
  type Term = { readonly n: number; readonly unit: string } | null | undefined;
  const row = (item: Both, box: string | null, before: Term, after: Term): readonly RuleDifference[] =>
    canonical(before ?? null) === canonical(after ?? null)
      ? []
      : [
          {
            part: 'terms',
            change: 'changed',
            item,
            field: null,
            before: termSaid(before),
            after: termSaid(after),
            box,
          },
        ];
  const termSaid = (term: Term): Both | null => (term ? both((lang) => sayTerm(lang, term)) : null);
  return [
    ...(['legal', 'promised'] as const).flatMap((key) =>
      row(ui(`web.edit.${key}`), null, was.definition.limits[key]?.term, is.definition.limits[key]?.term),
    ),
    ...is.definition.stages.flatMap((stage) => {
      const old = was.definition.stages.find(({ key }) => key === stage.key);
      return old ? row(same(stage.name), stage.key, old.term, stage.term) : [];
    }),
  ];
}

function measureDifferences(was: Side, is: Side, old: Measure, now: Measure, item: Both): readonly RuleDifference[] {
  const row = (rest: Pick<RuleDifference, 'change' | 'field' | 'before' | 'after'>): RuleDifference => ({
    part: 'bindings',
    item,
    box: now.id,
    ...rest,
  });
  const meant = (measure: Measure): Both =>
    both((lang) => measure.means.map((key) => sayWord(lang, 'meanings', key)).join('、'));
  const means =
    canonical(old.means) === canonical(now.means)
      ? []
      : [row({ change: 'changed', field: ui('web.edit.means'), before: meant(old), after: meant(now) })];
  const [before, after] = [numbered(old.bindings), numbered(now.bindings)];
  return [
    ...means,
    ...[...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly RuleDifference[] => {
      const [left, right] = [before.get(key), after.get(key)];
      const name = (binding: Binding): Both => both((lang) => sayWord(lang, 'controls', binding.control));
      if (!left || !right)
        return [
          row({
            change: left ? 'removed' : 'added',
            field: null,
            before: left ? name(left) : null,
            after: right ? name(right) : null,
          }),
        ];
      return fieldDifferences(was, is, bindingFields(right.control), left, right).map(({ field, ...rest }) =>
        row({
          change: 'changed',
          field: { zh: `${name(right).zh}：${field.zh}`, en: `${name(right).en}: ${field.en}` },
          ...rest,
        }),
      );
    }),
  ];
}

/** By control, with a number where one is bound twice. */
function numbered(bindings: readonly Binding[]): ReadonlyMap<string, Binding> {
  const found = new Map<string, Binding>();
  for (const binding of bindings) {
    let key = binding.control;
    for (let n = 2; found.has(key); n++) key = `${binding.control} ${n}`;
    found.set(key, binding);
  }
  return found;
}

const STATUTORY = itemForms().find(({ list }) => list === 'statutory')?.fields ?? [];
/** What every binding says of itself, and its control's own settings. */
const bindingFields = (control: string): readonly Setting[] => [
  ...STATUTORY.filter(({ name }) => name === 'life' || name === 'onlyWhen'),
  ...settingsBehind(control),
];
const settingsBehind = (control: string): readonly Setting[] =>
  (controlForms().find(({ key }) => key === control)?.settings ?? []).map((one) => ({
    ...one,
    name: `with.${one.name}`,
    of: one.of === null ? null : `with.${one.of}`,
  }));

function listDifferences(was: Side, is: Side, list: ListName): readonly RuleDifference[] {
  const form = itemForms().find((one) => one.list === list)?.fields ?? [];
  const [before, after] = [keyed(was.definition, list), keyed(is.definition, list)];
  const named = ({ item }: (typeof before)[number]): Both =>
    'name' in item ? same(item.name) : both((lang) => sayWord(lang, 'controls', item.control));
  const row = (rest: Omit<RuleDifference, 'part' | 'box'>): RuleDifference => ({ part: list, box: null, ...rest });
  const kept = after.filter(({ key }) => before.some((one) => one.key === key)).map(({ key }) => key);
  const order = before.filter(({ key }) => kept.includes(key)).map(({ key }) => key);
  const names = (rows: typeof before): Both => both((lang) => rows.map((one) => named(one)[SIDE[lang]]).join('、'));
  return [
    ...before
      .filter(({ key }) => after.every((one) => one.key !== key))
      .map((one) => row({ change: 'removed', item: named(one), field: null, before: named(one), after: null })),
    ...after.flatMap((one): readonly RuleDifference[] => {
      const old = before.find(({ key }) => key === one.key);
      if (!old)
        return [
          row({ change: 'added', item: named(one), field: null, before: null, after: summary(is, form, one.item) }),
        ];
      const fields = 'control' in one.item ? [...form, ...settingsBehind(one.item.control)] : form;
      return fieldDifferences(was, is, fields, old.item, one.item).map((rest) =>
        row({ change: 'changed', item: named(one), ...rest }),
      );
    }),
    ...(kept.join('\n') === order.join('\n')
      ? []
      : [
          row({
            change: 'changed',
            item: ui(`web.list.${list}`),
            field: ui('web.diff.order'),
            before: names(before.filter(({ key }) => order.includes(key))),
            after: names(after.filter(({ key }) => order.includes(key))),
          }),
        ]),
  ];
}

const SIDE = { 'zh-CN': 'zh', en: 'en' } as const;

/** An item that is new: everything that it says. */
function summary(side: Side, form: readonly Setting[], item: object): Both {
  const fields = 'control' in item ? [...form, ...settingsBehind(String(item.control))] : form;
  return both((lang) =>
    fields
      .flatMap((field) => {
        const said = valueSaid(side, field, item, lang);
        return said === '' ? [] : [`${field.label[SIDE[lang]]}：${said}`];
      })
      .join('；'),
  );
}

function fieldDifferences(was: Side, is: Side, fields: readonly Setting[], before: object, after: object) {
  return fields.flatMap((field) => {
    const [left, right] = [getIn(before, field.name), getIn(after, field.name)];
    if (canonical(left ?? field.otherwise) === canonical(right ?? field.otherwise)) return [];
    const said = (side: Side, item: object): Both | null => {
      const words = both((lang) => valueSaid(side, field, item, lang));
      return words.zh === '' ? null : words;
    };
    return [{ field: field.label, before: said(was, before), after: said(is, after) }];
  });
}

const getIn = (whole: unknown, name: string): unknown =>
  name.split('.').reduce<unknown>((at, step) => (at as { [key: string]: unknown } | null | undefined)?.[step], whole);

type Lang = 'zh-CN' | 'en';
const FEN = 100;

/** A field's value as one reads it; empty = nothing is said. */
function valueSaid(side: Side, field: Field & Partial<Pick<Setting, 'fields'>>, whole: object, lang: Lang): string {
  const value = getIn(whole, field.name) ?? field.otherwise;
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  const word = (key: string): string => ui(key)[SIDE[lang]];
  const named = (list: string, one: unknown): string =>
    side.names[list]?.find((known) => known.value === one)?.label[SIDE[lang]] ?? String(one);
  if (field.kind === 'term') return sayTerm(lang, value as { n: number; unit: string });
  if (field.kind === 'money') return `${Number(value) / FEN} ${lang === 'en' ? 'yuan' : '元'}`;
  if (field.kind === 'law') return lawSaid(side, value as { law: string; article: string });
  if (field.kind === 'moment') {
    if (typeof value === 'string') return word(`web.form.moment.${value}`);
    const [[kind, key] = ['stage', '']] = Object.entries(value as object);
    return word(`web.form.moment.${kind}`).replace('{name}', () => named(`${kind}s`, key));
  }
  if (field.kind === 'condition') {
    const { field: of, is } = value as { field: string; is: unknown };
    return `${named('fields', of)}＝${choicesSaid(side, of, is, lang)}`;
  }
  if (field.kind === 'passes' || field.kind === 'fact') return answerSaid(side, value as object, lang);
  if (field.kind === 'group')
    return (value as object[])
      .map((item) =>
        (field.fields ?? [])
          .map((one) => valueSaid(side, one, item, lang))
          .filter(Boolean)
          .join(' '),
      )
      .join('；');
  const say = (one: unknown): string => {
    if (field.of !== null) return choicesSaid(side, String(getIn(whole, field.of)), one, lang);
    const option = field.options.find((known) => known.value === one)?.label[SIDE[lang]];
    if (option !== undefined) return option;
    if (typeof one === 'boolean') return word(one ? 'web.yes' : 'web.no');
    return field.list === null ? String(one) : named(field.list, one);
  };
  return [value].flat().map(say).join('、');
}

const lawSaid = ({ laws }: Side, { law, article }: { law: string; article: string }): string =>
  `《${laws.byName.get(law)?.at(-1)?.short ?? law}》${article}`;

function choicesSaid({ names }: Side, field: string, value: unknown, lang: Lang): string {
  const choices = names['fields']?.find((one) => one.value === field)?.choices ?? [];
  return [value]
    .flat()
    .map((one) => choices.find((known) => known.value === one)?.label[SIDE[lang]] ?? String(one))
    .join('、');
}

/** An answer that passes, or that shows a fact of the item that it names. */
function answerSaid({ names }: Side, answer: object, lang: Lang): string {
  const word = (key: string): string => ui(`web.form.${key}`)[SIDE[lang]];
  const item = names['items']?.find(({ value }) => value === getIn(answer, 'item'));
  const field = (key: unknown): string =>
    names['fields']?.find(({ value }) => value === key)?.label[SIDE[lang]] ?? String(key);
  const parts = Object.entries(answer).flatMap(([key, value]) => {
    if (value === undefined || key === 'item') return [];
    if (key === 'min') return [`${word('at-least')} ${String(value)}`];
    if (key === 'max') return [`${word('at-most')} ${String(value)}`];
    if (key === 'notBefore') return [`${word('not-before-said')}${field(value)}`];
    if (key === 'notAfter') return [`${word('not-after-said')}${field(value)}`];
    const yesNo = typeof value === 'boolean' ? ui(value ? 'web.yes' : 'web.no')[SIDE[lang]] : String(value);
    return [yesNo];
  });
  return [...(item ? [`${item.label[SIDE[lang]]}：`] : []), parts.join('，')].join('');
}
