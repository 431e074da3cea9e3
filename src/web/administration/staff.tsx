import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { answer, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay } from '../parts/dates.ts';
import { Paging } from '../parts/list-page.tsx';
import { Empty, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { postWord } from '../post-words.ts';
import { FirstPasswords } from './first-passwords.tsx';
import { adminChanged, qualificationsQuery, type Staff, staffQuery } from './queries.ts';

/** The staff: accounts, posts and their time. `drafts`: may draft changes; `grants`: may make first passwords. */
export function StaffList(props: {
  text: string | undefined;
  after: string | undefined;
  drafts: boolean;
  grants: boolean;
  go: (change: { text?: string | undefined; after?: string | undefined }) => void;
}) {
  const { t } = useWords();
  const { text, after, drafts, grants, go } = props;
  const { data, error, isPending } = useQuery(staffQuery({ ...(text ? { text } : {}), ...(after ? { after } : {}) }));
  const [made, setMade] = useState<{ readonly name: string; readonly password: string } | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const make = async ({ id, name }: Staff) => {
    setMade(null);
    setFailed(null);
    try {
      const { password } = await answer(POST('/api/admin/staff/{id}/first-password', { params: { path: { id } } }));
      setMade({ name, password });
      await adminChanged();
    } catch (wrong) {
      setFailed(wrong);
    }
  };
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go({ text: String(new FormData(event.currentTarget).get('text') ?? '').trim(), after: undefined });
  };
  return (
    <>
      <RefusalAlert error={error ?? failed} />
      <div role="status">
        {made && (
          <div className="alert alert-done">
            <p>{t('admin.password.shown', { name: made.name })}</p>
            <p>
              <code>{made.password}</code>
            </p>
            <p>{t('admin.password.note')}</p>
          </div>
        )}
      </div>
      <form className="filters" onSubmit={search}>
        <label htmlFor="staff-text">{t('admin.staff.search')}</label>
        <input id="staff-text" name="text" type="search" defaultValue={text ?? ''} key={text} />
        <button type="submit">{t('admin.staff.find')}</button>
        <span role="status">{data && t('admin.count', { n: data.total })}</span>
      </form>
      {grants && data && <FirstPasswords rows={data.rows} />}
      {isPending && <Waiting />}
      {data?.rows.length === 0 && <Empty>{t('admin.staff.none')}</Empty>}
      {data && data.rows.length > 0 && (
        <table className="rows">
          <caption className="hidden">{t('admin.tab.staff')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.name')}</th>
              <th scope="col">{t('admin.staff.holdings')}</th>
              <th scope="col">{t('admin.staff.account')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <b>{row.name}</b>
                  <div className="under">{[row.staffNumber, row.section].filter(Boolean).join(' · ')}</div>
                </td>
                <td data-label={t('admin.staff.holdings')}>
                  <Holdings row={row} drafts={drafts} />
                </td>
                <td data-label={t('admin.staff.account')}>
                  <div className="under code">{row.email}</div>
                  {row.closed ? t('admin.closed') : t(`admin.password.${row.password}`)}
                  {grants && !row.closed && row.password === 'none' && (
                    <div>
                      <Button size="small" onClick={() => void make(row)}>
                        {t('admin.password.make')}
                      </Button>
                    </div>
                  )}
                  {drafts && !row.closed && (
                    <div className="under">
                      <Link to="/admin" search={{ tab: 'draft', kind: 'password', person: row.id }}>
                        {t('admin.draft.password')}
                      </Link>{' '}
                      <Link to="/admin" search={{ tab: 'draft', kind: 'account-closed', person: row.id }}>
                        {t('admin.draft.account-closed')}
                      </Link>
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Paging after={after} next={data?.next} go={(next) => go({ after: next })} />
    </>
  );
}

function Holdings({ row, drafts }: { row: Staff; drafts: boolean }) {
  const { t, both, language } = useWords();
  const { data: known = [] } = useQuery(qualificationsQuery);
  const nameOf = (key: string): string => {
    const name = known.find((one) => one.key === key)?.name;
    return name ? both(name) : key;
  };
  return (
    <>
      {row.holdings.length === 0 && <span className="under">{t('admin.staff.no-post')}</span>}
      {row.holdings.map(({ post, postName, from, to, when }) => {
        const begins = showDay(from, language);
        return (
          <div key={`${post} ${from}`}>
            {postWord(language, post, postName)}{' '}
            <span className="under">
              {to === null
                ? t('admin.staff.from', { from: begins })
                : t('admin.staff.span', { from: begins, to: showDay(lastDay(to), language) })}
              {when !== 'now' && ` · ${t(`admin.staff.${when}`)}`}
            </span>{' '}
            {drafts && when === 'now' && (
              <Link to="/admin" search={{ tab: 'draft', kind: 'post-ended', person: row.id, post }}>
                {t('admin.draft.post-ended')}
              </Link>
            )}
          </div>
        );
      })}
      {row.qualifications.map(({ key, until, evidence, when }) => (
        <div className="under" key={`${key} ${until}`}>
          {t('admin.staff.qualification', {
            name: nameOf(key),
            to: showDay(lastDay(until), language),
          })}
          {when !== 'now' && ` · ${t(`admin.staff.${when}`)}`}
          {evidence !== '' && ` · ${evidence}`}{' '}
          {drafts && when !== 'past' && (
            <Link
              to="/admin"
              search={{ tab: 'draft', kind: 'qualification-ended', person: row.id, qualification: key }}
            >
              {t('admin.draft.qualification-ended')}
            </Link>
          )}
        </div>
      ))}
      {row.relations.map(({ subject, name, kind }) => (
        <div className="under" key={subject}>
          {t('admin.staff.relation', { name, kind })}{' '}
          {drafts && (
            <Link to="/admin" search={{ tab: 'draft', kind: 'relation-ended', person: row.id, subject }}>
              {t('admin.draft.relation-ended')}
            </Link>
          )}
        </div>
      ))}
      {drafts && !row.closed && (
        <div className="row-links">
          <Link to="/admin" search={{ tab: 'draft', kind: 'post', person: row.id }}>
            {t('admin.draft.post')}
          </Link>
          <Link to="/admin" search={{ tab: 'draft', kind: 'qualification', person: row.id }}>
            {t('admin.draft.qualification')}
          </Link>
        </div>
      )}
    </>
  );
}

/** Ends are exclusive; a person reads the last day. */
const lastDay = (to: string): string => new Date(Date.parse(to) - 1).toISOString();
