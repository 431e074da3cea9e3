import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { chartPosts, doubtingPosts, readsChartPapers } from '#app/access.ts';
import { NotFound } from '#app/app.ts';
import { LEVEL_WORDS } from '#charts/chart.ts';
import {
  chartDuty,
  chartRight,
  decideDoubt,
  doubtList,
  finishReview,
  postRow,
  raiseDoubt,
  reviewShape,
} from '#contract/owner-shapes.ts';
import { sayAct, sayWord } from '#contract/say.ts';
import type { PersonId } from '#kernel/ids.ts';
import { answerTo } from '#powers/coverage.ts';
import type { Definition } from '#powers/definition.ts';
import { chartBoxes } from '#powers/doubt.ts';
import { type PostRisks, postRisks } from '#powers/post-risks.ts';
import { POST_LIST_TITLE, type PostListRow, postListDocx, postListXlsx } from '#print/post-list.ts';
import { nameOf, postName } from '#views/speech.ts';
import { sendFile } from '../disposition.ts';
import { type Edge, getActorOf, getOfficer, getPerson, isInspector, problems, type Server } from '../edge.ts';
import { nothing, powerKey, rows } from '../shapes.ts';

const FILES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** What owners owe a chart beside its text: doubts decided, a yearly review; and what each post answers to. */
export function ownerRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  const tags = ['definitions'];
  const nameOfPerson = (id: PersonId) => nameOf(app.directory(), id);
  const postsOf = (person: PersonId) => app.directory().posts(person);
  /** The post as which somebody does what these posts do. */
  const postAmong = (person: PersonId, posts: readonly string[]): string | null =>
    postsOf(person).find((post) => posts.includes(post)) ?? null;
  const definitionOf = (key: string): Definition => {
    const power = app.findPower(key);
    if (!power) throw new NotFound();
    return power.definition;
  };
  const chartPostsOf = (key: string) => chartPosts(definitionOf(key));
  const reads = (person: PersonId, definition: Definition): boolean =>
    readsChartPapers(
      definition,
      postsOf(person),
      app.powers().map((power) => power.definition),
    );
  /** An officer who reads what the owner of this power keeps beside its chart; to any other it is not there. */
  const getReader = async (request: FastifyRequest, reply: FastifyReply, key: string): Promise<PersonId> => {
    const person = await getOfficer(edge, request, reply);
    const power = app.findPower(key);
    if (!power || !reads(person, power.definition)) throw new NotFound();
    return person;
  };

  server.get(
    '/my-charts',
    { schema: { tags, response: { 200: rows(chartRight), ...problems.read } } },
    async (request, reply) => {
      const person = await getOfficer(edge, request, reply);
      return {
        rows: app.powers().map(({ definition }) => {
          const { drafts, publishes } = chartPosts(definition);
          return {
            power: definition.key,
            draftsAs: postAmong(person, drafts),
            publishesAs: postAmong(person, publishes),
            reads: reads(person, definition),
          };
        }),
      };
    },
  );

  server.get(
    '/powers/:key/doubts',
    { schema: { tags, params: powerKey, response: { 200: doubtList, ...problems.read } } },
    async (request, reply) => {
      const { key } = request.params;
      const person = await getReader(request, reply, key);
      const definition = definitionOf(key);
      return {
        boxes: [...chartBoxes(definition)],
        raisesAs: doubtingPosts(definition, postsOf(person))[0] ?? null,
        rows: (await app.doubts.list(key)).map(({ decided, places, raised, ...row }) => ({
          ...row,
          places: [...places],
          raised: raised && { by: { name: nameOfPerson(raised.person), post: postWord(raised.post) }, at: raised.at },
          decided: decided && {
            verdict: decided.verdict,
            by: { name: nameOfPerson(decided.person), post: postWord(decided.post) },
            at: decided.at,
            value: decided.value,
            reason: decided.reason,
          },
        })),
      };
    },
  );

  server.post(
    '/powers/:key/doubts',
    { schema: { tags, params: powerKey, body: decideDoubt, response: { 200: nothing, ...problems.write } } },
    async (request, reply) => {
      const { as, at, value, ...verdict } = request.body;
      const actor = getActorOf(
        edge,
        await getOfficer(edge, request, reply),
        as,
        chartPostsOf(request.params.key).drafts,
      );
      await app.doubts.decide(actor, request.params.key, {
        ...verdict,
        ...(at === undefined ? {} : { at }),
        ...(value === undefined ? {} : { value }),
      });
      return {};
    },
  );

  server.post(
    '/powers/:key/doubts/raise',
    { schema: { tags, params: powerKey, body: raiseDoubt, response: { 201: nothing, ...problems.write } } },
    async (request, reply) => {
      const { key } = request.params;
      const { as, at, ...doubt } = request.body;
      const person = await getReader(request, reply, key);
      const actor = getActorOf(edge, person, as, doubtingPosts(definitionOf(key), postsOf(person)));
      await app.doubts.raise(actor, key, { ...doubt, ...(at === undefined ? {} : { at }) });
      return reply.code(201).send({});
    },
  );

  server.get(
    '/powers/:key/review',
    { schema: { tags, params: powerKey, response: { 200: reviewShape, ...problems.read } } },
    async (request, reply) => {
      const { key } = request.params;
      const person = await getReader(request, reply, key);
      const { power, due, overdue, owed, done } = await app.reviews.state(key);
      const raised = await app.reviews.raised(key);
      const { definition } = power;
      const texts = new Map(
        definition.stages.flatMap((stage) => stage.risks.map(({ id, text }) => [id, text] as const)),
      );
      return {
        name: definition.name,
        version: power.version,
        due,
        overdue,
        owed,
        as: postAmong(person, chartPosts(definition).drafts),
        stages: definition.stages
          .filter(({ risks }) => risks.length > 0)
          .map((stage) => ({
            key: stage.key,
            name: stage.name,
            level: stage.level,
            risks: stage.risks.map((risk) => ({
              id: risk.id,
              text: risk.text,
              answered: answerTo(risk),
              raised: raised
                .filter(
                  (one) =>
                    one.stage === stage.key &&
                    one.control !== 'structure' &&
                    risk.caught.some(({ by }) => by === one.control),
                )
                .map(({ control, n }) => ({ control: word('controls', control), n })),
            })),
          })),
        done: done.map((one) => ({
          day: one.day,
          by: nameOfPerson(one.person),
          version: one.version,
          due: one.due,
          note: one.note,
          kept: one.risks.filter(({ verdict }) => verdict === 'keep').length,
          changes: one.risks
            .filter(({ verdict }) => verdict === 'change')
            .map(({ risk, note }) => ({ text: texts.get(risk) ?? risk, note })),
        })),
      };
    },
  );

  server.post(
    '/powers/:key/review',
    { schema: { tags, params: powerKey, body: finishReview, response: { 200: nothing, ...problems.write } } },
    async (request, reply) => {
      const { as, risks, note } = request.body;
      const actor = getActorOf(
        edge,
        await getOfficer(edge, request, reply),
        as,
        chartPostsOf(request.params.key).drafts,
      );
      await app.reviews.finish(actor, request.params.key, risks, note);
      return {};
    },
  );

  server.get(
    '/chart-duties',
    { schema: { tags, response: { 200: rows(chartDuty), ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const inspects = isInspector(app, person);
      const may = new Map(
        app.powers().map(({ definition }) => {
          const { drafts, publishes } = chartPosts(definition);
          return [
            definition.key,
            { owns: postAmong(person, drafts) !== null, signs: postAmong(person, publishes) !== null },
          ];
        }),
      );
      if (!inspects && [...may.values()].every(({ owns, signs }) => !owns && !signs)) return { rows: [] };
      const states = await app.reviews.all();
      const duties: z.infer<typeof chartDuty>[] = states.flatMap(({ power, due, overdue, owed }) => {
        const owns = may.get(power.definition.key)?.owns ?? false;
        const about = { power: power.definition.key, name: power.definition.name, version: null, n: null };
        return [
          ...(owns && owed ? [{ ...about, kind: 'review' as const, due }] : []),
          ...(!owns && inspects && overdue ? [{ ...about, kind: 'review-overdue' as const, due }] : []),
          ...(owns && !(power.definition.phones.supervision && power.definition.phones.service)
            ? [{ ...about, kind: 'phones' as const, due: null }]
            : []),
        ];
      });
      for (const { power } of states) {
        const { key, name } = power.definition;
        const n = may.get(key)?.owns ? await app.doubts.open(key) : 0;
        if (n > 0) duties.push({ kind: 'doubts', power: key, name, version: null, due: null, n });
      }
      for (const { key, version, state, proposer } of await app.desk.open()) {
        const found = app.findPower(key);
        if (!found) continue;
        const about = { power: key, name: found.definition.name, version, due: null, n: null };
        if (state === 'draft' && may.get(key)?.signs && proposer !== person) duties.push({ ...about, kind: 'sign' });
        if (state === 'returned' && proposer === person) duties.push({ ...about, kind: 'returned' });
      }
      return { rows: duties.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)) };
    },
  );

  const list = (): readonly PostRisks[] => postRisks(app.powers());
  server.get(
    '/posts',
    { schema: { tags, response: { 200: rows(postRow), ...problems.read } } },
    async (request, reply) => {
      await getOfficer(edge, request, reply);
      return {
        rows: list().map(({ own, powers, ...post }) => ({
          ...post,
          name: own === null ? postWord(post.post) : { zh: own, en: own },
          powers: powers.map(({ stages, anytime, ...power }) => ({
            ...power,
            anytime: anytime.map(actWord),
            stages: stages.map((stage) => ({
              ...stage,
              acts: stage.acts.map(actWord),
              risks: [...stage.risks],
              measures: [...stage.measures],
            })),
          })),
        })),
      };
    },
  );

  server.get(
    '/posts/list.:format',
    {
      schema: {
        tags,
        params: z.strictObject({ format: z.enum(['xlsx', 'docx']) }),
        response: {
          200: {
            description: 'The list as a workbook or a text document',
            content: Object.fromEntries(
              Object.values(FILES).map((type) => [type, { schema: z.unknown().meta({ description: 'bytes' }) }]),
            ),
          } as unknown as z.ZodUnknown,
          ...problems.read,
        },
      },
    },
    async (request, reply) => {
      await getOfficer(edge, request, reply);
      const [first] = app.powers();
      if (!first) throw new NotFound();
      const { format } = request.params;
      const made = {
        agency: first.definition.agency,
        at: app.now(),
        rows: list().flatMap(printedRows),
      };
      const bytes = await (format === 'xlsx' ? postListXlsx(made) : postListDocx(made));
      return sendFile(reply, { bytes, mediaType: FILES[format], name: `${POST_LIST_TITLE}.${format}` });
    },
  );
}

const ORDER = ['sign', 'returned', 'review-overdue', 'review', 'doubts', 'phones'];
const word = (list: 'controls' | 'posts', key: string) => ({
  zh: sayWord('zh-CN', list, key),
  en: sayWord('en', list, key),
});
const postWord = (key: string) => word('posts', key);
const actWord = (key: string) => ({ zh: sayAct('zh-CN', key), en: sayAct('en', key) });
const levelWord = (level: PostRisks['level']): string => (level === null ? '未定级' : LEVEL_WORDS[level]);

const printedRows = ({ post, own, level, powers }: PostRisks): readonly PostListRow[] =>
  powers.flatMap(({ name, stages }) =>
    stages.map((stage) => ({
      post: own ?? postName(post),
      postLevel: levelWord(level),
      power: name,
      stage: stage.name,
      level: levelWord(stage.level),
      acts: stage.acts.map((act) => sayAct('zh-CN', act)).join('、'),
      risks: stage.risks,
      measures: stage.measures,
      answersFor: stage.answersFor ?? '',
    })),
  );
