import * as z from 'zod';
import { caseDraft, draftKept, draftRow, keepDraft } from '#contract/history-shapes.ts';
import { sayAct } from '#contract/say.ts';
import type { Json } from '#kernel/ids.ts';
import { wordedLines } from '#views/fact-lines.ts';
import { type Edge, getPerson, problems, type Server } from '../edge.ts';
import { caseId, rows } from '../shapes.ts';

const draftParams = caseId.extend({ act: z.string().min(1).max(60) });
const actName = (act: string) => ({ zh: sayAct('zh-CN', act), en: sayAct('en', act) });

/** 草稿: what the signed-in person has typed and not sent. Nobody else's are ever named. */
export function draftRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/drafts',
    { schema: { tags: ['drafts'], response: { 200: rows(draftRow), ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      return { rows: (await app.drafts(person)).map((row) => ({ ...row, actName: actName(row.act) })) };
    },
  );

  server.get(
    '/cases/:id/drafts',
    { schema: { tags: ['drafts'], params: caseId, response: { 200: rows(caseDraft), ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { view, engine } = await app.open(person, request.params.id);
      const telling = { power: engine.power, ctx: engine.ctx, view };
      return {
        rows: (await app.caseDrafts(person, request.params.id)).map((draft) => ({
          ...draft,
          actName: actName(draft.act),
          lines: wordedLines(telling, draft.act, draft.value).map((line) => ({ ...line })),
        })),
      };
    },
  );

  server.put(
    '/cases/:id/drafts/:act',
    {
      schema: {
        tags: ['drafts'],
        params: draftParams,
        body: keepDraft,
        description: 'Written over what one had for the same step; gone when the step is done or the case ends.',
        response: { 200: draftKept, ...problems.write },
      },
    },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { id, act } = request.params;
      return app.keepDraft(person, id, act, { base: request.body.base, value: request.body.value as Json });
    },
  );

  server.delete(
    '/cases/:id/drafts/:act',
    { schema: { tags: ['drafts'], params: draftParams, response: { 204: z.null(), ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      await app.dropDraft(person, request.params.id, request.params.act);
      return reply.code(204).send(null);
    },
  );
}
