import * as z from 'zod';
import { type DrawFound, type DrawPlan, MOST_FRAMED } from '#app/draws.ts';
import {
  announceDraw,
  type DrawShown,
  drawAgain,
  drawList,
  drawPreview,
  drawPreviewQuery,
  drawShown,
  makeDraw,
} from '#contract/draw-shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import { nameOf } from '#views/speech.ts';
import { type Edge, getActorOf, getInspector, inspecting, inspectorPost, problems, type Server } from '../edge.ts';
import { HttpProblem } from '../problems.ts';

const params = z.strictObject({ seq: z.coerce.number().int().min(1).max(2_000_000_000) });
const paging = z.strictObject({
  before: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** 抽查, for inspectors: announced, drawn, computed again. */
export function drawRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  const tags = ['oversight'];

  server.get(
    '/oversight/draws',
    { schema: { tags, querystring: paging, response: { 200: drawList, ...problems.read } } },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const { before, limit } = request.query;
      const found = await app.draws.list(before, limit + 1);
      const rows = found.slice(0, limit);
      return {
        rows: rows.map(({ seq, at, who, filter, by, n, form, size, made }) => ({
          seq,
          at,
          who: named(who.person),
          frame: filter,
          scope: scopeOf(filter),
          by,
          n,
          form,
          size,
          drawnAt: made?.at ?? null,
        })),
        next: found.length > limit ? (rows.at(-1)?.seq ?? null) : null,
        as: inspectorPost(app, person),
      };
    },
  );

  server.get(
    '/oversight/draw-frame',
    { schema: { tags, querystring: drawPreviewQuery, response: { 200: drawPreview, ...problems.read } } },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const { by, n, ...filter } = request.query;
      const { size, drawn, strata } = await app.draws.preview(person, { filter: checked(filter), by, n });
      return {
        size,
        most: MOST_FRAMED,
        drawn,
        strata: strata.map((one) => ({ ...one, name: stratumName(by, one.key) })),
      };
    },
  );

  server.post(
    '/oversight/draws',
    { schema: { tags, body: announceDraw, response: { 201: drawShown, ...problems.write } } },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const { as, frame, ...plan } = request.body;
      const actor = getActorOf(edge, person, as, [...inspecting]);
      return reply
        .code(201)
        .send(await shown(await app.draws.announce(actor, { ...plan, filter: checked(frame) }), person));
    },
  );

  server.get(
    '/oversight/draws/:seq',
    { schema: { tags, params, response: { 200: drawShown, ...problems.read } } },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      return shown(await app.draws.find(request.params.seq), person);
    },
  );

  server.post(
    '/oversight/draws/:seq',
    { schema: { tags, params, body: makeDraw, response: { 200: drawShown, ...problems.write } } },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const { as, said } = request.body;
      const actor = getActorOf(edge, person, as, [...inspecting]);
      return shown(await app.draws.draw(actor, request.params.seq, said), person);
    },
  );

  server.get(
    '/oversight/draws/:seq/again',
    { schema: { tags, params, response: { 200: drawAgain, ...problems.document } } },
    async (request, reply) => {
      await getInspector(edge, request, reply);
      return app.draws.recompute(request.params.seq);
    },
  );

  const named = (id: PersonId) => ({ id: id as string, name: nameOf(app.directory(), id) });

  async function shown({ filter, who, made, ...draw }: DrawFound, person: PersonId): Promise<DrawShown> {
    const seen = made
      ? await app.lists.numbers(
          person,
          {},
          made.drawn.length,
          made.drawn.map(({ number }) => number),
        )
      : [];
    const byNumber = new Map(seen.map((row) => [row.number, row]));
    const drawn = (made?.drawn ?? []).flatMap(({ number, stratum, value }) => {
      const row = byNumber.get(number);
      const of = { key: stratum, name: stratumName(draw.by, stratum) };
      return row ? [{ caseId: row.id, number, title: row.title, stratum: of, value }] : [];
    });
    return {
      ...draw,
      frame: filter,
      scope: scopeOf(filter),
      who: named(who.person),
      made: made && { ...made, who: named(made.who.person), drawn, withheld: made.drawn.length - drawn.length },
      as: inspectorPost(app, person),
    };
  }

  function stratumName(by: DrawShown['by'], key: string): string {
    if (by === 'handler') return key === '' ? '' : nameOf(app.directory(), key as PersonId);
    const [power = '', stage = ''] = key.split(' ');
    const definition = app.findPower(power)?.definition;
    const name = definition?.name ?? power;
    if (by !== 'stage') return name;
    return `${name} · ${definition?.stages.find((one) => one.key === stage)?.name ?? stage}`;
  }

  const scopeOf = ({ power, stage }: DrawShown['frame']): string =>
    power === undefined ? '' : stratumName(stage === undefined ? 'power' : 'stage', `${power} ${stage ?? ''}`);

  /** A stage is one of a power. */
  function checked(frame: DrawShown['frame']): DrawPlan['filter'] {
    if (frame.stage !== undefined && frame.power === undefined)
      throw new HttpProblem(400, 'BAD_INPUT', [{ path: 'stage', zh: '请先选择职权', en: 'Choose the power first' }]);
    // Sound: the shape lets through days alone.
    return frame as DrawPlan['filter'];
  }
}
