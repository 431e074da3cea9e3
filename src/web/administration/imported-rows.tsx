import { useQuery } from '@tanstack/react-query';
import { useWords } from '../i18n.ts';
import { showDay } from '../parts/dates.ts';
import { postWord } from '../post-words.ts';
import { type Change, postsQuery, qualificationsQuery } from './queries.ts';

type Accounts = Extract<Change['data'], { kind: 'accounts' }>;

/** A list as it would take effect, person by person: whoever approves it sees each right that it gives. */
export function ImportedRows({ rows, file }: Pick<Accounts, 'rows' | 'file'>) {
  const { t, both, language } = useWords();
  const { data: posts = [] } = useQuery(postsQuery);
  const { data: qualifications = [] } = useQuery(qualificationsQuery);
  const postNamed = (key: string): string => postWord(language, key, posts.find((one) => one.key === key)?.name ?? key);
  const qualified = (key: string): string => {
    const name = qualifications.find((one) => one.key === key)?.name;
    return name ? both(name) : key;
  };
  return (
    <>
      <table className="rows">
        <caption className="hidden">{t('import.of.staff')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('admin.name')}</th>
            <th scope="col">{t('admin.staff.holdings')}</th>
            <th scope="col">{t('admin.email')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.staffNumber}>
              <td>
                <b>{row.name}</b>
                <div className="under">{[row.staffNumber, row.section].filter(Boolean).join(' · ')}</div>
              </td>
              <td data-label={t('admin.staff.holdings')}>
                {row.posts.length === 0 && <span className="under">{t('admin.staff.no-post')}</span>}
                {row.posts.map((post) => (
                  <div key={post}>
                    {postNamed(post)}{' '}
                    <span className="under">{t('admin.staff.from', { from: showDay(row.from, language) })}</span>
                  </div>
                ))}
                {row.qualifications?.map(({ qualification, to, evidence }) => (
                  <div className="under" key={qualification}>
                    {t('admin.staff.qualification', { name: qualified(qualification), to: showDay(to, language) })} ·{' '}
                    {evidence}
                  </div>
                ))}
                {row.relations?.map(({ subject, relation }) => (
                  <div className="under" key={subject}>
                    {t('admin.staff.relation', { name: subject, kind: relation })}
                  </div>
                ))}
              </td>
              <td data-label={t('admin.email')}>
                <span className="code">{row.email}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {file && <ImportedFrom file={file} />}
    </>
  );
}

/** To be compared with the file that was handed in on paper or by mail. */
export function ImportedFrom({ file }: { file: NonNullable<Accounts['file']> }) {
  const { t } = useWords();
  return (
    <p className="under">
      {t('import.from', { name: file.name })} · {t('import.hash', { hash: 'SHA-256' })}{' '}
      <code className="code">{file.hash}</code>
    </p>
  );
}
