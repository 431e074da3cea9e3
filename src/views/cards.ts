import {
  cardsToAnswer,
  cardsToJudge,
  cardsToReview,
  inspectorPosts,
  mayReadCard,
  reviewersOf,
  superiorsOf,
} from '#cases/card-posts.ts';
import { askReviewDue, cardsToContest } from '#cases/card-review.ts';
import { ruleOf as cardRuleOf } from '#cases/card-rule.ts';
import { answerDue, answerWait, cardDuties, countedAgain, daysOf } from '#cases/cards.ts';
import { type Card, type CardArithmetic, cardCounts, cardState } from '#cases/facets/cards.ts';
import type { CardShape } from '#contract/card-shapes.ts';
import { sayAct, sayDuty, saySignal } from '#contract/say.ts';
import type { PersonId } from '#kernel/ids.ts';
import { whoOf } from './case-parts.ts';
import type { Sight } from './sight.ts';
import { lawsIn, namesIn, postName, saidBoth, shownRest } from './speech.ts';

/** Cards of the case that this person may read; those whom the case concerns read none. */
export const cardsFor = ({ view, engine, party }: Sight, person: PersonId): readonly Card[] =>
  party ? [] : view.cards.all.filter((card) => mayReadCard(engine.power, card, person, engine.ctx.directory));

export const cardsOf = (sight: Sight, person: PersonId): CardShape[] =>
  cardsFor(sight, person).map((card) => shapeOf(card, sight, person));

/** One card by its key; undefined where there is none, or none that he may read. */
export function cardWithKey(sight: Sight, key: string, person: PersonId): CardShape | undefined {
  const card = cardsFor(sight, person).find((one) => one.key === key);
  return card && shapeOf(card, sight, person);
}

function shapeOf(card: Card, sight: Sight, person: PersonId): CardShape {
  const { engine } = sight;
  const { power, ctx } = engine;
  const who = (id: PersonId) => whoOf(sight, id);
  const names = { ...namesIn(power, ctx.directory, [card]), laws: lawsIn(ctx.laws) };
  const { assigned, answer, judged, review, reviewed, closed, order, arithmetic } = card;
  return {
    key: card.key,
    kind: card.kind,
    level: card.level,
    raisedLevel: card.raisedLevel,
    state: cardState(card),
    counts: cardCounts(card),
    text: saidBoth(saySignal, card, names),
    what: card.what,
    stage: card.stage,
    stageName: power.definition.stages.find(({ key }) => key === card.stage)?.name ?? card.stage,
    posts: card.posts.map((key) => ({ key, name: postName(key, power.definition.posts) })),
    person: card.person === '' ? null : who(card.person),
    raisedAt: card.raisedAt,
    raisedBy: card.raisedBy === undefined ? null : who(card.raisedBy),
    answerBy: answerDue(card, ctx).due,
    rests: card.rests.map((rest) => shownRest(rest, names)),
    rule: ruleOf(card, sight),
    evidence: {
      hands: card.evidence.hands.map(({ act, person: by, at }) => ({
        actName: { zh: sayAct('zh-CN', act), en: sayAct('en', act) },
        person: who(by),
        at,
      })),
      files: [...card.evidence.files],
    },
    arithmetic: arithmetic ? bothCounts(arithmetic, sight) : null,
    steps: card.steps.map((step) => ({ ...step })),
    order: order ? { ...order } : null,
    assigned: assigned ? { ...assigned, to: who(assigned.to), by: who(assigned.by) } : null,
    answer: answer ? { ...answer, by: who(answer.by) } : null,
    judged: judged
      ? { outcome: judged.outcome, level: judged.level, reasons: judged.reasons, by: who(judged.by), at: judged.at }
      : null,
    reviewBy: reviewTermOf(card, sight),
    review: review ? { ...review, by: who(review.by) } : null,
    reviewed: reviewed ? { ...reviewed, by: who(reviewed.by) } : null,
    closed: closed ? { ...closed, by: who(closed.by) } : null,
    waits: waitsOf(card, sight),
    mine: mineOf(card, sight, person),
  };
}

function ruleOf(card: Card, { engine }: Sight): CardShape['rule'] {
  const { n, unit, source, article = '', confidence } = answerWait(card, engine.ctx);
  return { validFrom: card.rule, term: { n, unit }, source, article, confidence };
}

function reviewTermOf(card: Card, { engine, view }: Sight): CardShape['reviewBy'] {
  const { power, ctx } = engine;
  const found = card.review ? undefined : askReviewDue(card, ctx);
  if (!found || reviewersOf(power, card, view, ctx.directory).length === 0) return null;
  const { source, article = '', confidence } = cardRuleOf(card, ctx).review.ask;
  return { ...found, source, article, confidence };
}

function bothCounts(recorded: CardArithmetic, { engine }: Sight): CardShape['arithmetic'] {
  const { start, due, term, days } = recorded;
  const again = countedAgain(recorded, engine.ctx);
  return {
    start,
    term: { n: term.n, unit: term.unit },
    told: { due, days: [...days] },
    again: { due: again.due, days: [...daysOf(again, engine.ctx)] },
    changed: again.due !== due,
  };
}

const ACTS: { readonly [code: string]: CardShape['mine'][number] } = {
  ANSWER_CARD: 'answer-card',
  ASSIGN_CARD: 'assign-card',
  JUDGE_CARD: 'judge-card',
  REVIEW_CARD: 'review-card',
  CLOSE_CARD: 'close-card',
};

const waitsOf = (card: Card, sight: Sight): CardShape['waits'] =>
  cardDuties(sight.engine, sight.view)
    .filter(({ key }) => key.slice(key.indexOf(':') + 1) === card.key)
    .map((duty) => ({
      act: ACTS[duty.code] ?? '',
      text: saidBoth(sayDuty, duty),
      post: duty.post,
      postName: postName(duty.post, sight.engine.power.definition.posts),
      person: duty.person === undefined ? null : whoOf(sight, duty.person),
      dueAt: duty.due ?? null,
    }));

function mineOf(card: Card, { view, engine }: Sight, person: PersonId): CardShape['mine'] {
  const { power, ctx } = engine;
  const { directory } = ctx;
  const posts = directory.posts(person);
  const state = cardState(card);
  const closes =
    (state === 'upheld' || state === 'lowered') &&
    card.person !== person &&
    card.answer?.by !== person &&
    posts.some((post) => inspectorPosts(power).includes(post));
  const assigns =
    state === 'raised' && !card.assigned && posts.some((post) => superiorsOf(power, card, directory).includes(post));
  const contests =
    cardsToContest(view, person, ctx).includes(card) && reviewersOf(power, card, view, directory).length > 0;
  return [
    ...(cardsToAnswer(view, person, directory).includes(card) ? (['answer-card'] as const) : []),
    ...(assigns ? (['assign-card'] as const) : []),
    ...(cardsToJudge(power, view, person, posts, directory).includes(card) ? (['judge-card'] as const) : []),
    ...(contests ? (['ask-card-review'] as const) : []),
    ...(cardsToReview(power, view, person, posts, directory).includes(card) ? (['review-card'] as const) : []),
    ...(closes ? (['close-card'] as const) : []),
  ];
}
