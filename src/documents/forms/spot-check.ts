import type { Form } from './form.ts';
import { caseRows, dateText, field, nameText, pair, paper, paragraphs, rows, signatures, signedBy } from './kit.ts';

/** 抽查记录: how the case was drawn, who looked at it again, whether he agrees. */
export const spotCheck: Form = {
  key: 'spot-check',
  name: '抽查记录',
  audience: 'file',
  of(env) {
    const { draw, check } = env.view.supervision;
    if (!draw || !check) return [];
    return [
      paper(env, check.at, {
        title: '抽查记录',
        blocks: [
          rows(
            ...caseRows(env),
            pair('抽签规则', `每${draw.oneIn}件抽取一件`, '抽签日期', dateText(draw.at)),
            pair('抽查人', nameText(env.ctx, check.by), '抽查日期', dateText(check.at)),
            field('与原审查是否一致', check.agrees ? '一致' : '不一致，已列为质疑'),
          ),
          ...paragraphs(`抽查情况：${check.findings}`),
          signatures(...signedBy('抽查人', [check.by], check.at, env.ctx)),
        ],
      }),
    ];
  },
};
