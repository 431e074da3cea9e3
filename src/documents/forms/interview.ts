import { wordFor } from '../words.ts';
import type { Form } from './form.ts';
import {
  byHand,
  caseRows,
  field,
  maybe,
  momentText,
  namesText,
  pair,
  paper,
  rows,
  signatures,
  signedBy,
} from './kit.ts';

/** 询问（谈话）笔录首页: whom, where, from when to when, by whom; the record itself is the file that it names. */
export const interview: Form = {
  key: 'interview',
  name: '询问（谈话）笔录首页',
  audience: 'file',
  of: (env) =>
    env.view.interviews.all.map(({ person, role, place, from, to, recording, confirmed, note, by, at }) =>
      paper(env, at, {
        title: '询问（谈话）笔录首页',
        blocks: [
          rows(
            ...caseRows(env),
            pair('被询问人', person, '身份', wordFor('role', role)),
            field('地点', place),
            pair('开始时间', momentText(from), '结束时间', momentText(to)),
            pair('询问人', namesText(env.ctx, by), '录音录像', recording === '' ? '没有录制' : '已录制，存入本案'),
            pair('笔录正文', '已存入本案', '被询问人核对', wordFor('confirmed', confirmed)),
            ...maybe('备注', note),
          ),
          signatures(
            ...signedBy('询问人', by, at, env.ctx),
            byHand('已出示证件并告知申请回避等权利（被询问人签名）'),
            byHand('被询问人（签名、捺印、日期）'),
          ),
        ],
      }),
    ),
};
