import { useWords } from '../i18n.ts';

export type RiskLevel = 'high' | 'medium' | 'low' | null;

const BARS = { high: 3, medium: 2, low: 1, none: 0 } as const;

/** Risk level said four ways, as on the chart: word, bars, border, fill. */
export function Level({ level }: { level: RiskLevel }) {
  const { t } = useWords();
  const key = level ?? 'none';
  return (
    <span className={`level level-${key}`}>
      <span>{t(`level.${key}`)}</span>
      <span className="bars" aria-hidden="true">
        {[1, 2, 3].map((n) => (
          <i key={n} className={n <= BARS[key] ? 'on' : ''} />
        ))}
      </span>
    </span>
  );
}
