import { useMutation } from '@tanstack/react-query';
import { answer, GET } from '../api.ts';
import { useWords } from '../i18n.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';

const PARTS = ['commitment', 'frame', 'drawn'] as const;

/** 重新计算: from what stands in the record, and whether it comes out the same. */
export function ComputeAgain({ seq }: { seq: number }) {
  const { t } = useWords();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => answer(GET('/api/oversight/draws/{seq}/again', { params: { path: { seq } } })),
  });
  const wrong = data ? PARTS.filter((part) => !data[part]) : [];
  return (
    <>
      <p>
        <button type="button" disabled={isPending} onClick={() => mutate()}>
          {t('draws.again')}
        </button>
      </p>
      <RefusalAlert error={error} />
      <div role="status">
        {data && wrong.length === 0 && <p className="alert alert-done">{t('draws.again.equal')}</p>}
        {wrong.map((part) => (
          <p key={part} className="alert alert-error">
            {t(`draws.again.${part}`)}
          </p>
        ))}
      </div>
    </>
  );
}
