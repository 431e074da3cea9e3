import type { Notice } from '#cases/facets/acceptance.ts';
import { numberedLetter } from '#cases/facets/letters.ts';
import type { Form, FormEnv, FormPaper } from './form.ts';
import {
  byHand,
  caseRows,
  dayText,
  field,
  lawText,
  materialName,
  paper,
  receivedFrom,
  rows,
  signatures,
  signedBy,
  table,
} from './kit.ts';

/**
 * 一次性补正告知书 (行政许可法 第32条第1款第4项, 优化营商环境条例 第36条): all that is to be supplied, of each what is wrong with
 * it, on what basis it is asked for and what would do; the term, what follows when it is over, and the how-manieth notice it is.
 */
export const notice: Form = {
  key: 'notice',
  name: '一次性补正告知书',
  audience: 'sender',
  of: (env) => env.view.acceptance.notices.map((given, i) => written(env, given, i)),
};

function written(env: FormEnv, { items, replyBy, at, by }: Notice, i: number): FormPaper {
  const { view, ctx } = env;
  return paper(env, at, {
    title: '一次性补正告知书',
    number: numberedLetter(view.letters, 'notice', at)?.number ?? null,
    addressee: receivedFrom(env),
    blocks: [
      { kind: 'paragraph', text: `你单位报送的“${view.head.title}”材料收悉。经审查，需要补正的全部内容如下：` },
      rows(...caseRows(env), field('第几次告知', `第${i + 1}次`), field('补正期限', `${dayText(replyBy)}前（含当日）`)),
      table(
        ['序号', '材料', '存在的问题', '依据', '要求'],
        [1, 4, 5, 4, 4],
        items.map(({ material, problem }, row) => [
          String(row + 1),
          materialName(env, material),
          problem,
          basisOf(env, material),
          required(env, material),
        ]),
      ),
      {
        kind: 'paragraph',
        text: '以上为需要补正的全部内容，除对补正材料本身的审查外，不再要求补正其他材料。',
      },
      { kind: 'paragraph', text: consequence(env) },
      signatures(...signedBy('经办人', [by], at, ctx), byHand('签收人（签名、日期）')),
    ],
    signedOn: at,
  });
}

/** The article behind a paper; where the list names none, the published list itself. */
function basisOf({ power, ctx }: FormEnv, material: string): string {
  const basis = power.definition.materials.find((rule) => rule.key === material)?.basis;
  return basis ? lawText(ctx, basis) : '本事项公布的材料清单';
}

function required({ power }: FormEnv, material: string): string {
  const rule = power.definition.materials.find((one) => one.key === material);
  return rule?.note ?? (rule?.source === 'issued' ? '提交有权机关出具的材料' : '更正或者补齐后提交');
}

/** What the definition itself makes of a term that passes. */
const consequence = ({ power: { definition } }: FormEnv): string =>
  [...definition.stages.flatMap((stage) => stage.acts), ...definition.anytime].some(
    (use) => use.act === 'close-unsupplied',
  )
    ? '逾期未补正的，本机关终止办理并书面说明理由；材料备齐后可以重新提出。'
    : '逾期未补正的，本机关按照已有材料办理。';
