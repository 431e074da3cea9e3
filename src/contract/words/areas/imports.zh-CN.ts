import type { AreaWords } from '../../words.ts';

/** Imports of tables, and qualifications: what is wrong in which place, and how to mend it. */
export const importsZh: AreaWords = {
  faults: {
    IMPORT_COLUMN_TWICE: { text: '表头里这一栏出现了两次。', mend: '请只保留一栏。' },
    IMPORT_COLUMN_UNKNOWN: { text: '表头{text:sent}不是模板中的栏目。', mend: '请删去这一栏，或者改成模板中的栏名。' },
    IMPORT_EMPTY: { text: '没有填写。', mend: '请补填。' },
    IMPORT_FORMULA: { text: '这一格是公式，不读取。', mend: '请复制后“选择性粘贴—数值”，再上传。' },
    IMPORT_HALF: { text: '相关的几栏只填了一部分。', mend: '请补填本栏，或者把相关的几栏都清空。' },
    IMPORT_ITEM_MISSING: { text: '缺少{text:sent}这一行。', mend: '请按模板补上。' },
    IMPORT_ITEM_TWICE: { text: '{text:sent}出现了两次。', mend: '请只保留一行。' },
    IMPORT_NO_CHOICE: { text: '{text:sent}不在可填的名称之中。', mend: '请按模板的可填名称填写。' },
    IMPORT_NO_COLUMN: { text: '表头里没有这一栏。', mend: '请使用模板的表头，放在第一行。' },
    IMPORT_NO_ROWS: { text: '表头之下没有内容。', mend: '请从第二行开始填写，每行一项。' },
    IMPORT_NOT_A_DAY: { text: '{text:sent}不是日期。', mend: '请写成 2026-09-28，或者使用日期格式的单元格。' },
    IMPORT_NOT_A_NUMBER: { text: '{text:sent}不能作工号。', mend: '工号由字母、数字和短横线组成，不超过 30 位。' },
    IMPORT_NOT_A_YEAR: { text: '{text:sent}不是年份。', mend: '请写四位数字，如 2027。' },
    IMPORT_NOT_AN_EMAIL: { text: '{text:sent}不是邮箱地址。', mend: '请核对邮箱。' },
    IMPORT_TOO_LONG: { text: '内容为空或者太长。', mend: '请缩短：姓名、科室、关系不超过 60 字，依据不超过 200 字。' },
    IMPORT_TOO_MANY: { text: '共有 {n} 行，一次不超过 {most} 行。', mend: '请分成几份上传。' },
    IMPORT_TWO_CHOICES: { text: '有不止一个岗位叫{text:sent}。', mend: '请改填代码之一：{choices:sent}。' },
    QUALIFICATION_LAPSED: { text: '这项资格在{day}已经到期。', mend: '请填写现行有效的资格，或者清空资格的三栏。' },
    QUALIFICATION_NOT_HELD: { text: '此人现在没有这项有效的资格。', mend: '请刷新页面后核对。' },
    QUALIFICATION_UNKNOWN: { text: '没有职权要求这项资格。', mend: '请从列表中选择。' },
    RELATED_TO_NOBODY: {
      text: '{subject:sent}不是有效的统一社会信用代码，也不是已有人员或者本表中的工号。',
      mend: '请核对后填写。',
    },
  },
  frames: {
    'change.qualification': '登记资格：{person}具有“{what}”，有效期至{to}（依据：{evidence}）',
    'change.qualification-ended': '结束资格：{person}的“{what}”，批准后立即失效（依据：{evidence}）',
    'log.administrators-made': '启用时在服务器上任命三员：{names}。',
  },
};
