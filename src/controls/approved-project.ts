import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import type { ListEntry } from '#cases/facets/lists.ts';
import type { CaseView } from '#cases/view.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  /** Papers that show the project: its approval, its notice of places. */
  materials: keys,
  /** Field with the level that approved it, and the levels that may. */
  level: z.string(),
  levels: keys,
  /** Field with the approval's 发文字号. */
  number: z.string(),
  /** Fields with the number of places, by kind of nominee. */
  places: z.strictObject({ collective: z.string(), individual: z.string() }),
});
type Params = z.infer<typeof params>;

/** 发文字号: agency's short name, year in 〔〕, number. */
const NUMBER = /^\p{Script=Han}+〔\d{4}〕\d+号$/u;

/** 上级批准的表彰项目 (评比达标表彰活动管理办法): nothing goes on without it, nobody is listed beyond its places. */
export const approvedProject = control({
  key: 'approved-project',
  serves: ['plan', 'published-conditions', 'standards-and-authority'],
  effect: 'prevents',
  params,
  names: (p) => ({ fields: [p.level, p.number, p.places.collective, p.places.individual] }),
  outlives: true,
  guard: ({ facts, before }, env) =>
    facts.flatMap((fact) => (fact.type === 'lists.recorded' ? beyondPlaces(fact.data.entries, before, env) : [])),
  gate: (exit, after, env, leaving) => (exit === 'forward' && leaving === env.stage ? unproven(after, env) : []),
});

/** What the registered matter lacks in order to be a project at all. */
function unproven({ application: { fields }, materials }: CaseView, { p }: BindingEnv<Params>): readonly Fault[] {
  const missing = p.materials.filter((key) => !materials.received.some((one) => one.material === key));
  return [
    ...(missing.length > 0 ? [fault('PROJECT_NOT_SHOWN', { materials: missing }, ['receive-papers'])] : []),
    ...(p.levels.includes(String(fields[p.level])) ? [] : [fault('PROJECT_OF_NO_LEVEL', { field: p.level })]),
    ...(NUMBER.test(String(fields[p.number] ?? '').trim()) ? [] : [fault('PROJECT_NUMBER', { field: p.number })]),
  ];
}

function beyondPlaces(
  entries: readonly ListEntry[],
  { application: { fields } }: CaseView,
  { p }: BindingEnv<Params>,
): readonly Fault[] {
  return (['collective', 'individual'] as const).flatMap((kind) => {
    const n = entries.filter((entry) => entry.kind === kind).length;
    const places = Number(fields[p.places[kind]] ?? 0);
    return n > places ? [fault('TOO_MANY_NOMINEES', { kind, n, places })] : [];
  });
}
