import * as z from 'zod';
import { control } from '#cases/control.ts';
import { fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

/** 首问负责: the first window officer is on record and stays responsible until a recorded hand-over. */
export const firstResponsible = control({
  key: 'first-responsible',
  serves: ['first-responsible'],
  effect: 'prevents',
  params: z.strictObject({ acts: keys }),
  names: (p) => ({ acts: p.acts }),
  bar({ actor, use, view }, { p }) {
    const { responsible } = view.acceptance;
    if (!p.acts.includes(use.act) || responsible === undefined || responsible === actor.person) return null;
    return fault('NOT_FIRST_RESPONSIBLE', { responsible }, ['hand-over']);
  },
  adds({ use, signers, before }, { p }) {
    const first = signers[0];
    if (!first || !p.acts.includes(use.act) || before.acceptance.responsible !== undefined) return [];
    return [{ type: 'acceptance.taken-on', data: { officer: first.person } }];
  },
});
