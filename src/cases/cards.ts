import { explainDeadline } from '#calendar/explain.ts';
import { type CardRule, type CardWait, getCardRule, termOf } from '#calendar/supervision.ts';
import { type Deadline, deadline } from '#calendar/term.ts';
import type { Post } from '#kernel/ids.ts';
import { addMs, dayOf, type Instant } from '#kernel/time.ts';
import { answerersOf, hasCards, inspectorPosts, judgesOf, lineOf, superiorsOf } from './card-posts.ts';
import { reviewDue, reviewDuty } from './card-review.ts';
import { ruleOf } from './card-rule.ts';
import type { Context } from './context.ts';
import type { Duty } from './control.ts';
import { caseDeadline, clockDeadline, dueAt, stageDeadline } from './deadlines.ts';
import type { Engine } from './engine.ts';
import { type Card, type CardArithmetic, type CardLevel, type CardOrder, cardState } from './facets/cards.ts';
import type { Signal } from './facets/signals.ts';
import type { CaseFact, CaseView } from './view.ts';

/**
 * 牌: what the machine does with cards. It raises one for each term that is over, and lets an unanswered one become the next; of
 * conduct it raises nothing and lifts nothing. The terms are dated data (`rules/supervision.yaml`).
 */

/** Yellow and red signals of the case's own chain as cards. What the sealed chain knows never becomes one: a card would reveal it. */
export function newCards(engine: Engine, view: CaseView, found: readonly CaseFact[]): readonly CaseFact[] {
  const { power, ctx } = engine;
  if (!hasCards(power)) return [];
  const rule = getCardRule(ctx.supervision, dayOf(ctx.now));
  return found.flatMap((fact): readonly CaseFact[] => {
    if (fact.type !== 'signals.raised') return [];
    const { level, key, code, facts, rests, stage } = fact.data;
    if (level !== 'yellow' && level !== 'red') return [];
    const arithmetic = arithmeticOf(engine, view, fact.data);
    return [
      {
        type: 'cards.raised',
        data: {
          key,
          kind: 'time',
          level,
          code,
          facts,
          rests,
          what: '',
          stage,
          posts: addressed(engine, fact.data),
          person: '',
          answerBy: dueAt(ctx.now, termOf(rule.answer[level]), ctx),
          rule: rule.validFrom,
          evidence: { hands: [], files: [] },
          ...(arithmetic ? { arithmetic } : {}),
        },
      },
    ];
  });
}

/** Applicants and the machine may do a step and answer for none. */
function addressed({ power }: Engine, { answers = [], audience }: Signal): readonly Post[] {
  const answering: readonly string[] = power.definition.anytime.find((use) => use.act === 'answer-card')?.by ?? [];
  const able = answers.filter((post) => answering.includes(post));
  if (able.length > 0) return able;
  return [audience.find((post) => !inspectorPosts(power).includes(post)) ?? audience[0] ?? (answering[0] as Post)];
}

function arithmeticOf(engine: Engine, view: CaseView, signal: Signal): CardArithmetic | undefined {
  const found = countedFor(engine, view, signal);
  if (!found || found.due === null || found.due !== signal.facts.due) return undefined;
  return {
    start: found.start,
    due: found.due,
    term: found.term,
    pauses: found.pauses.map((pause) => ({ ...pause, to: pause.to ?? '' })),
    extensions: found.extensions.map(({ term, document }) => ({ term, document })),
    days: daysOf(found, engine.ctx),
  };
}

function countedFor({ power, ctx }: Engine, view: CaseView, { facts, stage }: Signal): Deadline | undefined {
  const { clock } = facts;
  if (clock === 'stage') return stageDeadline(view, power, stage, ctx);
  if (clock === 'legal' || clock === 'promised') {
    const limit = power.definition.limits[clock];
    return limit ? caseDeadline(view, limit, ctx) : undefined;
  }
  const rule = power.definition.clocks.find((one) => one.key === clock);
  return rule ? clockDeadline(view, rule, ctx) : undefined;
}

/** The days that a deadline counts; of hours none. */
export function daysOf(found: Deadline, { calendar }: Pick<Context, 'calendar'>) {
  const explained = explainDeadline(found, calendar);
  return explained.unit === 'hours' ? [] : explained.lines.flatMap((line) => (line.counted ? [line.day] : []));
}

