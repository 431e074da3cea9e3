import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CaseDetail, documentUrl, type SittingItem } from '../api.ts';
import { useWords } from '../i18n.ts';
import { documentsQuery } from '../queries.ts';

/** 集体讨论记录: written by the program from what was signed; read here, printed from here. */
export function Minutes({ detail, item }: { detail: CaseDetail; item: SittingItem }) {
  const { t } = useWords();
  const { count } = item;
  const { data: rows } = useQuery({ ...documentsQuery(detail.id), enabled: count !== null });
  const [shown, show] = useState(false);
  if (item.state === 'dropped') return null;
  const row = rows?.find(({ key, at }) => key.startsWith('meeting.') && at === count?.at);
  const pdf = row && documentUrl(detail.id, row.key, 'pdf');
  return (
    <section aria-labelledby="minutes" className="no-print">
      <h3 id="minutes">{t('meeting.minutes')}</h3>
      <p className="hint">{t(count ? 'meeting.minutes-hint' : 'meeting.minutes-later')}</p>
      {row && pdf && (
        <>
          <p className="document-tools">
            <button type="button" aria-expanded={shown} onClick={() => show(!shown)}>
              {t(shown ? 'meeting.minutes-hide' : 'meeting.minutes-show')}
            </button>
            <a href={pdf} target="_blank" rel="noreferrer">
              PDF<span className="hidden">{row.name}</span>
            </a>
            <a href={documentUrl(detail.id, row.key, 'docx')} download>
              DOCX<span className="hidden">{row.name}</span>
            </a>
          </p>
          {shown && <iframe title={t('document.preview', { name: row.name })} src={`${pdf}#navpanes=0`} />}
        </>
      )}
    </section>
  );
}
