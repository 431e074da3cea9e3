import * as z from 'zod';
import { findCharge, lightenedBy, rangeOf, severityOf, shownCharges } from '#cases/charges.ts';
import { type BindingEnv, control } from '#cases/control.ts';
import type { Sanctioning } from '#cases/facets/decision.ts';
import type { CaseView } from '#cases/view.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  /** Results that sanction. */
  sanctioned: keys,
  /** Results that find the charge and sanction nothing (免予处分、不予处罚). */
  exempt: z.array(z.string()).default([]),
});
type Params = z.infer<typeof params>;
type Env = BindingEnv<Params>;

/**
 * 裁量基准: the charges are those that the recorded facts show, none left out and none added; the sanction lies in their range,
 * below it only on a ground that the standard lists (处分条例 第10、12–15条; 行政处罚法 第32–34条).
 */
export const discretionStandard = control({
  key: 'discretion-standard',
  serves: ['discretion-standard'],
  effect: 'prevents',
  params,
  /** Whatever is announced where no charge is shown would be one that is not. */
  futile: ({ emits, view }, { power }) =>
    emits.includes('hearing.notified') && shownCharges(power, view).length === 0
      ? fault('SANCTION_WITHOUT_CHARGE')
      : null,
  guard: ({ facts, before }, env) =>
    facts.flatMap((fact) => {
      if (fact.type === 'hearing.notified') return weighed(fact.data, before, env, undefined);
      return fact.type === 'decision.made' ? weighed(fact.data, before, env, fact.data.result) : [];
    }),
});

/** `result` undefined: a notice, which may announce a sanction or an exemption. */
function weighed(said: Sanctioning, view: CaseView, env: Env, result: string | undefined): readonly Fault[] {
  const { p, power } = env;
  const { definition } = power;
  const charges = said.charges ?? [];
  const shown = shownCharges(power, view).map((charge) => charge.key);
  if (result !== undefined && !p.sanctioned.includes(result) && !p.exempt.includes(result))
    return [
      ...(shown.length > 0 ? [fault('CHARGE_DROPPED', { charges: shown })] : []),
      ...(said.sanction !== undefined || said.fen !== undefined ? [fault('SANCTION_WITHOUT_CHARGE')] : []),
    ];
  const missing = shown.filter((key) => !charges.includes(key));
  const added = charges.filter((key) => !shown.includes(key));
  const faults = [
    ...(missing.length > 0 ? [fault('CHARGE_LEFT_OUT', { charges: missing })] : []),
    ...(added.length > 0 ? [fault('CHARGE_NOT_SHOWN', { charges: added })] : []),
    ...(charges.length === 0 && missing.length === 0 ? [fault('SANCTION_WITHOUT_CHARGE')] : []),
  ];
  if (faults.length > 0) return faults;
  const range = rangeOf(
    power,
    view,
    charges.flatMap((key) => findCharge(definition, key) ?? []),
  );
  const exempts = result === undefined ? said.sanction === undefined : p.exempt.includes(result);
  if (exempts)
    return [
      // One step below the lightest is none at all (处分条例 第15条第2款).
      ...(lightenedBy(power, view, 'exempt') || range.from === 0 ? [] : [fault('EXEMPTED_WITHOUT_GROUND')]),
      ...(said.sanction !== undefined ? [fault('SANCTION_WITH_EXEMPTION')] : []),
    ];
  const severity = severityOf(definition, said.sanction);
  const fen = said.fen ?? 0;
  return [
    ...(severity < Math.max(range.from, fen > 0 ? 0 : 1) || severity > range.to
      ? [fault('OUTSIDE_RANGE', { lightest: stepsAt(env, range.from), heaviest: stepsAt(env, range.to) })]
      : []),
    ...(fen < range.fenMin || fen > range.fenMax
      ? [fault('FINE_OUTSIDE_RANGE', { least: range.fenMin, most: range.fenMax })]
      : []),
  ];
}

/** The names of the ladder's steps of that severity. */
const stepsAt = ({ power: { definition } }: Env, severity: number): string =>
  definition.sanctions
    .filter((step) => step.severity === severity)
    .map((step) => step.name)
    .join('、');
