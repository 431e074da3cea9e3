import { useWords } from '../i18n.ts';
import { APPEARANCES, type Appearance, setAppearance, useAppearance } from '../theme.ts';

/** 外观: as the system says, or one of the two. Kept in this browser. */
export function AppearanceChoice() {
  const { t } = useWords();
  return (
    <select
      className="appearance"
      aria-label={t('theme')}
      value={useAppearance()}
      onChange={(event) => setAppearance(event.target.value as Appearance)}
    >
      {APPEARANCES.map((one) => (
        <option key={one} value={one}>
          {t(`theme.${one}`)}
        </option>
      ))}
    </select>
  );
}
