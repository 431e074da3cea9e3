import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { unreadQuery } from '../queries.ts';

/** More are not counted. */
const MOST = 99;

/** The way to one's notices, with how many are unread; renewed as cases change. */
export function NoticesLink() {
  const { t } = useWords();
  const { data } = useQuery(unreadQuery);
  const unread = data?.unread ?? 0;
  const n = unread > MOST ? `${MOST}+` : String(unread);
  return (
    <Link to="/notices" className="notices-link">
      {t('notices')}
      {unread > 0 && (
        <>
          <span className="count" aria-hidden="true">
            {n}
          </span>
          <span className="hidden">{t('notices.n', { n })}</span>
        </>
      )}
    </Link>
  );
}
