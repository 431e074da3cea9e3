import type { Scenario, Step } from '../format.ts';
import { before } from './path.ts';

/** 更正: an issued document is changed by nobody; what is wrong in it another document says, and two sign that. */

const issued = before('serve');
const correct = (wrong: string, right: string): Step => ({
  at: '2026-10-10 11:00',
  by: 'handler-b',
  as: 'handler',
  act: 'correct-document',
  input: {
    document: 'registration',
    changes: [{ wrong, right }],
    reason: '录入日期时写错一天，与预案发布页不符，经申请人核对。',
  },
});
const signed: Step = { at: '2026-10-10 11:30', by: 'deputy-a', as: 'deputy-leader', act: 'sign' };
const honest = correct('2026年9月1日', '2026年9月2日');

export const scenarios: readonly Scenario[] = [
  {
    id: 'filing.deliver.r1/changed-after-issue',
    risk: 'filing.deliver.r1',
    title: { zh: '签发以后悄悄改动', en: 'Changed in silence after issue' },
    story: {
      zh: '登记表已经签发，另一名办理人想重新拟制一份改过的，替换原件。',
      en: 'The form has been issued; another handler drafts it anew with a change, to put in its place.',
    },
    before: issued,
    wrong: {
      at: '2026-10-10 11:00',
      by: 'handler-b',
      as: 'handler',
      act: 'draft-document',
      input: { document: 'registration', text: '生产安全事故应急预案备案登记表\n\n另须每季度报告一次。' },
    },
    right: honest,
    afterRight: [signed],
    expect: { answer: 'refused', code: 'DOCUMENT_ALREADY_ISSUED', rests: 'product:nothing-to-do' },
    clue: { mark: '另须每季度报告一次' },
  },
  {
    id: 'filing.deliver.r1/decision-corrected',
    risk: 'filing.deliver.r1',
    title: { zh: '借更正改动决定内容', en: 'Changing the decision by way of a correction' },
    story: {
      zh: '预案公布日期写错一天，办理人却要更正备案日期，让备案显得更早。',
      en: 'The day of publication is a day off; the handler would correct the day of the decision instead, so that it looks earlier.',
    },
    before: issued,
    wrong: correct('2026年10月9日', '2026年9月2日'),
    right: honest,
    afterRight: [signed],
    expect: { answer: 'refused', code: 'CORRECTION_TOUCHES_DECISION', rests: 'product:act' },
    clue: { mark: '2026年10月9日' },
  },
];
