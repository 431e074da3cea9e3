import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { ChangeList } from './changes.tsx';

/** On the first screen of each of the three: what the others have drafted and nobody has decided. */
export function Pending() {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby="pending">
      <h2 id="pending">{t('admin.pending')}</h2>
      <ChangeList state="pending" none={t('admin.pending.none')} />
      <Link to="/admin">{t('admin.pending.open')}</Link>
    </section>
  );
}
