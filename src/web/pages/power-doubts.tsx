import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, type DoubtRow, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { doubtsQuery, useChartRights } from '../owners/queries.ts';
import { ReasonField } from '../owners/reason-field.tsx';
import { showShort } from '../parts/dates.ts';
import { Field } from '../parts/field.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { powersQuery, queryClient } from '../queries.ts';

/** 校核清单: what is doubtful in the source text, and who took it up or turned it down, and why. */
export function PowerDoubts() {
  const { t } = useWords();
  const { key } = useParams({ from: '/inside/powers/$key/doubts' });
  const { data: doubts, error } = useQuery(doubtsQuery(key));
  const { data: powers } = useQuery(powersQuery);
  const power = powers?.find((one) => one.key === key);
  const { draftsAs } = useChartRights()(key);
  if (error) return <RefusalAlert error={error} focus={false} />;
  if (!doubts) return <Waiting />;
  return (
    <>
      <PageTitle title={t('source.title', { name: power?.name ?? '' })} />
      <p className="hint">{t('source.hint')}</p>
      {draftsAs !== null && (
        <p>
          <Link to="/powers/$key/edit" params={{ key }}>
            {t('source.to-draft')}
          </Link>
        </p>
      )}
      {doubts.length === 0 ? (
        <Empty>{t('source.none')}</Empty>
      ) : (
        <table className="rows">
          <caption>{t('source.count', { n: doubts.filter((one) => one.listed && !one.decided).length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('source.where')}</th>
              <th scope="col">{t('source.text')}</th>
              <th scope="col">{t('source.suggestion')}</th>
              <th scope="col">{t('source.decided')}</th>
            </tr>
          </thead>
          <tbody>
            {doubts.map((doubt) => (
              <tr key={doubt.key}>
                <td className="nowrap">{doubt.where}</td>
                <td data-label={t('source.text')}>
                  {doubt.text}
                  {doubt.places.map(
                    ({ at, now }) =>
                      now !== '' && (
                        <div className="under" key={at}>
                          {t('source.now', { text: now })}
                        </div>
                      ),
                  )}
                </td>
                <td data-label={t('source.suggestion')}>{doubt.suggestion}</td>
                <td data-label={t('source.decided')}>
                  <Decided doubt={doubt} />
                  {draftsAs !== null && doubt.listed && <Decide power={key} as={draftsAs} doubt={doubt} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Decided({ doubt }: { doubt: DoubtRow }) {
  const { t, both, language } = useWords();
  const { decided, listed } = doubt;
  if (!decided) return <span>{t('source.open')}</span>;
  return (
    <>
      <b>{t(`source.${decided.verdict}`)}</b> {decided.by.name}（{both(decided.by.post)}）
      <div className="under">{showShort(decided.at, language)}</div>
      {decided.value !== '' && <div>{t('source.value', { text: decided.value })}</div>}
      <div>{t('source.reason', { text: decided.reason })}</div>
      <div className="under">{t(listed ? 'source.waiting' : 'source.published')}</div>
    </>
  );
}

const LEVELS = ['high', 'medium', 'low'] as const;
/** What stands there with what the suggestion puts in quotes, in place of the words in doubt where they are a part of it. */
function suggested({ text, suggestion }: DoubtRow, now: string): string {
  const quoted = [...suggestion.matchAll(/“([^”]+)”/g)].at(-1)?.[1];
  if (quoted === undefined) return now;
  return now.includes(text) ? now.replace(text, () => quoted) : quoted;
}

function Decide({ power, as, doubt }: { power: string; as: string; doubt: DoubtRow }) {
  const { t } = useWords();
  const [at, setAt] = useState(doubt.places[0]?.at ?? '');
  const [value, setValue] = useState(suggested(doubt, doubt.places[0]?.now ?? ''));
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const id = `doubt-${doubt.key.replaceAll(/[^\p{L}\p{N}]/gu, '-')}`;
  const isLevel = at.endsWith(':level');
  const send = async (verdict: 'accepted' | 'rejected') => {
    setError(null);
    try {
      const change = verdict === 'accepted' && at !== '' ? { at, value } : {};
      const body = { as, doubt: doubt.key, verdict, reason, ...change };
      await answer(POST('/api/powers/{key}/doubts', { params: { path: { key: power } }, body }));
      await queryClient.invalidateQueries({ queryKey: ['owners', power] });
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <details className="decide">
      <summary>{t(doubt.decided ? 'source.again' : 'source.decide')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const pressed = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value');
          void send(pressed === 'rejected' ? 'rejected' : 'accepted');
        }}
      >
        {doubt.places.length > 1 && (
          <Field id={`${id}-at`} label={t('source.place')}>
            {(ids) => (
              <select
                {...ids}
                value={at}
                onChange={(event) => {
                  setAt(event.target.value);
                  setValue(suggested(doubt, doubt.places.find((one) => one.at === event.target.value)?.now ?? ''));
                }}
              >
                {doubt.places.map((one) => (
                  <option key={one.at} value={one.at}>
                    {one.now || one.at}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {at === '' ? (
          <p className="small">{t('source.no-place')}</p>
        ) : (
          <Field id={`${id}-value`} label={t('source.new-text')}>
            {(ids) =>
              isLevel ? (
                <select {...ids} value={value} onChange={(event) => setValue(event.target.value)}>
                  {LEVELS.map((level) => (
                    <option key={level} value={level}>
                      {t(`level.${level}`)}
                    </option>
                  ))}
                </select>
              ) : (
                <textarea
                  {...ids}
                  className="chart-text"
                  rows={2}
                  value={value}
                  onChange={(event) => setValue(event.target.value.replaceAll(/[\r\n]+/g, ''))}
                />
              )
            }
          </Field>
        )}
        <ReasonField id={`${id}-reason`} label={t('source.why')} value={reason} change={setReason} />
        <RefusalAlert error={error} />
        <div className="actions">
          <button type="submit" value="accepted" className="button primary">
            {t('source.accept')}
          </button>
          <button type="submit" value="rejected">
            {t('source.reject')}
          </button>
        </div>
      </form>
    </details>
  );
}
