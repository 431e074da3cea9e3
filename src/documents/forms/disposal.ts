import { wordFor } from '../words.ts';
import type { Form } from './form.ts';
import { byHand, caseRows, field, momentText, pair, paper, rows, signatures } from './kit.ts';

/** 物品处理记录: what became of a thing that was seized or registered and kept. */
export const disposal: Form = {
  key: 'disposal',
  name: '物品处理记录',
  audience: 'file',
  of: (env) =>
    env.view.exhibits.all.flatMap(({ name, disposed }) =>
      disposed
        ? [
            paper(env, disposed.at, {
              title: '物品处理记录',
              blocks: [
                rows(
                  ...caseRows(env),
                  field('物品名称', name),
                  pair('处理方式', wordFor('disposal', disposed.how), '接收人', disposed.to),
                  pair('处理时间', momentText(disposed.at), '凭证', '已存入本案'),
                ),
                signatures(byHand('经办人（签名）'), byHand('接收人（签名、日期）')),
              ],
            }),
          ]
        : [],
    ),
};
