import { z } from 'zod';
import { isPlainDate, type PlainDate } from '#kernel/time.ts';

const plainDate = z.custom<PlainDate>(
  (value) => typeof value === 'string' && isPlainDate(value),
  '应为 YYYY-MM-DD / must be a day',
);
const known = z.enum(['statute', 'secondary', 'memory']);
const articleShape = /^(?:第(\d+)条(?:第(\d+)款)?(?:第(\d+)项)?|全文)$/;

const articleSchema = z
  .strictObject({
    /** `第32条`, or `全文` for a document that is cited as a whole. */
    article: z.string().regex(/^(第\d+条|全文)$/),
    confidence: known,
    /** What the article is about, in our words. */
    gist: z.string().min(1),
    /** Verbatim, at most 60 characters; only of articles read in full. */
    quote: z.string().min(1).max(60).optional(),
    /** Number of 款; known only of articles read in full. */
    paragraphs: z.int().positive().optional(),
    /** Number of 项 in each 款. */
    items: z.array(z.int().min(0)).optional(),
  })
  .refine(
    ({ confidence, quote, paragraphs }) =>
      confidence === 'statute'
        ? quote !== undefined && paragraphs !== undefined
        : quote === undefined && paragraphs === undefined,
    {
      path: ['quote'],
      message:
        '读过全文的条（statute）须有引文和款数，其余不得有 / quote and paragraphs exactly where the article was read',
    },
  )
  .refine(({ paragraphs, items }) => items === undefined || items.length === paragraphs, {
    path: ['items'],
    message: '每款一个数 / one number for each paragraph',
  });

const lawSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z-]*$/),
  short: z.string().min(1),
  name: z.string().min(1),
  number: z.string().min(1).optional(),
  kind: z.enum(['法律', '行政法规', '规章', '党内法规', '司法解释', '规范性文件']),
  /** Day on which this wording was adopted or published. */
  version: plainDate,
  /** When this version applies; `to` is its last day. `known` says how sure we are of `from`. */
  inForce: z.strictObject({ from: plainDate, to: plainDate.optional(), known }),
  source: z.string().min(1),
  /** What its owner still has to check. Shown beside every citation. */
  confirm: z.string().min(1).optional(),
  articles: z.array(articleSchema).min(1),
});
const lawsSchema = z.strictObject({ laws: z.array(lawSchema).min(1) });

export type Law = Readonly<z.infer<typeof lawSchema>>;
export type Article = Readonly<z.infer<typeof articleSchema>>;

/** What a definition rests on: `law` by key, short or full name; `article` as `第32条`, `第23条第3款`, `第32条第1款第4项`, `全文`. */
export const citationSchema = z.strictObject({
  law: z.string().min(1),
  article: z.string().regex(articleShape, '应如 第32条、第23条第3款、第32条第1款第4项、全文 / must look like 第32条'),
});
export type Citation = Readonly<z.infer<typeof citationSchema>>;

/** Versions of each law in the order of their coming into force, under its key, short and full name. */
export type LawCatalogue = { readonly laws: readonly Law[]; readonly byName: ReadonlyMap<string, readonly Law[]> };

/** Parses `rules/laws.yaml`; throws a plain Error that names the path. Versions of one law share the key and may not overlap. */
export function parseLaws(data: unknown, where = 'rules/laws.yaml'): LawCatalogue {
  const parsed = lawsSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${where} ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { laws } = parsed.data;
  const byName = new Map<string, Law[]>();
  laws.forEach((law, i) => {
    const twice = law.articles.find(
      ({ article }, j) => law.articles.findIndex((other) => other.article === article) < j,
    );
    if (twice) throw new Error(`${where} laws.${i}.articles: ${twice.article} 重复 / listed twice`);
    for (const name of new Set([law.key, law.short, law.name])) {
      const versions = byName.get(name) ?? [];
      const last = versions.at(-1);
      if (last && last.key !== law.key)
        throw new Error(`${where} laws.${i}: ${name} 已属 ${last.key} / already names ${last.key}`);
      if (last && !(last.inForce.to !== undefined && last.inForce.to < law.inForce.from))
        throw new Error(
          `${where} laws.${i}.inForce: 与前一版本重叠，请填前一版本的 to / overlaps the version before: set its "to"`,
        );
      byName.set(name, [...versions, law]);
    }
  });
  return { laws, byName };
}

