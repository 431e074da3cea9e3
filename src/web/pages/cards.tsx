import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Waits } from '../case/card-story.tsx';
import { CardActs, CardPlace } from '../case/cards.tsx';
import { useWords } from '../i18n.ts';
import { CardMark } from '../parts/card-mark.tsx';
import { showInstant } from '../parts/dates.ts';
import { Choice, Paging, searchWith } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert, RestsList } from '../parts/refusal-alert.tsx';
import { type CardSearch, cardsQuery, powersQuery } from '../queries.ts';

const LEVELS = ['warning', 'yellow', 'red', 'order'] as const;
const STATES = ['open', 'raised', 'answered', 'upheld', 'lowered', 'reviewing', 'withdrawn', 'closed'] as const;

/** 预警与牌: what waits for one's answer or judgement, and every card that one may see, newest first. */
export function CardsPage() {
  const { t, both, language } = useWords();
  const search = useSearch({ from: '/inside/cards' });
  const navigate = useNavigate();
  const { data: powers } = useQuery(powersQuery);
  const { data: page, error, isPending } = useQuery(cardsQuery(search));
  const go = (change: { readonly [K in keyof CardSearch]?: string | undefined }) => {
    void navigate({ to: '/cards', search: searchWith(search, change) });
  };
  return (
    <>
      <PageTitle title={t('cards.title')} />
      <p className="hint">{t('cards.presumption')}</p>
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <Choice
          id="card-wait"
          label={t('cards.wait')}
          value={search.wait ?? ''}
          any={t('cards.wait.all')}
          options={(['answer', 'judge', 'review'] as const).map((key) => ({ key, name: t(`cards.wait.${key}`) }))}
          choose={(wait) => go({ wait })}
        />
        <Choice
          id="card-level"
          label={t('cards.level')}
          value={search.level ?? ''}
          any={t('any')}
          options={LEVELS.map((key) => ({ key, name: t(`card.${key}`) }))}
          choose={(level) => go({ level })}
        />
        <Choice
          id="card-state"
          label={t('cards.state')}
          value={search.state ?? ''}
          any={t('any')}
          options={STATES.map((key) => ({ key, name: t(`card.state.${key}`) }))}
          choose={(state) => go({ state })}
        />
        <Choice
          id="card-power"
          label={t('cases.power')}
          value={search.power ?? ''}
          any={t('any')}
          options={powers ?? []}
          choose={(power) => go({ power })}
        />
        <span role="status">{page && t('cards.count', { n: page.rows.length })}</span>
      </div>
      {isPending && <Waiting />}
      {page && page.rows.length === 0 && (
        <Empty>{t(search.wait === undefined ? 'cards.none' : `cards.none-${search.wait}`)}</Empty>
      )}
      {page && page.rows.length > 0 && (
        <table className="rows">
          <caption className="hidden">{t('cards.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cards.level')}</th>
              <th scope="col">{t('cards.what')}</th>
              <th scope="col">{t('col.case')}</th>
              <th scope="col">{t('cards.now')}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map(({ caseId, number, title, powerName, card }) => (
              <tr key={`${caseId} ${card.key}`}>
                <td>
                  <CardMark card={card} />
                  <div className="under">{t(`card.state.${card.state}`)}</div>
                </td>
                <td data-label={t('cards.what')}>
                  {both(card.text)}
                  {card.what && <div>{card.what}</div>}
                  <RestsList rests={card.rests} />
                  <div className="under">
                    {showInstant(card.raisedAt, language)} ·{' '}
                    {t(caseId === null ? 'card.of-window' : `card.${card.kind}`)}
                  </div>
                </td>
                <td data-label={t('col.case')}>
                  <CardPlace row={{ caseId, number, title, card }} />
                  <div className="under">
                    {caseId === null ? t('card.of-window') : `${powerName} · ${card.stageName}`}
                  </div>
                  {caseId !== null && <div className="under">{title}</div>}
                </td>
                <td data-label={t('cards.now')}>
                  <Waits card={card} />
                  <CardActs card={card} caseId={caseId} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Paging after={search.after} next={page?.next} go={(after) => go({ after })} />
    </>
  );
}
