import * as z from 'zod';
import { findCharge, findSanction } from '#cases/charges.ts';
import { type BindingEnv, control } from '#cases/control.ts';
import type { Sanctioning } from '#cases/facets/decision.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { dayOf, isPlainDate, type PlainDate } from '#kernel/time.ts';
import { type Citation, citation } from '#powers/law.ts';

const params = z.strictObject({
  /** Acts that wait for the reviewer's opinion; empty = only what is cited is looked at. */
  before: z.array(z.string()).default([]),
  /** Whose opinion it is. */
  reviews: z.string().optional(),
  /** The field with the day of the conduct; what is cited must have been in force then. Left out = the day of the act. */
  conductOn: z.string().optional(),
});
type Params = z.infer<typeof params>;
type Env = BindingEnv<Params>;

/** 法制审核: a reasoned opinion on the conclusion that stands; articles that exist, were in force, and are those of the charges. */
export const legalReview = control({
  key: 'legal-review',
  serves: ['standards-and-authority', 'strict-procedure', 'level-by-level-approval'],
  effect: 'prevents',
  params,
  names: (p) => ({
    acts: p.before,
    posts: p.reviews ? [p.reviews] : [],
    fields: p.conductOn ? [p.conductOn] : [],
  }),
  bar: ({ use, view }, { p }) => (p.before.includes(use.act) && p.reviews ? opinionOwed(view) : null),
  guard: ({ facts, before }, env) =>
    facts.flatMap((fact): readonly Fault[] => {
      if (fact.type === 'legal.opined') return saysSomething(fact.data.opinion, 12) ? [] : [fault('OPINION_EMPTY')];
      return fact.type === 'decision.made' || fact.type === 'hearing.notified'
        ? citedFaults(fact.data, before, env)
        : [];
    }),
});

/** An opinion given before the conclusion or the notice changed speaks of something else. */
function opinionOwed(view: CaseView): Fault | null {
  const last = view.legal.opinions.at(-1);
  const current =
    last && last.notices === view.hearing.notices.length && last.conclusions === view.review.conclusions.length;
  if (!current) return fault('LEGAL_OPINION_MISSING', {}, ['give-legal-opinion']);
  return last.agrees ? null : fault('LEGAL_OPINION_AGAINST', {}, ['return-review']);
}

function citedFaults(said: Sanctioning, view: CaseView, env: Env): readonly Fault[] {
  const { p, power, ctx } = env;
  const { definition } = power;
  const field = p.conductOn === undefined ? undefined : view.application.fields[p.conductOn];
  const on: PlainDate = typeof field === 'string' && isPlainDate(field) ? field : dayOf(ctx.now);
  const found = (said.articles ?? []).map((one) => ({ one, in: citation(ctx.laws, { ...one, on }) }));
  const wrong = found.flatMap(({ one, in: result }) =>
    result.found ? [] : [fault('CITATION_WRONG', { law: one.law, article: one.article, why: result.error.code })],
  );
  if (wrong.length > 0) return wrong;
  const cited = found.flatMap(({ one, in: result }) => (result.found ? [`${result.law.key} ${one.article}`] : []));
  const owed = (said.charges ?? []).flatMap((key) => findCharge(definition, key)?.basis ?? []);
  const allowed: readonly Citation[] = [
    ...owed,
    ...definition.basis,
    ...definition.mitigations.map((ground) => ground.basis),
    ...[findSanction(definition, said.sanction)?.basis].flatMap((basis) => basis ?? []),
  ];
  const missing = owed.filter((basis) => !cited.includes(nameOf(basis, env)));
  const strange = cited.filter((one) => !allowed.some((basis) => nameOf(basis, env) === one));
  return [
    ...missing.map(({ law, article }) => fault('CHARGE_WITHOUT_ARTICLE', { law, article })),
    ...strange.map((one) =>
      fault('ARTICLE_DOES_NOT_FIT', { law: one.split(' ')[0] ?? '', article: one.split(' ')[1] ?? '' }),
    ),
  ];
}

/** The law by its key, whatever name the citation gives it. */
function nameOf({ law, article }: Citation, { ctx }: Env): string {
  const found = citation(ctx.laws, { law, article });
  return `${found.found ? found.law.key : law} ${article}`;
}
