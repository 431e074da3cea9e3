import * as z from 'zod';
import { BadInput, NotFound } from '#app/app.ts';
import { knownOrganisation, type TriedRow, triedIntake, tryIntake } from '#contract/intake-shapes.ts';
import { Refusal } from '#kernel/refusal.ts';
import { saidFaults } from '#views/speech.ts';
import { type Edge, getActor, getPerson, problems, type Server } from '../edge.ts';
import { HttpProblem } from '../problems.ts';
import { opensForOthers } from './people.ts';

const code = z.strictObject({ code: z.string().regex(/^[0-9A-Z]{18}$/) });

/** 收件: what the counter asks while it enters. */
export function intakeRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/organisations/:code',
    { schema: { tags: ['intake'], params: code, response: { 200: knownOrganisation, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      if (!opensForOthers(app, app.directory().posts(person))) throw new HttpProblem(403, 'COUNTER_ONLY');
      const known = await app.organisation(person, request.params.code);
      return { ...known, cases: [...known.cases] };
    },
  );

  server.post(
    '/intake/try',
    { schema: { tags: ['intake'], body: tryIntake, response: { 200: triedIntake, ...problems.write } } },
    async (request, reply) => {
      const { power: key, as, inputs } = request.body;
      const actor = await getActor(edge, request, reply, as);
      const power = app.findPower(key);
      if (!power) throw new NotFound();
      if (!opensForOthers(app, [actor.as])) throw new HttpProblem(403, 'COUNTER_ONLY');
      const rows: TriedRow[] = [];
      // One after the other: a stack of a hundred must not push the others' acts aside.
      for (const input of inputs) {
        try {
          await app.tryStart({ actor }, key, input);
          rows.push({ ok: true, errors: [], faults: [] });
        } catch (error) {
          if (error instanceof BadInput) rows.push({ ok: false, errors: [...error.issues], faults: [] });
          else if (error instanceof Refusal)
            rows.push({ ok: false, errors: [], faults: saidFaults(app.engine(power), error.faults) });
          else throw error;
        }
      }
      return { rows };
    },
  );
}
