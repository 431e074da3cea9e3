import { Input } from 'antd';
import type { CaseDetail } from '../api.ts';
import type { Seen } from '../case/seen.ts';
import { useWords } from '../i18n.ts';
import { LAST_DAY } from '../parts/dates.ts';
import { findPaper, isOutdated, questionOf, type ReviewItem } from './findings-values.ts';
import { asGroup, asList, asText, type Group, type Value } from './values.ts';

type Props = {
  detail: CaseDetail;
  value: Group;
  change: (value: Group) => void;
  seen: Seen | null;
  see: (seen: Seen) => void;
};

/** One block for each item of the standard: what was found, with the page that shows it. Whether it passes, the rule says. */
export function FindingsFields({ detail, value, change, seen, see }: Props) {
  const { t } = useWords();
  const rows = asList(value['findings']).map(asGroup);
  return (
    <ol className="findings">
      {detail.review.items.map((item, i) => {
        const row = rowOf(rows, item);
        const put = (part: Group) =>
          change({
            findings: detail.review.items.map((other) => (other === item ? { ...row, ...part } : rowOf(rows, other))),
          });
        const id = `finding-${item.key}-${item.subject}`;
        return (
          <li key={id} className="finding">
            <fieldset>
              <legend>
                {`${i + 1}. ${item.name}`}
                {item.mandatory && <span className="optional">{t('review.mandatory')}</span>}
              </legend>
              <p className="hint">
                {t('review.standard', { standard: item.standard })}
                {item.basis && <span> {t('deadline.basis', { basis: item.basis })}</span>}
              </p>
              {row['notApplicable'] !== true && (
                <Answer id={id} item={item} value={row['answer']} change={(answer) => put({ answer })} />
              )}
              {item.mayNotApply && (
                <label className="check">
                  <input
                    type="checkbox"
                    checked={row['notApplicable'] === true}
                    onChange={(event) => put({ notApplicable: event.target.checked })}
                  />
                  {t('review.not-applicable')}
                </label>
              )}
              <Evidence
                {...{ detail, item, seen, see }}
                value={asList(row['evidence']).map(asGroup)}
                change={(evidence) => put({ evidence })}
              />
              <Input
                aria-label={t('review.note-of', { item: item.name })}
                placeholder={t('review.note')}
                maxLength={1000}
                value={asText(row['note'])}
                onChange={(event) => put({ note: event.target.value })}
              />
              {isOutdated(detail, item) && <p className="note">{t('review.renewed')}</p>}
              {item.finding && (
                <p className={item.finding.passes ? 'small passes' : 'small fails'}>
                  {t('review.recorded', { by: item.finding.by.name })}{' '}
                  {item.finding.notApplicable
                    ? ''
                    : item.finding.passes
                      ? `✔ ${t('review.passes')}`
                      : `✘ ${t('review.fails')}`}
                </p>
              )}
            </fieldset>
          </li>
        );
      })}
    </ol>
  );
}

/** The row of an item, empty where nothing was answered yet. */
function rowOf(rows: readonly Group[], item: ReviewItem): Group {
  const empty: Group = {
    item: item.key,
    ...(item.subject === '' ? {} : { subject: item.subject }),
    notApplicable: false,
    evidence: [],
    note: '',
  };
  return rows.find((one) => questionOf(one) === questionOf(empty)) ?? empty;
}

function Answer({
  id,
  item,
  value,
  change,
}: {
  id: string;
  item: ReviewItem;
  value: Value;
  change: (value: Value) => void;
}) {
  const { t } = useWords();
  const label = t('review.answer-of', { item: item.name });
  if (item.asks === 'count')
    return (
      <Input
        id={id}
        aria-label={label}
        type="number"
        min={0}
        className="short"
        value={asText(value)}
        onChange={(event) => change(event.target.value === '' ? undefined : Number(event.target.value))}
      />
    );
  if (item.asks === 'date')
    return (
      <Input
        id={id}
        aria-label={label}
        type="date"
        max={LAST_DAY}
        className="short"
        value={asText(value)}
        onChange={(event) => change(event.target.value)}
      />
    );
  const options =
    item.asks === 'yes-no'
      ? [
          { value: true, label: t('yes') },
          { value: false, label: t('no') },
        ]
      : item.choices.map((one) => ({ value: one, label: one }));
  return (
    <div className="inline" role="radiogroup" aria-label={label}>
      {options.map((one) => (
        <label key={one.label} className="check">
          <input type="radio" name={id} checked={value === one.value} onChange={() => change(one.value)} />
          {one.label}
        </label>
      ))}
    </div>
  );
}

type EvidenceProps = {
  detail: CaseDetail;
  item: ReviewItem;
  seen: Seen | null;
  see: (seen: Seen) => void;
  value: readonly Group[];
  change: (value: readonly Group[]) => void;
};

/** Material and page. The page that is open beside the form is cited with one press. */
function Evidence({ detail, item, seen, see, value, change }: EvidenceProps) {
  const { t } = useWords();
  const paperOf = (key: string) => findPaper(detail, item, key);
  const nameOf = (key: string): string => paperOf(key)?.name ?? t('form.unnamed');
  const allowed = item.evidence.filter((one) => paperOf(one.key)?.versions.length);
  const isCited = ({ material, page }: Seen) =>
    value.some((one) => one['material'] === material && Number(one['page']) === page);
  return (
    <div className="evidence">
      <span className="small">{t('review.evidence')}</span>
      {value.map((one) => {
        const material = asText(one['material']);
        const page = Number(one['page']);
        const hash = paperOf(material)?.versions.at(-1)?.hash;
        return (
          <span key={`${material} ${page}`} className="cite">
            <button
              type="button"
              className="plain"
              disabled={!hash}
              onClick={() => hash && see({ material, hash, page })}
            >
              {t('review.cite', { material: nameOf(material), page })}
            </button>
            <button
              type="button"
              className="plain"
              aria-label={t('review.uncite', { material: nameOf(material), page })}
              onClick={() => change(value.filter((other) => other !== one))}
            >
              ×
            </button>
          </span>
        );
      })}
      {seen && !isCited(seen) && paperOf(seen.material)?.versions.some((version) => version.hash === seen.hash) && (
        <button type="button" onClick={() => change([...value, { material: seen.material, page: seen.page }])}>
          {t('review.cite-seen', { material: nameOf(seen.material), page: seen.page })}
        </button>
      )}
      {allowed
        .filter((one) => !paperOf(one.key)?.versions.some((version) => version.hash === seen?.hash))
        .map((one) => (
          <button
            key={one.key}
            type="button"
            className="plain"
            onClick={() => {
              const hash = paperOf(one.key)?.versions.at(-1)?.hash;
              if (hash) see({ material: one.key, hash, page: 1 });
            }}
          >
            {t('review.open', { material: one.name })}
          </button>
        ))}
    </div>
  );
}
