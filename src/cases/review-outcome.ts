import type { ReviewItem } from '#powers/definition.ts';
import type { FieldValue } from './facets/application.ts';
import type { CaseView } from './view.ts';

/** Whether an item passes by the definition's own rule; undefined = no finding yet. A permitted "not applicable" passes. */
export function itemPasses(item: ReviewItem, view: CaseView): boolean | undefined {
  const finding = view.review.findings.find((f) => f.item === item.key);
  if (!finding) return undefined;
  if (finding.notApplicable) return item.mayNotApply;
  return answerPasses(item, finding.answer, view.application.fields);
}

export function answerPasses(
  item: ReviewItem,
  answer: FieldValue,
  fields: { readonly [key: string]: FieldValue },
): boolean {
  const rule = item.passes;
  if ('equals' in rule) return answer === rule.equals;
  if ('notAfter' in rule || 'notBefore' in rule) {
    const limit = (key: string | undefined) => (key ? String(fields[key] ?? '') : undefined);
    const [after, before] = [limit(rule.notAfter), limit(rule.notBefore)];
    return (after === undefined || String(answer) <= after) && (before === undefined || String(answer) >= before);
  }
  const { min, max } = rule as { min?: number; max?: number };
  return typeof answer === 'number' && (min === undefined || answer >= min) && (max === undefined || answer <= max);
}

/** Whether an answer has the type that the item asks for. */
export function answerFits(item: ReviewItem, answer: FieldValue): boolean {
  switch (item.asks) {
    case 'yes-no':
      return typeof answer === 'boolean';
    case 'count':
      return typeof answer === 'number' && answer >= 0;
    case 'date':
      return typeof answer === 'string' && /^\d{4}-\d\d-\d\d$/.test(answer);
    case 'choice':
      return typeof answer === 'string' && item.choices?.includes(answer) === true;
  }
}
