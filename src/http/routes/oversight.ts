import * as z from 'zod';
import type { LoadedCase } from '#app/app.ts';
import {
  mapStage,
  oversightFront,
  oversightMap,
  periodKey,
  registerKey,
  registerPage,
} from '#contract/oversight-shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import { monthAt, type Period, parsePeriod } from '#kernel/period.ts';
import { refusalText, registerRowOf, statesOf } from '#views/register-lines.ts';
import { HEAT_STEPS, mapRows, stageRisks, tenth } from '#views/risk-map.ts';
import { signalWithKey } from '#views/signals.ts';
import { type Edge, getInspector, problems, type Server } from '../edge.ts';
import { HttpProblem } from '../problems.ts';
import { openOrNull } from '../signal-page.ts';

const power = z.string().max(60).optional();
const level = z.enum(['high', 'medium', 'low']).optional();
const ofPeriod = z.strictObject({ period: periodKey.optional() });
const paging = { after: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) };
const registerQuery = ofPeriod.extend({ power, state: z.string().max(40).optional(), ...paging });
const stageParams = z.strictObject({ power: z.string().min(1).max(60), stage: z.string().min(1).max(60) });

/** 监督中心: what inspectors read across cases. Everybody else is refused; a case that one is out of is neither listed nor counted. */
export function oversightRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  const periodOf = (key: string | undefined): Period => (key ? parsePeriod(key) : undefined) ?? monthAt(app.now());

  server.get(
    '/oversight',
    {
      schema: {
        tags: ['oversight'],
        querystring: ofPeriod.extend({ power }),
        response: { 200: oversightFront, ...problems.read },
      },
    },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const period = periodOf(request.query.period);
      const of = request.query.power === undefined ? {} : { power: request.query.power };
      // What leads to a list is counted as the list is made: the two cannot differ.
      const [found, inHand, overdue] = await Promise.all([
        app.oversight.front(app.viewer(person), period, of.power),
        app.lists.count(person, { ...of, status: 'open' }, Number.MAX_SAFE_INTEGER),
        app.lists.count(person, { ...of, status: 'open', term: 'over' }, Number.MAX_SAFE_INTEGER),
      ]);
      const all = found.ended + overdue;
      const onTimePercent = all > 0 ? tenth((found.onTime / all) * 100) : null;
      return { period: shown(period), inHand, overdue, ...found, onTimePercent };
    },
  );

  server.get(
    '/oversight/map',
    {
      schema: {
        tags: ['oversight'],
        querystring: ofPeriod.extend({ level }),
        response: { 200: oversightMap, ...problems.read },
      },
    },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const period = periodOf(request.query.period);
      const counts = await app.oversight.map(app.viewer(person), period);
      return {
        period: shown(period),
        steps: HEAT_STEPS,
        rows: mapRows(app.powers(), counts, request.query.level),
      };
    },
  );

  server.get(
    '/oversight/map/:power/:stage',
    {
      schema: {
        tags: ['oversight'],
        params: stageParams,
        querystring: ofPeriod.extend(paging),
        response: { 200: mapStage, ...problems.read },
      },
    },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const { power: key, stage } = request.params;
      const { after, limit, period: asked } = request.query;
      const period = periodOf(asked);
      const found = app.findPower(key);
      const cell = await app.oversight.cell(app.viewer(person), {
        power: key,
        stage,
        period,
        limit,
        ...(after ? { after } : {}),
      });
      const risks = found && stageRisks(found, stage, cell.controls);
      if (!risks) throw new HttpProblem(404, 'NOT_FOUND');
      const opened = opener(person);
      const events = [];
      for (const row of cell.rows) {
        const loaded = await opened(row.caseId);
        if (!loaded) continue;
        const refused = row.kind === 'register:refusals';
        const text = refused ? refusalText(loaded, row.data) : signalWithKey(loaded, row.key, false)?.text;
        if (!text) continue;
        const { number, title } = loaded.view.head;
        events.push({
          caseId: row.caseId,
          number,
          title: loaded.view.application.applicant || title,
          at: row.at,
          kind: refused ? ('refusal' as const) : ('signal' as const),
          text,
        });
      }
      return { period: shown(period), ...risks, events, next: cell.next };
    },
  );

  server.get(
    '/oversight/registers/:register',
    {
      schema: {
        tags: ['oversight'],
        params: z.strictObject({ register: registerKey }),
        querystring: registerQuery,
        response: { 200: registerPage, ...problems.read },
      },
    },
    async (request, reply) => {
      const person = await getInspector(edge, request, reply);
      const { register } = request.params;
      const { power: of, state, period, after, limit } = request.query;
      const asked = period === undefined ? undefined : parsePeriod(period);
      const found = await app.oversight.register(app.viewer(person), {
        register,
        limit,
        ...(of ? { power: of } : {}),
        ...(state ? { state } : {}),
        ...(asked ? { period: asked } : {}),
        ...(after ? { after } : {}),
      });
      const opened = opener(person);
      const rows = [];
      for (const row of found.rows) {
        const loaded = await opened(row.caseId);
        const shownRow = loaded && registerRowOf(register, { ...row, entry: String(row.data.entry) }, loaded);
        if (shownRow) rows.push(shownRow);
      }
      return { register, states: statesOf(register), rows, next: found.next };
    },
  );

  /** Each case once. */
  const opener = (person: PersonId) => {
    const kept = new Map<number, Promise<LoadedCase | null>>();
    return (caseId: number) => {
      const found = kept.get(caseId) ?? openOrNull(app, person, caseId);
      kept.set(caseId, found);
      return found;
    };
  };
}

const shown = ({ key, from, to, first }: Period) => ({ key, from, to, first });