export type CitationError = {
  readonly code: 'LAW_UNKNOWN' | 'NOT_IN_FORCE' | 'ARTICLE_UNKNOWN' | 'PARAGRAPH_UNKNOWN';
  /** Chinese, then English: what, where, how to mend. */
  readonly message: string;
};
export type CitationFound = {
  readonly found: true;
  readonly law: Law;
  readonly article: Article;
  /** `《行政许可法》第32条第1款第4项`; a document number in place of a name keeps no book marks. */
  readonly text: string;
};
export type CitationResult = CitationFound | { readonly found: false; readonly error: CitationError };

/**
 * Looks a citation up, so that nobody cites what does not exist. With `on`: in the version in force that day.
 * Without: in the newest version. Paragraphs and items are checked where the article was read in full.
 */
export function citation(
  catalogue: LawCatalogue,
  { law: name, article, on }: Citation & { on?: PlainDate },
): CitationResult {
  const versions = catalogue.byName.get(name);
  const newest = versions?.at(-1);
  if (!versions || !newest)
    return no(
      'LAW_UNKNOWN',
      `法律目录中没有“${name}”，请改正名称或在 rules/laws.yaml 补录`,
      `no law "${name}" in the catalogue: correct it or add the law to rules/laws.yaml`,
    );
  const law =
    on === undefined
      ? newest
      : versions.find(({ inForce }) => inForce.from <= on && (inForce.to === undefined || on <= inForce.to));
  if (!law)
    return no(
      'NOT_IN_FORCE',
      `《${newest.short}》${newest.version}文本自 ${newest.inForce.from} 起施行，${on} 不适用，请引用当日有效的规定`,
      `${newest.key} (${newest.version}) is in force from ${newest.inForce.from}${newest.inForce.to ? ` to ${newest.inForce.to}` : ''}, not on ${on}: cite what was in force that day`,
    );
  const [whole, number, paragraph, item] = articleShape.exec(article) ?? [];
  const listed = law.articles.find((one) => one.article === (number === undefined ? whole : `第${Number(number)}条`));
  if (!listed)
    return no(
      'ARTICLE_UNKNOWN',
      `《${law.short}》目录中没有 ${article}，已录：${listOf(law)}；核对原文后补录`,
      `${law.key} has no ${article} in the catalogue: check the text, then add it to rules/laws.yaml`,
    );
  if (!holds(listed, paragraph, item))
    return no(
      'PARAGRAPH_UNKNOWN',
      `《${law.short}》${listed.article}共 ${listed.paragraphs} 款，没有 ${article}，请核对款、项`,
      `${law.key} ${listed.article} has ${listed.paragraphs} paragraph(s), no ${article}: check paragraph and item`,
    );
  return {
    found: true,
    law,
    article: listed,
    text: `${law.short.includes('〔') ? law.short : `《${law.short}》`}${article}`,
  };
}

/** An item without a paragraph is looked for in any paragraph. Articles not read in full hold whatever is asked. */
function holds({ paragraphs, items }: Article, paragraph: string | undefined, item: string | undefined): boolean {
  if (paragraphs === undefined) return true;
  const at = paragraph === undefined ? null : Number(paragraph);
  if (at !== null && (at < 1 || at > paragraphs)) return false;
  if (item === undefined) return true;
  const most = at === null ? Math.max(0, ...(items ?? [])) : (items?.[at - 1] ?? 0);
  return Number(item) >= 1 && Number(item) <= most;
}

const listOf = (law: Law): string => law.articles.map(({ article }) => article).join('、');

const no = (code: CitationError['code'], zh: string, en: string): CitationResult => ({
  found: false,
  error: { code, message: `${zh} / ${en}` },
});
