import type { PersonId, Post } from '#kernel/ids.ts';
import type { ActUse, Power } from '#powers/definition.ts';
import type { Directory } from './context.ts';
import { type Card, type CardState, cardState } from './facets/cards.ts';
import { recusalGround } from './recusal-ground.ts';
import type { CaseView } from './view.ts';

/**
 * Who has to do with a card, by the power's own use of the acts: `raise-card` names the inspectors, `judge-card` who judges, with
 * `line` the superiors from the lowest to the highest. A power that has no use of `answer-card` has no cards.
 */

const anytimeUse = ({ definition }: Power, act: string): ActUse | undefined =>
  definition.anytime.find((use) => use.act === act);

export const hasCards = (power: Power): boolean => anytimeUse(power, 'answer-card') !== undefined;

/** Posts that raise what concerns conduct. */
export const inspectorPosts = (power: Power): readonly Post[] => (anytimeUse(power, 'raise-card')?.by ?? []) as Post[];

/** 上级: the line of superiors, the highest last. */
export function lineOf(power: Power): readonly Post[] {
  const line = anytimeUse(power, 'judge-card')?.with.line;
  return (Array.isArray(line) ? line.map(String) : []) as readonly string[] as readonly Post[];
}

/** Superiors of whoever owes the answer. */
export function superiorsOf(
  power: Power,
  { posts: owing, person }: Pick<Card, 'posts' | 'person'>,
  directory: Directory,
) {
  const line = lineOf(power);
  const posts = person === '' ? owing : [...owing, ...directory.posts(person)];
  return line.slice(Math.max(...posts.map((one) => line.indexOf(one))) + 1);
}

type Concern = Pick<Card, 'kind' | 'posts' | 'person'>;

/**
 * Posts that may judge this card: of time, the superiors and the inspectors; of conduct, the inspectors and the highest superior.
 * What inspectors themselves owe is judged by the highest superior alone.
 */
export const judgePosts = (power: Power, card: Concern, directory: Directory): readonly Post[] =>
  decidingPosts(power, 'judge-card', card, directory);

function decidingPosts(
  power: Power,
  deciding: 'judge-card' | 'review-card',
  card: Concern,
  directory: Directory,
): readonly Post[] {
  const line = lineOf(power);
  const outside = ((anytimeUse(power, deciding)?.by ?? []) as Post[]).filter((post) => !line.includes(post));
  if (card.posts.every((post) => inspectorPosts(power).includes(post))) return line.slice(-1);
  const above = superiorsOf(power, card, directory);
  return card.kind === 'time' ? [...above, ...outside] : [...outside, ...above.slice(-1)];
}

/**
 * Posts that may review its judgement: those that might have judged it, and whom `review-card` names outside the line; of the
 * line nobody below the post in which it was judged.
 */
export function reviewPosts(power: Power, card: Concern & Pick<Card, 'judged'>, directory: Directory): readonly Post[] {
  const named: readonly string[] = anytimeUse(power, 'review-card')?.by ?? [];
  const line = lineOf(power);
  const judged = card.judged ? line.indexOf(card.judged.as) : -1;
  return decidingPosts(power, 'review-card', card, directory).filter(
    (post) => named.includes(post) && (!line.includes(post) || line.indexOf(post) >= judged),
  );
}

export const holdsOf = ({ posts }: Pick<Card, 'posts'>, person: PersonId, directory: Directory): boolean =>
  directory.posts(person).some((post) => posts.includes(post));

/** Why this person may not judge the card although his post may; undefined = he may. Follows the natural person. */
export function againstJudging(
  card: Concern & Pick<Card, 'raisedBy' | 'answer'>,
  person: PersonId,
  directory: Directory,
): 'JUDGES_OWN_CARD' | 'JUDGES_OWN_ANSWER' | 'CARD_CONCERNS_JUDGE' | undefined {
  if (card.raisedBy === person) return 'JUDGES_OWN_CARD';
  if (card.answer?.by === person) return 'JUDGES_OWN_ANSWER';
  // On a card that names nobody, everybody who holds such a post may be the one who owed it.
  const concerned = card.person === '' ? holdsOf(card, person, directory) : card.person === person;
  return concerned ? 'CARD_CONCERNS_JUDGE' : undefined;
}

