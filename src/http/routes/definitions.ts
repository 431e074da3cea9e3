import * as z from 'zod';
import { chartPosts, readsProposals } from '#app/access.ts';
import { NotFound } from '#app/app.ts';
import type { Draft, VersionDifference, VersionRow } from '#app/definition-desk.ts';
import { type RuleDifference, ruleDifferences } from '#app/rule-differences.ts';
import type { Actor } from '#cases/fact.ts';
import { compareCharts } from '#charts/compare.ts';
import { chartOf } from '#charts/from-definition.ts';
import { layoutChart } from '#charts/layout.ts';
import { svgOf } from '#charts/svg.ts';
import { ownerForms } from '#contract/owner-form-shapes.ts';
import {
  asPost,
  differenceShape,
  draftShape,
  proposeDraft,
  type riskChange,
  saveDraft,
  sendBack,
  versionRow,
} from '#contract/owner-shapes.ts';
import { sayWord } from '#contract/say.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Coverage } from '#powers/coverage.ts';
import type { Power } from '#powers/definition.ts';
import type { RiskChange } from '#powers/loss.ts';
import { postName } from '#views/speech.ts';
import { type Edge, getActorOf, getOfficer, problems, type Server } from '../edge.ts';
import { formsOf } from '../owner-forms.ts';
import { HttpProblem } from '../problems.ts';
import { nothing, powerKey, powerVersion, rows, versionDone } from '../shapes.ts';

