import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarYears } from '../administration/calendar.tsx';
import { Changes } from '../administration/changes.tsx';
import { Posts, Terms } from '../administration/department.tsx';
import { Draft } from '../administration/draft.tsx';
import { ImportTable } from '../administration/import.tsx';
import { AdminLog } from '../administration/log.tsx';
import { StaffList } from '../administration/staff.tsx';
import { useWords } from '../i18n.ts';
import { PageTitle } from '../parts/page.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { meQuery } from '../queries.ts';
import type { AdminSearch } from '../router.tsx';

const TABS = ['changes', 'draft', 'import', 'staff', 'posts', 'calendar', 'terms', 'log', 'demo'] as const;

/** 系统管理, for the three administrators: to each what is his. */
export function AdministrationPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/inside/admin' });
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  const holds = (post: string) => me?.posts.some(({ key }) => key === post) ?? false;
  const drafts = holds('system-administrator');
  const shown = TABS.filter(
    (tab) =>
      ((tab !== 'draft' && tab !== 'import') || drafts) &&
      (tab !== 'log' || holds('security-auditor')) &&
      (tab !== 'demo' || (drafts && me?.demonstration === true)),
  );
  const tab = shown.find((one) => one === search.tab) ?? 'changes';
  const go = (change: { readonly [K in keyof AdminSearch]?: string | undefined }) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value));
    void navigate({ to: '/admin', search: next });
  };
  return (
    <>
      <PageTitle title={t('admin.title')} />
      <p className="hint">{t('admin.split')}</p>
      <Tabs
        label={t('admin.title')}
        tabs={shown.map((key) => ({ key, label: t(`admin.tab.${key}`) }))}
        active={tab}
        choose={(key) => void navigate({ to: '/admin', search: { tab: key } })}
      >
        {tab === 'changes' && <Changes state={search.state} after={search.after} go={go} />}
        {tab === 'draft' && (
          <Draft
            kind={search.kind}
            person={search.person}
            post={search.post}
            qualification={search.qualification}
            subject={search.subject}
            choose={(kind) => void navigate({ to: '/admin', search: { tab: 'draft', kind } })}
          />
        )}
        {tab === 'import' && (
          <ImportTable of={search.of} choose={(of) => void navigate({ to: '/admin', search: { tab: 'import', of } })} />
        )}
        {tab === 'staff' && (
          <StaffList
            text={search.text}
            after={search.after}
            drafts={drafts}
            grants={holds('security-administrator')}
            go={go}
          />
        )}
        {tab === 'posts' && <Posts drafts={drafts} />}
        {tab === 'calendar' && <CalendarYears drafts={drafts} />}
        {tab === 'terms' && <Terms />}
        {tab === 'log' && <AdminLog of={search.of} after={search.after} go={go} />}
        {tab === 'demo' && (
          <section className="narrow">
            <p>{t('admin.demo.hint')}</p>
            <p>{t('admin.demo.how')}</p>
            <p>
              <code>node bin/hengjian.mjs reset --yes</code>
            </p>
          </section>
        )}
      </Tabs>
    </>
  );
}
