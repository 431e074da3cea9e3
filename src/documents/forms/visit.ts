import type { Visit } from '#cases/facets/visits.ts';
import type { Form, FormEnv, FormPaper } from './form.ts';
import {
  byHand,
  caseRows,
  dayText,
  field,
  maybe,
  namesText,
  pair,
  paper,
  rows,
  signatures,
  signedBy,
  table,
} from './kit.ts';

/** Fields of an application or matter that say where: as the powers of the catalogue call them. */
const PLACES = ['address', 'premises', 'site'];

/**
 * 现场检查记录 (安全生产法 第68条: 书面记录, 双方签名, 拒绝签名的注明): who looked at what, when, and what he found. That the officers
 * showed their certificates and told the rights is confirmed by the inspected with his own hand.
 */
export const visit: Form = {
  key: 'visit',
  name: '现场检查记录',
  audience: 'file',
  of: (env) => env.view.visits.made.map((one, i) => written(env, one, i)),
};

function written(
  env: FormEnv,
  { on, officers, findings, evidence, rectifyBy, recordedAt, stage }: Visit,
  i: number,
): FormPaper {
  const { view, power, ctx } = env;
  const { definition } = power;
  const place = PLACES.map((key) => view.application.fields[key]).find((value) => typeof value === 'string');
  return paper(env, recordedAt, {
    title: '现场检查记录',
    blocks: [
      rows(
        ...caseRows(env),
        ...maybe('检查场所', typeof place === 'string' ? place : undefined),
        pair('检查日期', dayText(on), '第几次检查', `第${i + 1}次`),
        pair(
          '检查人员',
          namesText(ctx, officers),
          '所处环节',
          definition.stages.find((one) => one.key === stage)?.name,
        ),
        ...maybe('检查依据', basisText(env)),
      ),
      ...(findings.length === 0
        ? [{ kind: 'paragraph' as const, text: '检查情况：没有逐项记录的检查事项，情况见所附证明材料。' }]
        : [
            table(
              ['序号', '检查事项', '是否符合要求', '检查情况'],
              [1, 4, 2, 6],
              findings.map(({ matter, inOrder, note }, row) => [
                String(row + 1),
                matter,
                inOrder ? '符合' : '不符合',
                note || (inOrder ? '未发现问题' : ''),
              ]),
            ),
          ]),
      rows(
        field('整改期限', rectifyBy === '' ? '无须整改' : `${dayText(rectifyBy)}前`),
        field('证明材料', evidence.length === 0 ? '无' : `${evidence.length}份，已存入本案`),
      ),
      signatures(
        ...signedBy('检查人员', officers, recordedAt, ctx),
        byHand('执法证号'),
        byHand('已出示执法证件并告知权利（被检查单位负责人签名）'),
        byHand('被检查单位负责人意见、签名、日期'),
        byHand('拒绝签名的，注明情况'),
      ),
    ],
  });
}

/** The approved plan that the visit goes by; a check that follows an application rests on the power itself and names none. */
const basisText = ({ view: { plan } }: FormEnv): string | undefined =>
  plan.current && plan.approved ? `${plan.current.title}（${plan.current.basis}）` : undefined;
