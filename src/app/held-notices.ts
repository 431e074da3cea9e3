import { recusalGround } from '#cases/recusal-ground.ts';
import { each, type NewsOf } from './case-notices.ts';

/** Whoever signed what waited for others hears that all have signed. */
export const heldNotices: NewsOf = ({ ctx }, before, after, event) =>
  event.facts.flatMap((fact) => {
    if (fact.type !== 'held.dropped' || fact.data.why !== 'completed') return [];
    const proposal = before.held.open.find(({ key }) => key === fact.data.key);
    return each((proposal?.signers ?? []).map(({ person }) => person))
      .filter((person) => recusalGround(after, person, ctx.directory) === undefined)
      .map((person) => ({
        person,
        at: ctx.now,
        kind: 'held-signed',
        data: { number: after.head.number, caseId: after.head.id, act: proposal?.act ?? '', about: fact.data.key },
      }));
  });
