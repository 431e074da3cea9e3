import type { CaseDocument } from '#cases/facets/documents.ts';
import { wordFor } from '../words.ts';
import type { Form, FormEnv, FormPaper } from './form.ts';
import { byHand, caseRows, dayText, field, handsAt, pair, paper, rows, signatures, signedBy } from './kit.ts';

/**
 * 送达回证 (民事诉讼法 第87条 by analogy: 待核): which document under which number, how, to whom, when. Before it is served a form to be
 * signed; what only the receiver's hand can give stays a line to sign on paper.
 */
export const service: Form = {
  key: 'service',
  name: '送达回证',
  audience: 'file',
  of: (env) => env.view.documents.all.flatMap((one) => (one.issued ? [written(env, one, one.issued)] : [])),
};

function written(
  env: FormEnv,
  { document, served, issued: _ }: CaseDocument,
  issued: NonNullable<CaseDocument['issued']>,
): FormPaper {
  const { view, power, ctx } = env;
  const name = power.definition.documents.find((rule) => rule.key === document)?.name;
  const at = served?.at ?? issued.at;
  const persons = served
    ? ['serve', 'hand-over-case'].flatMap((act) => handsAt(env, act, served.at)).map((hand) => hand.person)
    : [];
  return paper(env, at, {
    title: '送达回证',
    blocks: [
      rows(
        ...caseRows(env),
        pair('送达的文书', name, '文号', issued.number),
        field('受送达人', view.application.applicant),
        ...(served
          ? [
              pair('送达方式', wordFor('method', served.method), '送达日期', dayText(served.on)),
              field('签收人', served.receiver),
              field('送达凭证', served.proof === '' ? '无' : '已扫描存入本案'),
            ]
          : []),
      ),
      signatures(
        ...(served
          ? signedBy('送达人', persons, served.at, ctx)
          : [byHand('送达人（签名）'), byHand('送达人（签名）')]),
        byHand('送达地点'),
        byHand('收件人（签名或者盖章、日期）'),
        byHand('代收人及与受送达人的关系'),
        byHand('拒收事由、见证人（签名）'),
      ),
    ],
    notes: ['留置送达的，由见证人签名或者附照片、录像；公告送达的，自公告之日起满三十日视为送达。'],
  });
}
