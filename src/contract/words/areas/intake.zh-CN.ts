import type { AreaWords } from '../../words.ts';

/** 收件：材料什么时候到、什么时候录入。 */
export const intakeZh: AreaWords = {
  fields: { lateReason: '补录原因' },
  faults: {
    LATE_REASON_MISSING: {
      text: '材料于{receivedAt}收到，{enteredAt}才录入，不在同一天，没有写补录原因。',
      mend: '请写明当天没有录入的原因；收件时间填错的，请改正。',
    },
  },
};
