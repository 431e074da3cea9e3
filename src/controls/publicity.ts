import * as z from 'zod';
import { type BindingEnv, control, type Missing } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { currentList, entryText, unnamedIn } from '#cases/facets/lists.ts';
import { type Objection, openObjections, type Posting } from '#cases/facets/publicity.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import { openOverrunsOf } from '#cases/overruns.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs, type Instant } from '#kernel/time.ts';
import { findResult } from '#powers/results.ts';

const params = z.strictObject({
  /** Fewest whole working days; the first is the day after the posting. */
  days: z.int().min(1).max(60),
  /** The list that is shown; empty where something else is announced. */
  list: z.string().default(''),
  /** A list that has changed is shown again for its whole time. */
  restartsOnChange: z.boolean().default(true),
  /** Answers objections, within so many working days. */
  post: z.string(),
  answerDays: z.int().min(1).max(30).default(5),
  tells: z.array(z.string()).default([]),
});
type Params = z.infer<typeof params>;
type Env = BindingEnv<Params>;

/** 公示: shown to everybody, whole and for whole days; nothing goes on before they are over, nor over an objection. */
export const publicity = control({
  key: 'publicity',
  serves: ['publicity'],
  effect: 'prevents',
  params,
  names: (p) => ({ posts: [p.post, ...p.tells] }),
  outlives: true,
  guard: ({ facts, before, signers }, { p }) =>
    facts.flatMap((fact): readonly Fault[] => {
      if (fact.type === 'publicity.posted' && fact.data.list === p.list) return judgePosting(fact.data, before, p);
      if (fact.type !== 'publicity.objection-answered') return [];
      const { answer, evidence } = fact.data;
      const listed = currentList(before.lists, p.list)?.by ?? [];
      return [
        ...(saysSomething(answer) ? [] : [fault('OBJECTION_NOT_ANSWERED', { objection: fact.data.key })]),
        ...(evidence.length > 0 ? [] : [fault('OBJECTION_WITHOUT_EVIDENCE', { objection: fact.data.key })]),
        ...(signers.some((signer) => listed.includes(signer.person))
          ? [fault('OBJECTION_ANSWERED_BY_LISTER', { objection: fact.data.key }, ['other-officer'])]
          : []),
      ];
    }),
  gate(exit, after, env, leaving): readonly Missing[] {
    const { p, stage, power } = env;
    if (exit !== 'forward') return [];
    // What is not recommended is not announced either.
    if (findResult(power.definition, standingConclusion(after.review)?.proposal)?.kind === 'denied') return [];
    const open = openObjections(after.publicity).map(({ key }) => key);
    const upheld = after.publicity.objections.filter((one) => one.answer?.upheld && stillThere(one, after));
    const overruns = openOverrunsOf(after, 'OBJECTION_OVERDUE');
    return [
      ...(leaving === stage ? standing(after, p, env) : []),
      ...(open.length > 0 ? [fault('OBJECTION_OPEN', { objections: open }, ['answer-objection'])] : []),
      ...upheld.map((one) => fault('OBJECTION_UPHELD', { objection: one.key }, ['record-list', 'return-review'])),
      ...overruns.map((signal) => fault('OVERRUN_UNANSWERED', { overrun: signal.key }, ['answer-card', 'judge-card'])),
    ];
  },
  duties: (view, env) =>
    openObjections(view.publicity).map((one) => ({
      key: `objection:${one.key}`,
      code: 'ANSWER_OBJECTION',
      post: env.p.post as Post,
      due: answerDue(one, env),
    })),
  wakes: (view, env) => [
    ...openObjections(view.publicity).map((one) => addMs(answerDue(one, env), 1)),
    ...view.publicity.posted.slice(-1).map((posting) => addMs(endOf(posting, env), 1)),
  ],
  signals: (view, env) =>
    openObjections(view.publicity)
      .map((one) => ({ one, due: answerDue(one, env) }))
      .filter(({ due }) => due < env.ctx.now)
      .map(({ one, due }) => ({
        key: `objection-overdue:${one.key}`,
        level: 'yellow' as const,
        code: 'OBJECTION_OVERDUE',
        facts: { objection: one.key, due },
        audience: [env.p.post, ...env.p.tells] as Post[],
      })),
});

function judgePosting(
  posting: Pick<Posting, 'days' | 'proof' | 'text' | 'place'>,
  view: CaseView,
  p: Params,
): readonly Fault[] {
  const entries = currentList(view.lists, p.list)?.entries ?? [];
  const unnamed = unnamedIn(posting.text, entries).map((entry) => entry.key);
  return [
    ...(posting.days < p.days ? [fault('PUBLICITY_TOO_SHORT', { days: posting.days, least: p.days })] : []),
    ...(unnamed.length > 0 ? [fault('PUBLICITY_INCOMPLETE', { entries: unnamed })] : []),
    ...(saysSomething(posting.text) && saysSomething(posting.place, 3) ? [] : [fault('PUBLICITY_SAYS_NOTHING')]),
    ...(posting.proof === '' ? [fault('PUBLICITY_WITHOUT_PROOF')] : []),
    ...(posting.proof !== '' && view.publicity.posted.some((one) => one.proof === posting.proof)
      ? [fault('PUBLICITY_PROOF_OLD')]
      : []),
  ];
}

/** What the announcement itself still wants. */
function standing(view: CaseView, p: Params, env: Env): readonly Missing[] {
  const posting = view.publicity.posted.findLast((one) => one.list === p.list);
  if (!posting) return [{ ...fault('PUBLICITY_MISSING', {}, ['post-publicity']), made: ['publicity.posted'] }];
  if (p.restartsOnChange && p.list !== '') {
    const now = (currentList(view.lists, p.list)?.entries ?? []).map(entryText).toSorted();
    if (JSON.stringify(now) !== JSON.stringify(posting.shown.toSorted()))
      return [fault('PUBLICITY_RESTARTS', {}, ['post-publicity'])];
  }
  const until = endOf(posting, env);
  return until >= env.ctx.now ? [fault('PUBLICITY_RUNNING', { until })] : [];
}

const endOf = (posting: Posting, { p, ctx }: Env): Instant =>
  dueAt(posting.at, { n: Math.max(posting.days, p.days), unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);

const answerDue = (objection: Objection, { p, ctx }: Env): Instant =>
  dueAt(objection.at, { n: p.answerDays, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);

/** Whether what an objection was upheld against is on the newest list all the same. */
function stillThere(objection: Objection, view: CaseView): boolean {
  const newest = view.lists.recorded.at(-1);
  if (!newest) return false;
  if (objection.about !== '') return newest.entries.some((entry) => entry.key === objection.about);
  // Against the whole: nobody of whom the list was made up then has come off it, or was mended.
  const then = view.lists.recorded.findLast((one) => one.at <= objection.at);
  const now = new Set(newest.entries.map(entryText));
  return (then?.entries ?? []).map(entryText).every((text) => now.has(text));
}
