import type * as z from 'zod';
import type { PlainDate } from '#kernel/time.ts';
import { checkDocuments } from './check-documents.ts';
import { checkCaught, checkLists } from './check-lists.ts';
import { checkTerms } from './check-terms.ts';
import type { Condition, Definition } from './definition.ts';
import { citation, type LawCatalogue } from './law.ts';
import type { Problem } from './load.ts';
import type { Meaning } from './meaning.ts';

/** What the program knows of acts, controls, posts and products: given from above, so that definitions import none of them. */
export type Vocabulary = {
  readonly acts: ReadonlyMap<string, { readonly outcomes: readonly string[]; readonly emits: readonly string[] }>;
  readonly controls: ReadonlyMap<
    string,
    {
      readonly serves: readonly Meaning[];
      readonly params: z.ZodType<unknown>;
      readonly names?: (p: unknown) => {
        readonly acts?: readonly string[];
        readonly posts?: readonly string[];
        readonly fields?: readonly string[];
        readonly clocks?: readonly string[];
      };
      readonly outlives?: boolean;
    }
  >;
  readonly posts: ReadonlySet<string>;
  /** What a binding's settings name of the definition's lists, beside what the control itself says. */
  readonly refers: (
    control: string,
    settings: unknown,
  ) => readonly {
    readonly list: 'materials' | 'items' | 'results' | 'stages' | 'sanctions';
    readonly name: string;
    readonly value: string;
  }[];
  /** Facts that make each product. */
  readonly products: ReadonlyMap<string, readonly string[]>;
};

type Path = readonly (string | number)[];
type Say = (path: Path, zh: string, en: string) => void;

/** What a schema cannot see: names that nobody knows, outcomes without a way out, bindings that mean nothing, what nobody could satisfy or nobody reads. */
export function checkDefinition(
  definition: Definition,
  vocabulary: Vocabulary,
  laws: LawCatalogue,
  lineOf: (path: readonly PropertyKey[]) => number,
): readonly Problem[] {
  const problems: Problem[] = [];
  const say: Say = (path, zh, en) => problems.push({ path: path.join('.'), line: lineOf(path), zh, en });
  checkNames(definition, vocabulary, say);
  checkBindings(definition, vocabulary, say);
  checkFlow(definition, say);
  checkCitations(definition, laws, say);
  checkCaught(definition, say);
  checkLists(definition, say);
  checkDocuments(definition, laws, say);
  checkTerms(definition, say);
  return problems;
}

function usesOf(definition: Definition): { path: Path; use: Definition['anytime'][number] }[] {
  return [
    ...definition.stages.flatMap((stage, i) =>
      stage.acts.map((use, j) => ({ path: ['stages', i, 'acts', j] as Path, use })),
    ),
    ...definition.anytime.map((use, i) => ({ path: ['anytime', i] as Path, use })),
  ];
}

/** Posts that every department has, and those of this power's own. */
const postsOf = (definition: Definition, known: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...known, ...definition.posts.map((post) => post.key)]);

