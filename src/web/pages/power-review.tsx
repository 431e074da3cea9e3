import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, POST, type Review } from '../api.ts';
import { useWords } from '../i18n.ts';
import { reviewQuery } from '../owners/queries.ts';
import { ReasonField } from '../owners/reason-field.tsx';
import { showDay } from '../parts/dates.ts';
import { useDraft } from '../parts/draft.ts';
import { Field } from '../parts/field.tsx';
import { Level } from '../parts/level.tsx';
import { PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { queryClient } from '../queries.ts';

/** 年度排查: every risk of a power gone through once a year, beside what the year has shown. */
export function PowerReview() {
  const { t, language } = useWords();
  const { key } = useParams({ from: '/inside/powers/$key/review' });
  const { data: review, error } = useQuery(reviewQuery(key));
  if (error) return <RefusalAlert error={error} focus={false} />;
  if (!review) return <Waiting />;
  return (
    <>
      <PageTitle title={t('yearly.title', { name: review.name })} />
      <p className="hint">{t('yearly.hint')}</p>
      <p className={review.overdue ? 'alert alert-error' : 'note'}>
        {t(review.overdue ? 'yearly.overdue' : 'yearly.due', { day: showDay(review.due, language) })}
      </p>
      {review.as !== null && <ReviewForm power={key} as={review.as} review={review} />}
      <Past review={review} />
    </>
  );
}

type Verdicts = { readonly [risk: string]: { readonly verdict: 'keep' | 'change' | ''; readonly note: string } };

function ReviewForm({ power, as, review }: { power: string; as: string; review: Review }) {
  const { t, both } = useWords();
  const draft = useDraft<{ verdicts: Verdicts; note: string }>(`review.${power}.${review.version}`, () => ({
    verdicts: {},
    note: '',
  }));
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState(false);
  const { verdicts, note } = draft.value;
  const of = (id: string) => verdicts[id] ?? { verdict: '', note: '' };
  const put = (id: string, change: Partial<Verdicts[string]>) =>
    draft.set({ note, verdicts: { ...verdicts, [id]: { ...of(id), ...change } } });
  if (done)
    return (
      <p className="alert alert-done" role="status">
        {t('yearly.done')}
      </p>
    );
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        setError(null);
        const risks = review.stages.flatMap((stage) =>
          stage.risks.flatMap(({ id }) => {
            const { verdict, note: why } = of(id);
            return verdict === '' ? [] : [{ risk: id, verdict, note: why }];
          }),
        );
        try {
          const body = { as, risks, note };
          await answer(POST('/api/powers/{key}/review', { params: { path: { key: power } }, body }));
          draft.clear({ verdicts: {}, note: '' });
          setDone(true);
          await queryClient.invalidateQueries({ queryKey: ['owners'] });
        } catch (cause) {
          setError(cause);
        }
      }}
    >
      {review.stages.map((stage) => (
        <section className="panel" key={stage.key} aria-labelledby={`review-${stage.key}`}>
          <h2 id={`review-${stage.key}`}>
            {stage.name} <Level level={stage.level} />
          </h2>
          {stage.risks.map((risk) => (
            <fieldset className="verdict" key={risk.id}>
              <legend>{risk.text}</legend>
              <p className="small">
                {t('yearly.answered', { how: t(`mark.${risk.answered}`) })}{' '}
                {risk.raised.length === 0
                  ? t('yearly.quiet')
                  : t('yearly.raised', {
                      list: risk.raised.map((one) => `${both(one.control)} ${one.n}`).join('、'),
                    })}
              </p>
              {(['keep', 'change'] as const).map((verdict) => (
                <label className="check" key={verdict}>
                  <input
                    type="radio"
                    name={`verdict-${risk.id}`}
                    required
                    checked={of(risk.id).verdict === verdict}
                    onChange={() => put(risk.id, { verdict })}
                  />
                  {t(`yearly.${verdict}`)}
                </label>
              ))}
              <Field id={`note-${risk.id}`} label={t('yearly.note')} required={of(risk.id).verdict === 'change'}>
                {(ids) => (
                  <textarea
                    {...ids}
                    className="chart-text"
                    rows={1}
                    required={of(risk.id).verdict === 'change'}
                    maxLength={600}
                    value={of(risk.id).note}
                    onChange={(event) => put(risk.id, { note: event.target.value })}
                  />
                )}
              </Field>
            </fieldset>
          ))}
        </section>
      ))}
      <section className="panel">
        <ReasonField
          id="review-note"
          label={t('yearly.conclusion')}
          hint={t('yearly.conclusion-hint')}
          rows={3}
          value={note}
          change={(text) => draft.set({ verdicts, note: text })}
        />
        <RefusalAlert error={error} />
        <div className="actions">
          <button type="submit" className="button primary">
            {t('yearly.finish')}
          </button>
          <Link to="/powers/$key/edit" params={{ key: power }}>
            {t('powers.edit')}
          </Link>
        </div>
      </section>
    </form>
  );
}

function Past({ review }: { review: Review }) {
  const { t, language } = useWords();
  return (
    <section aria-labelledby="review-past">
      <h2 id="review-past">{t('yearly.past')}</h2>
      {review.done.length === 0 && <p>{t('yearly.never')}</p>}
      <ol className="plain-list">
        {review.done.map((one) => (
          <li key={`${one.day} ${one.due}`}>
            <b>{showDay(one.day, language)}</b> {t('yearly.by', { who: one.by, n: one.version })}{' '}
            {one.day > one.due && t('yearly.late', { day: showDay(one.due, language) })}
            <div>{one.note}</div>
            <div className="under">{t('yearly.kept', { kept: one.kept, changed: one.changes.length })}</div>
            {one.changes.length > 0 && (
              <ul>
                {one.changes.map((change) => (
                  <li key={change.text}>{t('yearly.changed', change)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
