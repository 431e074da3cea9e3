import * as z from 'zod';
import { chartPosts, readsProposals } from '#app/access.ts';
import { NotFound } from '#app/app.ts';
import { powerRow } from '#contract/shapes.ts';
import type { Power } from '#powers/definition.ts';
import { mayIssueSlip, papersAtStart, startActOf, startUseOf } from '#views/listed-act.ts';
import { chartSvgs } from '../chart-svgs.ts';
import { type Edge, getActorOf, getOfficer, getPerson, problems, type Server } from '../edge.ts';
import { powerRowOf } from '../power-row.ts';
import {
  powerDetail,
  powerKey,
  powerVersion,
  proposeVersion,
  publishVersion,
  rows,
  startForm,
  versionDone,
} from '../shapes.ts';

/** Powers, their charts and versions. Charts are public; a change of one takes two officers. */
export function powerRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  const getPower = (key: string): Power => {
    const power = app.findPower(key);
    if (!power) throw new NotFound();
    return power;
  };

  server.get(
    '/powers',
    { schema: { tags: ['powers'], response: { 200: rows(powerRow), ...problems.open } } },
    async () => ({
      rows: app.powers().map(powerRowOf),
    }),
  );

  server.get(
    '/powers/:key',
    { schema: { tags: ['powers'], params: powerKey, response: { 200: powerDetail, ...problems.open } } },
    async (request) => {
      const power = getPower(request.params.key);
      return { row: powerRowOf(power), hash: power.hash, definition: power.definition, chart: [...chartSvgs(power)] };
    },
  );

  server.get(
    '/powers/:key/start',
    { schema: { tags: ['powers'], params: powerKey, response: { 200: startForm, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const power = getPower(request.params.key);
      const { application, materials, basis } = power.definition;
      const act = startActOf(app.engine(power), person);
      return {
        power: powerRowOf(power),
        act,
        slip: act?.as ? mayIssueSlip(power.definition, act.as) : false,
        application,
        materials: papersAtStart(materials, startUseOf(power.definition)),
        basis,
        organisations: [...app.organisations(person)],
      };
    },
  );

  server.get(
    '/powers/:key/versions/:n',
    {
      schema: {
        tags: ['powers'],
        params: powerVersion,
        response: {
          200: {
            description: 'The text as it was published, or as it was proposed',
            content: { 'application/yaml': { schema: z.string() } },
          },
          ...problems.read,
        },
      },
    },
    async (request, reply) => {
      const { key, n } = request.params;
      // A draft is for those who made it, those who are to publish it, and inspectors.
      if (!app.findPower(key, n)) {
        const person = await getOfficer(edge, request, reply);
        if (!readsProposals(getPower(key).definition, app.directory().posts(person))) throw new NotFound();
      }
      const text = await app.versionText(key, n);
      if (text === undefined) throw new NotFound();
      return reply.type('application/yaml; charset=utf-8').serializer(String).send(text);
    },
  );

  server.post(
    '/powers/:key/versions',
    {
      schema: {
        tags: ['powers'],
        params: powerKey,
        body: proposeVersion,
        response: { 201: versionDone, ...problems.write },
      },
    },
    async (request, reply) => {
      const { drafts } = chartPosts(getPower(request.params.key).definition);
      const actor = getActorOf(edge, await getOfficer(edge, request, reply), request.body.as, drafts);
      return reply
        .code(201)
        .send(await app.proposeVersion(actor, request.params.key, request.body.yaml, request.body.note));
    },
  );

  server.post(
    '/powers/:key/versions/:n/publish',
    {
      schema: {
        tags: ['powers'],
        params: powerVersion,
        body: publishVersion,
        response: { 200: versionDone, ...problems.write },
      },
    },
    async (request, reply) => {
      const { publishes } = chartPosts(getPower(request.params.key).definition);
      const actor = getActorOf(edge, await getOfficer(edge, request, reply), request.body.as, publishes);
      return app.publishVersion(actor, request.params.key, request.params.n);
    },
  );
}
