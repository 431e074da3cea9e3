import { wordFor } from '../words.ts';
import type { Form } from './form.ts';
import { byHand, caseRows, field, momentText, nameText, paper, rows, signatures, signedBy, table } from './kit.ts';

/** 证据（物品）清单: what was taken at one time and place, under which seal, and who keeps it since. */
export const exhibits: Form = {
  key: 'exhibits',
  name: '证据（物品）清单',
  audience: 'file',
  of(env) {
    const { all } = env.view.exhibits;
    const moments = [...new Set(all.map((one) => one.collectedAt))];
    return moments.map((at) => {
      const taken = all.filter((one) => one.collectedAt === at);
      const [first] = taken;
      return paper(env, at, {
        title: '证据（物品）清单',
        blocks: [
          rows(...caseRows(env), field('收集时间', momentText(at)), field('存放地点', first?.custody[0]?.place)),
          table(
            ['序号', '名称', '种类', '页数', '封签', '保管人'],
            [1, 5, 3, 1, 4, 3],
            taken.map((one, i) => [
              String(i + 1),
              one.name,
              wordFor('exhibit', one.kind),
              one.pages === 0 ? '非书证' : String(one.pages),
              one.seal || '无',
              one.custody[0] ? nameText(env.ctx, one.custody[0].person) : '',
            ]),
          ),
          signatures(
            ...signedBy('收集人', first?.collectedBy ?? [], at, env.ctx),
            byHand('持有人或者见证人（签名、日期）'),
          ),
        ],
      });
    });
  },
};
