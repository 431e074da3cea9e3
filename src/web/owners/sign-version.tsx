import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, POST, type VersionRow } from '../api.ts';
import { useWords } from '../i18n.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { meQuery, queryClient } from '../queries.ts';
import { useChartRights } from './queries.ts';
import { ReasonField } from './reason-field.tsx';

/** The second signature under a proposed version, or its way back with a reason. */
export function SignVersion({ power, row }: { power: string; row: VersionRow }) {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const [read, setRead] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const as = useChartRights()(power).publishesAs;
  const proposer = row.signers[0]?.name ?? '';
  if (!row.signs || as === null) return proposer === me?.name ? <p className="note">{t('sign.own')}</p> : null;
  const params = { path: { key: power, n: row.version } };
  const send = async (call: () => Promise<unknown>) => {
    setError(null);
    try {
      await call();
      await queryClient.invalidateQueries({ queryKey: ['owners', power] });
      await queryClient.invalidateQueries({ queryKey: ['powers'] });
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <section className="panel" aria-labelledby="sign">
      <h2 id="sign">{t('sign.title', { n: row.version })}</h2>
      <p>{t('sign.lead', { who: proposer })}</p>
      {row.note !== '' && <p>{t('sign.note', { note: row.note })}</p>}
      <RefusalAlert error={error} />
      <form
        className="actions"
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => answer(POST('/api/powers/{key}/versions/{n}/publish', { params, body: { as } })));
        }}
      >
        <label className="check">
          <input type="checkbox" required checked={read} onChange={(event) => setRead(event.target.checked)} />
          {t('sign.read')}
        </label>
        <button type="submit" className="button primary">
          {t('sign.publish', { n: row.version })}
        </button>
      </form>
      <form
        className="send-back"
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => answer(POST('/api/powers/{key}/versions/{n}/return', { params, body: { as, reason } })));
        }}
      >
        <ReasonField id="return-reason" label={t('sign.reason')} value={reason} change={setReason} />
        <button type="submit">{t('sign.return')}</button>
      </form>
    </section>
  );
}
