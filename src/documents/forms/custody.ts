import type { Form } from './form.ts';
import { byHand, caseRows, momentText, nameText, pair, paper, rows, signatures } from './kit.ts';

/** 证据交接记录: from whom to whom, where it lies since. */
export const custody: Form = {
  key: 'custody',
  name: '证据交接记录',
  audience: 'file',
  of: (env) =>
    env.view.exhibits.all.flatMap(({ name, seal, custody: keepers }) =>
      keepers.slice(1).map(({ person, place, from }, i) =>
        paper(env, from, {
          title: '证据交接记录',
          blocks: [
            rows(
              ...caseRows(env),
              pair('证据名称', name, '封签', seal || '无'),
              pair('移交人', nameText(env.ctx, keepers[i]?.person ?? person), '接收人', nameText(env.ctx, person)),
              pair('交接时间', momentText(from), '存放地点', place),
            ),
            signatures(byHand('移交人（签名）'), byHand('接收人（签名）')),
          ],
        }),
      ),
    ),
};
