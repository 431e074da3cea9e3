import * as z from 'zod';
import { instant } from '#contract/shapes.ts';
import { isPlainDate, type PlainDate } from '#kernel/time.ts';
import { type Edge, getPerson, problems, type Server } from '../edge.ts';
import { HttpProblem } from '../problems.ts';
import { rows } from '../shapes.ts';

const gap = z.strictObject({ code: z.literal('WINDOW_UNSTAFFED'), from: instant, to: instant, minutes: z.int() });
const windowDay = z.strictObject({
  key: z.string(),
  name: z.string(),
  opens: z.string(),
  closes: z.string(),
  graceMinutes: z.int(),
  day: z.string(),
  present: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** Times within service hours in which nobody was there, longer than the grace. */
  gaps: z.array(gap),
  /** Whether the signed-in person staffs it. */
  mine: z.boolean(),
});
const dutyBody = z.strictObject({ on: z.boolean() });
const query = z.strictObject({ day: z.string().optional() });

/** 窗口值班: the department's own record of who was at its windows. */
export function windowRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/windows',
    { schema: { tags: ['windows'], querystring: query, response: { 200: rows(windowDay), ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { day } = request.query;
      if (day !== undefined && !isPlainDate(day))
        throw new HttpProblem(400, 'BAD_INPUT', [{ path: 'query.day', zh: '应为 YYYY-MM-DD', en: 'YYYY-MM-DD' }]);
      const posts = app.directory().posts(person);
      const days = await app.windows(day as PlainDate | undefined);
      return {
        rows: days.map(({ window: { posts: staffing, ...window }, day: on, present, gaps }) => ({
          ...window,
          day: on,
          present: present.map((id) => ({ id, name: app.directory().name(id) })),
          gaps: gaps.map((one) => ({ code: 'WINDOW_UNSTAFFED' as const, ...one })),
          mine: staffing.some((post) => posts.includes(post)),
        })),
      };
    },
  );

  server.post(
    '/windows/:key/duty',
    {
      schema: {
        tags: ['windows'],
        params: z.strictObject({ key: z.string().max(40) }),
        body: dutyBody,
        response: { 204: z.null(), ...problems.write },
      },
    },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      await app.windowDuty(person, request.params.key, request.body.on);
      return reply.code(204).send(null);
    },
  );
}
