import { useRef } from 'react';
import type { Me } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';

/** What the product has to tell this person and nobody else. */
export function Notices({ notices }: { notices: Me['notices'] }) {
  const { t, both, language } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const unread = notices.filter((notice) => !notice.read).length;
  return (
    <>
      <button type="button" className="plain" onClick={() => dialog.current?.showModal()}>
        {t('notices')}
        {unread > 0 && <span className="count">{unread}</span>}
      </button>
      <dialog ref={dialog} aria-labelledby="notices-title">
        <h2 id="notices-title">{t('notices')}</h2>
        {notices.length === 0 ? (
          <p>{t('notices.none')}</p>
        ) : (
          <ul className="plain-list">
            {notices.map((notice) => (
              <li key={notice.id}>
                <time dateTime={notice.at}>{showInstant(notice.at, language)}</time>
                <p>{both(notice.text)}</p>
              </li>
            ))}
          </ul>
        )}
        <form method="dialog">
          <button type="submit">{t('close')}</button>
        </form>
      </dialog>
    </>
  );
}
