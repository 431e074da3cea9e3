import { NotFound } from '#app/app.ts';
import { sitting } from '#contract/meeting-shapes.ts';
import { sittingItemOf } from '#views/sitting.ts';
import { type Edge, getPerson, problems, type Server } from '../edge.ts';
import { meetingKey, sittingPage, sittingQuery } from '../shapes.ts';
import { openOrNull } from '../signal-page.ts';

/** 会议: what was called for one time and place by one name is one sitting. What is done in it is done in its cases. */
export function meetingRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/meetings',
    { schema: { tags: ['meetings'], querystring: sittingQuery, response: { 200: sittingPage, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { when, mine, after, limit } = request.query;
      const found = await app.sittings(person, { when, mine: mine === 'yes', limit, ...(after ? { after } : {}) });
      return {
        rows: found.rows.flatMap(({ items, ...row }) => {
          const [first] = items;
          if (!first) return [];
          return [
            { ...row, caseId: first.caseId, key: first.key, items: items.map(({ key: _, ...item }) => ({ ...item })) },
          ];
        }),
        next: found.next,
      };
    },
  );

  server.get(
    '/meetings/:id/:key',
    { schema: { tags: ['meetings'], params: meetingKey, response: { 200: sitting, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { id, key } = request.params;
      const meetings = await app.sitting(person, id, key);
      const opened = await Promise.all(
        meetings.map(async (meeting) => {
          const loaded = await openOrNull(app, person, meeting.caseId);
          return { meeting, item: loaded ? sittingItemOf(loaded, meeting.key, person) : undefined };
        }),
      );
      const asked = opened.find(({ meeting, item }) => meeting.caseId === id && meeting.key === key && item);
      if (!asked) throw new NotFound();
      const { at, purpose, place } = asked.meeting;
      return {
        at,
        purpose,
        place,
        items: opened.flatMap(({ item }) => item ?? []),
        leaves: opened.filter(({ meeting, item }) => !item && meeting.called).length,
      };
    },
  );
}
