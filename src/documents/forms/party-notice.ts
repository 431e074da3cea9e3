import { findSanction } from '#cases/charges.ts';
import type { Notice } from '#cases/facets/hearing.ts';
import { numberedLetter } from '#cases/facets/letters.ts';
import type { Form, FormEnv, FormPaper } from './form.ts';
import {
  byHand,
  caseRows,
  dayText,
  field,
  lawText,
  maybe,
  moneyText,
  paper,
  paragraphs,
  rows,
  signatures,
  signedBy,
} from './kit.ts';

/**
 * 事先告知书 (行政处罚法 第44、63条; 公务员法 第63条): the facts found, what is intended and on which articles, until when the party may
 * answer, and the right to a hearing where it is told.
 */
export const partyNotice: Form = {
  key: 'party-notice',
  name: '事先告知书',
  audience: 'applicant',
  of: (env) => env.view.hearing.notices.map((one) => written(env, one)),
};

function written(env: FormEnv, one: Notice): FormPaper {
  const { view, power, ctx } = env;
  const { definition } = power;
  const isOfficial = definition.kind.includes('处分');
  const what = isOfficial ? '处分' : '行政处罚';
  const charges = (one.charges ?? []).map((key) => definition.charges.find((rule) => rule.key === key)?.name ?? '');
  const articles = (one.articles ?? []).map((article) => lawText(ctx, article));
  const sanction = findSanction(definition, one.sanction)?.name;
  return paper(env, one.at, {
    title: `${what}事先告知书`,
    number: numberedLetter(view.letters, 'party-notice', one.at)?.number ?? null,
    addressee: view.application.applicant,
    blocks: [
      ...paragraphs(`经调查，本机关拟对你（单位）作出${what}决定，现将有关事项告知如下。`),
      rows(
        ...caseRows(env),
        ...maybe('认定的情形', charges.join('；')),
        ...maybe(`拟给予的${what}`, sanction),
        ...maybe('拟罚款数额', one.fen ? moneyText(one.fen) : ''),
        ...maybe('依据', articles.join('、')),
        field('陈述、申辩的期限', `${dayText(one.answerBy)}前（含当日）`),
      ),
      ...paragraphs(`查明的事实：${one.facts}`),
      ...paragraphs(
        `你（单位）有权进行陈述和申辩。本机关充分听取意见，对提出的事实、理由和证据进行复核，不因陈述、申辩而给予更重的${what}。${one.hearing ? '符合听证条件，可以自收到本告知书之日起五日内要求听证。' : ''}`,
      ),
      signatures(...signedBy('经办人', [one.by], one.at, ctx), byHand('签收人（签名、日期）')),
    ],
    signedOn: one.at,
  });
}
