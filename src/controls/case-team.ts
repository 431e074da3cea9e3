import * as z from 'zod';
import { control } from '#cases/control.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  /** Acts that are the team's alone. */
  acts: keys,
  /** Fewest members. */
  least: z.int().min(2).max(9),
  post: z.string(),
  qualification: z.string().optional(),
});

/** 专案组 (移送规定 第5条): two officers or more are named, none of them with an interest; they verify, and nobody else. */
export const caseTeam = control({
  key: 'case-team',
  serves: ['two-officers', 'strict-procedure'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: p.acts, posts: [p.post] }),
  bar({ actor, use, view }, { p }) {
    if (!p.acts.includes(use.act)) return null;
    const { team } = view.transfer;
    if (team.length === 0) return fault('CASE_TEAM_MISSING', {}, ['name-team']);
    return team.includes(actor.person) ? null : fault('NOT_IN_CASE_TEAM', {}, ['name-team']);
  },
  guard: ({ facts, before, signers }, { p, ctx }) =>
    facts.flatMap((fact): readonly Fault[] => {
      if (fact.type !== 'transfer.team-named') return [];
      const { team } = fact.data;
      const { qualification } = p;
      const faults: Fault[] =
        team.length < p.least ? [fault('CASE_TEAM_TOO_SMALL', { n: team.length, least: p.least })] : [];
      if (before.transfer.team.length > 0 && !saysSomething(fact.data.reason)) faults.push(fault('REASONS_EMPTY'));
      if (signers[0] && team.includes(signers[0].person)) faults.push(fault('NAMES_HIMSELF'));
      for (const person of team) {
        if (recusalGround(before, person, ctx.directory)) faults.push(fault('PARTICIPANT_RECUSED', { person }));
        if (!ctx.directory.posts(person).some((post) => post === p.post))
          faults.push(fault('PARTICIPANT_WITHOUT_POST', { posts: [p.post] }));
        else if (qualification && !ctx.directory.qualified(person, qualification, ctx.now))
          faults.push(fault('MEMBER_NOT_QUALIFIED', { person, qualification }));
      }
      return faults;
    }),
});
