import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Definition } from '#powers/definition.ts';
import { applyEdits, type Edit } from '#powers/edit.ts';
import { keyed, type ListName } from '#powers/lists.ts';
import { loadDefinition } from '#powers/load.ts';
import { ruleDifferences } from './rule-differences.ts';
import { readRules } from './rules.ts';

const root = join(import.meta.dirname, '..', '..');
const { laws } = readRules(root);
const read = (path: string) => readFileSync(join(root, path), 'utf8');
function load(text: string): Definition {
  const loaded = loadDefinition(text);
  assert.ok(loaded.ok);
  return loaded.definition;
}
const item = (definition: Definition, list: ListName, key: string): object => {
  const found = keyed(definition, list).find((one) => one.key.startsWith(key));
  assert.ok(found, key);
  return found.item;
};
const keyOf = (definition: Definition, list: ListName, start: string): string =>
  `${list}:${keyed(definition, list).find(({ key }) => key.startsWith(start))?.key}`;

/** What a change of this file says, in both languages in one line each: `part change item | field | before | after`. */
function told(path: string, change: (definition: Definition) => readonly Edit[], lang: 'zh' | 'en' = 'zh') {
  const text = read(path);
  const before = load(text);
  const after = load(applyEdits(text, before, change(before)).text);
  return ruleDifferences(before, after, laws).map((one) =>
    [
      `${one.part} ${one.change} ${one.item[lang]}`,
      one.field?.[lang] ?? '',
      one.before?.[lang] ?? '—',
      one.after?.[lang] ?? '—',
    ].join(' | '),
  );
}

const FILING = 'powers/filing.yaml';
const table: readonly (readonly [
  title: string,
  path: string,
  change: (d: Definition) => readonly Edit[],
  said: readonly string[],
])[] = [
  ['nothing', FILING, () => [], []],
  ['a word of the chart alone', FILING, () => [{ at: 'stage:accept:level', value: 'low' }], []],
  [
    'a material’s note, condition and article',
    FILING,
    (d) => [
      {
        at: 'materials:opinion',
        value: {
          ...item(d, 'materials', 'opinion'),
          mandatory: false,
          onlyWhen: { field: 'unit-kind', is: ['mine', 'metal'] },
          basis: { law: 'emergency-plan-measures', article: '第28条' },
        },
      },
    ],
    [
      'materials changed 应急预案评审意见 | 必须具备 | 是 | 否',
      'materials changed 应急预案评审意见 | 只用于哪类办件 | 单位类别＝矿山 | 单位类别＝矿山、金属冶炼',
      'materials changed 应急预案评审意见 | 法律依据 | — | 《生产安全事故应急预案管理办法》第28条',
    ],
  ],
  [
    'a material taken off, and the others in another order',
    FILING,
    () => [
      { at: 'materials:resources', value: null },
      { at: 'materials', value: ['plan', 'form', 'opinion'] },
    ],
    [
      'materials removed 风险评估结果和应急资源调查清单 |  | 风险评估结果和应急资源调查清单 | —',
      'materials changed 申请材料 | 次序 | 应急预案备案申报表、应急预案评审意见、应急预案电子文本 | 应急预案电子文本、应急预案备案申报表、应急预案评审意见',
    ],
  ],
  [
    'what passes, with dates and numbers',
    FILING,
    (d) => [
      { at: 'standards:parts', value: { ...item(d, 'standards', 'parts'), passes: { min: 4, max: 9 } } },
      {
        at: 'standards:published',
        value: { ...item(d, 'standards', 'published'), passes: { notAfter: 'published-on' } },
      },
    ],
    [
      'standards changed 综合预案部分齐全 | 合格的答案 | 不少于 5 | 不少于 4，不多于 9',
      'standards changed 公布日期相符 | 合格的答案 | 不晚于预案公布日期，不早于预案公布日期 | 不晚于预案公布日期',
    ],
  ],
  [
    'terms',
    FILING,
    () => [
      { at: 'limits.promised.term', value: { n: 4, unit: 'workingDays', rollsToWorkingDay: 'none' } },
      { at: 'stage:review:term', value: null },
    ],
    ['terms changed 承诺时限 |  | 5 个工作日 | 4 个工作日', 'terms changed 审查 |  | 2 个工作日 | —'],
  ],
  [
    'a setting within a setting of what the law demands',
    FILING,
    (d) => {
      const theirs = item(d, 'statutory', 'jurisdiction') as Definition['statutory'][number];
      const or = [{ field: 'unit-kind', values: ['other', 'mine'] }];
      return [{ at: keyOf(d, 'statutory', 'jurisdiction'), value: { ...theirs, with: { ...theirs.with, or } } }];
    },
    ['statutory changed 管辖 | 或者 | — | 单位类别 其他生产经营单位、矿山'],
  ],
  [
    'a range of fines, in yuan',
    'powers/inspection.yaml',
    (d) => [{ at: 'charges:signs', value: { ...item(d, 'charges', 'signs'), fen: { min: 100, max: 4_000_000 } } }],
    ['charges changed 未设置明显的安全警示标志 | 罚款最高 | 50000 元 | 40000 元'],
  ],
];

describe('what differs beside the words of the chart, in words', () => {
  for (const [title, path, change, said] of table) it(title, () => assert.deepEqual(told(path, change), said));

  it('a control taken from a measure, another’s setting, and a new clock with all that it says', () => {
    const [measure] = load(read(FILING)).stages[1]?.measures.slice(2) ?? [];
    assert.ok(measure);
    const rest = measure.bindings.filter(({ control }) => control !== 'published-conditions');
    const later = rest.map((one) =>
      one.control === 'late-entry' ? { ...one, with: { ...one.with, hours: 48 } } : one,
    );
    const clock = {
      key: 'clock-1',
      name: '一次性告知期限',
      term: { n: 3, unit: 'workingDays', rollsToWorkingDay: 'none' },
      from: { stage: 'accept' },
      until: ['accept'],
      kind: 'promised',
      confidence: 'proposal',
    };
    const edits = () => [
      { at: `measure:${measure.id}:bindings`, value: later },
      { at: 'clocks:clock-1', value: clock },
    ];
    const lines = told(FILING, edits);
    assert.match(lines[0] ?? '', /^bindings removed 受理·措施3 \| {2}\| \S+ \| —$/);
    assert.match(lines[1] ?? '', /^bindings changed 受理·措施3 \| 补录提示：提示线（小时） \| \d+ \| 48$/);
    assert.equal(
      lines[2],
      'clocks added 一次性告知期限 |  | — | 名称：一次性告知期限；期限：3 个工作日；从何时起：进入环节：受理；到办理哪一步为止：受理；性质：承诺；依据的把握程度：建议',
    );
    assert.equal(lines.length, 3);
    assert.doesNotMatch(
      told(FILING, edits, 'en')
        .join('\n')
        .replaceAll(/[“‘（].*?[）’”]/g, ''),
      /measure3|undefined|\{n\}/,
    );
  });
});

it('a row names the box of the chart behind which it lies', () => {
  const text = read(FILING);
  const before = load(text);
  const edits = [
    { at: 'measure:filing.accept.m3:bindings', value: [] },
    { at: 'stage:review:term', value: null },
    { at: 'materials:resources', value: null },
  ];
  const after = load(applyEdits(text, before, edits).text);
  assert.deepEqual(
    [...new Set(ruleDifferences(before, after, laws).map(({ box }) => box))],
    ['review', 'filing.accept.m3', null],
  );
});
