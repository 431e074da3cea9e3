import type { Form } from './form.ts';
import { byHand, caseRows, dayText, field, nameText, pair, paper, paragraphs, rows, signatures } from './kit.ts';

/** 听证笔录首页 (行政处罚法 第64、65条): who presided, when it was announced and held; the record itself is the file that it names. */
export const hearing: Form = {
  key: 'hearing',
  name: '听证笔录首页',
  audience: 'file',
  of(env) {
    const { held, requested } = env.view.hearing;
    if (!held) return [];
    return [
      paper(env, held.at, {
        title: '听证笔录首页',
        blocks: [
          rows(
            ...caseRows(env),
            pair('主持人', nameText(env.ctx, held.host), '当事人', held.absent ? '无正当理由未到或者中途退出' : '到场'),
            pair('通知日期', dayText(held.noticeOn), '举行日期', dayText(held.heldOn)),
            field('笔录正文', '已存入本案'),
          ),
          ...paragraphs(`要求听证的理由：${requested?.reason ?? '未说明'}`),
          signatures(
            byHand('主持人（签名）'),
            byHand('当事人或者代理人（签名）'),
            byHand('调查人员（签名）'),
            byHand('记录人（签名）'),
          ),
        ],
      }),
    ];
  },
};
