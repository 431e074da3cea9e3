import type { AreaWords } from '../../words.ts';

/** 复核: the judgement of a card looked at again, once, by somebody who took no part. */
export const cardReviewZh: AreaWords = {
  acts: {
    'ask-card-review': { name: '申请复核', does: '对认定有异议的，在期限内申请由没有参与的人员复核，一张牌一次。' },
    'review-card': {
      name: '复核牌',
      does: '由没有发牌、回复、认定的人员维持、降级或者撤销，写明理由；复核期间认定仍然有效。',
    },
  },
  fields: {
    'ask-card-review.card': '所涉的牌',
    'ask-card-review.document': '证明',
    'ask-card-review.reasons': '申请理由',
    'review-card.card': '所涉的牌',
    'review-card.outcome': '复核结果',
    'review-card.reasons': '复核理由',
  },
  faults: {
    CARD_NOBODY_REVIEWS: { text: '没有可以复核这张牌的其他人员。', mend: '请报上级纪检机关处理。' },
    CARD_NOT_CONTESTED: { text: '这张牌没有等待复核的申请。', mend: '请先由发牌人或者回复的一方申请复核。' },
    CARD_REVIEWED_ONCE: { text: '这张牌已经申请过复核，一张牌只复核一次。', mend: '请查看复核结果。' },
    CARD_REVIEW_HEAVIER: {
      text: '复核由回复的一方申请，不能因此加重。',
      mend: '请选择维持、降级或者撤销。',
    },
    CARD_REVIEW_NOT_YOURS: {
      text: '这张牌的认定不由您申请复核：没有撤销的由回复的一方申请，撤销或者降级的由发牌人申请。',
      mend: '请由可以申请的人员申请。',
    },
    CARD_REVIEW_TOO_LATE: { text: '申请复核的期限已于{due}届满。', mend: '请向上级纪检机关反映。' },
    CARD_REVIEWER_TOOK_PART: {
      text: '这张牌由您发出、由您回复、由您申请复核，或者涉及您本人或者您的岗位，您不能复核。',
      mend: '请由没有参与的人员复核。',
    },
    CARD_WITHDRAWN_ALREADY: { text: '这张牌认定时已经撤销。', mend: '请选择维持，或者恢复原来的级别。' },
    NO_CARD_TO_CONTEST: { text: '没有您可以申请复核的牌。', mend: '无需办理。' },
    NO_CARD_TO_REVIEW: { text: '没有等待复核的牌。', mend: '无需办理。' },
    REVIEWS_OWN_JUDGEMENT: { text: '这张牌由您认定，您不能复核。', mend: '请由没有参与的人员复核。' },
  },
  duties: { REVIEW_CARD: '复核{level}的认定：维持、降级或者撤销' },
  outcomes: { restored: '恢复原来的级别' },
  values: { 'outcome.restored': '恢复原来的级别', 'step.review': '复核' },
  facts: { 'cards.review-asked': '申请复核牌的认定', 'cards.reviewed': '复核牌的认定' },
  frames: {
    'card-review-asked': '事项 {number} 的{level}已申请复核，请您复核认定。',
    'card-review-upheld': '事项 {number} 的牌已复核：维持认定。',
    'card-review-lowered': '事项 {number} 的牌已复核：降为{level}。',
    'card-review-withdrawn': '事项 {number} 的{level}经复核撤销，不计入。',
    'card-review-restored': '事项 {number} 的牌已复核：恢复为{level}。',
  },
};
