import type { DefinitionDraft } from '../api.ts';
import { useWords } from '../i18n.ts';
import { listed } from '../post-words.ts';

type Change = DefinitionDraft['changes'][number];
type Coverage = DefinitionDraft['coverage']['before'];

/** What a change of a definition takes from risks or gives them, in words. */
export function RiskChanges({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useWords();
  if (changes.length === 0) return <p className="small">{t('edit.no-changes')}</p>;
  return (
    <ul className="effects">
      {changes.map((one) => (
        <li key={one.risk} className={one.lost.length > 0 ? 'effect-lost' : undefined}>
          <RiskChangeText change={one} />
        </li>
      ))}
    </ul>
  );
}

export function RiskChangeText({ change }: { readonly change: Change }) {
  const { t, both, language } = useWords();
  const { text: risk, stage, lost, gained, before, after } = change;
  const names = (list: Change['lost']) =>
    listed(
      language,
      list.map((one) => (language === 'en' ? one.en : `“${both(one)}”`)),
    );
  return (
    <>
      {lost.length > 0 && t('edit.lost-answer', { risk, stage, controls: names(lost) })}
      {gained.length > 0 && t('edit.gained-answer', { risk, stage, controls: names(gained) })}
      {before === after
        ? t('edit.answer-same', { after: t(`mark.${after}`) })
        : t('edit.answer-moved', { before: t(`mark.${before}`), after: t(`mark.${after}`) })}
    </>
  );
}

/** Risks by how they are answered and measures by how they are enforced, before and after. */
export function CoverageTable({ before, after }: { readonly before: Coverage; readonly after: Coverage | null }) {
  const { t } = useWords();
  const rows = (['blocked', 'detected', 'reported', 'open'] as const).map(
    (key) => [key, before.risks[key], after?.risks[key]] as const,
  );
  const measures = (['bound', 'structural', 'department', 'paper'] as const).map(
    (key) => [key, before.measures[key], after?.measures[key]] as const,
  );
  return (
    <table className="plain-table coverage">
      <caption>{t('edit.coverage')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('edit.coverage.class')}</th>
          <th scope="col">{t('edit.coverage.before')}</th>
          <th scope="col">{t('edit.coverage.after')}</th>
        </tr>
      </thead>
      <tbody>
        {[...rows, ...measures].map(([key, was, is]) => (
          <tr key={key} className={is !== undefined && is !== was ? 'moved' : undefined}>
            <th scope="row">{t(`mark.${key}`)}</th>
            <td>{was}</td>
            <td>
              {is ?? '–'}
              {is !== undefined && is !== was && ` (${is > was ? '+' : '−'}${Math.abs(is - was)})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
