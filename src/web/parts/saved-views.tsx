import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { answer, POST, type SavedView } from '../api.ts';
import { useWords, type WebKey } from '../i18n.ts';
import { queryClient, viewsQuery } from '../queries.ts';
import { RefusalAlert } from './refusal-alert.tsx';

/** What of an address is a filter: where one is on its pages is not. */
const filtersOf = (search: object): Record<string, string> =>
  Object.fromEntries(Object.entries(search).filter(([key, value]) => key !== 'after' && value)) as Record<
    string,
    string
  >;

/** 我的视图: the filters on the screen under a name, one's own and those that colleagues share. */
export function SavedViews({ list, search }: { readonly list: 'cases' | 'desk'; readonly search: object }) {
  const { t } = useWords();
  const { data: views, error } = useQuery(viewsQuery(list));
  const [failure, setFailure] = useState<unknown>();
  const [said, setSaid] = useState('');
  const [mine, shared] = [true, false].map((own) => views?.filter((view) => view.mine === own) ?? []);
  const filters = filtersOf(search);
  const act = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    setFailure(undefined);
    setSaid('');
    try {
      await work();
      setSaid(done);
      return true;
    } catch (cause) {
      setFailure(cause);
      return false;
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['views', list] });
    }
  };
  return (
    <details className="views">
      <summary>{t('views.title')}</summary>
      <RefusalAlert error={error ?? failure} focus={false} />
      <p role="status">{said}</p>
      {views?.length === 0 && <p className="about">{t('views.none')}</p>}
      {mine && mine.length > 0 && <Named title={t('views.mine')} views={mine} list={list} act={act} />}
      {shared && shared.length > 0 && <Named title={t('views.shared')} views={shared} list={list} act={act} />}
      {Object.keys(filters).length > 0 && <Keep list={list} filters={filters} act={act} />}
    </details>
  );
}

type Act = (work: () => Promise<unknown>, done: string) => Promise<boolean>;

function Named(props: {
  readonly title: string;
  readonly views: readonly SavedView[];
  readonly list: 'cases' | 'desk';
  readonly act: Act;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const id = useId();
  const { title, views, list, act } = props;
  const [renaming, setRenaming] = useState(0);
  const change = (view: SavedView, body: { name?: string; shared?: boolean }, done: WebKey) =>
    act(
      () => answer(POST('/api/views/{id}', { params: { path: { id: view.id } }, body })),
      t(done, { name: body.name ?? view.name }),
    );
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <a
              href={`/app${list === 'desk' ? '/' : '/cases'}?${new URLSearchParams(view.search)}`}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                void navigate({ to: list === 'desk' ? '/' : '/cases', search: view.search as never });
              }}
            >
              {view.name}
            </a>
            {!view.mine && <span className="under"> {t('views.of', { name: view.owner })}</span>}
            {view.mine && view.shared && <span className="under"> {t('views.is-shared')}</span>}
            {view.mine && renaming !== view.id && (
              <span className="view-acts">
                {(
                  [
                    ['views.rename', () => setRenaming(view.id)],
                    [
                      view.shared ? 'views.unshare' : 'views.share',
                      () =>
                        void change(view, { shared: !view.shared }, view.shared ? 'views.unsharing' : 'views.sharing'),
                    ],
                    [
                      'views.delete',
                      () =>
                        void act(
                          () => answer(POST('/api/views/{id}/delete', { params: { path: { id: view.id } } })),
                          t('views.deleted', { name: view.name }),
                        ),
                    ],
                  ] as const
                ).map(([what, press]) => (
                  <button
                    key={what}
                    type="button"
                    onClick={press}
                    aria-label={t('views.act', { what: t(what), name: view.name })}
                  >
                    {t(what)}
                  </button>
                ))}
              </span>
            )}
            {renaming === view.id && (
              <NameForm
                label={t('views.name')}
                name={view.name}
                keep={async (name) => {
                  if (await change(view, { name }, 'views.renamed')) setRenaming(0);
                }}
                cancel={() => setRenaming(0)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Keep(props: { readonly list: 'cases' | 'desk'; readonly filters: Record<string, string>; readonly act: Act }) {
  const { t } = useWords();
  const { list, filters, act } = props;
  return (
    <NameForm
      label={t('views.save')}
      name=""
      keep={(name) =>
        act(
          // Sound: the address was checked when it was read, and the server checks it again.
          () => answer(POST('/api/views', { body: { list, name, search: filters } as never })),
          t('views.saved', { name }),
        )
      }
    />
  );
}

/** What is typed stays where it was refused. */
function NameForm(props: {
  readonly label: string;
  readonly name: string;
  readonly keep: (name: string) => Promise<unknown>;
  readonly cancel?: () => void;
}) {
  const { t } = useWords();
  const { label, name, keep, cancel } = props;
  const [typed, setTyped] = useState(name);
  const id = useId();
  return (
    <form
      className="find"
      onSubmit={async (event) => {
        event.preventDefault();
        if (typed.trim() && (await keep(typed.trim())) === true) setTyped('');
      }}
    >
      <div>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="search"
          value={typed}
          required
          maxLength={40}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <button type="submit">{t('views.keep')}</button>
      {cancel && (
        <button type="button" onClick={cancel}>
          {t('views.cancel')}
        </button>
      )}
    </form>
  );
}
