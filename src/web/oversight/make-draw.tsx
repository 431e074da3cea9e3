import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { answer, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';

/** The digits that were made in public, and the draw: once. */
export function MakeDraw({ seq, as }: { seq: number; as: string }) {
  const { t } = useWords();
  const id = useId();
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      answer(POST('/api/oversight/draws/{seq}', { params: { path: { seq } }, body: { as, said: said.trim() } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['oversight'] }),
  });
  return (
    <form
      className="panel several-form"
      aria-label={t('draws.draw')}
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <h2>{t('draws.draw')}</h2>
      <RefusalAlert error={error} focus />
      <div className="field">
        <label htmlFor={id}>{t('draws.said')}</label>
        <textarea
          id={id}
          rows={2}
          required
          maxLength={500}
          inputMode="numeric"
          aria-describedby={`${id}-hint`}
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
        <p className="hint" id={`${id}-hint`}>
          {t('draws.draw.hint')}
        </p>
      </div>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('draws.draw')}
      </Button>
    </form>
  );
}
