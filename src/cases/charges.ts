import type { Charge, Definition, FactRule, Power, Sanction } from '#powers/definition.ts';
import type { Appeals } from './facets/appeals.ts';
import type { Sanctioning } from './facets/decision.ts';
import { findFinding } from './facets/review.ts';
import type { CaseView } from './view.ts';

/** 裁量基准 at work: which charges the recorded facts show, and between which steps and amounts the sanction for them lies. */

/** Whether the review recorded this fact; undefined = nobody looked. */
export function isShown(rule: FactRule, view: CaseView): boolean | undefined {
  const finding = findFinding(view.review, rule.item);
  if (!finding) return undefined;
  if (finding.notApplicable) return false;
  const { answer } = finding;
  if (rule.equals !== undefined && answer !== rule.equals) return false;
  if (rule.min === undefined && rule.max === undefined) return true;
  return typeof answer === 'number' && answer >= (rule.min ?? 0) && answer <= (rule.max ?? answer);
}

export const findSanction = (definition: Definition, key: string | undefined): Sanction | undefined =>
  definition.sanctions.find((step) => step.key === key);

export const findCharge = (definition: Definition, key: string): Charge | undefined =>
  definition.charges.find((charge) => charge.key === key);

/** The charges that the recorded facts show. */
export const shownCharges = ({ definition }: Power, view: CaseView): readonly Charge[] =>
  definition.charges.filter((charge) => isShown(charge.when, view) === true);

/** Position on the ladder; 0 = no sanction. */
export const severityOf = (definition: Definition, key: string | undefined): number =>
  findSanction(definition, key)?.severity ?? 0;

export type Range = { readonly from: number; readonly to: number; readonly fenMin: number; readonly fenMax: number };

/**
 * The range for these charges together: each is weighed alone and the heaviest is carried out (处分条例 第10条), fines add up.
 * What lightens opens one step below; of a fine, anything below the least.
 */
export function rangeOf(power: Power, view: CaseView, charges: readonly Charge[]): Range {
  const { definition } = power;
  const each = charges.map((charge) => charge.grades.find((grade) => isShown(grade.when, view) === true) ?? charge);
  const most = (step: 'from' | 'to') => Math.max(0, ...each.map((range) => severityOf(definition, range[step])));
  const sum = (end: 'min' | 'max') => each.reduce((total, range) => total + (range.fen?.[end] ?? 0), 0);
  const lower = lightenedBy(power, view, 'lower');
  return {
    from: lower ? stepBelow(definition, most('from')) : most('from'),
    to: most('to'),
    fenMin: lower ? 0 : sum('min'),
    fenMax: sum('max'),
  };
}

/** Whether a fact is recorded that lightens in this way. */
export const lightenedBy = ({ definition }: Power, view: CaseView, effect: 'lower' | 'exempt'): boolean =>
  definition.mitigations.some((ground) => ground.effect === effect && isShown(ground.when, view) === true);

const stepBelow = (definition: Definition, severity: number): number =>
  Math.max(0, ...definition.sanctions.map((step) => step.severity).filter((step) => step < severity));

/** Whether `now` weighs more than `before`: a higher step, a bigger fine, a charge that was not there. */
export const isHeavier = (definition: Definition, now: Sanctioning, before: Sanctioning): boolean =>
  severityOf(definition, now.sanction) > severityOf(definition, before.sanction) ||
  (now.fen ?? 0) > (before.fen ?? 0) ||
  (now.charges ?? []).some((charge) => !before.charges?.includes(charge));

/** The step of the ladder that is in force: the decided one, or what an answered appeal made of it; undefined = none. */
export function sanctionInForce(view: {
  readonly decision: Sanctioning;
  readonly appeals: Appeals;
}): string | undefined {
  const changed = view.appeals.all.findLast((appeal) => appeal.answer && appeal.answer.outcome !== 'upheld')?.answer;
  if (!changed) return view.decision.sanction;
  return changed.outcome === 'revoked' ? undefined : changed.sanction;
}
