import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { definitionFiles } from '#app/definition-files.ts';
import { readDefinition } from '#app/definitions.ts';
import { readRules } from '#app/rules.ts';
import { controls } from '#controls/catalogue.ts';
import { coverageOf } from '#powers/coverage.ts';
import type { Meaning } from '#powers/meaning.ts';
import type { CommandLine } from './command-line.ts';
import { ROOT } from './root.ts';

type Proven = {
  readonly commit: string;
  readonly at: string;
  /** `rests`: id of a measure, `law article`, or `product:<rule>`: what the answer rested on. */
  readonly risks: { readonly [id: string]: { readonly how: string; readonly rests: string } };
  readonly measures: { readonly [id: string]: { readonly class: string } };
};

/** What the suites proved last, if they ran. */
export function readProven(root: string): Proven | undefined {
  const path = join(root, 'suites', 'proven.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Proven) : undefined;
}

export const coverage: CommandLine = {
  usage: 'coverage [POWER …]',
  zh: '逐职权列出风险与措施的应对：声称的与已证明的，按来源（防控图、法律、系统结构）分列。',
  en: 'What answers each risk and measure: claimed and proven, by source (chart, statute, product).',
  run: async (wanted) => {
    const { laws } = readRules(ROOT);
    const proven = readProven(ROOT);
    const serves = (control: string): readonly Meaning[] => controls.get(control)?.serves ?? [];
    for (const [key, file] of definitionFiles(ROOT)) {
      if (wanted.length > 0 && !wanted.includes(key)) continue;
      const { definition } = readDefinition(readFileSync(file, 'utf8'), 1, laws, relative(ROOT, file));
      const claimed = coverageOf(definition, serves);
      const risks = definition.stages.flatMap((stage) => stage.risks.map((risk) => risk.id));
      const measures = definition.stages.flatMap((stage) => stage.measures.map((measure) => measure.id));
      const shown = (ids: readonly string[], list: { readonly [id: string]: unknown } | undefined) =>
        ids.filter((id) => list && id in list).length;
      console.log(`${definition.kind} ${definition.name}（${definition.key}）`);
      console.log(
        `  风险 risks ${risks.length}: 拦截 blocked ${claimed.risks.blocked} · 发现 detected ${claimed.risks.detected} · 举报 reported ${claimed.risks.reported} · 尚无 open ${claimed.risks.open} · 已证明 proven ${shown(risks, proven?.risks)}`,
      );
      console.log(
        `    来源 by source: 防控图 chart ${claimed.sources.chart} · 法律 statute ${claimed.sources.statute} · 系统 product ${claimed.sources.product}`,
      );
      const by = provenBySource(proven, risks, new Set(measures));
      console.log(
        `    已证明的来源 proven by source: 防控图 chart ${by.chart} · 法律 statute ${by.statute} · 系统 product ${by.product}`,
      );
      console.log(
        `  措施 measures ${measures.length}: 绑定 bound ${claimed.measures.bound} · 结构 structural ${claimed.measures.structural} · 部门 department ${claimed.measures.department} · 纸面 paper ${claimed.measures.paper} · 已证明 proven ${shown(measures, proven?.measures)}`,
      );
      for (const { id, meanings } of claimed.unserved)
        console.log(`    ${id}: 含义未全部落实 not served: ${meanings.join('、')}`);
    }
    console.log(
      proven
        ? `已证明 proven: ${proven.commit} ${proven.at}`
        : '尚未运行 npm run suites：没有任何一条是已证明的。\nnpm run suites has not run: nothing is proven.',
    );
    return 0;
  },
};

/** Proven risks by what their answer rested on: each counts once. */
function provenBySource(proven: Proven | undefined, risks: readonly string[], measures: ReadonlySet<string>) {
  const rests = risks.flatMap((id) => proven?.risks[id]?.rests ?? []);
  const product = rests.filter((one) => one.startsWith('product:')).length;
  const chart = rests.filter((one) => measures.has(one)).length;
  return { chart, product, statute: rests.length - chart - product };
}
