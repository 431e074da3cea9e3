import { NotFound } from '#app/app.ts';
import { decisionBrief, waitingDecision } from '#contract/decision-shapes.ts';
import { sayAct } from '#contract/say.ts';
import { decisionBriefOf } from '#views/decision-brief.ts';
import { lampOf } from '#views/rows.ts';
import { type Edge, getPerson, problems, type Server } from '../edge.ts';
import { caseId, rows } from '../shapes.ts';

/** 审批台: what waits for the signed-in person's decision, and what he should know first. He decides by the case's own acts. */
export function decisionRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/decisions',
    { schema: { tags: ['decisions'], response: { 200: rows(waitingDecision), ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const [any] = app.powers();
      const calendar = any && app.engine(any).ctx.calendar;
      return {
        rows: (await app.decisions(person)).map(({ id, power, stage, act, dueAt, ...row }) => {
          const definition = app.findPower(power)?.definition;
          const of = definition?.stages.find(({ key }) => key === stage);
          return {
            ...row,
            caseId: id,
            powerName: definition?.name ?? power,
            stageName: of?.name ?? stage,
            level: of?.level ?? null,
            actName: { zh: sayAct('zh-CN', act), en: sayAct('en', act) },
            dueAt,
            lamp: lampOf(dueAt, { now: app.now(), calendar }),
          };
        }),
      };
    },
  );

  server.get(
    '/decisions/:id',
    { schema: { tags: ['decisions'], params: caseId, response: { 200: decisionBrief, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const loaded = await app.open(person, request.params.id);
      // A party learns of his case what the law tells him: not how others were treated, nor who thought otherwise.
      if (loaded.party) throw new NotFound();
      return decisionBriefOf(loaded, await app.likeCases(person, loaded), person);
    },
  );
}
