import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { PostRow } from '../api.ts';
import { useWords } from '../i18n.ts';
import { postsQuery } from '../owners/queries.ts';
import { Level } from '../parts/level.tsx';
import { Choice } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { listed } from '../post-words.ts';
import { meQuery, powersQuery } from '../queries.ts';

/** 岗位廉政风险清单: what each post answers to, as the charts in force say it. */
export function Posts() {
  const { t, both } = useWords();
  const search = useSearch({ from: '/inside/posts' });
  const navigate = useNavigate();
  const { data: posts, error } = useQuery(postsQuery);
  const { data: me } = useQuery(meQuery);
  const { data: powers } = useQuery(powersQuery);
  const mine = me?.posts.find(({ key }) => posts?.some(({ post }) => post === key))?.key;
  const chosen = search.post ?? mine ?? 'all';
  const shown = (posts ?? [])
    .filter(({ post }) => chosen === 'all' || post === chosen)
    .map((row) => ({ ...row, powers: row.powers.filter(({ key }) => !search.power || key === search.power) }))
    .filter((row) => row.powers.length > 0);
  const go = (change: { post?: string; power?: string }) => {
    const { post, power } = { post: chosen, power: search.power, ...change };
    void navigate({ to: '/posts', search: { ...(post ? { post } : {}), ...(power ? { power } : {}) } });
  };
  return (
    <>
      <PageTitle title={t('posts.title')}>
        <span className="actions">
          <button type="button" onClick={() => print()}>
            {t('print')}
          </button>
          <a href="/api/posts/list.xlsx">{t('posts.file', { format: 'XLSX' })}</a>
          <a href="/api/posts/list.docx">{t('posts.file', { format: 'DOCX' })}</a>
        </span>
      </PageTitle>
      <p className="hint">{t('posts.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      {!posts && !error && <Waiting />}
      {posts && (
        <div className="filters">
          <Choice
            id="posts-post"
            label={t('posts.post')}
            value={chosen}
            options={[
              { key: 'all', name: t('posts.all') },
              ...posts.map(({ post, name }) => ({ key: post, name: both(name) })),
            ]}
            choose={(post) => go({ post })}
          />
          <Choice
            id="posts-power"
            label={t('powers.name')}
            value={search.power ?? ''}
            any={t('any')}
            options={powers ?? []}
            choose={(power) => go({ power })}
          />
          <span role="status">{t('posts.count', { n: shown.length })}</span>
        </div>
      )}
      {posts && shown.length === 0 && <Empty>{t('posts.none')}</Empty>}
      {shown.map((row) => (
        <PostSection key={row.post} row={row} />
      ))}
    </>
  );
}

function PostSection({ row }: { row: PostRow }) {
  const { t, both, language } = useWords();
  const words = (list: readonly PostRow['name'][]) => listed(language, list.map(both));
  const id = `post-${row.post}`;
  return (
    <section className="post" aria-labelledby={id}>
      <h2 id={id}>
        {both(row.name)} <Level level={row.level} />
      </h2>
      {row.powers.map((power) => (
        <div key={power.key}>
          <table className="rows post-table">
            <caption>
              <b>{power.name}</b> {t('powers.v', { n: power.version })}
              {power.anytime.length > 0 && (
                <div className="under">{t('posts.anytime', { acts: words(power.anytime) })}</div>
              )}
            </caption>
            {power.stages.length > 0 && (
              <>
                <thead>
                  <tr>
                    <th scope="col">{t('edit.stage')}</th>
                    <th scope="col">{t('posts.acts')}</th>
                    <th scope="col">{t('posts.risks')}</th>
                    <th scope="col">{t('posts.measures')}</th>
                  </tr>
                </thead>
                <tbody>
                  {power.stages.map((stage) => (
                    <tr key={stage.key}>
                      <td>
                        <b>{stage.name}</b>
                        <div>
                          <Level level={stage.level} />
                        </div>
                      </td>
                      <td data-label={t('posts.acts')}>{words(stage.acts)}</td>
                      <td data-label={t('posts.risks')}>
                        <Texts list={stage.risks} />
                      </td>
                      <td data-label={t('posts.measures')}>
                        <Texts list={stage.measures} />
                        {stage.answersFor !== null && (
                          <div>
                            {t('edit.answersFor')}：{stage.answersFor}
                          </div>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </>
            )}
          </table>
        </div>
      ))}
    </section>
  );
}

function Texts({ list }: { list: readonly string[] }) {
  const { t } = useWords();
  if (list.length === 0) return <span className="small">{t('posts.no-text')}</span>;
  return (
    <ol className="texts">
      {list.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ol>
  );
}
