import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { meanings } from '#powers/meaning.ts';
import { type Lang, wordsOf } from './say.ts';
import { areasEn } from './words/areas/en.ts';
import { areasZh } from './words/areas/zh-CN.ts';
import { commonEn } from './words/en.ts';
import { commonZh } from './words/zh-CN.ts';
import { saidTwice, type WordList, type Words } from './words.ts';

const langs: readonly Lang[] = ['zh-CN', 'en'];
const read = (pattern: string): readonly string[] =>
  globSync(pattern)
    .filter((path) => !path.endsWith('.test.ts'))
    .sort()
    .map((path) => readFileSync(path, 'utf8'));
const all = (texts: readonly string[], shape: RegExp): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(shape)].map((match) => match[1] ?? ''))),
];

const acts = read('src/acts/*.ts').filter((text) => /= act\(\{/.test(text));
const controls = read('src/controls/*.ts').filter((text) => /= control\(\{/.test(text));
const facets = read('src/cases/facets/*.ts');
/** Steps of the machinery around acts: they are in the trace, and in no catalogue. */
const app = read('src/app/**/*.ts');
const around = all(
  [...app, ...read('src/cases/*.ts')],
  /(?:\bact: |machineStamp\([^)]*, |#attempt\([^)]*, )'([a-z-]+)'/g,
);
const windows = read('src/signals/window-*.ts');
const rules = [
  ...acts,
  ...read('src/acts/*.ts'),
  ...read('src/controls/*.ts'),
  ...read('src/cases/**/*.ts'),
  ...windows,
];

/** What stands between the bracket at `from` and its partner. */
function inside(text: string, from: number): string {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if ('{[('.includes(text[i] ?? '')) depth++;
    if ('}])'.includes(text[i] ?? '') && --depth === 0) return text.slice(from + 1, i);
  }
  throw new Error('a bracket is not closed');
}

/** Keys of an object literal, shorthands included, without those of inner objects. */
function keysOf(body: string): readonly string[] {
  let depth = 0;
  let flat = '';
  for (const letter of body) {
    if ('}])'.includes(letter)) depth--;
    if (depth === 0) flat += letter;
    if ('{[('.includes(letter)) depth++;
  }
  return flat.split(',').flatMap((part) => /^\s*(\w+)\s*(?::|$)/.exec(part)?.[1] ?? []);
}

/** Facts given with each code: at several places, only those which all of them give. */
function factsByCode(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  const add = (code: string, facts: readonly string[]) => {
    const known = found.get(code);
    found.set(code, new Set(known ? facts.filter((fact) => known.has(fact)) : facts));
  };
  for (const text of new Set([...rules, ...app])) {
    for (const match of text.matchAll(/\b(?:fault|refuse)\((?:'([A-Z_]+)'|code)(, \{)?/g)) {
      const facts = match[2] ? keysOf(inside(text, match.index + match[0].length - 1)) : [];
      const before = text.slice(0, match.index).match(/const code = [^;]*;(?![\s\S]*const code = )/)?.[0] ?? '';
      const codes = match[1] ? [match[1]] : all([before], /'([A-Z_]{4,})'/g);
      for (const code of codes) add(code, facts);
    }
    for (const match of text.matchAll(/code(?::| =)[^;\n]*?'([A-Z_]{4,})'(?: : '([A-Z_]{4,})')?/g)) {
      const near = /facts: \{/.exec(text.slice(match.index, match.index + 300));
      const shared = /const facts = \{/.exec(text);
      const at = near
        ? match.index + near.index + near[0].length - 1
        : shared
          ? shared.index + shared[0].length - 1
          : -1;
      for (const code of [match[1], match[2]])
        if (code && !found.has(code)) add(code, at < 0 ? [] : keysOf(inside(text, at)));
    }
  }
  // A table of codes whose facts stand in one place of the same file.
  for (const text of new Set(rules))
    for (const table of text.matchAll(/^const [A-Z_]+ = \{\n((?: {2}\w+: '[A-Z_]{4,}',\n)+)\} as const;/gm)) {
      const shared = /const facts = \{/.exec(text);
      if (shared)
        for (const code of all([table[1] ?? ''], /'([A-Z_]{4,})'/g))
          found.set(code, new Set(keysOf(inside(text, shared.index + shared[0].length - 1))));
    }
  return found;
}

const places = (text: string): readonly string[] =>
  [...text.matchAll(/\{[a-zA-Z]+(?::\w+)?\}/g)].map((match) => match[0]).sort();
const placeName = (place: string): string => place.replaceAll(/[{}]|:\w+/g, '');

/** Every text of a language by its path, e.g. `faults.RECUSED.mend`. */
function flat(words: Words): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [section, list] of Object.entries(words) as [string, WordList | Words['faults']][]) {
    for (const [key, word] of Object.entries(list)) {
      if (typeof word === 'string') found.set(`${section}.${key}`, word);
      else for (const [part, text] of Object.entries(word as WordList)) found.set(`${section}.${key}.${part}`, text);
    }
  }
  return found;
}

/** Names of an act's input fields, inner objects included, as its schema is written. */
function inputFields(text: string): readonly string[] {
  const input = /\binput: ([\s\S]*?)\n {2}outcomes:/.exec(text)?.[1] ?? '';
  const shared = readFileSync('src/acts/input.ts', 'utf8');
  const pieces = ['receivedMaterials', 'evidence'].filter((name) =>
    new RegExp(`\\b${name}\\b`).test(input.replaceAll(/\w+:/g, '')),
  );
  const schemas = [input, ...pieces.map((name) => new RegExp(`const ${name} = [\\s\\S]*?;`).exec(shared)?.[0] ?? '')];
  return schemas.flatMap((schema) =>
    [...schema.matchAll(/strictObject\(\{/g)].flatMap((match) =>
      keysOf(
        inside(
          schema.replaceAll(/\/\*\*.*?\*\//g, (comment) => ' '.repeat(comment.length)),
          match.index + match[0].length - 1,
        ),
      ),
    ),
  );
}

describe('words', () => {
  const codes = [
    ...new Set([
      ...all(rules, /'([A-Z][A-Z_]{3,})'/g),
      ...all(read('src/{app,http,views,public}/**/*.ts'), /\b(?:fault|refuse)\(\s*'([A-Z_]+)'/g),
      ...all(read('src/app/summary.ts'), /row\(\s*`[^`]+`,\s*'([A-Z_]+)'/g),
    ]),
  ];
  const given = factsByCode();

  for (const lang of langs) {
    const words = wordsOf(lang);
    it(`${lang}: every code of the sources has words, and no word lacks a code`, () => {
      const known = [words.faults, words.signals, words.duties].flatMap((list) => Object.keys(list));
      assert.ok(codes.length > 100, 'the scan finds codes');
      assert.deepEqual(known.toSorted(), codes.toSorted());
    });
    it(`${lang}: every act, control, meaning, outcome, fact, facet and product`, () => {
      assert.deepEqual(
        Object.keys(words.acts).toSorted(),
        [...all(acts, /^ {2}key: '([a-z-]+)'/gm), ...around].toSorted(),
      );
      assert.deepEqual(
        Object.keys(words.controls).toSorted(),
        [...all(controls, /^ {2}key: '([a-z-]+)'/gm), 'structure'].toSorted(),
      );
      assert.deepEqual(Object.keys(words.meanings).toSorted(), meanings.toSorted());
      const outcomes = all(all(acts, /^ {2}outcomes: \[(.*)\]/gm), /'([a-z-]+)'/g);
      assert.deepEqual(
        Object.keys(words.outcomes)
          .filter((key) => !key.includes('.'))
          .toSorted(),
        outcomes.toSorted(),
      );
      assert.deepEqual(Object.keys(words.facts).toSorted(), all(facets, /Fact<\s*'([a-z]+\.[a-z-]+)'/g).toSorted());
      assert.deepEqual(
        Object.keys(words.facets).toSorted(),
        globSync('src/cases/facets/*.ts')
          .map((path) => /([a-z]+)(\.test)?\.ts$/.exec(path)?.[1] ?? '')
          .filter((name, i, names) => names.indexOf(name) === i)
          .toSorted(),
      );
      const decide = readFileSync('src/cases/decide.ts', 'utf8');
      assert.deepEqual(
        Object.keys(words.products).toSorted(),
        all([decide], /^ {2}([a-z]+): \{\s*by: \[/gm).toSorted(),
      );
      for (const rule of all([...rules, ...app, ...read('src/views/**/*.ts')], /structural\('([a-z-]+)'/g))
        assert.ok(words.rules[rule], rule);
    });
    it(`${lang}: every input field and every choice of a fixed list`, () => {
      for (const text of acts) {
        const act = all([text], /^ {2}key: '([a-z-]+)'/gm)[0] ?? '';
        for (const field of inputFields(text))
          assert.ok(words.fields[`${act}.${field}`] ?? words.fields[field], `${act}.${field}`);
        for (const match of text.matchAll(/(\w+): z\.enum\(\[(.*)\]\)/g))
          for (const value of all([match[2] ?? ''], /'([a-z-]+)'/g))
            assert.ok(words.values[`${match[1]}.${value}`] ?? words.values[value], `${act}.${match[1]} ${value}`);
      }
    });
    it(`${lang}: every post that the sources name, and every blank of a document`, () => {
      const posts = [
        ...all(rules, /'([a-z-]+)' as (?:Post|never)/g),
        ...[
          'deputy-leader',
          'principal',
          'handler',
          'enforcement-officer',
          'discipline-inspector',
          'inspection-staff',
          'business-owner',
          'office',
          'system-administrator',
          'security-administrator',
          'security-auditor',
        ],
      ];
      const inCharts = all(read('powers/*.yaml'), /\bby: \[([a-z, -]+)\]/g).flatMap((list) => list.split(', '));
      for (const post of [...posts, ...inCharts]) assert.ok(words.posts[post], post);
      const values = readFileSync('src/cases/document-values.ts', 'utf8');
      const blanks = inside(values, values.lastIndexOf('return {') + 'return '.length)
        .split('\n')
        .flatMap((line) => /^ {4}'?([\w.]+)'?:/.exec(line)?.[1] ?? []);
      assert.ok(blanks.length > 8);
      assert.deepEqual(Object.keys(words.blanks).toSorted(), blanks.toSorted());
    });
    it(`${lang}: a sentence uses only facts that every place gives with its code`, () => {
      for (const [code, text] of [
        ...Object.entries(words.faults).map(([key, said]) => [key, said.text + said.mend] as const),
        ...Object.entries(words.signals),
        ...Object.entries(words.duties),
      ])
        for (const place of places(text))
          assert.ok(
            given.get(code)?.has(placeName(place)),
            `${code} gives no fact ${place}: ${[...(given.get(code) ?? [])]}`,
          );
    });
  }

  it('no key is said twice: by an area and in common, or by two areas', () => {
    assert.deepEqual(saidTwice([commonZh, ...areasZh]), []);
    assert.deepEqual(saidTwice([commonEn, ...areasEn]), []);
    assert.deepEqual(saidTwice([{ posts: { clerk: 'a' } }, { posts: { clerk: 'b' } }]), ['posts.clerk']);
  });
  // Their files are spread into one list, where the later of two would win without a word.
  for (const lang of langs)
    it(`no key of the staff app is said twice in ${lang}`, () => {
      const keys = read(`src/contract/words/web*.${lang}.ts`).flatMap((text) =>
        [...text.matchAll(/^\s+'(web\.[^']+)':/gm)].map((match) => match[1] ?? ''),
      );
      assert.ok(keys.length > 500, `${keys.length} keys`);
      assert.deepEqual(
        keys.filter((key, i) => keys.indexOf(key) !== i),
        [],
      );
    });
  const zh = flat(wordsOf('zh-CN'));
  const en = flat(wordsOf('en'));
  it('both languages have the same keys and use the same facts', () => {
    assert.deepEqual([...en.keys()].toSorted(), [...zh.keys()].toSorted());
    for (const [key, text] of zh) {
      if (key.startsWith('frames.')) continue;
      assert.deepEqual([...new Set(places(en.get(key) ?? ''))], [...new Set(places(text))], key);
    }
  });
  it('Chinese is Chinese, English is English', () => {
    for (const [key, text] of zh) assert.doesNotMatch(text.replaceAll(/\{\w+(?::\w+)?\}/g, ''), /[A-Za-z_]/, key);
    for (const [key, text] of en)
      assert.doesNotMatch(text.replaceAll(/[《》]/g, ''), /[\u3000-\u9fff\uff00-\uffef]/, key);
  });
  it('no sentence is empty, none presumes guilt', () => {
    for (const [key, text] of [...zh, ...en]) assert.notEqual(text.trim(), '', key);
    for (const [key, text] of zh)
      if (/^(faults|signals|duties)\./.test(key))
        assert.doesNotMatch(text, /违规|违纪|违法|不符合要求|舞弊|造假|责任人失职|非法/, key);
    for (const [key, text] of en)
      if (/^(faults|signals|duties)\./.test(key))
        assert.doesNotMatch(text, /violat|illegal|guilt|fraud|misconduct/i, key);
  });
  it('words of the front ends begin with their name', () => {
    for (const key of Object.keys(wordsOf('zh-CN').ui)) assert.match(key, /^(web|public)\./);
  });
});
