import * as z from 'zod';
import { getCardRule, termOf } from '#calendar/supervision.ts';
import { act } from '#cases/act.ts';
import { judgesOf } from '#cases/card-posts.ts';
import type { Context } from '#cases/context.ts';
import { dueAt } from '#cases/deadlines.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import { tasked } from '#cases/tasked.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { hash, longText, person, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/**
 * 发牌: an inspector holds that somebody's conduct in this case must be accounted for, and shows by what. Only a person raises such
 * a card; a signal may have made him look. It finds nobody at fault: that is for whoever judges it, once it is answered.
 */
export const raiseCard = act({
  key: 'raise-card',
  lane: 'case',
  input: z.strictObject({
    about: person,
    level: z.enum(['warning', 'yellow', 'red']),
    matter: z.enum([
      'not-accepted',
      'not-told',
      'no-reasons',
      'off-record',
      'charged',
      'altered',
      'not-recused',
      'other',
    ]),
    what: longText,
    /** Numbers of recorded steps of this case, from 1. */
    steps: z.array(shortText).max(20).default([]),
    files: z.array(hash).max(20).default([]),
  }),
  outcomes: ['raised'],
  emits: ['cards.raised'],
  sees: ['cards'],
  options: (power, view, ctx, _, actor) => ({
    choices: {
      about: officersOf(power, view, ctx)
        .filter((id) => id !== actor.person)
        .map((id) => ({ value: id, label: ctx.directory.name(id) })),
      steps: view.hands.map((hand, i) => ({ value: String(i + 1), label: ctx.directory.name(hand.person) })),
    },
  }),
  needs: (input) => fileQueries(input.files),
  idle: (view, power, ctx, actor) =>
    officersOf(power, view, ctx).some((id) => id !== actor.person && isJudged(power, view, id, actor.person, ctx))
      ? null
      : fault('NO_OFFICER_TO_CARD'),
  perform({ input, view, actor, power, ctx, answers }) {
    const { about, level, matter, what, steps, files } = input;
    if (about === actor.person) return [fault('CARD_ABOUT_HIMSELF')];
    if (!officersOf(power, view, ctx).includes(about)) return [fault('CARD_ABOUT_OUTSIDER', { persons: [about] })];
    if (!saysSomething(what)) return [fault('REPLY_EMPTY')];
    const hands = steps.flatMap((n) => view.hands[Number(n) - 1] ?? []);
    if (hands.length < steps.length) return [fault('CARD_STEP_UNKNOWN')];
    if (hands.length + files.length === 0) return [fault('CARD_WITHOUT_EVIDENCE')];
    const unknown = unknownFiles(files, answers);
    if (unknown.length > 0) return unknown;
    if (!isJudged(power, view, about, actor.person, ctx)) return [fault('CARD_NOBODY_JUDGES')];
    const rule = getCardRule(ctx.supervision, dayOf(ctx.now));
    return {
      outcome: 'raised',
      facts: [
        {
          type: 'cards.raised',
          data: {
            key: `c${view.cards.all.filter((one) => one.kind === 'conduct').length + 1}`,
            kind: 'conduct',
            level,
            code: 'CARD_CONDUCT',
            facts: { matter },
            rests: [{ kind: 'product', rule: 'cards' }],
            what,
            stage: view.head.stage,
            posts: [postIn(view, about, ctx)],
            person: about,
            answerBy: dueAt(ctx.now, termOf(rule.answer[level]), ctx),
            rule: rule.validFrom,
            evidence: { hands: hands.map(({ act: done, person: by, at }) => ({ act: done, person: by, at })), files },
          },
        },
      ],
    };
  },
});

/** Officers who have something to do in the case and could answer: not its parties, nobody who is out of it. */
function officersOf(power: Power, view: CaseView, { directory }: Context): readonly PersonId[] {
  const answering: readonly string[] = power.definition.anytime.find((use) => use.act === 'answer-card')?.by ?? [];
  return tasked(view).filter(
    (id) => directory.posts(id).some((post) => answering.includes(post)) && !recusalGround(view, id, directory),
  );
}

/** The post in which he acted here last. */
const postIn = (view: CaseView, id: PersonId, { directory }: Context): Post =>
  view.hands.findLast((hand) => hand.person === id)?.as ?? (directory.posts(id)[0] as Post);

/** Whether anybody is left who could judge it. */
function isJudged(power: Power, view: CaseView, about: PersonId, raisedBy: PersonId, ctx: Context): boolean {
  const card = { kind: 'conduct', posts: [postIn(view, about, ctx)], person: about, raisedBy } as const;
  return judgesOf(power, card, view, ctx.directory).length > 0;
}
