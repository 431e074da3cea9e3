import { useWords } from '../i18n.ts';

/** The way to the department's own provider: a page of its own, which sends the browser back. */
export function OverProvider({ to }: { to: string | undefined }) {
  const { t } = useWords();
  const query = to ? `?to=${encodeURIComponent(to)}` : '';
  return (
    <section aria-labelledby="oidc-title">
      <h2 id="oidc-title">{t('sign-in.oidc.title')}</h2>
      <a className="button primary" href={`/api/auth/oidc/start${query}`}>
        {t('sign-in.oidc')}
      </a>
    </section>
  );
}

const PROBLEMS = [
  'unreachable',
  'cancelled',
  'failed',
  'no-claim',
  'unknown-account',
  'closed-account',
  'first-password',
] as const;

/** Why signing in over the provider did not come about. What stands in the address is only looked up, never shown. */
export function Problem({ code }: { code: string }) {
  const { t } = useWords();
  const known = PROBLEMS.find((one) => one === code) ?? 'failed';
  return (
    <p className="alert alert-error" role="alert">
      {t(`sign-in.problem.${known}`)}
    </p>
  );
}
