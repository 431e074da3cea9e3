import * as z from 'zod';
import { type Done, NotFound } from '#app/app.ts';
import type { Engine } from '#cases/engine.ts';
import { caseDetail } from '#contract/case-shapes.ts';
import { type ActDone, actDone, listedAct, performAct, signHeld, startCase, task } from '#contract/shapes.ts';
import { Refusal } from '#kernel/refusal.ts';
import { caseDetailOf } from '#views/case-detail.ts';
import { listedActOf } from '#views/listed-act.ts';
import { taskOf } from '#views/rows.ts';
import { saidFaults } from '#views/speech.ts';
import { type Edge, getActor, getPerson, isInspector, problems, type Server, withKey } from '../edge.ts';
import { HttpProblem, SaidRefusal } from '../problems.ts';
import { caseId, rows, signalPage, signalQuery } from '../shapes.ts';
import { signalsFor } from '../signal-page.ts';

const actParams = caseId.extend({ act: z.string().min(1).max(60) });
const heldParams = caseId.extend({ key: z.string().min(1).max(80) });

/** Cases: lists, one case and its acts. What a person may not see is not found. */
export function caseRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/tasks',
    { schema: { tags: ['cases'], response: { 200: rows(task), ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const tasks = await app.tasks(person);
      return { rows: tasks.map((row) => taskOf(row, app.lists.context())) };
    },
  );

  server.post(
    '/cases',
    { schema: { tags: ['cases'], body: startCase, response: { 201: actDone, ...problems.write } } },
    async (request, reply) => {
      const { power, as, input } = request.body;
      const actor = await getActor(edge, request, reply, as);
      engineOf(power);
      const done = await named(
        () => app.start(withKey(actor, request), power, input),
        async () => engineOf(power),
      );
      return reply.code(201).header('location', `/api/cases/${done.caseId}`).send(doneOf(done));
    },
  );

  server.get(
    '/cases/:id',
    { schema: { tags: ['cases'], params: caseId, response: { 200: caseDetail, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const loaded = await app.open(person, request.params.id);
      return caseDetailOf(loaded, person);
    },
  );

  server.get(
    '/cases/:id/acts',
    { schema: { tags: ['cases'], params: caseId, response: { 200: rows(listedAct), ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const loaded = await app.open(person, request.params.id);
      return { rows: app.listActs(person, loaded).map((listed) => listedActOf(listed, loaded.engine, loaded.view)) };
    },
  );

  server.post(
    '/cases/:id/acts/:act',
    { schema: { tags: ['cases'], params: actParams, body: performAct, response: { 200: actDone, ...problems.write } } },
    async (request, reply) => {
      const { as, input, expectedVersion } = request.body;
      const actor = await getActor(edge, request, reply, as);
      const { id, act } = request.params;
      const work = () => app.act(withKey(actor, request), id, act, input, expectedVersion);
      return doneOf(await named(work, async () => (await app.open(actor.person, id)).engine));
    },
  );

  server.post(
    '/cases/:id/held/:key/sign',
    { schema: { tags: ['cases'], params: heldParams, body: signHeld, response: { 200: actDone, ...problems.write } } },
    async (request, reply) => {
      const actor = await getActor(edge, request, reply, request.body.as);
      const { id, key } = request.params;
      const work = () => app.sign(withKey(actor, request), id, key);
      return doneOf(await named(work, async () => (await app.open(actor.person, id)).engine));
    },
  );

  server.get(
    '/signals',
    { schema: { tags: ['cases'], querystring: signalQuery, response: { 200: signalPage, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      if (!isInspector(app, person)) throw new HttpProblem(403, 'INSPECTORS_ONLY');
      return signalsFor(app, person, request.query);
    },
  );

  const engineOf = (key: string): Engine => {
    const power = app.findPower(key);
    if (!power) throw new NotFound();
    return app.engine(power);
  };
}

/** A refusal, said with the names of the case's own definition. */
async function named<T>(work: () => Promise<T>, engine: () => Promise<Engine>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new SaidRefusal(saidFaults(await engine(), error.faults));
  }
}

const doneOf = ({ duties, signals, ...done }: Done): ActDone => ({
  ...done,
  duties: duties
    .filter((duty) => !duty.sealed)
    .map(({ key, code, post, due }) => ({ key, code, post, dueAt: due ?? null })),
  signals: [...signals],
});
