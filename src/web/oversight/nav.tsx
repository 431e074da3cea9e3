import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';

/** The pages of the oversight centre. */
export function OversightNav() {
  const { t } = useWords();
  return (
    <nav className="subnav" aria-label={t('oversight.nav')}>
      <Link to="/oversight" activeOptions={{ exact: true, includeSearch: false }}>
        {t('oversight.nav.front')}
      </Link>
      <Link to="/oversight/map">{t('oversight.nav.map')}</Link>
      <Link to="/oversight/registers">{t('oversight.nav.registers')}</Link>
      <Link to="/oversight/draws">{t('oversight.nav.draws')}</Link>
      <Link to="/oversight/reports">{t('oversight.nav.reports')}</Link>
      <Link to="/oversight/scores">{t('oversight.nav.scores')}</Link>
      <Link to="/oversight/signals">{t('oversight.nav.signals')}</Link>
    </nav>
  );
}
