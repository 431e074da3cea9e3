import * as z from 'zod';
import { type LoadedCase, NotFound } from '#app/app.ts';
import type { OpenCard } from '#app/department-cards.ts';
import { departmentCard, departmentCardAct } from '#contract/card-shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import { cardsOf, cardWithKey } from '#views/cards.ts';
import { nameOf } from '#views/speech.ts';
import { type Edge, getActor, getPerson, problems, type Server } from '../edge.ts';
import { cardPage, cardQuery } from '../shapes.ts';
import { openOrNull } from '../signal-page.ts';

const params = z.strictObject({ key: z.string().min(1).max(120) });

/**
 * 牌: those that the signed-in person may hear of, or that wait for him. What he may do about one is done in its case; about one
 * that belongs to no case, here.
 */
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
      const rows: z.infer<typeof cardPage>['rows'] = [];
      for (const { caseId, card: key } of found.rows) {
        if (caseId === null) {
          const loaded = await cardOrNull(person, key);
          const [card] = loaded ? cardsOf(loaded, person) : [];
          if (loaded && card)
            rows.push({ caseId, number: '', title: loaded.of.window.name, power: '', powerName: '', card });
          continue;
        }
        if (!opened.has(caseId)) opened.set(caseId, await openOrNull(app, person, caseId));
        const loaded = opened.get(caseId);
        const card = loaded && cardWithKey(loaded, key, person);
        if (!loaded || !card) continue;
        const { number, title, power: of } = loaded.view.head;
        rows.push({ caseId, number, title, power: of, powerName: loaded.engine.power.definition.name, card });
      }
      return { rows, next: found.next };
    },
  );

  server.get(
    '/department/cards/:key',
    { schema: { tags: ['cards'], params, response: { 200: departmentCard, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      return shown(await app.departmentCards.open(person, request.params.key), person);
    },
  );

  server.post(
    '/department/cards/:key',
    {
      schema: {
        tags: ['cards'],
        params,
        body: departmentCardAct,
        response: { 200: departmentCard, ...problems.write },
      },
    },
    async (request, reply) => {
      const { act, as, ...input } = request.body;
      const actor = await getActor(edge, request, reply, as);
      await app.departmentCards.act(actor, request.params.key, act, input);
      return shown(await app.departmentCards.open(actor.person, request.params.key), actor.person);
    },
  );

  function shown(loaded: OpenCard, person: PersonId): z.infer<typeof departmentCard> {
    const { of, rule } = loaded;
    const [card] = cardsOf(loaded, person);
    if (!card) throw new NotFound();
    return {
      window: of.window.name,
      rule: { minutes: rule.minutes, source: rule.source, confidence: rule.confidence },
      card,
      forms: app.departmentCards.forms(loaded, person).map(({ act, as, persons }) => ({
        act,
        as,
        persons: persons.map(({ value }) => ({ id: value, name: nameOf(app.directory(), value as PersonId) })),
      })),
    };
  }

  async function cardOrNull(person: PersonId, key: string): Promise<OpenCard | null> {
    try {
      return await app.departmentCards.open(person, key);
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}
