import type { CaseDetail } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay, showInstant } from '../parts/dates.ts';
import { DocumentList } from './document-list.tsx';

/** 文书: the slip, the notices and every paper of the case, each printable by itself. */
export function Documents({ detail }: { detail: CaseDetail }) {
  const { t, language } = useWords();
  const { slip, notices, responsible } = detail.acceptance;
  return (
    <>
      {slip && (
        <Paper title={t('slip.title')} number={slip.number}>
          <dl className="facts">
            <dt>{t('counter.applicant')}</dt>
            <dd>{detail.application.applicant}</dd>
            <dt>{t('slip.matter')}</dt>
            <dd>{detail.power.name}</dd>
            <dt>{t('slip.case')}</dt>
            <dd>{detail.number}</dd>
            <dt>{t('slip.at')}</dt>
            <dd>{showInstant(slip.at, language)}</dd>
            <dt>{t('slip.due')}</dt>
            <dd>{showDay(slip.dueOn, language)}</dd>
            <dt>{t('slip.query')}</dt>
            <dd className="code">{slip.queryCode}</dd>
            {responsible && (
              <>
                <dt>{t('slip.responsible')}</dt>
                <dd>{responsible.name}</dd>
              </>
            )}
          </dl>
        </Paper>
      )}
      {notices.map((notice) => (
        <Paper key={notice.at} title={t('notice.title')} number="">
          <p>{t('notice.text', { n: notice.items.length, day: showDay(notice.replyBy, language) })}</p>
          <ol>
            {notice.items.map((item) => (
              <li key={item.material}>{`${item.name}：${item.problem}`}</li>
            ))}
          </ol>
          <p className="small">
            {showInstant(notice.at, language)} · {notice.answered ? t('notice.answered') : t('notice.waiting')}
          </p>
        </Paper>
      ))}
      <DocumentList detail={detail} />
    </>
  );
}

/** One sheet; printing it prints nothing else of the page. */
function Paper({ title, number, children }: { title: string; number: string; children: React.ReactNode }) {
  const { t } = useWords();
  return (
    <article className="paper">
      <header>
        <h2>{title}</h2>
        {number && <span className="code">{number}</span>}
        <button
          type="button"
          className="no-print"
          onClick={(event) => {
            const sheet = event.currentTarget.closest('.paper');
            document.body.classList.add('printing');
            sheet?.classList.add('print-me');
            print();
            sheet?.classList.remove('print-me');
            document.body.classList.remove('printing');
          }}
        >
          {t('print')}
          <span className="hidden">{title}</span>
        </button>
      </header>
      {children}
    </article>
  );
}
