import { useQuery } from '@tanstack/react-query';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';
import { Choice, Paging } from '../parts/list-page.tsx';
import { Empty, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { postWord } from '../post-words.ts';
import { logQuery } from './queries.ts';

const OF = ['system-administrator', 'security-administrator'] as const;

/** 管理日志: what the other two administrators did, for the auditor. */
export function AdminLog(props: {
  of: string | undefined;
  after: string | undefined;
  go: (change: { of?: string | undefined; after?: string | undefined }) => void;
}) {
  const { t, both, language } = useWords();
  const { after, go } = props;
  const of = OF.find((one) => one === props.of);
  const { data, error, isPending } = useQuery(
    logQuery({ ...(of ? { of } : {}), ...(after ? { before: Number(after) } : {}) }),
  );
  return (
    <>
      <p className="hint">{t('admin.log.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <Choice
          id="log-of"
          label={t('admin.log.of')}
          value={of ?? ''}
          any={t('any')}
          options={OF.map((key) => ({ key, name: postWord(language, key) }))}
          choose={(key) => go({ of: key, after: undefined })}
        />
        <span role="status">{data && t('admin.shown', { n: data.rows.length })}</span>
      </div>
      {isPending && <Waiting />}
      {data && (
        <p className={data.intact ? 'alert alert-done' : 'alert alert-error'}>
          {t(data.intact ? 'admin.log.intact' : 'admin.log.broken')}
        </p>
      )}
      {data?.rows.length === 0 && <Empty>{t('admin.log.none')}</Empty>}
      {data && data.rows.length > 0 && (
        <table className="rows">
          <caption className="hidden">{t('admin.tab.log')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.log.when')}</th>
              <th scope="col">{t('admin.log.who')}</th>
              <th scope="col">{t('admin.log.what')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.seq}>
                <td>{showInstant(row.at, language)}</td>
                <td data-label={t('admin.log.who')}>
                  {row.by.name}
                  <div className="under">{postWord(language, row.by.post)}</div>
                </td>
                <td data-label={t('admin.log.what')}>{both(row.text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Paging after={after} next={data?.next ? String(data.next) : null} go={(next) => go({ after: next })} />
    </>
  );
}
