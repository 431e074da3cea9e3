import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { ChangeEntry } from '#app/administration.ts';
import type { App } from '#app/app.ts';
import { MOST_HELD } from '#app/handovers.ts';
import { ADMINISTRATORS, concerned, SECURITY, SYSTEM } from '#app/staff-rules.ts';
import type { Actor } from '#cases/fact.ts';
import {
  changePage,
  changeQuery,
  type changeRow,
  decision,
  firstPassword,
  proposal,
} from '#contract/administration-shapes.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { changeNotes, type StaffNames, saidChange } from '#views/administration.ts';
import { type Edge, getPerson, problems, type Server } from '../edge.ts';
import { newPassword } from '../first-password.ts';
import { HttpProblem } from '../problems.ts';
import { nothing } from '../shapes.ts';

const changeId = z.strictObject({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });
const staffId = z.strictObject({ id: z.string().min(1).max(60) });

/** The signed-in person as the first of these administrators that he is; everybody else is answered 403. */
export async function getAdministrator(
  edge: Edge,
  request: FastifyRequest,
  reply: FastifyReply,
  posts: readonly Post[] = ADMINISTRATORS,
): Promise<Actor> {
  const person = await getPerson(edge, request, reply);
  const held = edge.app.directory().posts(person);
  const as = posts.find((post) => held.includes(post));
  if (as === undefined) throw new HttpProblem(403, 'ADMINISTRATORS_ONLY');
  return { person, as };
}

/** Names of persons and of the powers' own posts, for sentences about the department. */
export function staffNames(app: App): StaffNames {
  const own = new Map(app.powers().flatMap(({ definition }) => definition.posts.map(({ key, name }) => [key, name])));
  return {
    person: (id) => nameIn(app, id),
    ownPost: (key) => own.get(key),
  };
}

export const nameIn = (app: App, id: string): string =>
  app.register().persons.find((one) => one.id === id)?.name ?? app.directory().name(id as PersonId);

/** 三员: what one of them drafts and another decides. */
export function administrationRoutes(server: Server, edge: Edge): void {
  const { app, login } = edge;

  server.get(
    '/admin/changes',
    { schema: { tags: ['administration'], querystring: changeQuery, response: { 200: changePage, ...problems.read } } },
    async (request, reply) => {
      const actor = await getAdministrator(edge, request, reply);
      const { state, after, limit } = request.query;
      const found = await app.administration.changes({
        limit: limit + 1,
        ...(state === undefined ? {} : { state }),
        ...(after === undefined ? {} : { after }),
      });
      const shown = found.slice(0, limit);
      return {
        rows: await Promise.all(shown.map(async (change) => changeView(app, change, actor, await heldBy(app, change)))),
        next: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
      };
    },
  );

  server.post(
    '/admin/changes',
    {
      schema: {
        tags: ['administration'],
        body: proposal,
        response: { 200: z.strictObject({ id: z.int() }), ...problems.write },
      },
    },
    async (request, reply) => {
      const actor = await getAdministrator(edge, request, reply, [SYSTEM]);
      return { id: await app.administration.propose(actor, request.body.change) };
    },
  );

  server.post(
    '/admin/changes/:id/decision',
    {
      schema: {
        tags: ['administration'],
        params: changeId,
        body: decision,
        response: { 200: nothing, ...problems.write },
      },
    },
    async (request, reply) => {
      const actor = await getAdministrator(edge, request, reply, [SECURITY]);
      await app.administration.decide(actor, request.params.id, request.body.approve, request.body.reason);
      return {};
    },
  );

  server.post(
    '/admin/changes/:id/withdrawal',
    { schema: { tags: ['administration'], params: changeId, response: { 200: nothing, ...problems.write } } },
    async (request, reply) => {
      const actor = await getAdministrator(edge, request, reply, [SYSTEM]);
      await app.administration.withdraw(actor, request.params.id);
      return {};
    },
  );

  server.post(
    '/admin/staff/:id/first-password',
    { schema: { tags: ['administration'], params: staffId, response: { 200: firstPassword, ...problems.write } } },
    async (request, reply) => {
      const actor = await getAdministrator(edge, request, reply, [SECURITY]);
      const password = newPassword();
      await app.administration.makeFirstPassword(actor, request.params.id, (account) =>
        login.setAccount(account, password),
      );
      return { password };
    },
  );
}

/** What would be left in nobody's hands: of whoever is about to lose his account or a post. */
async function heldBy(app: App, { data, state }: ChangeEntry): Promise<number> {
  const ends = data.kind === 'account-closed' || data.kind === 'post-ended';
  return ends && state === 'pending' ? app.handovers.count(data.person as PersonId, MOST_HELD) : 0;
}

function changeView(app: App, change: ChangeEntry, actor: Actor, held: number): z.infer<typeof changeRow> {
  const { data } = change;
  const named = (id: string) => ({ id, name: nameIn(app, id) });
  const open = change.state === 'pending';
  const { persons } = app.register();
  return {
    id: change.id,
    data,
    state: change.state,
    proposedBy: named(change.proposedBy),
    proposedAt: change.proposedAt,
    decidedBy: change.decidedBy === null ? null : named(change.decidedBy),
    decidedAt: change.decidedAt,
    reason: change.reason,
    text: saidChange(data, staffNames(app)),
    notes: open
      ? [
          ...changeNotes(data, {
            sameName: (name) =>
              persons
                .filter((one) => one.name === name && one.kind === 'officer')
                .map((one) => `${one.name} ${one.staffNumber ?? one.email}`),
            counted: data.kind === 'calendar' ? app.administration.workingDaysWith(data) : undefined,
            held,
            known:
              data.kind === 'calendar'
                ? app.calendar().years.find(({ year }) => year === data.year.year)?.workingDays
                : undefined,
          }),
        ]
      : [],
    mayDecide: open && actor.as === SECURITY && change.proposedBy !== actor.person && concerned(data) !== actor.person,
    mayWithdraw: open && actor.as === SYSTEM && change.proposedBy === actor.person,
  };
}
