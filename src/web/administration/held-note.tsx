import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { handoverCountQuery } from '../handover/queries.ts';
import { useWords } from '../i18n.ts';

/** Before an account is closed or a post ends: how many open cases that would leave in nobody's hands. */
export function HeldNote({ person }: { readonly person: string }) {
  const { t } = useWords();
  const { data } = useQuery(handoverCountQuery(person));
  return (
    <div role="status">
      {data && data.count > 0 && (
        <p className="alert alert-error">
          {t('handover.admin', { n: data.count })}{' '}
          <Link to="/handovers/$person" params={{ person }}>
            {t('handover.admin.link')}
          </Link>
        </p>
      )}
    </div>
  );
}
