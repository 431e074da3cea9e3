import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import type { PlainDate } from '#kernel/time.ts';
import { checkDefinition, type Vocabulary } from './check.ts';
import { type Definition, enforcementOf } from './definition.ts';
import { type Citation, citation, parseLaws } from './law.ts';
import { loadDefinition, type Problem } from './load.ts';

/** The seven definitions that ship: word for word the department's charts, resting only on law that exists. */

type SourceStage = Pick<Definition['stages'][number], 'key' | 'name' | 'level' | 'answersFor'> & {
  readonly risks: readonly { id: string; text: string }[];
  readonly measures: readonly { id: string; text: string }[];
};
type Source = {
  readonly key: string;
  readonly chart: { agency: string; title: string; stages: readonly SourceStage[] };
};

const source = JSON.parse(readFileSync('src/charts/fixtures/charts.json', 'utf8')) as readonly Source[];
const laws = parseLaws(parse(readFileSync('rules/laws.yaml', 'utf8')));
const paths = globSync('powers/*.yaml').sort();
const textOf = (key: string): string => readFileSync(`powers/${key}.yaml`, 'utf8');
const nothing: Vocabulary = {
  acts: new Map(),
  controls: new Map(),
  posts: new Set(),
  refers: () => [],
  products: new Map(),
};

function loaded(text: string): { definition: Definition; problems: readonly Problem[] } {
  const result = loadDefinition(text);
  if (!result.ok) assert.fail(JSON.stringify(result.problems, null, 2));
  return { definition: result.definition, problems: checkDefinition(result.definition, nothing, laws, result.lineOf) };
}

