import type { Power, ReviewItem } from '#powers/definition.ts';
import { isKind } from '#powers/results.ts';
import type { FieldValue } from './facets/application.ts';
import { nominees } from './facets/lists.ts';
import { currentMaterial } from './facets/materials.ts';
import { findFinding, type RecordedFinding } from './facets/review.ts';
import type { CaseView } from './view.ts';

/** The items of the standard that are asked of a case of this kind. */
export const itemsAsked = ({ definition }: Power, view: CaseView): readonly ReviewItem[] =>
  definition.standards.filter((item) => isKind(item.onlyWhen, view.application.fields));

/** Of whom an item is asked: of the whole case (one empty key), or of each nominee of its kind. */
export function subjectsOf(per: ReviewItem['per'], view: CaseView): readonly string[] {
  if (per === 'case') return [''];
  return nominees(view.lists)
    .filter((one) => per === 'nominee' || one.kind === per)
    .map((one) => one.key);
}

/** Whether an item passes by the definition's own rule, of every one of whom it is asked; undefined = a finding is missing. */
export function itemPasses(item: ReviewItem, view: CaseView): boolean | undefined {
  // An item asked of nominees is open as long as there is no list of them.
  if (item.per !== 'case' && nominees(view.lists).length === 0) return undefined;
  const each = subjectsOf(item.per, view).map((subject) => subjectPasses(item, view, subject));
  if (each.includes(undefined)) return undefined;
  return !each.includes(false);
}

/** The same of one nominee, or of the whole case. A permitted "not applicable" passes; of a nominee, what rests on a paper that has been replaced is open again. */
export function subjectPasses(item: ReviewItem, view: CaseView, subject = ''): boolean | undefined {
  const finding = findFinding(view.review, item.key, subject);
  if (!finding || (subject !== '' && isReplaced(finding, view))) return undefined;
  if (finding.notApplicable) return item.mayNotApply;
  return answerPasses(item, finding.answer, view.application.fields);
}

/** A newer version of a cited paper came in after the finding. */
const isReplaced = ({ evidence, at, subject = '' }: RecordedFinding, { materials }: CaseView): boolean =>
  evidence.some(({ material }) => (currentMaterial(materials, material, subject)?.receivedAt ?? '') > at);

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
