import * as z from 'zod';
import type { Directory } from '#cases/context.ts';
import { control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { recusedBy } from '#cases/facets/recusal.ts';
import type { Actor } from '#cases/fact.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import type { CaseFact, CaseView } from '#cases/view.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';

/** 回避 (公务员法 第76、77条): who has an interest in the case does not act in it, is not asked, and does not read it. */
export const recusal = control({
  key: 'recusal',
  serves: ['recusal'],
  effect: 'prevents',
  params: z.strictObject({ answers: z.string() }),
  names: (p) => ({ posts: [p.answers] }),
  bar({ actor, view }, { ctx }) {
    if (actor.as === 'applicant' || actor.as === 'party') return null;
    const ground = recusalGround(view, actor.person, ctx.directory);
    return ground ? fault('RECUSED', { ground }) : null;
  },
  guard: ({ facts, before, after, signers }, { ctx }) => [
    ...(facts.some((fact) => fact.type === 'lists.recorded') ? listed(after, signers, ctx.directory) : []),
    ...facts.flatMap((fact) =>
      [...new Set(asked(fact))]
        .filter((person) => recusalGround(before, person, ctx.directory))
        .map((person) => fault('PARTICIPANT_RECUSED', { person })),
    ),
  ],
  duties: (view, { p, ctx }) =>
    view.recusal.requests
      .filter((request) => recusedBy(view.recusal, request.person) === 'requested' && !request.answer)
      .map((request) => ({
        key: `recusal:${request.person}`,
        code: 'ANSWER_RECUSAL',
        post: p.answers as Post,
        due: dueAt(request.at, { n: 1, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx),
      })),
});

/** Nobody lists himself, nor whom he is close to. */
const listed = (after: CaseView, signers: readonly Actor[], directory: Directory): readonly Fault[] =>
  signers.flatMap((signer) => {
    const own = directory.name(signer.person);
    const lists = after.lists.recorded
      .at(-1)
      ?.entries.some((entry) => entry.kind === 'individual' && entry.name === own);
    const ground = lists ? 'subject' : recusalGround(after, signer.person, directory);
    return ground ? [fault('RECUSED', { ground })] : [];
  });

/** Whom a fact brings into the case: asked for an opinion, put on its team, given its things to keep. */
function asked(fact: CaseFact): readonly PersonId[] {
  if (fact.type === 'consultation.opened') return fact.data.participants;
  if (fact.type === 'plan.drafted') return fact.data.team;
  if (fact.type === 'exhibits.collected') return [fact.data.custodian];
  return fact.type === 'exhibits.handed-over' ? [fact.data.to] : [];
}
