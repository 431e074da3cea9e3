import type { CaseDetail } from '../api.ts';
import { asGroup, asList, asText, type Group, type Value } from './values.ts';

export type ReviewItem = CaseDetail['review']['items'][number];

/** Which question a row answers: an item, of the case or of one of its nominees. */
export const questionOf = (row: Group): string => `${String(row['item'])} ${String(row['subject'] ?? '')}`;

/** What a row says, whatever else a form has put into it. */
const said = (row: Group): string =>
  JSON.stringify([
    row['answer'] ?? null,
    row['notApplicable'] === true,
    asList(row['evidence'])
      .map(asGroup)
      .map((one) => [one['material'], one['page']]),
    asText(row['note']),
  ]);

/** What stands recorded, as the form's first value: one row for each item, answered or not. */
export const findingsOf = (items: readonly ReviewItem[]): readonly Group[] =>
  items.map(({ key, subject, finding }) => ({
    item: key,
    ...(subject === '' ? {} : { subject }),
    answer: finding?.answer,
    notApplicable: finding?.notApplicable ?? false,
    evidence: finding?.evidence.map(({ material, page }) => ({ material, page })) ?? [],
    note: finding?.note ?? '',
  }));

const NOTHING: Readonly<Record<ReviewItem['asks'], Value>> = { 'yes-no': false, count: 0, date: '', choice: '' };

/**
 * Only what was answered and differs from what stands recorded: re-sending an old finding would put it under a new hand. One
 * whose paper has been renewed since is sent as it stands: it is confirmed by the new paper.
 */
export function findingsInput(
  items: readonly ReviewItem[],
  value: Group,
  isOutdated: (item: ReviewItem) => boolean = () => false,
): { readonly findings: readonly Group[] } {
  const before = new Map(findingsOf(items).map((row) => [questionOf(row), said(row)]));
  const renewed = new Set(findingsOf(items.filter(isOutdated)).map(questionOf));
  const asks = new Map(items.map((item) => [item.key, item.asks]));
  const rows = asList(value['findings'])
    .map(asGroup)
    .filter((row) => row['notApplicable'] === true || (row['answer'] !== undefined && row['answer'] !== ''))
    .filter((row) => renewed.has(questionOf(row)) || said(row) !== before.get(questionOf(row)));
  return {
    findings: rows.map((row) =>
      row['notApplicable'] === true
        ? { ...row, answer: row['answer'] ?? NOTHING[asks.get(String(row['item'])) ?? 'choice'] }
        : row,
    ),
  };
}

/** The material that an item may be shown by, of the nominee whom the item is asked of. */
export function findPaper(
  detail: CaseDetail,
  { evidence }: Pick<ReviewItem, 'evidence'>,
  key: string,
): CaseDetail['materials'][number] | undefined {
  const allowed = evidence.find((one) => one.key === key);
  return allowed && detail.materials.find((one) => one.key === key && one.subject === allowed.subject);
}

/** Whether a paper that the finding cites has a version that came in after it. */
export const isOutdated = (detail: CaseDetail, item: ReviewItem): boolean =>
  item.finding?.evidence.some(({ material }) =>
    findPaper(detail, item, material)?.versions.some((version) => version.receivedAt > (item.finding?.at ?? '')),
  ) ?? false;

/** The version of a paper that a finding of this moment rests on, also where a newer one came in since. */
export const versionAt = ({ versions }: CaseDetail['materials'][number], at: string) =>
  versions.findLast((version) => version.receivedAt <= at) ?? versions.at(-1);
