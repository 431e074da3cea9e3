import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem, answer, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showShort } from '../parts/dates.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { queryClient } from '../queries.ts';
import { CoverageTable, RiskChanges } from './effects.tsx';
import { bare } from './forms.tsx';
import { ReasonField } from './reason-field.tsx';
import type { Editing } from './use-draft.ts';
import { idOf } from './values.ts';

/** Beside the chart: whether the draft is saved, what is wrong with it, what it means for risks, and the way to the next officer. */
export function DraftPanel({ editing, power, reload }: { editing: Editing; power: string; reload: () => void }) {
  const { t, both } = useWords();
  const { draft, edits, problems: _ } = editing;
  return (
    <aside className="panel draft-panel" aria-label={t('edit.state')}>
      <h2>{t('edit.state')}</h2>
      <SavedLine editing={editing} reload={reload} />
      {draft.base !== draft.version && (
        <p className="note">{t('edit.rebased', { base: draft.base, version: draft.version })}</p>
      )}
      {draft.lost.length > 0 && (
        <div className="alert alert-error">
          <p>{t('edit.lost', { n: draft.lost.length })}</p>
          <ul>
            {draft.lost.map((one) => (
              <li key={one.at}>{typeof one.value === 'string' ? one.value : one.at}</li>
            ))}
          </ul>
        </div>
      )}
      {draft.problems.length > 0 ? (
        <div className="alert alert-error">
          <h3>{t('edit.problems', { n: draft.problems.length })}</h3>
          <ul>
            {draft.problems.map((one) => (
              <li key={`${one.line} ${one.zh}`}>
                {one.field === '' ? both(one) : bare(both(one))}{' '}
                {one.at ? <a href={`#${idOf(one.at)}`}>{t('edit.to-place')}</a> : <span>{t('edit.elsewhere')}</span>}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        edits.length > 0 && <p>{t('edit.no-problems')}</p>
      )}
      <nav aria-label={t('edit.stages')}>
        <ul className="links">
          {editing.definition.stages.map(({ key, name }) => (
            <li key={key}>
              <a href={`#edit-${key}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <h3>{t('edit.changes')}</h3>
      <RiskChanges changes={draft.changes} />
      <CoverageTable before={draft.coverage.before} after={draft.coverage.after} />
      <Propose editing={editing} power={power} reload={reload} />
    </aside>
  );
}

function SavedLine({ editing, reload }: { editing: Editing; reload: () => void }) {
  const { t, language } = useWords();
  const { state, error, edits, draft } = editing;
  const moved = error instanceof ApiProblem && error.problem.status === 409;
  return (
    <>
      <p role="status">
        {state === 'saving' && t('edit.saving')}
        {state === 'unsaved' && t('edit.unsaved')}
        {(state === 'clean' || (state === 'saved' && edits.length === 0)) && t('edit.clean')}
        {state === 'saved' &&
          edits.length > 0 &&
          draft.savedAt !== null &&
          t('edit.saved', { at: showShort(draft.savedAt, language), n: edits.length })}
      </p>
      {state === 'failed' && (
        <>
          <p>{t('edit.failed')}</p>
          <RefusalAlert error={error} focus={false} />
          <div className="actions">
            {moved ? (
              <>
                <button type="button" onClick={reload}>
                  {t('edit.reload')}
                </button>
                <span className="small">{t('edit.reload-note')}</span>
              </>
            ) : (
              <button type="button" onClick={() => void editing.save()}>
                {t('edit.retry')}
              </button>
            )}
          </div>
        </>
      )}
    </>
  );
}

function Propose({ editing, power, reload }: { editing: Editing; power: string; reload: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { edits, draft } = editing;
  if (edits.length === 0) return null;
  const path = { key: power };
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        setBusy(true);
        setError(null);
        try {
          const revision = await editing.save();
          if (revision === null) return;
          const body = { as: draft.as, revision, note };
          const done = await answer(POST('/api/powers/{key}/draft/propose', { params: { path }, body }));
          await queryClient.invalidateQueries({ queryKey: ['owners', power] });
          await navigate({ to: '/powers/$key/versions', params: path, search: { done: String(done.version) } });
        } catch (cause) {
          setError(cause);
        } finally {
          setBusy(false);
        }
      }}
    >
      <ReasonField
        id="propose-note"
        label={t('edit.note')}
        hint={t('edit.note-hint')}
        rows={3}
        value={note}
        change={setNote}
      />
      <RefusalAlert error={error} />
      <div className="actions">
        <button type="submit" className="button primary" disabled={busy || draft.problems.length > 0}>
          {t('edit.propose')}
        </button>
        <button
          type="button"
          onClick={async () => {
            if (!confirm(t('edit.discard-sure', { n: edits.length }))) return;
            try {
              await answer(POST('/api/powers/{key}/draft/discard', { params: { path }, body: { as: draft.as } }));
              reload();
            } catch (cause) {
              setError(cause);
            }
          }}
        >
          {t('edit.discard')}
        </button>
        <Link to="/powers/$key/versions" params={path}>
          {t('edit.see-version')}
        </Link>
      </div>
    </form>
  );
}
