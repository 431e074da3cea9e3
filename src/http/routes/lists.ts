import type * as z from 'zod';
import type { CaseFilter } from '#app/case-list.ts';
import { MOST_EXPORTED } from '#app/case-lists.ts';
import { MOST_COUNTED } from '#app/desk.ts';
import { caseCount, caseFilter, caseQuery, deskCountQuery, deskPage, deskQuery } from '#contract/list-shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { PlainDate } from '#kernel/time.ts';
import { deskRowOf, rowOf } from '#views/rows.ts';
import { type Edge, getPerson, problems, type Server } from '../edge.ts';
import { casePage } from '../shapes.ts';

/** The desk and the lists of cases: pages of what the signed-in person may find, filtered by what the address says. */
export function listRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/desk',
    { schema: { tags: ['lists'], querystring: deskQuery, response: { 200: deskPage, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { tab, limit, after, ...given } = request.query;
      const filter = filterOf(given);
      const [page, counts] = await Promise.all([
        app.lists.desk(person, { tab, limit, ...(after ? { after } : {}), ...filter }),
        app.lists.deskCounts(person, filter),
      ]);
      return {
        rows: page.rows.map((row) => deskRowOf(row, app.findPower(row.power), app.lists.context())),
        next: page.next,
        counts,
        most: MOST_COUNTED,
      };
    },
  );

  server.get(
    '/cases',
    { schema: { tags: ['cases'], querystring: caseQuery, response: { 200: casePage, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { sort, after, limit, ...filter } = request.query;
      const found = await app.cases(person, {
        limit,
        ...(sort ? { sort } : {}),
        ...(after ? { after } : {}),
        ...filterOf(filter),
      });
      return {
        rows: found.rows.map((row) => rowOf(row, app.findPower(row.power), app.lists.context())),
        next: found.next,
        total: null,
      };
    },
  );

  server.get(
    '/case-count',
    { schema: { tags: ['lists'], querystring: caseFilter, response: { 200: caseCount, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      return { count: await app.lists.count(person, filterOf(request.query), MOST_EXPORTED + 1), most: MOST_EXPORTED };
    },
  );

  server.get(
    '/desk-count',
    { schema: { tags: ['lists'], querystring: deskCountQuery, response: { 200: caseCount, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { tab, ...given } = request.query;
      const count = await app.lists.deskCount(person, tab, filterOf(given), MOST_EXPORTED + 1);
      return { count, most: MOST_EXPORTED };
    },
  );
}

/** Left out and `undefined` are one thing in a query string, two in the use cases' types. The shape has checked the days. */
export const filterOf = (query: z.infer<typeof caseFilter>): CaseFilter =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')) as CaseFilter & {
    readonly handler?: PersonId;
    readonly from?: PlainDate;
    readonly to?: PlainDate;
  };
