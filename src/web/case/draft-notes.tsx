import type { CaseDraft, ListedAct } from '../api.ts';
import { useWords } from '../i18n.ts';
import { type DraftState, dropDraft } from '../parts/case-draft.ts';
import { showDay, showShort } from '../parts/dates.ts';

/** 草稿已存 10:42: where what is typed is kept by now. */
export function DraftNote({ state }: { state: DraftState }) {
  const { t, language } = useWords();
  if (state.is === 'none') return null;
  return (
    <span className={state.is === 'failed' ? 'small wrong' : 'small draft-note'}>
      {state.is === 'saved'
        ? t('draft.saved', { at: showShort(state.at, language).split(' ').at(-1) ?? '' })
        : t(`draft.${state.is}`)}
    </span>
  );
}

/** What was typed for steps that can no longer be taken: a colleague took them, or the case has moved. Kept to be read and copied. */
export function Stranded({ drafts, acts }: { drafts: readonly CaseDraft[]; acts: readonly ListedAct[] }) {
  const { t, both, language } = useWords();
  const stranded = drafts.filter((draft) => !acts.some((act) => act.act === draft.act && act.open));
  if (stranded.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="stranded-title">
      <h2 id="stranded-title">{t('draft.stranded')}</h2>
      <p className="hint">{t('draft.stranded-why')}</p>
      {stranded.map((draft) => {
        const act = acts.find((one) => one.act === draft.act);
        return (
          <details key={draft.act}>
            <summary>
              {both(draft.actName)} <span className="small">{showShort(draft.savedAt, language)}</span>
            </summary>
            {act?.reasons.map((reason) => (
              <p key={reason.code}>{both(reason.text)}</p>
            ))}
            <dl className="facts">
              {draft.lines.map((line, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a draft keep their place
                <div className="fact" key={i}>
                  <dt>{both(line.label)}</dt>
                  <dd>{both(line.shown)}</dd>
                </div>
              ))}
            </dl>
            <p className="small">{t('draft.until', { day: showDay(draft.expiresAt, language) })}</p>
            <button type="button" onClick={() => void dropDraft(draft.caseId, draft.act)}>
              {t('draft.discard')}
            </button>
          </details>
        );
      })}
    </section>
  );
}
