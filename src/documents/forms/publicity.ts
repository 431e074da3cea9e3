import type { Form } from './form.ts';
import { caseRows, dayText, field, pair, paper, paragraphs, rows, toBeTold } from './kit.ts';

/** 公示: what was shown to everybody, from when on, for how many working days, and whom to tell of an objection. */
export const publicity: Form = {
  key: 'publicity',
  name: '公示',
  audience: 'applicant',
  of: (env) =>
    env.view.publicity.posted.map(({ what, place, text, from, days, at }) =>
      paper(env, at, {
        title: '公示',
        blocks: [
          ...paragraphs(text),
          rows(
            ...caseRows(env),
            field('公示内容', what),
            pair('公示起始日期', dayText(from), '公示期', `${days}个工作日`),
            field('公示地点', place),
            field('监督电话', toBeTold(env.power.definition.phones.supervision)),
          ),
          ...paragraphs('对公示内容有异议的，可以在公示期内向本机关提出，并说明理由。'),
        ],
        signedOn: at,
      }),
    ),
};
