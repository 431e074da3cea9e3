import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { answer, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';

type Freezes = 'yes' | 'not-his' | 'runs' | 'done';

/** A person freezes the period's report, with remarks of his own; what he typed stays where it is refused. */
export function FreezeReport({ agency, period, freezes }: { agency: string; period: string; freezes: Freezes }) {
  const { t } = useWords();
  const id = useId();
  const client = useQueryClient();
  const [remarks, setRemarks] = useState('');
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () =>
      answer(POST('/api/oversight/report/freeze', { body: { as: 'discipline-inspector', agency, period, remarks } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['oversight'] }),
  });
  if (isSuccess) return <p role="status">{t('oversight.reports.done')}</p>;
  if (freezes === 'done') return null;
  if (freezes !== 'yes') return <p className="hint">{t(`oversight.reports.${freezes}`)}</p>;
  return (
    <form
      className="freeze"
      aria-label={t('oversight.reports.freeze')}
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <label htmlFor={id}>{t('oversight.reports.remarks')}</label>
      <textarea
        id={id}
        rows={4}
        maxLength={3000}
        value={remarks}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setRemarks(event.target.value)}
      />
      <p className="hint" id={`${id}-hint`}>
        {t('oversight.reports.remarks.hint')}
      </p>
      <RefusalAlert error={error} focus />
      <button type="submit" className="primary" disabled={isPending}>
        {t('oversight.reports.freeze')}
      </button>
    </form>
  );
}
