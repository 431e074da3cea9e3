import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { PageTitle } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';

export function Lost() {
  const { t } = useWords();
  return (
    <main className="narrow">
      <PageTitle title={t('lost')} />
      <p>{t('lost.text')}</p>
      <Link to="/">{t('lost.back')}</Link>
    </main>
  );
}

export function Broken({ error }: { error: unknown }) {
  const { t } = useWords();
  return (
    <main className="narrow">
      <PageTitle title={t('broken')} />
      <RefusalAlert error={error} />
      <a href="/app/">{t('lost.back')}</a>
    </main>
  );
}
