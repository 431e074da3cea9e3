import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { currentRound, type Round, silentParticipants } from '#cases/facets/consultation.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs } from '#kernel/time.ts';

const params = z.strictObject({
  /** Fewest officers asked, the convener and the decider not among them. */
  minimum: z.int().min(2).max(15),
  posts: z.array(z.string()).min(1),
  tells: z.array(z.string()).min(1),
});
type Params = z.infer<typeof params>;

/** 会商、会签: before the decision each one asked gives his own reasoned opinion; who keeps silent is named, on the minute. */
export const collectiveDecision = control({
  key: 'collective-decision',
  serves: ['consultation', 'collective-appraisal', 'meeting-decides'],
  effect: 'prevents',
  params,
  names: (p) => ({ posts: [...p.posts, ...p.tells] }),
  bar: ({ actor, emits, view }, { p }) =>
    emits.includes('decision.made') ? beforeDecision(view, actor.person, p) : null,
  guard({ facts, signers }, { p, ctx }) {
    const faults: Fault[] = [];
    for (const fact of facts) {
      if (fact.type === 'consultation.opened') {
        const { participants } = fact.data;
        const fit = participants.filter((person) => ctx.directory.posts(person).some((post) => p.posts.includes(post)));
        const others = fit.filter((person) => person !== signers[0]?.person);
        if (others.length < p.minimum)
          faults.push(fault('TOO_FEW_PARTICIPANTS', { n: others.length, minimum: p.minimum }));
        if (fit.length < participants.length) faults.push(fault('PARTICIPANT_WITHOUT_POST', { posts: p.posts }));
      }
      if (fact.type === 'consultation.opinion-given' && !saysSomething(fact.data.opinion))
        faults.push(fault('OPINION_EMPTY'));
    }
    return faults;
  },
  duties: (view, env) =>
    silent(view).map(({ person, round }) => ({
      key: `opinion:${person}`,
      code: 'GIVE_OPINION',
      post: postOf(person, env),
      person,
      due: round.replyBy,
    })),
  wakes: (view) => silent(view).map(({ round }) => addMs(round.replyBy, 1)),
  signals: (view, env) =>
    silent(view)
      .filter(({ round }) => round.replyBy < env.ctx.now)
      .map(({ person, round }) => ({
        key: `opinion-overdue:${view.consultation.rounds.length}:${person}`,
        level: 'yellow' as const,
        code: 'OPINION_OVERDUE',
        facts: { person, due: round.replyBy },
        audience: env.p.tells as Post[],
      })),
});

/** What stands against any decision now; a consultation that did not carry the conclusion leaves only the way back. */
function beforeDecision(view: CaseView, decider: PersonId, p: Params): Fault | null {
  const round = currentRound(view.consultation);
  if (!round) return fault('CONSULTATION_MISSING', {}, ['open-consultation']);
  const others = round.participants.filter((person) => person !== decider && person !== round.convener);
  if (others.length < p.minimum)
    return fault('TOO_FEW_PARTICIPANTS', { n: others.length, minimum: p.minimum }, ['open-consultation']);
  const missing = silentParticipants(round);
  if (missing.length > 0)
    return fault('OPINION_MISSING', { n: missing.length }, [round.closed ? 'open-consultation' : 'give-opinion']);
  if (!round.closed) return fault('CONSULTATION_NOT_CLOSED', {}, ['close-consultation']);
  const { agree, disagree } = round.closed;
  return disagree >= agree ? fault('CONSULTATION_AGAINST', { agree, disagree }, ['return-review']) : null;
}

function silent(view: CaseView): readonly { person: PersonId; round: Round }[] {
  const round = currentRound(view.consultation);
  if (!round || round.closed) return [];
  return silentParticipants(round).map((person) => ({ person, round }));
}

const postOf = (person: PersonId, { p, ctx }: BindingEnv<Params>): Post =>
  ctx.directory.posts(person).find((post) => p.posts.includes(post)) ?? (p.posts[0] as Post);
