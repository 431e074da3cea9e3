import type { CaseDetail, ListedAct } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { FindingsFields } from '../forms/findings.tsx';
import {
  findingsInput,
  findingsOf,
  findPaper,
  isOutdated,
  type ReviewItem,
  versionAt,
} from '../forms/findings-values.ts';
import { type Language, type Say, useWords } from '../i18n.ts';
import { isWhen, showDay, showInstant } from '../parts/dates.ts';
import { ActForm } from './act-form.tsx';
import type { Finished } from './finished.ts';
import type { Seen } from './seen.ts';

type Props = {
  detail: CaseDetail;
  findings: ListedAct | undefined;
  done: Finished;
  seen: Seen | null;
  see: (seen: Seen) => void;
};

/** 逐项审查: the items of the standard with their evidence; a form for whoever may record, a table for all others. */
export function Review({ detail, findings, done, seen, see }: Props) {
  const { t, language } = useWords();
  const words = domainWords(language);
  const { items, conclusions, returns } = detail.review;
  const recorded = items.filter((item) => item.finding).length;
  if (items.length === 0) return <p className="empty">{t('review.no-items')}</p>;
  return (
    <>
      <h2>{t('review.title')}</h2>
      <p className="hint">{t('review.progress', { n: recorded, of: items.length })}</p>
      {findings?.open ? (
        <ActForm
          key={recorded}
          detail={detail}
          act={{ ...findings, prefill: { findings: findingsOf(items) } }}
          done={done}
          input={(value) => {
            const input = findingsInput(items, value, (item) => isOutdated(detail, item));
            return input.findings.length > 0 ? input : t('review.nothing-new');
          }}
          draw={({ value, change }) => (
            <FindingsFields detail={detail} value={value} change={change} seen={seen} see={see} />
          )}
        />
      ) : (
        <ol className="findings">
          {items.map((item, i) => (
            <li key={`${item.key} ${item.subject}`} className="finding">
              <b>{`${i + 1}. ${item.name}`}</b>
              <div className="hint">{t('review.standard', { standard: item.standard })}</div>
              {item.finding ? (
                <p>
                  {item.finding.notApplicable
                    ? t('review.not-applicable')
                    : `${answerText(item.finding.answer, t, language)} · ${item.finding.passes ? t('review.passes') : t('review.fails')}`}
                  {item.finding.note && `：${item.finding.note}`}
                  <span className="small"> {`${item.finding.by.name} ${showInstant(item.finding.at, language)}`}</span>
                  <Cited detail={detail} item={item} see={see} />
                </p>
              ) : (
                <p className="hint">{t('review.none-yet')}</p>
              )}
            </li>
          ))}
        </ol>
      )}
      {conclusions.map((one) => (
        <div className="panel" key={one.at}>
          <h3>
            {t('review.conclusion', {
              proposal:
                words.value('proposal', one.proposal) ??
                detail.results.find(({ key }) => key === one.proposal)?.name ??
                t('form.unnamed'),
            })}
          </h3>
          <p>{one.opinion}</p>
          <p className="small">{`${one.by.name} ${showInstant(one.at, language)}`}</p>
        </div>
      ))}
      {returns.map((one) => (
        <p className="note" key={one.at}>
          {t('review.returned', { reasons: one.reasons, at: showInstant(one.at, language) })}
        </p>
      ))}
    </>
  );
}

const answerText = (answer: string | number | boolean, t: Say, language: Language): string => {
  if (typeof answer === 'boolean') return answer ? t('yes') : t('no');
  return typeof answer === 'string' && isWhen(answer) ? showDay(answer, language) : String(answer);
};

/** The pages that a finding rests on; each opens beside it. */
function Cited({ detail, item, see }: { detail: CaseDetail; item: ReviewItem; see: (seen: Seen) => void }) {
  const { t } = useWords();
  return item.finding?.evidence.map(({ material, page }) => {
    const of = findPaper(detail, item, material);
    const hash = of && item.finding && versionAt(of, item.finding.at)?.hash;
    return (
      <button
        key={`${material} ${page}`}
        type="button"
        className="plain"
        disabled={!hash}
        onClick={() => hash && see({ material, hash, page })}
      >
        {t('review.cite', { material: of?.name ?? t('form.unnamed'), page })}
      </button>
    );
  });
}
