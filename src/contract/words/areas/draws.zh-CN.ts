import type { AreaWords } from '../../words.ts';

/** 抽查的公告和抽取。 */
export const drawsZh: AreaWords = {
  rules: { 'spot-draw': '抽查的公告和抽取' },
  faults: {
    DRAW_FRAME_EMPTY: { text: '没有符合条件的办件，无从抽取。', mend: '请放宽职权、环节、状态或者日期。' },
    DRAW_FRAME_LARGE: { text: '符合条件的办件超过 {most} 件。', mend: '请用职权、环节或者日期缩小范围，分次抽取。' },
    DRAW_MADE: { text: '这次抽查已经抽取，不能再抽。', mend: '请查看抽取结果；需要另抽的，另行公告。' },
    DRAW_NOT_MADE: { text: '这次抽查还没有抽取。', mend: '请先公开随机数，再抽取。' },
    DRAW_SAID_SHORT: {
      text: '公开随机数应为至少 {least} 位数字。',
      mend: '请按公告的来源逐位输入，例如当场掷骰 {least} 次的点数。',
    },
    DRAW_SOURCE_EMPTY: { text: '没有写明公开随机数的来源。', mend: '请写明届时用什么产生随机数，例如当场掷骰 20 次。' },
  },
};
