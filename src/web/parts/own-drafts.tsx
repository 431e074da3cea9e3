import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { ownDraftsQuery } from '../queries.ts';
import { dropDraft } from './case-draft.ts';
import { showDay, showShort } from './dates.ts';

/** 我的草稿: what one typed and did not send, wherever that was. */
export function OwnDrafts() {
  const { t, both, language } = useWords();
  const { data: drafts } = useQuery(ownDraftsQuery);
  if (!drafts || drafts.length === 0) return null;
  return (
    <details className="panel">
      <summary>{t('draft.own', { n: drafts.length })}</summary>
      <ul className="plain-list">
        {drafts.map((draft) => (
          <li key={`${draft.caseId} ${draft.act}`} className="inline">
            <Link
              to="/cases/$caseId"
              params={{ caseId: String(draft.caseId) }}
              search={draft.act === 'record-findings' ? { tab: 'materials' } : { tab: 'handling', act: draft.act }}
            >
              {t('draft.own-of', { act: both(draft.actName), number: draft.number })}
            </Link>
            <span>{draft.title}</span>
            <span className="small">
              {t('draft.saved', { at: showShort(draft.savedAt, language) })}
              {'；'}
              {t('draft.until', { day: showDay(draft.expiresAt, language) })}
            </span>
            <button type="button" className="plain" onClick={() => void dropDraft(draft.caseId, draft.act)}>
              {t('draft.discard')}
              <span className="hidden">{t('draft.own-of', { act: both(draft.actName), number: draft.number })}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
