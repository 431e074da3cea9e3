import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CaseChanges } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showShort } from '../parts/dates.ts';
import { changesQuery } from '../queries.ts';

/** A colleague was quicker: who did what since this officer looked, and what is different. Nothing typed is lost, nothing is sent unseen. */
export function Changes(props: {
  id: number;
  since: number;
  version: number;
  /** The server refused what was sent; else it is only news. */
  refused: boolean;
  goOn: () => void;
  send?: () => void;
}) {
  const { t } = useWords();
  const { data } = useQuery(changesQuery(props.id, props.since, props.version));
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.refused) place.current?.focus();
  }, [props.refused]);
  return (
    <div className="alert alert-note changes" role={props.refused ? 'alert' : 'status'} tabIndex={-1} ref={place}>
      <strong>{t('changes.title')}</strong> {props.send && t('changes.kept')}
      {data && <Told changes={data} />}
      <div className="actions">
        {props.send && props.refused && (
          <button type="button" className="button primary" onClick={props.send}>
            {t('changes.send')}
          </button>
        )}
        <button type="button" onClick={props.goOn}>
          {props.send ? t('changes.go-on') : t('case.seen')}
        </button>
      </div>
    </div>
  );
}

function Told({ changes }: { changes: CaseChanges }) {
  const { t, both, language } = useWords();
  return (
    <>
      {changes.entries.length > 0 && (
        <ul className="changes-who" aria-label={t('changes.who')}>
          {changes.entries.map((entry) => (
            <li key={entry.seq}>
              <time dateTime={entry.at}>{showShort(entry.at, language)}</time> {both(entry.sentence)}
            </li>
          ))}
        </ul>
      )}
      {changes.values.length === 0 ? (
        <p className="hint">{t('changes.no-values')}</p>
      ) : (
        <table className="rows changes-values">
          <caption>{t('changes.values')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('changes.what')}</th>
              <th scope="col">{t('changes.before')}</th>
              <th scope="col">{t('changes.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.values.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never reordered
              <tr key={i}>
                <td data-label={t('changes.what')}>
                  <span className="tag">{both(one.part)}</span> {both(one.label)}
                </td>
                <td data-label={t('changes.before')}>
                  {one.before ? <del>{both(one.before)}</del> : t('changes.absent')}
                </td>
                <td data-label={t('changes.after')}>
                  {one.after ? <ins>{both(one.after)}</ins> : t('changes.absent')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
