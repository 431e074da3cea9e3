import { dayOf, type Instant, type PlainDate } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import type { Directory } from './context.ts';
import { currentList, entryLabel } from './facets/lists.ts';
import { currentMaterial } from './facets/materials.ts';
import { standingConclusion } from './facets/review.ts';
import type { CaseView } from './view.ts';

/** `2026年9月28日` */
export function longDate(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** What a document may be filled from: decided facts, by field name. Missing ones are undefined, never blank. */
export function documentValues(
  view: CaseView,
  power: Power,
  directory: Directory,
): { readonly [field: string]: string | undefined } {
  const { application, acceptance, decision } = view;
  const conclusion = standingConclusion(view.review);
  const fields = Object.fromEntries(
    power.definition.application.map((rule) => {
      const value = application.fields[rule.key];
      const label = rule.choices?.find((choice) => choice.key === value)?.label;
      return [
        `field.${rule.key}`,
        value === undefined
          ? undefined
          : (label ?? (rule.asks === 'date' ? longDate(String(value) as PlainDate) : String(value))),
      ];
    }),
  );
  return {
    ...fields,
    ...listValues(view),
    'case.number': view.head.number || undefined,
    agency: power.definition.agency,
    applicant: application.applicant || undefined,
    creditCode: application.creditCode || undefined,
    contact: application.contact || undefined,
    receivedOn: dayText(application.receivedAt),
    acceptedOn: dayText(acceptance.acceptedAt),
    'slip.number': acceptance.slip?.number,
    materials:
      power.definition.materials
        .filter((rule) => currentMaterial(view.materials, rule.key))
        .map((rule) => rule.name)
        .join('、') || undefined,
    'conclusion.opinion': conclusion?.opinion,
    'conclusion.failed':
      conclusion?.failed
        .map((key) => power.definition.standards.find((item) => item.key === key)?.name ?? key)
        .join('；') || undefined,
    'decision.reasons': decision.reasons || undefined,
    'decision.by': decision.by ? directory.name(decision.by.person) : undefined,
    decidedOn: dayText(decision.at),
  };
}

const dayText = (at: Instant | undefined): string | undefined => (at ? longDate(dayOf(at)) : undefined);

/** `list.<key>`: the collectives and persons of a list, with their units, in its order. */
const listValues = (view: CaseView): { readonly [field: string]: string } =>
  Object.fromEntries(
    [...new Set(view.lists.recorded.map((one) => one.list))].map((list) => [
      `list.${list}`,
      (currentList(view.lists, list)?.entries ?? []).map(entryLabel).join('；'),
    ]),
  );
