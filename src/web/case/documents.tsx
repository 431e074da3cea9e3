import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type CaseDetail, type DocumentRow, documentUrl } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { showDay, showInstant } from '../parts/dates.ts';
import { Empty, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { documentsQuery } from '../queries.ts';

/** 文书: everything that the case holds on paper, newest first, as it went out or as it would; each looked at, printed, kept, verified. */
export function Documents({ detail }: { detail: CaseDetail }) {
  const { t } = useWords();
  const { data: rows, error } = useQuery(documentsQuery(detail.id));
  const [shown, setShown] = useState<string | null>(null);
  if (error) return <RefusalAlert error={error} />;
  if (!rows) return <Waiting />;
  if (rows.length === 0) return <Empty>{t('documents.none')}</Empty>;
  const list = (of: readonly DocumentRow[]) => (
    <ol className="documents">
      {of.map((row) => (
        <li key={row.key}>
          <Document
            detail={detail}
            row={row}
            isShown={shown === row.key}
            toggle={() => setShown(shown === row.key ? null : row.key)}
          />
        </li>
      ))}
    </ol>
  );
  const newest = rows.toReversed();
  const groups = [
    ['letters', newest.filter(({ standing }) => standing !== 'record')],
    ['records', newest.filter(({ standing }) => standing === 'record')],
  ] as const;
  return (
    <>
      <p className="hint">{t('document.traced')}</p>
      {groups.map(
        ([key, of]) =>
          of.length > 0 && (
            <section key={key} aria-labelledby={`documents-${key}`}>
              <h2 id={`documents-${key}`}>{t(`documents.${key}`)}</h2>
              {list(of)}
            </section>
          ),
      )}
    </>
  );
}

function Document(props: { detail: CaseDetail; row: DocumentRow; isShown: boolean; toggle: () => void }) {
  const { t, language } = useWords();
  const { detail, row, isShown, toggle } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const [pdf, docx] = [documentUrl(detail.id, row.key, 'pdf'), documentUrl(detail.id, row.key, 'docx')];
  const named = <span className="hidden">{row.name}</span>;
  const standing = t(`document.standing.${row.standing}`);
  return (
    <article className="document" aria-label={row.name}>
      <header>
        <h3>{row.name}</h3>
        {row.number && <span className="code">{row.number}</span>}
        <span className={`tag standing-${row.standing}`}>{standing}</span>
      </header>
      <p className="small">
        {showInstant(row.at, language)}
        {row.changedAt && ` · ${t('document.changed', { on: showDay(row.changedAt, language), standing })}`}
      </p>
      <Told detail={detail} row={row} />
      {row.missing.length > 0 ? (
        <p className="small">{t('document.missing', { what: row.missing.join(t('document.join')) })}</p>
      ) : (
        <p className="document-tools">
          <button type="button" aria-expanded={isShown} onClick={toggle}>
            {t(isShown ? 'document.hide' : 'document.show')}
            {named}
          </button>
          {isShown && (
            <button type="button" onClick={() => frame.current?.contentWindow?.print()}>
              {t('print')}
              {named}
            </button>
          )}
          <a href={pdf} target="_blank" rel="noreferrer">
            PDF{named}
          </a>
          <a href={docx} download>
            DOCX{named}
          </a>
          {row.verify && (
            <a href={`/verify/${row.verify.code}`} target="_blank" rel="noreferrer">
              {t('document.verify', { code: row.verify.code })}
            </a>
          )}
        </p>
      )}
      {isShown && <iframe ref={frame} title={t('document.preview', { name: row.name })} src={`${pdf}#navpanes=0`} />}
    </article>
  );
}

/** What one wants to know of a paper without opening it: the code on a slip, whether a notice is answered, to whom a letter was served. */
function Told({ detail, row }: { detail: CaseDetail; row: DocumentRow }) {
  const { t, language } = useWords();
  const { slip, notices } = detail.acceptance;
  if (slip && row.number === slip.number) {
    const due = showDay(slip.dueOn, language);
    return <p className="small">{t('document.slip', { code: slip.queryCode, due })}</p>;
  }
  const notice = notices.find(({ at }) => row.key.startsWith('notice.') && at === row.at);
  if (notice) return <p className="small">{t(notice.answered ? 'notice.answered' : 'notice.waiting')}</p>;
  const letter = detail.documents.find((one) => row.number !== null && one.issued?.number === row.number);
  if (!letter?.served) return null;
  const { on, receiver, method } = letter.served;
  const served = { on: showDay(on, language), receiver, method: domainWords(language).value('method', method) ?? '' };
  return <p className="small">{t('document.served', served)}</p>;
}
