import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, type Me, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';
import { useNow } from '../parts/now.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { withPosts } from '../post-words.ts';
import { accountsQuery, queryClient } from '../queries.ts';

const STEPS = ['1h', '1d', '5d'] as const;

/** Only in a demonstration: who one is, what time it is, and that nothing of this is real. */
export function DemoBar({ me }: { me: Me }) {
  const { t, language } = useWords();
  const { data: accounts } = useQuery(accountsQuery);
  const now = useNow();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const run = async (task: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await task();
      await queryClient.resetQueries();
      await router.invalidate();
    } catch (failed) {
      setError(failed);
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="demo" aria-label={t('demo')}>
      <strong>{t('demo.ribbon')}</strong>
      <div>
        <label htmlFor="demo-person">{t('demo.person')}</label>
        <select
          id="demo-person"
          value={me.id}
          disabled={busy}
          onChange={(event) =>
            void run(() => answer(POST('/api/demo/switch', { body: { person: event.target.value } })))
          }
        >
          {!accounts?.some((one) => one.person === me.id) && <option value={me.id}>{me.name}</option>}
          {accounts?.map((one) => (
            <option key={one.person} value={one.person}>
              {withPosts(language, one.name, one.posts, one.postNames)}
            </option>
          ))}
        </select>
      </div>
      <span className="demo-clock">
        {t('demo.clock')}{' '}
        <time dateTime={new Date(now).toISOString()}>{showInstant(new Date(now).toISOString(), language)}</time>
        {STEPS.map((advance) => (
          <button
            key={advance}
            type="button"
            disabled={busy}
            onClick={() => void run(() => answer(POST('/api/demo/clock', { body: { advance } })))}
          >
            {t(`demo.advance.${advance}`)}
          </button>
        ))}
      </span>
      <RefusalAlert error={error} />
    </section>
  );
}