/** The same deadline by the calendar of today: where it ends otherwise, both are shown and the person concerned can point to it. */
export const countedAgain = ({ start, term, pauses, extensions }: CardArithmetic, { calendar }: Context): Deadline =>
  deadline(
    start,
    term,
    calendar,
    pauses.map((pause) => ({ ...pause, to: pause.to === '' ? null : pause.to })),
    extensions,
  );

/** From when the present term for its answer runs. */
const waitsSince = (card: Card): Instant => card.steps.at(-1)?.at ?? card.raisedAt;

/** The level at which it waits for its answer, or waited: a judgement changes what the card is, not what was owed. */
const waitingLevel = ({ steps, raisedLevel }: Card): CardLevel =>
  steps.flatMap(({ to }) => (to === 'order' ? [] : [to])).at(-1) ?? raisedLevel;

/** The term for its answer, with where it stands. */
export const answerWait = (card: Card, ctx: Context): CardWait => ruleOf(card, ctx).answer[waitingLevel(card)];

/** Until when it may be answered: as it was told, or later where the calendar has gained a day off since. */
export function answerDue(card: Card, ctx: Context): { readonly due: Instant; readonly provisional: boolean } {
  if (card.order) return { due: card.order.reportBy, provisional: false };
  const again = deadline(waitsSince(card), termOf(answerWait(card, ctx)), ctx.calendar);
  const due = again.due !== null && again.due > card.answerBy ? again.due : card.answerBy;
  return { due, provisional: again.provisional };
}

/** Until when an answered card is judged. */
export const judgeDue = (card: Card, ctx: Context): Instant =>
  dueAt(card.answer?.at ?? ctx.now, termOf(ruleOf(card, ctx).judge), ctx);

export type CardStep = { readonly at: Instant; readonly fact: CaseFact };

/**
 * What an unanswered card becomes by now, the earliest first: a time card the next colour, then 督办; a conduct card 督办 at once.
 * One that nobody in the case can answer climbs no further: its superior has to name somebody.
 */
