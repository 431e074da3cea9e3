import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { answer, POST } from '../api.ts';
import { setLanguage, useWords } from '../i18n.ts';
import { useChangeStream } from '../parts/changes.ts';
import { forgetDrafts } from '../parts/draft.ts';
import { Waiting } from '../parts/page.tsx';
import { administers, listed, postWord } from '../post-words.ts';
import { meQuery, queryClient } from '../queries.ts';
import { AppearanceChoice } from './appearance-choice.tsx';
import { DemoBar } from './demo-bar.tsx';
import { NoticesLink } from './notices-link.tsx';
import { Palette } from './palette.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { useShortcuts } from './shortcuts.ts';

const PALETTE_KEY = 'Ctrl K';

/** What is around every page of a signed-in person. */
export function Shell() {
  const { t, language } = useWords();
  const { data: me } = useQuery(meQuery);
  const search = useRef<HTMLInputElement>(null);
  const [sheet, setSheet] = useState(false);
  const [palette, setPalette] = useState(false);
  const navigate = useNavigate();
  const { caseId } = useParams({ strict: false });
  useChangeStream(caseId === undefined ? undefined : Number(caseId));
  useShortcuts({
    search: () => search.current?.focus(),
    sheet: () => setSheet(true),
    palette: () => setPalette(true),
    go: (to) => void navigate({ to }),
  });
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (!me) return <Waiting />;
  const inspects = me.posts.some((post) => post.key === 'discipline-inspector' || post.key === 'inspection-staff');
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          {t('product')}
        </Link>
        <nav aria-label={t('nav')}>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {t('nav.desk')}
          </Link>
          <Link to="/cases" activeOptions={{ exact: true, includeSearch: false }}>
            {t('nav.cases')}
          </Link>
          {me.opens.length > 0 && <Link to="/counter">{t('nav.counter')}</Link>}
          {me.decides && <Link to="/decide">{t('nav.decide')}</Link>}
          {me.meets && <Link to="/meetings">{t('nav.meetings')}</Link>}
          <Link to="/cards">{t('nav.cards')}</Link>
          {me.posts.some(({ key }) => key !== 'applicant' && key !== 'party') && (
            <Link to="/powers">{t('nav.powers')}</Link>
          )}
          {inspects && <Link to="/oversight">{t('nav.oversight')}</Link>}
          {administers(me) && <Link to="/admin">{t('nav.admin')}</Link>}
        </nav>
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const text = search.current?.value.trim() ?? '';
              void navigate({ to: '/cases', search: text ? { text } : {} });
            }}
          >
            <input ref={search} type="search" name="text" aria-label={t('search')} placeholder={t('search.hint')} />
          </form>
        </search>
        <div className="who">
          <NoticesLink />
          <span className="me">
            {me.name}
            <span className="posts">
              {listed(
                language,
                me.posts.map((post) => postWord(language, post.key, post.name)),
              )}
            </span>
          </span>
          <button
            type="button"
            className="plain"
            lang={language === 'en' ? 'zh-CN' : 'en'}
            onClick={() => void setLanguage(language === 'en' ? 'zh-CN' : 'en')}
          >
            {language === 'en' ? '中文' : 'English'}
          </button>
          <AppearanceChoice />
          <button
            type="button"
            className="plain"
            aria-keyshortcuts="Control+K"
            title={PALETTE_KEY}
            onClick={() => setPalette(true)}
          >
            {t('palette.open')}
          </button>
          <button
            type="button"
            className="plain"
            aria-label={t('keys.open')}
            title={t('keys.open')}
            onClick={() => setSheet(true)}
          >
            ?
          </button>
          <button
            type="button"
            className="plain"
            onClick={async () => {
              const out = await answer(POST('/api/auth/sign-out')).catch(() => undefined);
              queryClient.clear();
              forgetDrafts();
              if (out?.next) location.assign(out.next);
              else await navigate({ to: '/sign-in' });
            }}
          >
            {t('sign-out')}
          </button>
        </div>
      </header>
      {me.demonstration && <DemoBar me={me} />}
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Palette open={palette} close={() => setPalette(false)} sheet={() => setSheet(true)} />
      <ShortcutSheet open={sheet} close={() => setSheet(false)} />
    </>
  );
}
