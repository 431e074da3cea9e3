import type { AreaWords } from '../../words.ts';

/** The review of a card's judgement, in English. */
export const cardReviewEn: AreaWords = {
  acts: {
    'ask-card-review': {
      name: 'Ask for a review of a card',
      does: 'Whoever objects to the judgement asks within the term that somebody who took no part review it, once for each card.',
    },
    'review-card': {
      name: 'Review a card',
      does: 'Somebody who neither raised, answered nor judged it upholds, lowers or withdraws, with reasons; until then the judgement holds.',
    },
  },
  fields: {
    'ask-card-review.card': 'Card concerned',
    'ask-card-review.document': 'Proof',
    'ask-card-review.reasons': 'Reasons of the request',
    'review-card.card': 'Card concerned',
    'review-card.outcome': 'Result of the review',
    'review-card.reasons': 'Reasons of the review',
  },
  faults: {
    CARD_NOBODY_REVIEWS: {
      text: 'There is nobody else who could review this card.',
      mend: 'Refer it to the inspection body above.',
    },
    CARD_NOT_CONTESTED: {
      text: 'No review of this card has been asked for.',
      mend: 'Let whoever raised it or answers for it ask for a review first.',
    },
    CARD_REVIEWED_ONCE: {
      text: 'A review of this card was asked for before: each is reviewed once.',
      mend: 'See the result of the review.',
    },
    CARD_REVIEW_HEAVIER: {
      text: 'The review was asked for by the side that answers for the card and must not make it heavier.',
      mend: 'Choose upheld, lowered or withdrawn.',
    },
    CARD_REVIEW_NOT_YOURS: {
      text: 'You cannot ask for a review of this judgement: if the card was not withdrawn, the side that answers for it may; if it was withdrawn or lowered, whoever raised it.',
      mend: 'Let somebody ask who may.',
    },
    CARD_REVIEW_TOO_LATE: {
      text: 'The term for asking for a review ended on {due}.',
      mend: 'Turn to the inspection body above.',
    },
    CARD_REVIEWER_TOOK_PART: {
      text: 'You raised or answered this card, asked for its review, or it concerns you or your post: you cannot review it.',
      mend: 'Let somebody review it who took no part.',
    },
    CARD_WITHDRAWN_ALREADY: {
      text: 'This card was withdrawn when it was judged.',
      mend: 'Choose upheld, or its former level.',
    },
    NO_CARD_TO_CONTEST: { text: 'There is no card whose review you may ask for.', mend: 'Nothing to do.' },
    NO_CARD_TO_REVIEW: { text: 'No card waits for a review.', mend: 'Nothing to do.' },
    REVIEWS_OWN_JUDGEMENT: {
      text: 'You judged this card and cannot review it.',
      mend: 'Let somebody review it who took no part.',
    },
  },
  duties: { REVIEW_CARD: 'Review the judgement of the card ({level}): uphold, lower or withdraw' },
  outcomes: { restored: 'restored to its former level' },
  values: { 'outcome.restored': 'restored to its former level', 'step.review': 'review' },
  facts: { 'cards.review-asked': 'Review of a card asked for', 'cards.reviewed': 'Judgement of a card reviewed' },
  frames: {
    'card-review-asked':
      'Case {number}: a review of the card ({level}) has been asked for. Please review its judgement.',
    'card-review-upheld': 'Case {number}: the card was reviewed and its judgement upheld.',
    'card-review-lowered': 'Case {number}: the card was reviewed and lowered to: {level}.',
    'card-review-withdrawn': 'Case {number}: the card ({level}) was withdrawn on review and does not count.',
    'card-review-restored': 'Case {number}: the card was reviewed and restored to: {level}.',
  },
};