export function dueCardStep(engine: Engine, view: CaseView): CardStep | undefined {
  const { ctx } = engine;
  const steps = view.cards.all.flatMap((card): readonly CardStep[] => {
    if (cardState(card) !== 'raised' || card.order) return [];
    const { due, provisional } = answerDue(card, ctx);
    if (provisional || due >= ctx.now || answerersOf(card, view, ctx.directory).length === 0) return [];
    const at = addMs(due, 1);
    return [{ at, fact: stepOf(card, at, ctx) }];
  });
  return steps.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

function stepOf(card: Card, at: Instant, ctx: Context): CaseFact {
  const rule = ruleOf(card, ctx);
  const to: CardLevel | 'order' = card.kind === 'time' ? rule.unanswered[card.level].to : 'order';
  return to === 'order'
    ? { type: 'cards.ordered', data: { key: card.key, ...orderFrom(rule, at, ctx) } }
    : {
        type: 'cards.escalated',
        data: { key: card.key, to, answerBy: dueAt(at, termOf(rule.answer[to]), ctx) },
      };
}

const orderFrom = ({ order }: CardRule, at: Instant, ctx: Context): CardOrder => {
  const by = (wait: CardWait) => dueAt(at, termOf(wait), ctx);
  return { assignBy: by(order.assign), reportBy: by(order.report), settleBy: by(order.settle) };
};

/** 重大问题: the later day by which it is settled; undefined while it is under no 督办. */
export function graveSettleBy(card: Card, ctx: Context): Instant | undefined {
  const since = card.steps.findLast((step) => step.to === 'order')?.at;
  return since === undefined ? undefined : dueAt(since, termOf(ruleOf(card, ctx).order.settleGrave), ctx);
}

/** What is owed under cards now: to answer, to assign, to judge, to review, to close. */
export const cardDuties = (engine: Engine, view: CaseView): readonly Duty[] =>
  view.cards.all.flatMap((card) => {
    switch (cardState(card)) {
      case 'raised':
        return answerDuties(engine, view, card);
      case 'answered':
        return judgeDuty(engine, view, card);
      case 'reviewing':
        return reviewDuty(engine, view, card);
      case 'upheld':
      case 'lowered':
        return closeDuty(engine, card);
      default:
        return [];
    }
  });

function answerDuties({ power, ctx }: Engine, view: CaseView, card: Card): readonly Duty[] {
  const facts = { level: card.level };
  const reachable = answerersOf(card, view, ctx.directory).length > 0;
  const superior = superiorsOf(power, card, ctx.directory)[0] ?? lineOf(power).at(-1);
  const [post] = card.posts;
  const assigns = reachable ? card.order && !card.assigned : card.kind === 'time';
  return [
    ...(reachable && post
      ? [
          {
            key: `card-answer:${card.key}`,
            code: 'ANSWER_CARD',
            post,
            due: answerDue(card, ctx).due,
            facts,
            ...(card.person === '' ? {} : { person: card.person }),
          },
        ]
      : []),
    ...(assigns && superior
      ? [
          {
            key: `card-assign:${card.key}`,
            code: 'ASSIGN_CARD',
            post: superior,
            facts,
            ...(card.order ? { due: card.order.assignBy } : {}),
          },
        ]
      : []),
  ];
}

function judgeDuty({ power, ctx }: Engine, view: CaseView, card: Card): readonly Duty[] {
  const facts = { level: card.level };
  const post = judgesOf(power, card, view, ctx.directory)[0]?.post;
  return post ? [{ key: `card-judge:${card.key}`, code: 'JUDGE_CARD', post, due: judgeDue(card, ctx), facts }] : [];
}

function closeDuty({ power, ctx }: Engine, card: Card): readonly Duty[] {
  const facts = { level: card.level };
  const [post] = inspectorPosts(power);
  const due = card.order ? { due: settleDue(card, card.order, ctx) } : {};
  return post ? [{ key: `card-close:${card.key}`, code: 'CLOSE_CARD', post, facts, ...due }] : [];
}

/** Until when 督办 is settled: a review takes its time, and what it left standing is settled after it. */
function settleDue(card: Card, { settleBy }: CardOrder, ctx: Context): Instant {
  if (!card.reviewed) return settleBy;
  const again = dueAt(card.reviewed.at, termOf(ruleOf(card, ctx).order.settle), ctx);
  return again > settleBy ? again : settleBy;
}

type Late = { readonly step: 'assign' | 'report' | 'settle' | 'judge' | 'review'; readonly due: Instant };

/** Steps that somebody else than the person concerned owes, or that 13710 dates. */
function datedSteps(card: Card, ctx: Context): readonly Late[] {
  const state = cardState(card);
  if (state === 'withdrawn' || state === 'closed') return [];
  if (state === 'reviewing') return [{ step: 'review', due: reviewDue(card, ctx) }];
  const { order } = card;
  return [
    ...(state === 'answered' ? [{ step: 'judge' as const, due: judgeDue(card, ctx) }] : []),
    ...(order && !card.assigned && state === 'raised' ? [{ step: 'assign' as const, due: order.assignBy }] : []),
    ...(order && state === 'raised' ? [{ step: 'report' as const, due: order.reportBy }] : []),
    ...(order ? [{ step: 'settle' as const, due: settleDue(card, order, ctx) }] : []),
  ];
}

/** Instants at which a card changes, or somebody is late with it, though nobody acts. */
export const cardWakes = ({ ctx }: Engine, view: CaseView): readonly Instant[] =>
  view.cards.all.flatMap((card) => [
    ...(cardState(card) === 'raised' && !card.order ? [addMs(answerDue(card, ctx).due, 1)] : []),
    ...datedSteps(card, ctx).map(({ due }) => addMs(due, 1)),
  ]);

/** A judgement or a step of 督办 that is late: a note to those above and to the inspectors, and no card upon a card. */
export const cardSignals = ({ power, ctx }: Engine, view: CaseView): readonly Signal[] =>
  view.cards.all.flatMap((card) =>
    datedSteps(card, ctx)
      .filter(({ due }) => due < ctx.now)
      .map(
        ({ step, due }): Signal => ({
          key: `card-late:${card.key}:${step}`,
          control: 'structure',
          level: 'note',
          code: 'CARD_STEP_LATE',
          facts: { step, due, level: card.level },
          audience: [...inspectorPosts(power), ...lineOf(power).slice(-1)],
          stage: card.stage,
          rests: [{ kind: 'product', rule: 'cards' }],
        }),
      ),
  );
