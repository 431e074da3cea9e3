import { wordFor } from '../words.ts';
import type { Form } from './form.ts';
import { caseRows, nameText, paper, rows, signatures, signedBy, table } from './kit.ts';

/** 责任人员处理登记表: who answers for what was found, and what became of each. */
export const liability: Form = {
  key: 'liability',
  name: '责任人员处理登记表',
  audience: 'file',
  of(env) {
    const { named } = env.view.liability;
    const [first] = named;
    if (!first) return [];
    const at = named.map((one) => one.handled?.at ?? one.at).reduce((a, b) => (a > b ? a : b));
    const by = [...new Set(named.map((one) => one.by))];
    return [
      paper(env, at, {
        title: '责任人员处理登记表',
        blocks: [
          rows(...caseRows(env)),
          table(
            ['序号', '责任人员', '职务', '责任事实', '处理', '处理理由', '处理人'],
            [1, 3, 3, 5, 3, 5, 3],
            named.map(({ who, role, what, handled }, i) => [
              String(i + 1),
              who,
              role,
              what,
              handled ? wordFor('handling', handled.handling) : '尚待处理',
              handled?.reason ?? '尚待处理',
              handled ? nameText(env.ctx, handled.by) : '尚待处理',
            ]),
          ),
          signatures(...signedBy('登记人', by, at, env.ctx)),
        ],
      }),
    ];
  },
};
