import type { LoadedCase } from '#app/app.ts';
import { cardWithKey } from '#views/cards.ts';
import { type Edge, getPerson, problems, type Server } from '../edge.ts';
import { cardPage, cardQuery } from '../shapes.ts';
import { openOrNull } from '../signal-page.ts';

/** 牌: those that the signed-in person may hear of, or that wait for him. What he may do about one is done in its case. */
export function cardRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  server.get(
    '/cards',
    { schema: { tags: ['cards'], querystring: cardQuery, response: { 200: cardPage, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { wait, state, level, power, after, limit } = request.query;
      const found = await app.cards(person, {
        limit,
        ...(wait ? { wait } : {}),
        ...(state ? { state } : {}),
        ...(level ? { level } : {}),
        ...(power ? { power } : {}),
        ...(after ? { after } : {}),
      });
      const opened = new Map<number, LoadedCase | null>();
      for (const { caseId } of found.rows)
        if (!opened.has(caseId)) opened.set(caseId, await openOrNull(app, person, caseId));
      return {
        rows: found.rows.flatMap(({ caseId, card: key }) => {
          const loaded = opened.get(caseId);
          const card = loaded && cardWithKey(loaded, key, person);
          if (!loaded || !card) return [];
          const { number, title, power: of } = loaded.view.head;
          return [{ caseId, number, title, power: of, powerName: loaded.engine.power.definition.name, card }];
        }),
        next: found.next,
      };
    },
  );
}
