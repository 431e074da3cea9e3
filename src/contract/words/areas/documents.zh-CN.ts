import type { AreaWords } from '../../words.ts';

/** 更正文书、发文登记: what happens to a document after it was issued, and the letters that go out beside it. */
export const documentsZh: AreaWords = {
  acts: {
    'correct-document': {
      name: '更正文书',
      does: '对已签发文书中的笔误另行制作更正通知书，由两人签名；原文书不改动。',
    },
  },
  fields: {
    'correct-document.document': '需要更正的文书',
    'correct-document.changes': '更正的文字',
    'correct-document.reason': '更正理由',
    wrong: '原文',
    right: '更正为',
  },
  faults: {
    CORRECTED_BY_DRAFTER: {
      text: '文书“{document}”是您拟制的，不能由您更正。',
      mend: '请由没有拟制该文书的人员提出和签名。',
    },
    CORRECTED_TEXT_NOT_FOUND: {
      text: '文书“{document}”中没有{wrong:sent}这段文字。',
      mend: '请照原文逐字填写需要更正的文字。',
    },
    CORRECTION_CHANGES_NOTHING: {
      text: '文书“{document}”的一处更正前后文字相同。',
      mend: '请填写更正后的文字，或者删去这一处。',
    },
    CORRECTION_TOUCHES_DECISION: {
      text: '更正改变了文书“{document}”中已经决定的内容：{fields}。',
      mend: '更正只限于笔误；决定有误的，请按申诉、复核或者重新决定的程序办理。',
    },
    CORRECTION_TOUCHES_WORDING: {
      text: '更正改动了文书“{document}”的固定文字。',
      mend: '更正只限于填入的内容；固定文字有误的，请由职权所有科室修改模板。',
    },
  },
  outcomes: { corrected: '已更正' },
  facts: { 'documents.corrected': '更正文书', 'letters.numbered': '发文编号' },
  facets: { letters: '发文登记' },
};
