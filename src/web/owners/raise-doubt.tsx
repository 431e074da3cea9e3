import { useState } from 'react';
import { answer, type DoubtList, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { useDraft } from '../parts/draft.ts';
import { Field } from '../parts/field.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { queryClient } from '../queries.ts';
import { LEVELS, LevelOrText } from './level-or-text.tsx';
import { ReasonField } from './reason-field.tsx';

const EMPTY = { at: '', text: '', why: '', proposal: '' };

/** What somebody doubts on the chart, for its owner: where, which words, why, and what they should say. */
export function RaiseDoubt({ power, as, boxes }: { power: string; as: string; boxes: DoubtList['boxes'] }) {
  const { t } = useWords();
  const draft = useDraft(`doubt.${power}`, () => EMPTY);
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState(false);
  const { at, text, why, proposal } = draft.value;
  const put = (change: Partial<typeof EMPTY>) => {
    setDone(false);
    draft.set({ ...draft.value, ...change });
  };
  const now = (of: string): string => boxes.find((one) => one.at === of)?.now ?? '';
  const isLevel = at.endsWith(':level');
  return (
    <section className="panel" aria-labelledby="raise-doubt">
      <h2 id="raise-doubt">{t('source.raise')}</h2>
      <p className="hint">{t('source.raise-hint')}</p>
      {done && (
        <p className="alert alert-done" role="status">
          {t('source.raise-done')}
        </p>
      )}
      <form
        aria-labelledby="raise-doubt"
        onSubmit={async (event) => {
          event.preventDefault();
          setError(null);
          try {
            const body = { as, text, why, proposal, ...(at === '' ? {} : { at }) };
            await answer(POST('/api/powers/{key}/doubts/raise', { params: { path: { key: power } }, body }));
            draft.clear(EMPTY);
            setDone(true);
            await queryClient.invalidateQueries({ queryKey: ['owners'] });
          } catch (cause) {
            setError(cause);
          }
        }}
      >
        <Field id="raise-at" label={t('source.raise-where')}>
          {(ids) => (
            <select
              {...ids}
              value={at}
              onChange={({ target: { value } }) =>
                put({ at: value, text: value.endsWith(':level') ? levelSaid(value) : now(value), proposal: '' })
              }
            >
              <option value="">{t('source.raise-whole')}</option>
              {boxes.map((box) => (
                <option key={box.at} value={box.at}>
                  {box.where}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="raise-text" label={t('source.raise-text')} hint={t('source.raise-text-hint')}>
          {(ids) => (
            <textarea
              {...ids}
              className="chart-text"
              rows={2}
              required
              maxLength={600}
              value={text}
              onChange={(event) => put({ text: event.target.value })}
            />
          )}
        </Field>
        <ReasonField id="raise-why" label={t('source.raise-why')} value={why} change={(value) => put({ why: value })} />
        {at !== '' && (
          <Field
            id="raise-proposal"
            label={t('source.raise-proposal')}
            required={false}
            hint={isLevel ? undefined : t('source.raise-proposal-hint')}
          >
            {(ids) => (
              <LevelOrText
                ids={ids}
                isLevel={isLevel}
                value={proposal}
                change={(next) => put({ proposal: next })}
                none
              />
            )}
          </Field>
        )}
        <RefusalAlert error={error} />
        <div className="actions">
          <button type="submit" className="button primary">
            {t('source.raise-send')}
          </button>
        </div>
      </form>
    </section>
  );

  /** A level stands on the chart as a word. */
  function levelSaid(of: string): string {
    return t(`level.${LEVELS.find((level) => level === now(of)) ?? 'none'}`);
  }
}
