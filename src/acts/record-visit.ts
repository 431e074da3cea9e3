import * as z from 'zod';
import { act } from '#cases/act.ts';
import { approvedPlan } from '#cases/facets/plan.ts';
import { plannedIn } from '#cases/facets/visits.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, hash, shortText } from './input.ts';
import { fileQueries, recorded, unknownFiles } from './received.ts';

/**
 * 检查记录: what was found on each matter, with what shows it. `with: { material: <key> }`: the files come to the case's papers
 * too, so that the review can cite them.
 */
export const recordVisit = act({
  key: 'record-visit',
  lane: 'case',
  input: z.strictObject({
    visitedOn: date,
    findings: z
      .array(z.strictObject({ matter: shortText, inOrder: z.boolean(), note: z.string().trim().max(1000) }))
      .max(60),
    evidence: z.array(hash).max(30),
    rectifyBy: z.union([date, z.literal('')]).default(''),
  }),
  outcomes: ['recorded'],
  emits: ['visits.recorded', 'materials.received'],
  sees: ['visits'],
  options(_, view) {
    // Of the visit that is planned here; where a team goes by its plan, of that.
    const matters = plannedIn(view.visits, view.head.stage)?.matters ?? approvedPlan(view.plan)?.matters ?? [];
    return { prefill: { findings: matters.map((matter) => ({ matter, inOrder: true, note: '' })) } };
  },
  needs: (input) => fileQueries(input.evidence),
  perform({ input, ctx, answers, use }) {
    if (input.visitedOn > dayOf(ctx.now)) return [fault('VISIT_IN_FUTURE', { visitedOn: input.visitedOn })];
    const missing = unknownFiles(input.evidence, answers);
    if (missing.length > 0) return missing;
    const { material } = use.with;
    const items =
      typeof material === 'string'
        ? recorded(
            input.evidence.map((file) => ({ material, hash: file, name: material, pages: 1 })),
            answers,
          )
        : [];
    return {
      outcome: 'recorded',
      facts: [
        { type: 'visits.recorded', data: input },
        ...(items.length > 0 ? [{ type: 'materials.received' as const, data: { items } }] : []),
      ],
    };
  },
});
