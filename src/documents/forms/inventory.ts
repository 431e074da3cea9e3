import type { Form } from './form.ts';
import { caseRows, maybe, momentText, pair, paper, rows, signatures, signedBy } from './kit.ts';

/** 证据盘点记录: how many were counted, which were missing or changed. */
export const inventory: Form = {
  key: 'inventory',
  name: '证据盘点记录',
  audience: 'file',
  of(env) {
    const { inventories, all } = env.view.exhibits;
    const named = (keys: readonly string[]): string =>
      keys.length === 0 ? '无' : keys.map((key) => all.find((one) => one.key === key)?.name ?? '').join('、');
    return inventories.map(({ at, by, counted, missing, altered, note }) =>
      paper(env, at, {
        title: '证据盘点记录',
        blocks: [
          rows(
            ...caseRows(env),
            pair('盘点时间', momentText(at), '盘点件数', `${counted}件`),
            pair('缺失', named(missing), '有变动', named(altered)),
            ...maybe('说明', note),
          ),
          signatures(...signedBy('盘点人', by, at, env.ctx)),
        ],
      }),
    );
  },
};
