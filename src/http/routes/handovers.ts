import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { areColleagues } from '#app/access.ts';
import { NotFound } from '#app/app.ts';
import { mayDirect } from '#app/each-case.ts';
import { type HandoverListed, type HeldItem, type HeldRow, MOST_HELD, type Move, type Moved } from '#app/handovers.ts';
import { ADMINISTRATORS } from '#app/staff-rules.ts';
import type { Actor } from '#cases/fact.ts';
import {
  handoverCount,
  handoverDone,
  handoverOverview,
  handoverPage,
  handoverTried,
  moveHandover,
  tryHandover,
} from '#contract/handover-shapes.ts';
import { formatInstant, sayWord } from '#contract/say.ts';
import { HANDOVER_TITLE, type HandoverList, handoverContent } from '#documents/handover-list.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { documentDocx } from '#print/document-docx.ts';
import { documentPdf } from '#print/document-pdf.ts';
import { lampOf } from '#views/rows.ts';
import { nameOf, postName, saidFaults } from '#views/speech.ts';
import { sendFile } from '../disposition.ts';
import { type Edge, getOfficer, getPerson, isInspector, problems, type Server, withKey } from '../edge.ts';
import { nameIn } from './administration.ts';

const of = z.strictObject({ person: z.string().min(1).max(60) });
const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** 离岗移交: who has what in his hands, and its way to others. For whoever directs work, and for each about himself. */
export function handoverRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  const postsOf = (person: PersonId): readonly Post[] => app.directory().posts(person);
  const directs = (person: PersonId): boolean => mayDirect(app.powers(), postsOf(person), 'reassign');
  const own = () => app.powers().flatMap(({ definition }) => definition.posts);
  const named = (id: PersonId) => ({ id: id as string, name: nameIn(app, id) });
  const held = (id: PersonId) => ({
    ...named(id),
    left: postsOf(id).length === 0 || (app.register().persons.find((person) => person.id === id)?.closed ?? false),
  });

  /** The one who asks and the one who leaves; 404 where it is not the first one's to know. */
  async function both(request: FastifyRequest<{ Params: z.infer<typeof of> }>, reply: FastifyReply) {
    const person = await getOfficer(edge, request, reply);
    const leaver = request.params.person as PersonId;
    const known = app.register().persons.some(({ id, kind }) => id === leaver && kind === 'officer');
    const definitions = app.powers().map(({ definition }) => definition);
    const his = person === leaver || (directs(person) && areColleagues(postsOf(person), definitions)(postsOf(leaver)));
    if (!known || !his) throw new NotFound();
    return { person, leaver };
  }

  server.get(
    '/handovers',
    { schema: { tags: ['handovers'], response: { 200: handoverOverview, ...problems.read } } },
    async (request, reply) => {
      const person = await getOfficer(edge, request, reply);
      const leads = directs(person);
      const holders = leads ? await app.handovers.holders(person) : [];
      const shown = holders.map(({ person: id, count }) => ({ ...held(id), count }));
      const lists = await app.handovers.lists(person, leads || isInspector(app, person));
      return {
        holders: [...shown.filter(({ left }) => left), ...shown.filter(({ left }) => !left)],
        lists: lists.map(({ seq, at, actor, data }) => {
          const done = data.rows.filter(({ state }) => state === 'done').length;
          return { seq, at, by: named(actor.person), from: named(data.from), done, not: data.rows.length - done };
        }),
      };
    },
  );

  server.get(
    '/handovers/:person',
    { schema: { tags: ['handovers'], params: of, response: { 200: handoverPage, ...problems.read } } },
    async (request, reply) => {
      const { person, leaver } = await both(request, reply);
      const { rows, more } = await app.handovers.held(person, leaver);
      const posts = [...new Set(rows.flatMap(({ items }) => items.flatMap((item) => postIn(item))))];
      return {
        person: held(leaver),
        rows: rows.map(shownRow),
        more,
        candidates: posts.map((post) => ({
          post: post as string,
          postName: postName(post, own()),
          persons: app
            .directory()
            .holders(post)
            .filter((id) => id !== leaver)
            .map(named),
        })),
      };
    },
  );

  server.get(
    '/handovers/:person/count',
    {
      schema: {
        tags: ['handovers'],
        params: of,
        description: 'In how many open cases he has something in his hands: for administrators too, who see no case.',
        response: { 200: handoverCount, ...problems.read },
      },
    },
    async (request, reply) => {
      const asks = await getPerson(edge, request, reply);
      if (!postsOf(asks).some((post) => ADMINISTRATORS.includes(post))) await both(request, reply);
      return { count: await app.handovers.count(request.params.person as PersonId, MOST_HELD), most: MOST_HELD };
    },
  );

  server.post(
    '/handovers/:person/try',
    {
      schema: {
        tags: ['handovers'],
        params: of,
        body: tryHandover,
        description: 'What stands against each of these successors. Writes nothing.',
        response: { 200: handoverTried, ...problems.write },
      },
    },
    async (request, reply) => {
      const { person, leaver } = await both(request, reply);
      return { rows: (await app.handovers.try(person, leaver, movesOf(request.body.cases))).map(movedRow) };
    },
  );

  server.post(
    '/handovers/:person',
    {
      schema: {
        tags: ['handovers'],
        params: of,
        body: moveHandover,
        description:
          'Moves each by the act of its own case; what one is refused stops no other. The list of all of them is in the record of the department.',
        response: { 200: handoverDone, ...problems.write },
      },
    },
    async (request, reply) => {
      const { person, leaver } = await both(request, reply);
      const { reason, cases } = request.body;
      const actor: Actor = { person, as: postsOf(person)[0] ?? ('' as Post) };
      const key = withKey(actor, request).idempotencyKey ?? `${person} ${app.now()}`;
      const { rows, list } = await app.handovers.move(actor, leaver, { moves: movesOf(cases), reason, key });
      return { rows: rows.map((row) => ({ ...movedRow(row), state: row.state })), list };
    },
  );

  server.get(
    '/handover-lists/:seq/:format',
    {
      schema: {
        tags: ['handovers'],
        params: z.strictObject({ seq: z.coerce.number().int().min(1), format: z.enum(['pdf', 'docx']) }),
        description: 'The list of one hand-over, as PDF or DOCX; that it was taken out is recorded before it is sent.',
        response: {
          200: {
            description: 'The file',
            content: { 'application/octet-stream': { schema: z.unknown().meta({ description: 'bytes' }) } },
          } as unknown as z.ZodUnknown,
          ...problems.document,
        },
      },
    },
    async (request, reply) => {
      const person = await getOfficer(edge, request, reply);
      const { seq, format } = request.params;
      const [found] = await app.handovers.lists(person, directs(person) || isInspector(app, person), seq);
      if (!found) throw new NotFound();
      const content = handoverContent(listOf(found));
      const stamp = { hash: '', shortCode: '', verifyUrl: '', standing: 'record', at: found.at } as const;
      const bytes =
        format === 'pdf' ? await documentPdf(content, stamp, edge.fonts) : await documentDocx(content, stamp);
      await app.handovers.exported({ person, as: postsOf(person)[0] ?? ('' as Post) }, seq, format);
      return sendFile(reply, {
        bytes,
        mediaType: MEDIA[format],
        name: `${HANDOVER_TITLE} ${nameIn(app, found.data.from)} 第${seq}条.${format}`,
      });
    },
  );

  function shownRow({ view, engine, items, ...row }: HeldRow) {
    const { definition } = engine.power;
    return {
      ...row,
      power: view.head.power as string,
      powerName: definition.name,
      stage: view.head.stage as string,
      stageName: definition.stages.find(({ key }) => key === view.head.stage)?.name ?? view.head.stage,
      lamp: lampOf(row.dueAt, app.lists.context()),
      items: items.map((item) => {
        const [post] = postIn(item);
        return {
          kind: item.kind,
          post: post ?? '',
          postName: post ? postName(post, definition.posts) : '',
          name: 'name' in item ? item.name : '',
        };
      }),
    };
  }

  function listOf({ seq, at, actor, data, withheld }: HandoverListed): HandoverList {
    const powerOf = (key: string) => app.findPower(key)?.definition;
    const first = powerOf(data.rows[0]?.power ?? '');
    const on = formatInstant('zh-CN', at);
    return {
      agency: first?.agency ?? '',
      entry: seq,
      from: nameIn(app, data.from),
      by: { name: nameOf(app.directory(), actor.person), post: postName(actor.as, own()), on },
      reason: data.reason,
      rows: data.rows.map((row) => {
        const power = powerOf(row.power);
        return {
          number: row.number,
          power: power?.name ?? row.power,
          stage: power?.stages.find(({ key }) => key === row.stage)?.name ?? row.stage,
          what: `${word(`kind.${row.kind}`)}（${postName(row.post, own())}）`,
          to: nameIn(app, row.to),
          refused: row.state === 'done' ? '' : row.why || word(`state.${row.state}`),
        };
      }),
      left: data.left.map(({ number, kind, name }) => ({ number, what: `${word(`kind.${kind}`)}：${name}` })),
      withheld,
    };
  }
}

const word = (key: string): string => sayWord('zh-CN', 'ui', `web.handover.${key}`);
const postIn = (item: HeldItem): readonly Post[] => ('post' in item ? [item.post] : []);
const movesOf = (cases: z.infer<typeof tryHandover>['cases']): readonly Move[] =>
  cases.map(({ post, to, ...move }) => ({ ...move, post: post as Post, to: to as PersonId }));
const movedRow = ({ move, number, faults, engine }: Moved) => ({
  caseId: move.id,
  number,
  kind: move.kind,
  post: move.post as string,
  faults: engine ? saidFaults(engine, faults) : [],
});
