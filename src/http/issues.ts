/** One thing wrong with a field of a request, in both languages. */
export type FieldIssue = { readonly path: string; readonly zh: string; readonly en: string };

/** A Zod issue as Fastify hands it on: the code, where, and the rest in `params`. */
export type RawIssue = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
};

/** Field errors for people: where, what is wrong, how to mend it. Unknown fields are named one by one. */
export function describeIssues(raw: readonly RawIssue[], where: string): readonly FieldIssue[] {
  return raw.flatMap((issue) => {
    const inside = issue.instancePath.split('/').filter((part) => part !== '');
    const path = [where, ...inside].join('.');
    const { keys, errors } = issue.params as { keys?: readonly string[]; errors?: unknown };
    if (issue.keyword === 'unrecognized_keys' && keys)
      return keys.map((key) => ({
        path: `${path}.${key}`,
        zh: `“${key}”不是这里允许的字段，请删去。`,
        en: `"${key}" is not a field here: remove it.`,
      }));
    if (issue.keyword === 'invalid_union' && Array.isArray(errors) && errors.length > 0)
      return [
        {
          path,
          zh: '不符合任何一种允许的写法，请对照接口文档改正。',
          en: 'Fits none of the permitted forms: see the API document.',
        },
      ];
    return [{ path, ...sentence(issue) }];
  });
}

function sentence({ keyword, message = 'invalid', params }: RawIssue): { zh: string; en: string } {
  const en = `${message}.`;
  switch (keyword) {
    case 'invalid_type':
      return { zh: `缺少或类型不对，应为 ${String(params.expected)}。`, en };
    case 'invalid_value':
      return { zh: `只能是：${(Array.isArray(params.values) ? params.values : []).map(String).join('、')}。`, en };
    case 'too_small':
      return { zh: `太短、太少或太小，至少 ${String(params.minimum)}。`, en };
    case 'too_big':
      return { zh: `太长、太多或太大，至多 ${String(params.maximum)}。`, en };
    case 'invalid_format':
      return { zh: `格式不对（${String(params.format)}）。`, en };
    default:
      return { zh: '内容不符合要求，请对照接口文档改正。', en };
  }
}