/** Why this person may not review the judgement although his post may; undefined = he may. */
export function againstReviewing(
  card: Card,
  person: PersonId,
  directory: Directory,
): 'REVIEWS_OWN_JUDGEMENT' | 'CARD_REVIEWER_TOOK_PART' | undefined {
  if (card.judged?.by === person) return 'REVIEWS_OWN_JUDGEMENT';
  return card.review?.by === person || againstJudging(card, person, directory) ? 'CARD_REVIEWER_TOOK_PART' : undefined;
}

/** A step in which somebody apart decides about a card: in which state it waits for him, by whose post, and what bars a person. */
type Deciding<C> = {
  readonly state: CardState;
  readonly posts: (power: Power, card: C, directory: Directory) => readonly Post[];
  readonly against: (card: C, person: PersonId, directory: Directory) => string | undefined;
};
const JUDGING: Deciding<Concern & Pick<Card, 'raisedBy' | 'answer'>> = {
  state: 'answered',
  posts: judgePosts,
  against: againstJudging,
};
const REVIEWING: Deciding<Card> = { state: 'reviewing', posts: reviewPosts, against: againstReviewing };

const ableTo =
  <C>({ posts, against }: Deciding<C>) =>
  (
    power: Power,
    card: C,
    view: CaseView,
    directory: Directory,
  ): readonly { readonly post: Post; readonly person: PersonId }[] =>
    posts(power, card, directory).flatMap((post) =>
      directory
        .holders(post)
        .filter((person) => !against(card, person, directory) && !recusalGround(view, person, directory))
        .map((person) => ({ post, person })),
    );

/** Whoever could judge it now, post by post: a card that nobody can judge is not raised. */
export const judgesOf = ableTo(JUDGING);
/** Whoever could review it now, post by post: a review that nobody can give is not asked for. */
export const reviewersOf = ableTo(REVIEWING);

/** Those who owe the answer and are not out of the case. */
export const answerersOf = (card: Card, view: CaseView, directory: Directory): readonly PersonId[] =>
  (card.person === '' ? [...new Set(card.posts.flatMap((post) => directory.holders(post)))] : [card.person]).filter(
    (person) => recusalGround(view, person, directory) === undefined,
  );

/** Whether this person may read the card: he inspects, took part in it, owes its answer, may judge it, or is above whoever owes it. */
export function mayReadCard(power: Power, card: Card, person: PersonId, directory: Directory): boolean {
  const posts = directory.posts(person);
  if (posts.some((post) => inspectorPosts(power).includes(post))) return true;
  if (card.person === person || cardHands(card).includes(person)) return true;
  if (posts.some((post) => judgePosts(power, card, directory).includes(post))) return true;
  return card.kind === 'time' && posts.some((post) => card.posts.includes(post) || lineOf(power).includes(post));
}

/** Who took part in it so far. */
export const cardHands = ({ raisedBy, answer, judged, review, reviewed }: Card): readonly PersonId[] => [
  ...new Set([raisedBy, answer?.by, judged?.by, review?.by, reviewed?.by].filter((one) => one !== undefined)),
];

/** Cards that wait for this person's answer. */
export const cardsToAnswer = (view: CaseView, person: PersonId, directory: Directory): readonly Card[] =>
  view.cards.all.filter(
    (card) =>
      cardState(card) === 'raised' && (card.person === '' ? holdsOf(card, person, directory) : card.person === person),
  );

const waitingFor =
  ({ state, posts: of, against }: Deciding<Card>) =>
  (power: Power, view: CaseView, person: PersonId, posts: readonly Post[], directory: Directory): readonly Card[] =>
    view.cards.all.filter(
      (card) =>
        cardState(card) === state &&
        of(power, card, directory).some((post) => posts.includes(post)) &&
        against(card, person, directory) === undefined,
    );

/** Cards that wait for a judgement that this person, as this post, may give. */
export const cardsToJudge = waitingFor(JUDGING);
/** Cards whose judgement waits for a review that this person, as this post, may give. */
export const cardsToReview = waitingFor(REVIEWING);
