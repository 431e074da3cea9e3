import { wordFor } from '../words.ts';
import type { Form } from './form.ts';
import { caseRows, dateText, field, paper, rows, signatures, signedBy, table } from './kit.ts';

/** 名单: each version of each list, with who recorded it and why it differs. */
export const list: Form = {
  key: 'list',
  name: '名单',
  audience: 'file',
  of: (env) =>
    env.view.lists.recorded.map(({ list: key, entries, reasons, by, at }) =>
      paper(env, at, {
        title: wordFor('list', key) || '名单',
        blocks: [
          rows(...caseRows(env), field('登记日期', dateText(at)), field('与前一名单不同的理由', reasons || '无')),
          table(
            ['序号', '类别', '名称（姓名）', '所在单位', '统一社会信用代码'],
            [1, 2, 4, 5, 5],
            entries.map((one, i) => [String(i + 1), wordFor('kind', one.kind), one.name, one.unit, one.code || '无']),
          ),
          signatures(...signedBy('登记人', by, at, env.ctx)),
        ],
      }),
    ),
};
