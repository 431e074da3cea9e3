import type { CaseDetail } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';

/** Steps that judge what others have found: whoever takes one reads first what it rests on. */
const JUDGING: ReadonlySet<string> = new Set([
  'decide',
  'decide-sanction',
  'submit-report',
  'return-review',
  'return-report',
  'cast-vote',
  'give-opinion',
  'give-legal-opinion',
  'call-meeting',
]);

/** What is doubted and not answered stands above every form that judges, before anything else. */
export function OpenDoubts({ detail, act }: { detail: CaseDetail; act: string }) {
  const { t, language } = useWords();
  const doubts = detail.doubts.filter((one) => one.answer === null);
  if (!JUDGING.has(act) || doubts.length === 0) return null;
  return (
    <section className="alert alert-error" aria-labelledby="open-doubts">
      <h3 id="open-doubts">{t('brief.doubts')}</h3>
      <ul>
        {doubts.map((one) => (
          <li key={one.key}>
            {one.what} <span className="small">{showInstant(one.raisedAt, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 办理之前请看: the conclusion, what fails and why, how colleagues stand to it. */
export function Brief({ detail, act }: { detail: CaseDetail; act: string }) {
  const { t, language } = useWords();
  const words = domainWords(language);
  const { items, conclusions } = detail.review;
  const conclusion = conclusions.at(-1);
  const found = items.filter((item) => item.finding);
  const failing = found.filter((item) => item.finding && !item.finding.notApplicable && !item.finding.passes);
  const round = detail.consultation.at(-1);
  if (!JUDGING.has(act) || (!conclusion && found.length === 0)) return null;
  return (
    <section className="panel brief" aria-labelledby="brief-title">
      <h3 id="brief-title">{t('brief.title')}</h3>
      <dl className="facts">
        {conclusion && (
          <div className="fact">
            <dt>{t('brief.conclusion')}</dt>
            <dd>
              <b>
                {words.value('proposal', conclusion.proposal) ??
                  detail.results.find(({ key }) => key === conclusion.proposal)?.name ??
                  t('form.unnamed')}
              </b>
              <br />
              {conclusion.opinion}
              <span className="small"> {`${conclusion.by.name} ${showInstant(conclusion.at, language)}`}</span>
            </dd>
          </div>
        )}
        {items.length > 0 && (
          <div className="fact">
            <dt>{t('review.title')}</dt>
            <dd>
              {t('brief.findings', { n: found.length, of: items.length, failing: failing.length })}
              {failing.length > 0 && (
                <ul>
                  {failing.map((item) => (
                    <li key={`${item.key} ${item.subject}`}>
                      {item.name}
                      {item.finding?.note && `：${item.finding.note}`}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        )}
        {round?.closed && (
          <div className="fact">
            <dt>{t('tab.consultation')}</dt>
            <dd>
              {t('brief.consultation', { agree: round.closed.agree, disagree: round.closed.disagree })}
              {round.opinions
                .filter((one) => one.stance === 'disagree')
                .map((one) => (
                  <div key={one.person.id}>{`${one.person.name}：${one.opinion}`}</div>
                ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