/** The chart as its owner edits it, its versions, and what differs between them. */
export function definitionRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  const draftAnswer = { tags: ['definitions'], params: powerKey };
  const holds = (person: PersonId, posts: readonly string[]): boolean =>
    app
      .directory()
      .posts(person)
      .some((post) => posts.includes(post));
  const draftsOf = (key: string): readonly string[] => chartPosts(getPower(key).definition).drafts;
  const seesProposals = (person: PersonId, { definition }: Power): boolean =>
    readsProposals(definition, app.directory().posts(person));
  const getPower = (key: string): Power => {
    const power = app.findPower(key);
    if (!power) throw new NotFound();
    return power;
  };

  server.get(
    '/powers/:key/draft',
    { schema: { ...draftAnswer, response: { 200: draftShape, ...problems.read } } },
    async (request, reply) => {
      const person = await getOfficer(edge, request, reply);
      const { drafts } = chartPosts(getPower(request.params.key).definition);
      const actor = getActorOf(edge, person, drafts.find((post) => holds(person, [post])) ?? '', drafts);
      return draftOf(actor, await app.desk.draft(actor, request.params.key));
    },
  );

  server.post(
    '/powers/:key/draft',
    { schema: { ...draftAnswer, body: saveDraft, response: { 200: draftShape, ...problems.write } } },
    async (request, reply) => {
      const { as, revision, edits } = request.body;
      const actor = getActorOf(edge, await getOfficer(edge, request, reply), as, draftsOf(request.params.key));
      return draftOf(actor, await app.desk.save(actor, request.params.key, revision, edits));
    },
  );

  server.post(
    '/powers/:key/draft/discard',
    { schema: { ...draftAnswer, body: asPost, response: { 200: nothing, ...problems.write } } },
    async (request, reply) => {
      const actor = getActorOf(
        edge,
        await getOfficer(edge, request, reply),
        request.body.as,
        draftsOf(request.params.key),
      );
      await app.desk.discard(actor, request.params.key);
      return {};
    },
  );

  server.post(
    '/powers/:key/draft/propose',
    { schema: { ...draftAnswer, body: proposeDraft, response: { 201: versionDone, ...problems.write } } },
    async (request, reply) => {
      const { as, revision, note } = request.body;
      const { key } = request.params;
      const actor = getActorOf(edge, await getOfficer(edge, request, reply), as, draftsOf(request.params.key));
      return reply.code(201).send({ power: key, version: await app.desk.propose(actor, key, revision, note) });
    },
  );

  server.get(
    '/powers/:key/forms',
    { schema: { ...draftAnswer, response: { 200: ownerForms, ...problems.read } } },
    async (request, reply) => {
      if (!holds(await getOfficer(edge, request, reply), draftsOf(request.params.key)))
        throw new HttpProblem(403, 'NOT_FOR_THIS_POST');
      return formsOf(getPower(request.params.key).definition, app.desk.laws);
    },
  );

  server.get(
    '/powers/:key/versions',
    { schema: { ...draftAnswer, response: { 200: rows(versionRow), ...problems.read } } },
    async (request, reply) => {
      const person = await getOfficer(edge, request, reply);
      const power = getPower(request.params.key);
      const found = await app.desk.versions(request.params.key, seesProposals(person, power));
      return { rows: found.map((row) => versionOf(row, power, person)) };
    },
  );

  server.get(
    '/powers/:key/difference',
    {
      schema: {
        ...draftAnswer,
        querystring: pair,
        response: { 200: differenceShape, ...problems.read },
      },
    },
    async (request, reply) => {
      const { key } = request.params;
      const { from, to } = request.query;
      const found = await difference(await getOfficer(edge, request, reply), key, from, to);
      const rules = rulesOf(found);
      const { differences, chart } = comparisonOf(found, rules);
      return {
        name: found.after.definition.name,
        from,
        to,
        differences: differences.map(({ item: _, ...one }) => one),
        rules: rules.map(({ box: _, ...one }) => one),
        pages: layoutChart(chart).pages.length,
        lines: found.lines.map(({ removed, added, ...one }) => ({ ...one, removed: [...removed], added: [...added] })),
        changes: found.changes.map(changeOf),
        coverage: { before: counted(found.coverage.before), after: counted(found.coverage.after) },
      };
    },
  );

  server.get(
    '/powers/:key/difference/:page.svg',
    {
      schema: {
        tags: ['definitions'],
        params: powerKey.extend({ page: z.coerce.number().int().min(1).max(50) }),
        querystring: pair,
        response: {
          200: {
            description: 'The newer chart with every change marked, a page of A4',
            content: { 'image/svg+xml': { schema: z.string() } },
          },
          ...problems.read,
        },
      },
    },
    async (request, reply) => {
      const { key, page } = request.params;
      const { from, to } = request.query;
      const found = await difference(await getOfficer(edge, request, reply), key, from, to);
      const { chart } = comparisonOf(found, rulesOf(found));
      const drawn = layoutChart(chart).pages[page - 1];
      if (!drawn) throw new NotFound();
      return reply.type('image/svg+xml; charset=utf-8').serializer(String).send(svgOf(chart, drawn));
    },
  );

  server.post(
    '/powers/:key/versions/:n/return',
    {
      schema: {
        tags: ['definitions'],
        params: powerVersion,
        body: sendBack,
        response: { 200: versionDone, ...problems.write },
      },
    },
    async (request, reply) => {
      const { key, n } = request.params;
      const actor = getActorOf(
        edge,
        await getOfficer(edge, request, reply),
        request.body.as,
        chartPosts(getPower(key).definition).publishes,
      );
      await app.desk.sendBack(actor, key, n, request.body.reason);
      return { power: key, version: n };
    },
  );

  const rulesOf = ({ before, after }: VersionDifference): readonly RuleDifference[] =>
    ruleDifferences(before.definition, after.definition, app.desk.laws);

  /** Of versions that the person may see; any other is not there. */
  function difference(person: PersonId, key: string, from: number, to: number): Promise<VersionDifference> {
    if (![from, to].every((n) => app.findPower(key, n) !== undefined) && !seesProposals(person, getPower(key)))
      throw new NotFound();
    return app.desk.difference(key, from, to);
  }

  async function draftOf({ as }: Actor, draft: Draft) {
    const { power, coverage, changes, problems: found, fits, edits, lost, base, revision, savedAt } = draft;
    const versions = await app.desk.versions(power.definition.key, false);
    return {
      as,
      definition: power.definition,
      version: power.version,
      base,
      revision,
      savedAt,
      edits: [...edits] as z.infer<typeof draftShape>['edits'],
      lost: [...lost] as z.infer<typeof draftShape>['lost'],
      problems: found.map(({ at, field, line, zh, en }) => ({ at, field, line, zh, en })),
      coverage: { before: counted(coverage.before), after: coverage.after && counted(coverage.after) },
      changes: changes.map(changeOf),
      fits: Object.fromEntries(Object.entries(fits).map(([id, list]) => [id, [...list]])),
      running: versions.find(({ version }) => version === power.version)?.running ?? 0,
    };
  }

  function versionOf(
    row: VersionRow,
    { definition, version: current }: Power,
    person: PersonId,
  ): z.infer<typeof versionRow> {
    const signers = row.signers.map(({ person: id, as, at }) => ({
      name: app.directory().name(id as PersonId),
      post: { zh: postName(as, definition.posts), en: sayWord('en', 'posts', as) },
      at: at ?? null,
    }));
    return {
      version: row.version,
      state: row.state,
      inForce: row.version === current,
      hash: row.hash,
      publishedAt: row.publishedAt,
      signers,
      base: row.base,
      note: row.note,
      returned: row.returned,
      running: row.running,
      signs:
        row.state === 'draft' && row.signers[0]?.person !== person && holds(person, chartPosts(definition).publishes),
    };
  }
}

const pair = z.strictObject({ from: powerVersion.shape.n, to: powerVersion.shape.n });

function comparisonOf(found: VersionDifference, rules: readonly RuleDifference[]) {
  const { before, after } = found;
  const marks = before.definition.state === 'whole' && after.definition.state === 'whole';
  const behind = new Map(rules.flatMap(({ box, part }) => (box === null ? [] : [[box, part] as const])));
  return compareCharts(chartOf(before, { marks }), chartOf(after, { marks }), behind);
}

const controlName = (key: string) => ({ zh: sayWord('zh-CN', 'controls', key), en: sayWord('en', 'controls', key) });

const changeOf = ({ lost, gained, ...one }: RiskChange): z.infer<typeof riskChange> => ({
  ...one,
  lost: lost.map(controlName),
  gained: gained.map(controlName),
});

const counted = ({ risks, measures }: Coverage) => ({ risks: { ...risks }, measures: { ...measures } });
