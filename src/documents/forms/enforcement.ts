import { findSanction } from '#cases/charges.ts';
import { wordFor } from '../words.ts';
import type { Form } from './form.ts';
import {
  caseRows,
  dayText,
  field,
  maybe,
  moneyText,
  nameText,
  pair,
  paper,
  rows,
  signatures,
  signedBy,
} from './kit.ts';

/** 执行记录: what of the decision was carried out, when, and what proves it. */
export const enforcement: Form = {
  key: 'enforcement',
  name: '执行记录',
  audience: 'file',
  of: (env) =>
    env.view.enforcement.all.map(({ part, sanction, from, until, fen, doneOn, proof, note, by, at }) =>
      paper(env, at, {
        title: '执行记录',
        blocks: [
          rows(
            ...caseRows(env),
            pair('执行内容', wordFor('part', part), '执行日期', dayText(doneOn)),
            ...maybe('处分、处罚种类', findSanction(env.power.definition, sanction)?.name),
            ...(from === ''
              ? []
              : [pair('起始日期', dayText(from), '期满日期', until === '' ? '无期间' : dayText(until))]),
            ...maybe('金额', fen > 0 ? moneyText(fen) : ''),
            field('凭证', proof === '' ? '无' : '已存入本案'),
            ...maybe('说明', note),
            field('经办人', nameText(env.ctx, by)),
          ),
          signatures(...signedBy('经办人', [by], at, env.ctx)),
        ],
      }),
    ),
};
