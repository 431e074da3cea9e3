import type { Correction } from '#cases/facets/documents.ts';
import type { FormEnv, FormPaper } from './forms/form.ts';
import { caseRows, field, namesText, paper, paragraphs, rows, signatures, signedBy, table } from './forms/kit.ts';

/** 更正通知书: which words of an issued document are wrong, what stands in their place, why. The document itself stays as it was. */
export function correctionPaper(
  env: FormEnv,
  of: { readonly name: string; readonly number: string; readonly addressee: string },
  { number, changes, reason, by, at }: Correction,
): FormPaper {
  return paper(env, at, {
    title: '更正通知书',
    number,
    addressee: of.addressee,
    blocks: [
      ...paragraphs(`本机关制作的《${of.name}》（${of.number}）有笔误，现更正如下。`),
      table(
        ['序号', '原文', '更正为'],
        [1, 6, 6],
        changes.map(({ wrong, right }, i) => [String(i + 1), wrong, right]),
      ),
      ...paragraphs(`更正的理由：${reason}`),
      ...paragraphs('除上述更正外，原文书的其他内容不变。本通知书与原文书一并使用。'),
      rows(...caseRows(env), field('审核签发人', namesText(env.ctx, by))),
      signatures(...signedBy('签发人', by, at, env.ctx)),
    ],
    signedOn: at,
  });
}
