import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { answer, type DemoAccount, POST } from '../api.ts';
import { setLanguage, useWords } from '../i18n.ts';
import { Field } from '../parts/field.tsx';
import { PageTitle } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { listed, postWord } from '../post-words.ts';
import { accountsQuery, queryClient, waysQuery } from '../queries.ts';
import { OverProvider, Problem } from '../sign-in/provider.tsx';

/** Sign-in; in a demonstration every person is one press away. */
export function SignIn() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { to, problem } = useSearch({ from: '/sign-in' });
  const { data: ways } = useQuery(waysQuery);
  const { data: accounts } = useQuery(accountsQuery);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState('');
  const [first, setFirst] = useState('');

  const enter = async (who: string, task: () => Promise<unknown>) => {
    setBusy(who);
    setError(null);
    try {
      // True: signed in, but with a password that was made for him.
      if ((await task()) === true) return setBusy('');
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'accounts' });
      await navigate({ to: to?.startsWith('/') && !to.startsWith('//') ? to : '/' });
    } catch (failed) {
      setError(failed);
      setBusy('');
    }
  };
  const signIn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get('password'));
    void enter('form', async () => {
      const { mustChangePassword } = await answer(
        POST('/api/auth/sign-in/email', { body: { email: String(form.get('email')), password } }),
      );
      if (mustChangePassword) setFirst(password);
      return mustChangePassword;
    });
  };

  return (
    <main className="sign-in" id="main">
      <PageTitle title={t('sign-in.title')}>
        <button
          type="button"
          className="plain"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => void setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {language === 'en' ? '中文' : 'English'}
        </button>
      </PageTitle>
      <RefusalAlert error={error} />
      {error === null && problem && <Problem code={problem} />}
      {first === '' && ways?.oidc && <OverProvider to={to} />}
      {first !== '' && (
        <OwnPassword
          busy={busy === 'own'}
          set={(newPassword) =>
            void enter('own', () =>
              answer(POST('/api/auth/change-password', { body: { currentPassword: first, newPassword } })),
            )
          }
        />
      )}
      {first === '' && accounts && accounts.length > 0 && (
        <section aria-labelledby="demo-title">
          <h2 id="demo-title">{t('sign-in.demo')}</h2>
          <p className="ribbon">{t('demo.ribbon')}</p>
          <ul className="people">
            {staffFirst(accounts).map((one) => (
              <li key={one.person}>
                <button
                  type="button"
                  disabled={busy !== ''}
                  onClick={() =>
                    void enter(one.person, () => answer(POST('/api/demo/switch', { body: { person: one.person } })))
                  }
                >
                  <b>{one.name}</b>
                  <span>
                    {listed(
                      language,
                      one.posts.map((post, i) => postWord(language, post, one.postNames[i])),
                    ) || t('sign-in.no-post')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {first === '' && (
        <section aria-labelledby="own-title">
          <h2 id="own-title">{t(ways?.passwords === 'administrators' ? 'sign-in.emergency' : 'sign-in.own')}</h2>
          <form onSubmit={signIn}>
            <Field id="email" label={t('sign-in.email')}>
              {(ids) => <Input {...ids} name="email" type="email" autoComplete="username" required />}
            </Field>
            <Field id="password" label={t('sign-in.password')}>
              {(ids) => <Input {...ids} name="password" type="password" autoComplete="current-password" required />}
            </Field>
            <Button type={ways?.oidc ? 'default' : 'primary'} htmlType="submit" loading={busy === 'form'}>
              {t('sign-in.enter')}
            </Button>
          </form>
        </section>
      )}
    </main>
  );
}

/** The first sign-in: a password of one's own, before anything else is open. */
function OwnPassword({ busy, set }: { busy: boolean; set: (password: string) => void }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="first-title">
      <h2 id="first-title">{t('sign-in.first')}</h2>
      <p className="hint">{t('sign-in.first.hint')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          set(String(new FormData(event.currentTarget).get('new-password')));
        }}
      >
        <Field id="new-password" label={t('sign-in.new-password')} hint={t('sign-in.new-password.hint')}>
          {(ids) => (
            <Input {...ids} name="new-password" type="password" autoComplete="new-password" minLength={12} required />
          )}
        </Field>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('sign-in.set')}
        </Button>
      </form>
    </section>
  );
}

/** This is the staff's door; applicants have the public pages, and come last here. */
const staffFirst = (accounts: readonly DemoAccount[]): readonly DemoAccount[] =>
  accounts.toSorted((a, b) => Number(a.posts.includes('applicant')) - Number(b.posts.includes('applicant')));
