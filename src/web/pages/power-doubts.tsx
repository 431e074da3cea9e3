import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, type DoubtRow, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { LEVELS, LevelOrText } from '../owners/level-or-text.tsx';
import { doubtsQuery, useChartRights } from '../owners/queries.ts';
import { RaiseDoubt } from '../owners/raise-doubt.tsx';
import { ReasonField } from '../owners/reason-field.tsx';
import { showShort } from '../parts/dates.ts';
import { Field } from '../parts/field.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { named } from '../post-words.ts';
import { powersQuery, queryClient } from '../queries.ts';

/** 校核清单: what is doubtful in the source text, and who took it up or turned it down, and why. */
export function PowerDoubts() {
  const { t } = useWords();
  const { key } = useParams({ from: '/inside/powers/$key/doubts' });
  const { data, error } = useQuery(doubtsQuery(key));
  const { data: powers } = useQuery(powersQuery);
  const power = powers?.find((one) => one.key === key);
  const { draftsAs } = useChartRights()(key);
  if (error) return <RefusalAlert error={error} focus={false} />;
  if (!data) return <Waiting />;
  const { rows: doubts, boxes, raisesAs } = data;
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
          <caption>{t('source.count', { n: doubts.filter(({ state }) => state === 'open').length })}</caption>
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
                      now !== '' &&
                      now !== doubt.text && (
                        <div className="under" key={at}>
                          {t('source.now', { text: asSaid(t, now) })}
                        </div>
                      ),
                  )}
                  <RaisedBy doubt={doubt} />
                </td>
                <td data-label={t('source.suggestion')}>
                  {doubt.suggestion}
                  {doubt.proposal !== '' && <div>{t('source.proposal', { text: asSaid(t, doubt.proposal) })}</div>}
                </td>
                <td data-label={t('source.decided')}>
                  <Decided doubt={doubt} />
                  {draftsAs !== null && doubt.listed && <Decide power={key} as={draftsAs} doubt={doubt} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {raisesAs !== null && <RaiseDoubt key={key} power={key} as={raisesAs} boxes={boxes} />}
    </>
  );
}

/** A level by its word, a text as it stands. */
function asSaid(t: ReturnType<typeof useWords>['t'], text: string): string {
  const level = LEVELS.find((one) => one === text);
  return level ? t(`level.${level}`) : text;
}

function RaisedBy({ doubt: { raised } }: { doubt: DoubtRow }) {
  const { t, both, language } = useWords();
  if (!raised) return null;
  return (
    <div className="under">
      {t('source.raised', {
        who: named(language, raised.by.name, [both(raised.by.post)]),
        at: showShort(raised.at, language),
      })}
    </div>
  );
}

function Decided({ doubt }: { doubt: DoubtRow }) {
  const { t, both, language } = useWords();
  const { decided, state } = doubt;
  if (!decided) return <span>{t('source.open')}</span>;
  return (
    <>
      <b>{t(`source.${decided.verdict}`)}</b> {decided.by.name}（{both(decided.by.post)}）
      <div className="under">{showShort(decided.at, language)}</div>
      {decided.value !== '' && <div>{t('source.value', { text: asSaid(t, decided.value) })}</div>}
      <div>{t('source.reason', { text: decided.reason })}</div>
      {state !== 'open' && <div className="under">{t(`source.state.${state}`)}</div>}
    </>
  );
}

/** What stands there with what the suggestion puts in quotes, in place of the words in doubt where they are a part of it. */
function suggested({ text, suggestion, proposal }: DoubtRow, now: string): string {
  if (proposal !== '') return proposal;
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
            {(ids) => <LevelOrText ids={ids} isLevel={isLevel} value={value} change={setValue} />}
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
