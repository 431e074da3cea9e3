import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, GET, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { queryClient } from '../queries.ts';
import { showSpan } from './dates.ts';
import { RefusalAlert } from './refusal-alert.tsx';

const windowsQuery = { queryKey: ['windows'], queryFn: async () => (await answer(GET('/api/windows'))).rows };

/** 窗口值班: who is at the windows now; whoever staffs one comes on duty here and leaves it. */
export function WindowDuty({ me }: { me: string }) {
  const { t, language } = useWords();
  const { data: windows } = useQuery(windowsQuery);
  const [error, setError] = useState<unknown>(null);
  const enter = async (key: string, on: boolean) => {
    setError(null);
    try {
      await answer(POST('/api/windows/{key}/duty', { params: { path: { key } }, body: { on } }));
    } catch (failed) {
      setError(failed);
    }
    await queryClient.invalidateQueries({ queryKey: ['windows'] });
  };
  const shown = windows?.filter((one) => one.mine || one.gaps.length > 0) ?? [];
  if (shown.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="windows">
      <h2 id="windows">{t('windows.title')}</h2>
      <RefusalAlert error={error} />
      <ul className="plain">
        {shown.map((one) => {
          const here = one.present.some(({ id }) => id === me);
          return (
            <li key={one.key}>
              <b>{one.name}</b> {t('windows.hours', { opens: one.opens, closes: one.closes })}{' '}
              {one.present.length > 0
                ? t('windows.present', { who: one.present.map(({ name }) => name).join('、') })
                : t('windows.nobody')}{' '}
              {one.mine && (
                <button type="button" onClick={() => void enter(one.key, !here)}>
                  {t(here ? 'windows.leave' : 'windows.take')}
                </button>
              )}
              {one.gaps.map((gap) => (
                <div key={gap.from} className="note">
                  {t('windows.gap', { span: showSpan(gap.from, gap.to, language), n: gap.minutes })}
                </div>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