function checkNames(definition: Definition, { acts, posts: known, products }: Vocabulary, say: Say): void {
  const posts = postsOf(definition, known);
  definition.posts.forEach((post, i) => {
    if (known.has(post.key))
      say(
        ['posts', i, 'key'],
        `“${post.key}”是各机关共有的岗位，不能作为本职权自己的岗位，请改名。`,
        `"${post.key}" is a post that every department has; a power's own post needs another key.`,
      );
  });
  const stages = new Set(definition.stages.map((stage) => stage.key));
  if (stages.size < definition.stages.length)
    say(['stages'], '环节键重复，请改名。', 'Two stages share a key; rename one.');
  for (const { path, use } of usesOf(definition)) {
    const found = acts.get(use.act);
    if (!found) {
      say(
        [...path, 'act'],
        `没有名为“${use.act}”的办理动作。可用：${[...acts.keys()].join('、')}。`,
        `No act "${use.act}".`,
      );
      continue;
    }
    for (const post of use.by) {
      if (!posts.has(post)) say([...path, 'by'], `没有名为“${post}”的岗位。`, `No post "${post}".`);
    }
    for (const outcome of found.outcomes) {
      if (!(outcome in use.to))
        say(
          [...path, 'to'],
          `动作“${use.act}”的结果“${outcome}”没有去向，请补上。`,
          `Outcome "${outcome}" of "${use.act}" leads nowhere; add it.`,
        );
    }
    if (use.afterEnd && (path[0] !== 'anytime' || Object.values(use.to).some((target) => target !== 'stay')))
      say(
        [...path, 'afterEnd'],
        `办结后仍可办理的动作只能列在 anytime，且不得改变环节（to 全部为 stay）。“${use.act}”不合。`,
        `What is possible after the end stands under anytime and stays: "${use.act}" does not.`,
      );
    for (const [outcome, target] of Object.entries(use.to)) {
      if (!found.outcomes.includes(outcome))
        say(
          [...path, 'to', outcome],
          `动作“${use.act}”没有结果“${outcome}”。`,
          `Act "${use.act}" has no outcome "${outcome}".`,
        );
      if (target !== 'stay' && target.stage !== 'end' && !stages.has(target.stage))
        say([...path, 'to', outcome], `没有名为“${target.stage}”的环节。`, `No stage "${target.stage}".`);
    }
  }
  definition.stages.forEach((stage, i) => {
    for (const product of stage.products) {
      const makers = products.get(product);
      if (!makers) say(['stages', i, 'products'], `没有名为“${product}”的环节成果。`, `No product "${product}".`);
      else if (!stage.acts.some((use) => acts.get(use.act)?.emits.some((fact) => makers.includes(fact))))
        say(
          ['stages', i, 'products'],
          `本环节没有动作能形成“${product}”，谁也离不开这个环节。`,
          `No act of this stage makes "${product}": nobody could leave it.`,
        );
    }
  });
  const kinds = new Set(definition.results.map((result) => result.kind));
  if (definition.state === 'whole' && usesOf(definition).some(({ use }) => use.act === 'decide') && kinds.size < 2)
    say(
      ['results'],
      '可决定的职权至少要有一个肯定结果（affirmed）和一个否定结果（denied）。',
      'A power that decides needs at least one `affirmed` and one `denied` result.',
    );
  if (definition.state === 'whole' && !definition.start)
    say([], '可办理的职权必须写明起始环节 start。', 'A power whose cases run needs `start`.');
  if (definition.start) {
    const { stage: key, act } = definition.start;
    const stage = definition.stages.find((one) => one.key === key);
    const use = stage?.acts.find((one) => one.act === act);
    if (!use) say(['start'], `起始环节“${key}”没有动作“${act}”。`, `Start stage "${key}" has no act "${act}".`);
    const handedIn = definition.materials.filter(({ per, source }) => per === 'case' && source !== 'made');
    for (const paper of Array.isArray(use?.with['papers']) ? use.with['papers'] : [])
      if (!handedIn.some((rule) => rule.key === paper))
        say(
          ['start'],
          `起始动作的 papers 所列“${String(paper)}”不是可以随同登记的材料。`,
          `"${String(paper)}", named in papers of the start act, is no material that may come with the opening.`,
        );
  }
}

const keysIn = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key);
/** Lists that settings name something of. */
const LISTED = {
  materials: { zh: '材料', en: 'material', keys: ({ materials }: Definition) => keysIn(materials) },
  items: { zh: '审查项目', en: 'item', keys: ({ standards }: Definition) => keysIn(standards) },
  results: { zh: '办理结果', en: 'result', keys: ({ results }: Definition) => keysIn(results) },
  stages: { zh: '环节', en: 'stage', keys: ({ stages }: Definition) => keysIn(stages) },
  sanctions: { zh: '处罚、处分种类', en: 'sanction', keys: ({ sanctions }: Definition) => keysIn(sanctions) },
} as const;

function checkBindings(definition: Definition, { controls, posts: knownPosts, refers }: Vocabulary, say: Say): void {
  const posts = postsOf(definition, knownPosts);
  const clocks = new Set(definition.clocks.map((clock) => clock.key));
  const used = new Set(usesOf(definition).map(({ use }) => use.act));
  const fields = new Set(definition.application.map((field) => field.key));
  const check = (
    path: Path,
    binding: { control: string; with: unknown; life: string; onlyWhen?: Condition | undefined },
    means: readonly Meaning[] | null,
  ) => {
    const control = controls.get(binding.control);
    if (!control) {
      say(
        [...path, 'control'],
        `没有名为“${binding.control}”的控制机制。可用：${[...controls.keys()].join('、')}。`,
        `No control "${binding.control}".`,
      );
      return;
    }
    const params = control.params.safeParse(binding.with);
    if (!params.success)
      for (const issue of params.error.issues)
        say(
          [...path, 'with', ...issue.path.map(String)],
          `参数不合格：${issue.message}。`,
          `Parameter: ${issue.message}.`,
        );
    const named = params.success ? control.names?.(params.data) : undefined;
    for (const [list, known, zh, en] of [
      [named?.acts, used, '办理动作', 'act'],
      [named?.posts, posts, '岗位', 'post'],
      [named?.fields, fields, '申请字段', 'field'],
      [named?.clocks, clocks, '时限', 'clock'],
      [binding.onlyWhen ? [binding.onlyWhen.field] : [], fields, '申请字段', 'field'],
    ] as const)
      for (const one of list ?? [])
        if (!known.has(one))
          say(
            [...path, 'with'],
            `参数所指的${zh}“${one}”本职权没有，绑定会空转。`,
            `This power has no ${en} "${one}": the binding would be idle.`,
          );
    for (const { list, name, value } of refers(binding.control, binding.with))
      if (!LISTED[list].keys(definition).includes(value))
        say(
          [...path, 'with', ...name.split('.')],
          `参数所指的${LISTED[list].zh}“${value}”本职权没有，请另选。`,
          `This power has no ${LISTED[list].en} "${value}": choose another.`,
        );
    if (
      control.outlives &&
      binding.life === 'stage' &&
      path[0] === 'stages' &&
      path[1] !== definition.stages.length - 1
    )
      say(
        [...path, 'life'],
        `“${binding.control}”所管的事在环节之后还会继续，请写 life: onward，否则过早失效。`,
        `What "${binding.control}" watches goes on after the stage: put life: onward, or it ends too early.`,
      );
    if (means && !means.some((meaning) => control.serves.includes(meaning)))
      say(
        [...path, 'control'],
        `“${binding.control}”不能用来落实这条措施的含义（${means.join('、') || '未注明'}）：绑定须有实义。`,
        `"${binding.control}" serves none of this measure's meanings (${means.join(', ') || 'none given'}).`,
      );
  };
  definition.stages.forEach((stage, i) => {
    stage.measures.forEach((measure, j) => {
      for (const [k, binding] of measure.bindings.entries())
        check(['stages', i, 'measures', j, 'bindings', k], binding, measure.means);
      if (measure.bindings.length > 0 && measure.structural)
        say(
          ['stages', i, 'measures', j],
          '一条措施不能既绑定又标为结构保证。',
          'A measure is bound or structural, not both.',
        );
      if (
        measure.bindings.length === 0 &&
        !measure.structural &&
        !measure.department &&
        definition.state === 'whole' &&
        !measure.rewording
      )
        say(
          ['stages', i, 'measures', j],
          '没有机制落实的措施是“仅为文字”，请写出建议的改写 rewording。',
          'A paper measure needs a proposed `rewording`.',
        );
    });
  });
  definition.statutory.forEach((statute, i) => {
    check(['statutory', i], statute, null);
    for (const stage of statute.stages)
      if (!definition.stages.some((one) => one.key === stage))
        say(['statutory', i, 'stages'], `没有名为“${stage}”的环节。`, `No stage "${stage}".`);
  });
}

