import { dayNumberAt } from '#calendar/day-number.ts';
import { sameDateLater } from '#calendar/term.ts';
import { addDays, DAY_MS, dayOf, type Instant, type PlainDate } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { type Citation, citation, type LawCatalogue } from '#powers/law.ts';
import { holdsFor } from '#powers/results.ts';
import { findSanction } from './charges.ts';
import type { Context } from './context.ts';
import { standingNotice } from './facets/hearing.ts';
import { currentList, listText } from './facets/lists.ts';
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
  { directory, laws }: Pick<Context, 'directory' | 'laws'>,
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
    validTo: lastValidDay(view, power),
    'decision.charges': namesOf(decision.charges ?? [], power.definition.charges),
    'decision.sanction': findSanction(power.definition, decision.sanction)?.name,
    'decision.fine': decision.result === undefined ? undefined : fineText(decision.fen ?? 0),
    'decision.period': periodText(findSanction(power.definition, decision.sanction)?.months),
    'decision.articles': articlesText(decision.articles ?? [], laws),
    'notice.facts': standingNotice(view.hearing)?.facts,
  };
}

const namesOf = (
  keys: readonly string[],
  rules: readonly { readonly key: string; readonly name: string }[],
): string | undefined => keys.map((key) => rules.find((rule) => rule.key === key)?.name ?? key).join('；') || undefined;

const periodText = (months: number | undefined): string | undefined =>
  months === undefined ? undefined : months === 0 ? '无' : `${months}个月`;

/** An amount in 分 as papers say it: `2000元`, `无`. */
const fineText = (fen: number): string =>
  fen === 0 ? '无' : `${Math.floor(fen / 100)}${fen % 100 === 0 ? '' : `.${String(fen % 100).padStart(2, '0')}`}元`;

/** The articles as they were cited, each law by its name. */
const articlesText = (articles: readonly Citation[], laws: LawCatalogue): string | undefined =>
  articles
    .map((one) => {
      const found = citation(laws, one);
      return found.found ? found.text : `《${one.law}》${one.article}`;
    })
    .join('、') || undefined;

/** The day before the same date so much later: three years from 2026-10-13 end on 2029-10-12. */
function lastValidDay({ decision }: CaseView, power: Power): string | undefined {
  const term = power.definition.documents.find(
    (rule) => rule.validity && holdsFor(power.definition, rule.when, decision.result),
  )?.validity;
  if (!term || !decision.at) return undefined;
  const months = term.unit === 'years' ? term.n * 12 : term.n;
  const end =
    term.unit === 'years' || term.unit === 'months'
      ? dateOf(sameDateLater(dayNumberAt(decision.at), months) - 1)
      : addDays(dayOf(decision.at), term.n);
  return longDate(end);
}

const dateOf = (day: number): PlainDate => new Date(day * DAY_MS).toISOString().slice(0, 10) as PlainDate;

const dayText = (at: Instant | undefined): string | undefined => (at ? longDate(dayOf(at)) : undefined);

/** `list.<key>`: the collectives and persons of a list, with their units, in its order. */
const listValues = (view: CaseView): { readonly [field: string]: string } =>
  Object.fromEntries(
    [...new Set(view.lists.recorded.map((one) => one.list))].map((list) => [
      `list.${list}`,
      listText(currentList(view.lists, list)?.entries ?? []),
    ]),
  );
