import { useWords } from '../i18n.ts';
import type { FieldIds } from '../parts/field.tsx';

export const LEVELS = ['high', 'medium', 'low'] as const;

/** What is to stand at a place of the chart: a level, or words on one line. `none`: whether nothing may be said. */
export function LevelOrText(props: {
  ids: FieldIds;
  isLevel: boolean;
  value: string;
  change: (value: string) => void;
  none?: boolean;
}) {
  const { t } = useWords();
  const { ids, isLevel, value, change, none } = props;
  if (isLevel)
    return (
      <select {...ids} value={value} onChange={(event) => change(event.target.value)}>
        {none && <option value="">—</option>}
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {t(`level.${level}`)}
          </option>
        ))}
      </select>
    );
  return (
    <textarea
      {...ids}
      className="chart-text"
      rows={2}
      maxLength={600}
      value={value}
      onChange={(event) => change(event.target.value.replaceAll(/[\r\n]+/g, ''))}
    />
  );
}