/** Every stage can be reached from the start, and the end from every stage; every term is read by something. */
function checkFlow(definition: Definition, say: Say): void {
  if (definition.state !== 'whole' || !definition.start) return;
  const next = (stage: Definition['stages'][number]): string[] =>
    [...stage.acts, ...definition.anytime].flatMap((use) =>
      Object.values(use.to).flatMap((target) => (target === 'stay' ? [] : [target.stage])),
    );
  const reach = (from: string): Set<string> => {
    const seen = new Set([from]);
    for (const key of seen) for (const to of definition.stages.filter((s) => s.key === key).flatMap(next)) seen.add(to);
    return seen;
  };
  const limits = (stage: string) =>
    [
      ...definition.stages
        .filter((one) => one.key === stage)
        .flatMap((one) => one.measures.flatMap((measure) => measure.bindings)),
      ...definition.statutory.filter((one) => one.stages.includes(stage)),
    ].filter((binding) => binding.control === 'time-limit');
  definition.stages.forEach((stage, i) => {
    if (stage.term && !limits(stage.key).some((binding) => binding.with.of === 'stage'))
      say(
        ['stages', i, 'term'],
        `环节“${stage.name}”的时限没有任何绑定使用，形同虚设。`,
        `Nothing reads the term of stage "${stage.key}".`,
      );
  });
  if (
    definition.limits.legal &&
    !definition.stages.some((stage) => limits(stage.key).some((binding) => binding.with.of === 'legal'))
  )
    say(['limits', 'legal'], '法定期限没有任何绑定使用，形同虚设。', 'Nothing reads the legal term.');
  const clocked = definition.stages.flatMap((stage) => limits(stage.key)).map((binding) => binding.with.clock);
  definition.clocks.forEach((clock, i) => {
    if (!clocked.includes(clock.key))
      say(['clocks', i], `时限“${clock.name}”没有任何绑定使用，形同虚设。`, `Nothing reads the clock "${clock.key}".`);
  });
  const reached = reach(definition.start.stage);
  definition.stages.forEach((stage, i) => {
    if (!reached.has(stage.key))
      say(['stages', i], `没有任何动作通向环节“${stage.name}”。`, `Nothing leads to stage "${stage.key}".`);
    if (!reach(stage.key).has('end'))
      say(['stages', i], `环节“${stage.name}”走不到办结。`, `Stage "${stage.key}" has no way to the end.`);
  });
}

function checkCitations(definition: Definition, laws: LawCatalogue, say: Say): void {
  const on = definition.validFrom as PlainDate;
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) for (const [i, one] of value.entries()) walk(one, [...path, i]);
    else if (value !== null && typeof value === 'object') {
      const { law, article } = value as { law?: unknown; article?: unknown };
      if (typeof law === 'string' && typeof article === 'string') {
        const found = citation(laws, { law, article, on });
        if (!found.found) say(path, `引用有误：${found.error.message}`, `Citation: ${found.error.message}`);
      }
      for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
    }
  };
  walk(definition, []);
}
