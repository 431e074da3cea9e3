import * as z from 'zod';
import type { SavedView } from '#app/saved-views.ts';
import { changeView, savedView, saveView, viewsQuery } from '#contract/list-shapes.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { nameOf } from '#views/speech.ts';
import { type Edge, getPerson, problems, type Server } from '../edge.ts';
import { HttpProblem } from '../problems.ts';
import { nothing, rows } from '../shapes.ts';

const viewId = z.strictObject({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });

/** 我的视图, and those that colleagues share. Each is its owner's to change. */
export function viewRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  const shown = ({ person, ...view }: SavedView, viewer: PersonId) => ({
    ...view,
    search: { ...view.search },
    mine: person === viewer,
    owner: nameOf(app.directory(), person),
  });
  const actorOf = (person: PersonId) => ({ person, as: app.directory().posts(person)[0] ?? ('' as Post) });

  server.get(
    '/views',
    { schema: { tags: ['lists'], querystring: viewsQuery, response: { 200: rows(savedView), ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      return { rows: (await app.views.list(person, request.query.list)).map((view) => shown(view, person)) };
    },
  );

  server.post(
    '/views',
    { schema: { tags: ['lists'], body: saveView, response: { 201: savedView, ...problems.write } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { list, name, search } = request.body;
      const filled = Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as Record<string, string>;
      return reply.code(201).send(shown(await app.views.save(person, list, name, filled), person));
    },
  );

  server.post(
    '/views/:id',
    {
      schema: { tags: ['lists'], params: viewId, body: changeView, response: { 200: nothing, ...problems.write } },
    },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { name, shared } = request.body;
      // To share is to write on every colleague's list: an officer's, not an applicant's.
      if (shared && !app.lists.isOfficer(person)) throw new HttpProblem(403, 'OFFICERS_ONLY');
      await app.views.change(actorOf(person), request.params.id, {
        ...(name === undefined ? {} : { name }),
        ...(shared === undefined ? {} : { shared }),
      });
      return {};
    },
  );

  server.post(
    '/views/:id/delete',
    { schema: { tags: ['lists'], params: viewId, response: { 200: nothing, ...problems.write } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      await app.views.remove(actorOf(person), request.params.id);
      return {};
    },
  );
}
