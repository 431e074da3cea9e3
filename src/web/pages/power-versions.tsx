import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { VersionRow } from '../api.ts';
import { useWords } from '../i18n.ts';
import { DifferenceView } from '../owners/difference.tsx';
import { versionsQuery } from '../owners/queries.ts';
import { SignVersion } from '../owners/sign-version.tsx';
import { showShort } from '../parts/dates.ts';
import { Choice } from '../parts/list-page.tsx';
import { PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { powersQuery } from '../queries.ts';

/** 版本和差别: all versions of a power, what differs between two, and the second signature. */
export function PowerVersions() {
  const { t } = useWords();
  const { key } = useParams({ from: '/inside/powers/$key/versions' });
  const search = useSearch({ from: '/inside/powers/$key/versions' });
  const navigate = useNavigate();
  const { data: powers } = useQuery(powersQuery);
  const { data: versions, error } = useQuery(versionsQuery(key));
  const name = powers?.find((one) => one.key === key)?.name ?? '';
  if (error) return <RefusalAlert error={error} focus={false} />;
  if (!versions) return <Waiting />;
  const waiting = versions.find(({ state }) => state === 'draft');
  const inForce = versions.find((one) => one.inForce);
  const to = Number(search.to ?? (waiting ?? inForce)?.version);
  const from = Number(search.from ?? (inForce && inForce.version !== to ? inForce.version : earlier(versions, to)));
  const go = (pair: { from: string; to: string }) =>
    void navigate({ to: '/powers/$key/versions', params: { key }, search: pair, replace: true });
  const options = versions.map(({ version }) => ({ key: String(version), name: t('powers.v', { n: version }) }));
  const chosen = versions.find(({ version }) => version === to);
  return (
    <>
      <PageTitle title={t('versions.title', { name })} />
      {search.done && (
        <p className="alert alert-done" role="status">
          {t('edit.proposed', { n: search.done })}
        </p>
      )}
      <p className="hint">{t('versions.hint')}</p>
      <VersionTable power={key} versions={versions} />
      {versions.length > 1 && (
        <>
          <div className="filters">
            <Choice
              id="diff-from"
              label={t('diff.from')}
              value={String(from)}
              options={options}
              choose={(one) => go({ from: one, to: String(to) })}
            />
            <Choice
              id="diff-to"
              label={t('diff.to')}
              value={String(to)}
              options={options}
              choose={(one) => go({ from: String(from), to: one })}
            />
          </div>
          {chosen?.state === 'draft' && <SignVersion power={key} row={chosen} />}
          <DifferenceView power={key} from={from} to={to} />
        </>
      )}
    </>
  );
}

const earlier = (versions: readonly VersionRow[], than: number): number =>
  versions.find(({ version, state }) => version < than && state === 'published')?.version ?? 0;

function VersionTable({ power, versions }: { power: string; versions: readonly VersionRow[] }) {
  const { t } = useWords();
  return (
    <table className="rows">
      <caption className="hidden">{t('versions.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('versions.version')}</th>
          <th scope="col">{t('versions.state')}</th>
          <th scope="col">{t('versions.signers')}</th>
          <th scope="col">{t('versions.running')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((row) => (
          <tr key={row.version}>
            <td>
              <b>{t('powers.v', { n: row.version })}</b>
              <div className="under code">{row.hash.slice(0, 12)}</div>
              <a href={`/api/powers/${encodeURIComponent(power)}/versions/${row.version}`}>{t('versions.text')}</a>
            </td>
            <td data-label={t('versions.state')}>
              {t(`versions.state.${row.inForce ? 'force' : row.state}`)}
              {row.returned !== null && (
                <div className="under">{t('versions.returned-why', { reason: row.returned })}</div>
              )}
            </td>
            <td data-label={t('versions.signers')}>
              <Signers row={row} />
            </td>
            <td data-label={t('versions.running')}>
              {row.running > 0 ? t('versions.n-running', { n: row.running }) : '0'}
              {row.base !== null && row.state === 'published' && (
                <div className="under">
                  <Link
                    to="/powers/$key/versions"
                    params={{ key: power }}
                    search={{ from: String(earlier(versions, row.version)), to: String(row.version) }}
                  >
                    {t('versions.compare')}
                  </Link>
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Signers({ row }: { row: VersionRow }) {
  const { t, both, language } = useWords();
  if (row.signers.length === 0) return <>{t('versions.delivered')}</>;
  return (
    <>
      {row.signers.map(({ name, post, at }, i) => (
        <div key={name}>
          {t(i === 0 ? 'versions.proposed-by' : 'versions.published-by', { who: `${name}（${both(post)}）` })}
          {at !== null && <span className="under"> {showShort(at, language)}</span>}
        </div>
      ))}
      {row.base !== null && <div className="under">{t('versions.from-base', { n: row.base })}</div>}
      {row.note !== '' && <div className="under">{t('sign.note', { note: row.note })}</div>}
    </>
  );
}
