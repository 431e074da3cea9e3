import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { Empty, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { listed, postWord } from '../post-words.ts';
import { postsQuery, termsQuery, windowsQuery } from './queries.ts';

/** 机构与岗位: every post with who holds it now, and the windows. */
export function Posts({ drafts }: { drafts: boolean }) {
  const { t, language } = useWords();
  const { data: posts, error, isPending } = useQuery(postsQuery);
  const { data: windows } = useQuery(windowsQuery);
  const nameOf = (key: string) => postWord(language, key, posts?.find((one) => one.key === key)?.name);
  return (
    <>
      <p className="hint">{t('admin.posts.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      {isPending && <Waiting />}
      {posts && (
        <table className="rows">
          <caption className="hidden">{t('admin.tab.posts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.post')}</th>
              <th scope="col">{t('admin.posts.power')}</th>
              <th scope="col">{t('admin.posts.holders')}</th>
            </tr>
          </thead>
          <tbody>
            {posts.map((post) => (
              <tr key={post.key}>
                <td>{nameOf(post.key)}</td>
                <td data-label={t('admin.posts.power')}>{post.power || t('admin.posts.common')}</td>
                <td data-label={t('admin.posts.holders')}>
                  {post.holders.length > 0
                    ? listed(
                        language,
                        post.holders.map(({ name }) => name),
                      )
                    : t('admin.posts.nobody')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>{t('admin.windows')}</h2>
      {windows?.length === 0 && <Empty>{t('admin.windows.none')}</Empty>}
      {windows && windows.length > 0 && (
        <table className="rows">
          <caption className="hidden">{t('admin.windows')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.window-name')}</th>
              <th scope="col">{t('admin.post')}</th>
              <th scope="col">{t('admin.windows.hours')}</th>
              <th scope="col">{t('admin.windows.grace')}</th>
            </tr>
          </thead>
          <tbody>
            {windows.map((one) => (
              <tr key={one.key}>
                <td>{one.name}</td>
                <td data-label={t('admin.post')}>{listed(language, one.posts.map(nameOf))}</td>
                <td data-label={t('admin.windows.hours')}>
                  {t('admin.staff.span', { from: one.opens, to: one.closes })}
                </td>
                <td data-label={t('admin.windows.grace')}>{t('admin.windows.minutes', { n: one.graceMinutes })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {drafts && (
        <p>
          <Link to="/admin" search={{ tab: 'draft', kind: 'window' }}>
            {t('admin.draft.window')}
          </Link>
        </p>
      )}
    </>
  );
}

/** 时限一览: every term of the definitions in force, with its source and how sure one is of it. */
export function Terms() {
  const { t, both, find } = useWords();
  const { data: terms, error, isPending } = useQuery(termsQuery);
  return (
    <>
      <p className="hint">{t('admin.terms.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      {isPending && <Waiting />}
      {terms && (
        <table className="rows">
          <caption className="hidden">{t('admin.tab.terms')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.terms.power')}</th>
              <th scope="col">{t('admin.terms.what')}</th>
              <th scope="col">{t('admin.terms.length')}</th>
              <th scope="col">{t('admin.terms.source')}</th>
              <th scope="col">{t('admin.terms.sure')}</th>
            </tr>
          </thead>
          <tbody>
            {terms.map((row) => (
              <tr key={`${row.power} ${row.what} ${row.name}`}>
                <td>{row.powerName}</td>
                <td data-label={t('admin.terms.what')}>{t(`admin.terms.${row.what}`, { name: row.name })}</td>
                <td data-label={t('admin.terms.length')}>{both(row.term)}</td>
                <td data-label={t('admin.terms.source')}>{row.source || t('admin.terms.chart')}</td>
                <td data-label={t('admin.terms.sure')}>
                  {find(`admin.sure.${row.confidence}`, t('admin.terms.chart'))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
