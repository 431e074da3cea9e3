import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import {
  custodianOf,
  type Exhibit,
  findExhibit,
  keptExhibits,
  openSeizures,
  unexplainedExhibits,
} from '#cases/facets/exhibits.ts';
import { currentMaterial } from '#cases/facets/materials.ts';
import type { CaseFact, CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs } from '#kernel/time.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  custodian: z.string(),
  /** Acts before which what is kept is counted anew, by somebody who keeps nothing of it. */
  inventoryBefore: keys,
  /** Fewest exhibits that there must be before these acts. */
  least: z.int().min(0).max(50).default(0),
  /** Told of what is missing or altered. */
  tells: z.string(),
  /** Working days within which something is decided of a thing seized or registered and kept (行政处罚法 第56条: 7). */
  seizedDays: z.int().min(1).max(60).default(7),
  /** The material that shows the approval to register and keep, or to seize; without it nothing of that kind is taken. */
  approval: z.string().optional(),
});
type Params = z.infer<typeof params>;

/** 物证清单、专人管理: each exhibit has one keeper, a place and a seal, changes hands between two who both sign, and is counted by others. */
export const evidenceCustody = control({
  key: 'evidence-custody',
  serves: ['evidence-custody'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: p.inventoryBefore, posts: [p.custodian, p.tells] }),
  outlives: true,
  signatures: (act, _view, { p }) => (act === 'hand-over-exhibit' ? [{ post: p.custodian as Post, n: 2 }] : []),
  bar({ actor, use, emits, view }, { p }) {
    if (emits.includes('exhibits.inventoried'))
      return keptExhibits(view.exhibits).some((one) => custodianOf(one) === actor.person)
        ? fault('COUNTS_WHAT_HE_KEEPS', {}, ['other-officer'])
        : null;
    return p.inventoryBefore.includes(use.act) ? beforeLeaving(view, p) : null;
  },
  guard: ({ facts, signers, before, after }, { p, ctx }) =>
    facts.flatMap((fact): readonly Fault[] => {
      if (fact.type === 'exhibits.collected')
        return [
          ...collectedFaults(fact.data),
          ...keeperFaults(fact.data.custodian),
          ...(fact.data.kind === 'seized' && p.approval !== undefined && !currentMaterial(after.materials, p.approval)
            ? [fault('SEIZED_WITHOUT_APPROVAL', { name: fact.data.name }, ['collect-exhibit'])]
            : []),
        ];
      if (fact.type === 'exhibits.handed-over') {
        const { key, from, to, place } = fact.data;
        return [
          ...(areItsParties(from, to) ? [] : [fault('NOT_PARTY_TO_HAND_OVER', { exhibit: key })]),
          ...(saysSomething(place, 2)
            ? []
            : [fault('EXHIBIT_WITHOUT_PLACE', { name: findExhibit(before.exhibits, key)?.name ?? '' })]),
          ...keeperFaults(to),
        ];
      }
      return fact.type === 'exhibits.inventoried' && !saysSomething(fact.data.note, 4)
        ? [fault('INVENTORY_NOTE_EMPTY')]
        : [];

      /** 监交: of a keeper who has left nobody can wait for a signature; then a third officer signs with the receiver. */
      function areItsParties(from: PersonId, to: PersonId): boolean {
        if (ctx.directory.posts(from).includes(p.custodian as Post))
          return signers.every(({ person }) => person === from || person === to);
        return signers.length < 2 || signers.some(({ person }) => person === to);
      }

      function keeperFaults(person: Exhibit['collectedBy'][number]): readonly Fault[] {
        return ctx.directory.posts(person).includes(p.custodian as Post)
          ? []
          : [fault('CUSTODIAN_WITHOUT_POST', { post: p.custodian })];
      }
    }),
  gate: (_exit, after, _env, _leaving, to) =>
    to === 'end'
      ? openSeizures(after.exhibits).map((one) =>
          fault('SEIZED_NOT_DISPOSED', { exhibit: one.key }, ['dispose-exhibit']),
        )
      : [],
  duties: (view, env) => [
    ...unexplainedExhibits(view.exhibits).map((one) => ({
      key: `explain-exhibit:${one.key}`,
      code: 'EXPLAIN_EXHIBIT',
      post: env.p.custodian as Post,
      person: custodianOf(one),
      facts: { exhibit: one.key },
    })),
    ...openSeizures(view.exhibits).map((one) => ({
      key: `dispose-exhibit:${one.key}`,
      code: 'DISPOSE_EXHIBIT',
      post: env.p.custodian as Post,
      due: seizedDue(one, env),
      facts: { exhibit: one.key },
    })),
  ],
  wakes: (view, env) => openSeizures(view.exhibits).map((one) => addMs(seizedDue(one, env), 1)),
  signals: (view, env) => [
    ...view.exhibits.inventories.flatMap(({ missing, altered }, i) =>
      [...missing, ...altered].map((key) => ({
        key: `exhibit:${key}:${i + 1}`,
        level: 'lead' as const,
        code: 'EXHIBIT_NOT_AS_COLLECTED',
        facts: { exhibit: key, count: i + 1 },
        audience: [env.p.tells as Post],
      })),
    ),
    ...openSeizures(view.exhibits)
      .filter((one) => seizedDue(one, env) < env.ctx.now)
      .map((one) => ({
        key: `seized-overdue:${one.key}`,
        level: 'yellow' as const,
        code: 'SEIZED_OVERDUE',
        facts: { exhibit: one.key, n: env.p.seizedDays, due: seizedDue(one, env) },
        audience: [env.p.custodian as Post, env.p.tells as Post],
      })),
  ],
});

const seizedDue = (exhibit: Exhibit, { p, ctx }: BindingEnv<Params>) =>
  dueAt(exhibit.collectedAt, { n: p.seizedDays, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);

/** What still stands against going on: nothing collected, not counted in this stay since the last change, or something missing that nobody explained. */
function beforeLeaving(view: CaseView, p: Params): Fault | null {
  const kept = keptExhibits(view.exhibits);
  if (view.exhibits.all.length < p.least)
    return fault('EXHIBITS_TOO_FEW', { n: view.exhibits.all.length, least: p.least }, ['collect-exhibit']);
  if (kept.length === 0) return null;
  const since = [view.head.visits.at(-1)?.from ?? '', ...kept.map((one) => one.custody.at(-1)?.from ?? '')]
    .sort()
    .at(-1);
  const counted = view.exhibits.inventories.at(-1)?.at;
  if (!counted || counted < (since ?? '')) return fault('INVENTORY_OWED', { n: kept.length }, ['take-inventory']);
  const open = unexplainedExhibits(view.exhibits);
  return open.length > 0
    ? fault('EXHIBIT_NOT_EXPLAINED', { exhibits: open.map((one) => one.key) }, ['explain-exhibit'])
    : null;
}

function collectedFaults(data: Extract<CaseFact, { type: 'exhibits.collected' }>['data']): readonly Fault[] {
  const { name, kind, seal, place } = data;
  const sealed = kind === 'object' || kind === 'seized' || kind === 'recording';
  return [
    ...(saysSomething(name, 2) ? [] : [fault('EXHIBIT_WITHOUT_NAME', { name })]),
    ...(saysSomething(place, 2) ? [] : [fault('EXHIBIT_WITHOUT_PLACE', { name })]),
    ...(sealed && !saysSomething(seal, 2) ? [fault('EXHIBIT_WITHOUT_SEAL', { name })] : []),
  ];
}