describe('powers/*.yaml', () => {
  it('are the seven of the source, each in the file of its key, with numbers of its own', () => {
    const all = paths.map((path) => loaded(readFileSync(path, 'utf8')).definition);
    assert.deepEqual(
      paths.map((path) => basename(path, '.yaml')),
      all.map(({ key }) => key),
    );
    const ofSource = all.filter(({ key }) => source.some((one) => one.key === key));
    assert.equal(ofSource.length, source.length, 'another department may add powers; none of these seven may go');
    assert.equal(new Set(all.map(({ prefix }) => prefix)).size, all.length);
    const texts = ofSource.flatMap(({ stages }) => stages.flatMap(({ risks, measures }) => [...risks, ...measures]));
    assert.equal(texts.length, 216);
    assert.equal(new Set(texts.map(({ id }) => id)).size, 216);
  });

  for (const { key, chart } of source) {
    it(`${key}: texts, levels, 责任人, stages and their order are the source's`, () => {
      const { agency, title, stages } = loaded(textOf(key)).definition;
      assert.deepEqual(
        {
          agency,
          title,
          stages: stages.map((stage) => ({
            key: stage.key,
            name: stage.name,
            level: stage.level,
            risks: stage.risks.map(({ id, text }) => ({ id, text })),
            measures: stage.measures.map(({ id, text }) => ({ id, text })),
            answersFor: stage.answersFor,
          })),
        },
        { agency: chart.agency, title: chart.title, stages: chart.stages },
      );
    });

    it(`${key}: cites only what exists and is in force, and claims no more of it than was read`, () => {
      const { definition } = loaded(textOf(key));
      const cited = citationsIn(definition);
      assert.ok(cited.length > 0);
      for (const { law, article } of cited) {
        const found = citation(laws, { law, article, on: definition.validFrom as PlainDate });
        assert.ok(found.found, found.found ? '' : found.error.message);
      }
      for (const { confidence, ...one } of definition.basis) {
        const found = citation(laws, { ...one, on: definition.validFrom as PlainDate });
        assert.equal(confidence, found.found && found.article.confidence, `${one.law} ${one.article}`);
      }
    });

    it(`${key}: says what each measure can mean, invents no telephone number, names its schema`, () => {
      const { phones, authority, doubts, stages } = loaded(textOf(key)).definition;
      for (const { id, means } of stages.flatMap(({ measures }) => measures)) assert.ok(means.length > 0, id);
      assert.deepEqual(phones, { supervision: '', service: '' });
      assert.ok(authority.source !== '待核' || authority.note !== '', 'which document the zone must show');
      assert.ok(doubts.length > 0);
      assert.match(textOf(key), /^# yaml-language-server: \$schema=\.\/definition\.schema\.json\n/);
    });
  }

  for (const { key } of source) {
    const { definition, problems } = loaded(textOf(key));
    if (definition.state === 'whole') continue;
    it(`${key}: only drawn, so nothing claims to be enforced`, () => {
      assert.deepEqual(problems, []);
      assert.deepEqual([definition.statutory, definition.anytime, definition.start], [[], [], undefined]);
      for (const { acts, products, risks, measures } of definition.stages) {
        assert.deepEqual([acts, products, risks.flatMap(({ caught }) => caught)], [[], [], []]);
        for (const measure of measures) assert.equal(enforcementOf(measure), 'paper', measure.id);
      }
    });
    it(`${key}: an exhortation, and only an exhortation, has a wording that could be enforced`, () => {
      for (const { id, means, rewording } of definition.stages.flatMap(({ measures }) => measures)) {
        assert.equal(means.includes('principle'), rewording !== undefined, id);
        if (rewording) assert.deepEqual(means, ['principle'], id);
      }
    });
  }

  it('the one typo of the source is kept, and read as what it must mean', () => {
    const read = source.flatMap(({ key }) =>
      loaded(textOf(key)).definition.stages.flatMap(({ risks }) => risks.filter(({ reads }) => reads !== undefined)),
    );
    assert.deepEqual(
      read.map(({ text, reads }) => [text, reads]),
      [['擅自必动内容，制作文书不规范。', '擅自改动内容，制作文书不规范。']],
    );
  });

  it('powers/definition.schema.json is up to date', () => {
    execFileSync(process.execPath, ['scripts/make-schema.mjs', '--check'], { stdio: ['ignore', 'ignore', 'inherit'] });
  });
});

describe('a mistake in a definition is named with its line and path', () => {
  const good = textOf('licence');
  const rows: { title: string; from: string; to: string; path: string; at: string; zh: RegExp }[] = [
    {
      title: 'wrong key',
      from: 'prefix: XK',
      to: 'prefiks: XK',
      path: 'prefiks',
      at: 'prefiks',
      zh: /不是这里允许的字段/,
    },
    {
      title: 'wrong key, deep',
      from: 'reads:',
      to: 'read:',
      path: 'stages.4.risks.0.read',
      at: ' read:',
      zh: /definition\.schema\.json/,
    },
    { title: 'wrong type', from: 'n: 8,', to: 'n: eight,', path: 'stages.2.term.n', at: 'eight', zh: /类型不对/ },
    {
      title: 'missing field',
      from: `agency: ${loaded(good).definition.agency}\n`,
      to: '',
      path: 'agency',
      at: '',
      zh: /类型不对|补上/,
    },
    {
      title: 'missing field, deep',
      from: '        text: 未及时送达。\n',
      to: '',
      path: 'stages.4.risks.2.text',
      at: 'licence.deliver.r3',
      zh: /补上/,
    },
    {
      title: 'duplicate key',
      from: 'prefix: XK',
      to: 'prefix: XK\nkind: 备案',
      path: '',
      at: 'kind: 备案',
      zh: /重复的键/,
    },
    {
      title: 'bad YAML',
      from: 'name: 送达',
      to: 'name: 送达: 送',
      path: '',
      at: 'name: 送达: 送',
      zh: /不是合法的 YAML/,
    },
    {
      title: 'unknown meaning',
      from: '[window-cover]',
      to: '[window-open]',
      path: 'stages.1.measures.4.means.0',
      at: 'window-open',
      zh: /可用的值.*window-cover/,
    },
    {
      title: 'unknown level',
      from: 'level: null',
      to: 'level: highest',
      path: 'stages.0.level',
      at: 'highest',
      zh: /可用的值：high、medium、low/,
    },
    {
      title: 'bad day',
      from: 'validFrom: "2026-05-01"',
      to: 'validFrom: "2026-02-30"',
      path: 'validFrom',
      at: '2026-02-30',
      zh: /格式不对/,
    },
    {
      title: 'bad article',
      from: 'article: 第44条',
      to: 'article: 44',
      path: 'basis.10.article',
      at: 'article: 44',
      zh: /类型不对|格式不对/,
    },
    {
      title: 'hours that roll',
      from: 'n: 8, unit: workingDays, rollsToWorkingDay: none',
      to: 'n: 8, unit: hours, rollsToWorkingDay: next',
      path: 'stages.2.term.rollsToWorkingDay',
      at: 'n: 8',
      zh: /不顺延/,
    },
    {
      title: 'unknown law',
      from: 'law: three-systems',
      to: 'law: four-systems',
      path: 'basis.29',
      at: 'four-systems',
      zh: /法律目录中没有“four-systems”/,
    },
    {
      title: 'law not yet in force',
      from: 'validFrom: "2026-05-01"',
      to: 'validFrom: "2026-04-30"',
      path: 'basis.32',
      at: 'hazardous-chemicals-law',
      zh: /2026-05-01/,
    },
    {
      title: 'unknown article',
      from: 'article: 第44条',
      to: 'article: 第444条',
      path: 'basis.10',
      at: '第444条',
      zh: /目录中没有 第444条/,
    },
  ];
  for (const { title, from, to, path, at, zh } of rows)
    it(title, () => {
      assert.ok(good.includes(from), `the definition no longer has ${from}`);
      const text = good.replace(from, to);
      const result = loadDefinition(text);
      const problems = result.ok ? checkDefinition(result.definition, nothing, laws, result.lineOf) : result.problems;
      const line = at === '' ? 1 : text.slice(0, text.indexOf(at)).split('\n').length;
      assert.deepEqual(
        problems.map((problem) => ({ path: problem.path, line: problem.line })).find((one) => one.path === path),
        { path, line },
        JSON.stringify(problems),
      );
      assert.match(problems.find((problem) => problem.path === path)?.zh ?? '', zh);
    });
});

function citationsIn(value: unknown): Citation[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (value === null || typeof value !== 'object') return [];
  const { law, article } = value as { law?: unknown; article?: unknown };
  const own = typeof law === 'string' && typeof article === 'string' ? [{ law, article }] : [];
  return [...own, ...Object.values(value).flatMap(citationsIn)];
}
