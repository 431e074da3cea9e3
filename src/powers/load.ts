import { isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { type Definition, definitionSchema } from './definition.ts';

/** One thing wrong in a definition: where it is, what is wrong, how to mend it, in both languages. */
export type Problem = {
  readonly path: string;
  readonly line: number;
  readonly zh: string;
  readonly en: string;
};

export type Loaded =
  | { readonly ok: true; readonly definition: Definition; readonly lineOf: (path: readonly PropertyKey[]) => number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a definition's YAML. Every problem is named with its line and path; nothing is guessed or dropped. */
export function loadDefinition(text: string): Loaded {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        path: '',
        line: error.linePos?.[0].line ?? 1,
        zh: `不是合法的 YAML：${error.message.split('\n')[0]}。请检查缩进、引号和重复的键。`,
        en: `Not valid YAML: ${error.message.split('\n')[0]}. Check indentation, quotes and duplicate keys.`,
      })),
    };
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const parsed = definitionSchema.safeParse(document.toJS({ maxAliasCount: 0 }), { reportInput: true });
  if (parsed.success) return { ok: true, definition: parsed.data, lineOf };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => describe(issue, lineOf)) };
}

function describe(issue: z.core.$ZodIssue, lineOf: (path: readonly PropertyKey[]) => number): Problem[] {
  const path = issue.path.map(String).join('.');
  const line = lineOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((unknown) => ({
      path: path ? `${path}.${unknown}` : unknown,
      line: lineOf([...issue.path, unknown]),
      zh: `“${unknown}”不是这里允许的字段。请删去，或对照 powers/definition.schema.json 改名。`,
      en: `"${unknown}" is not a field here. Remove it, or rename it after powers/definition.schema.json.`,
    }));
  }
  return [
    {
      path,
      line,
      zh: `${path || '（整个文件）'}：${chinese(issue)}`,
      en: `${path || '(whole file)'}: ${issue.message}`,
    },
  ];
}

function chinese(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return '没有填写，请补上。';
      return `类型不对，应为 ${issue.expected}。请补上或改正此处的值。`;
    case 'invalid_value':
      return `取值不在允许范围内，可用的值：${issue.values.map(String).join('、')}。`;
    case 'too_small':
      return `内容太短或太少，至少 ${issue.minimum}。`;
    case 'too_big':
      return `内容太长或太多，至多 ${issue.maximum}。`;
    case 'invalid_format':
      return `格式不对（${issue.format}）。`;
    case 'invalid_union':
      return '取值不符合任何一种允许的写法。请对照 powers/definition.schema.json。';
    default:
      return `${issue.message}。`;
  }
}
