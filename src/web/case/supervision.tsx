import type { CaseDetail } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay, showInstant } from '../parts/dates.ts';
import { Empty } from '../parts/page.tsx';
import { listed } from '../post-words.ts';
import { CaseCards } from './cards.tsx';
import { SignalList } from './signal-list.tsx';

/** 监管: signals, orders, visits, spot checks, what was published, and the archive. */
export function Supervision({ detail }: { detail: CaseDetail }) {
  const { t, language } = useWords();
  const { visits, orders, spotCheck, disclosure, archive, cards } = detail;
  // What has become a card is told there, from its cause to its end.
  const signals = detail.signals.filter((signal) => !cards.some((card) => card.key === signal.key));
  const isEmpty =
    cards.length + signals.length + orders.length + visits.made.length + disclosure.length === 0 &&
    !visits.planned &&
    !spotCheck &&
    !archive;
  return (
    <>
      {isEmpty && <Empty>{t('supervision.none')}</Empty>}
      <CaseCards detail={detail} cards={cards} />
      {signals.length > 0 && (
        <section className="panel">
          <h2>{t('signals.title')}</h2>
          <SignalList signals={signals} rail={detail.rail} />
        </section>
      )}
      {orders.length > 0 && (
        <section className="panel">
          <h2>{t('orders.title')}</h2>
          <ul className="plain-list">
            {orders.map((order) => (
              <li key={order.key}>
                <p>{order.matter}</p>
                {order.reply ? (
                  <p>{t('orders.reply', { reply: order.reply })}</p>
                ) : (
                  <p className="small">{t('orders.waiting', { until: showInstant(order.replyBy, language) })}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {spotCheck && (
        <section className="panel">
          <h2>{t('spot.title')}</h2>
          <p>{spotCheck.drawn ? (spotCheck.done ? t('spot.done') : t('spot.drawn')) : t('spot.not-drawn')}</p>
          {spotCheck.seed && <p className="small code">{t('spot.seed', { seed: spotCheck.seed.slice(0, 16) })}</p>}
        </section>
      )}
      {(visits.planned || visits.made.length > 0) && (
        <section className="panel">
          <h2>{t('visits.title')}</h2>
          {visits.planned && (
            <p>
              {t('visits.planned', {
                on: showDay(visits.planned.on, language),
                matters: listed(language, visits.planned.matters),
              })}
            </p>
          )}
          {visits.made.map((visit) => (
            <div key={visit.on}>
              <p>
                {t('visits.made', {
                  on: showDay(visit.on, language),
                  officers: listed(
                    language,
                    visit.officers.map((one) => one.name),
                  ),
                })}
              </p>
              <ul>
                {visit.findings.map((one) => (
                  <li
                    key={one.matter}
                  >{`${one.matter}：${one.inOrder ? t('visits.in-order') : t('visits.not-in-order')}${one.note ? `，${one.note}` : ''}`}</li>
                ))}
              </ul>
            </div>
          ))}
          {visits.openRectifications > 0 && <p>{t('visits.open', { n: visits.openRectifications })}</p>}
        </section>
      )}
      {disclosure.length > 0 && (
        <section className="panel">
          <h2>{t('disclosure.title')}</h2>
          <ul className="plain-list">
            {disclosure.map((one) => (
              <li key={one.item}>
                <b>{one.name}</b> <span className="small">{showDay(one.publishedOn, language)}</span>
                <p>{one.text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {archive && (
        <section className="panel">
          <h2>{t('archive.title')}</h2>
          <p>
            {t('archive.text', {
              n: archive.items.length,
              place: archive.place,
              at: showInstant(archive.at, language),
            })}
          </p>
        </section>
      )}
    </>
  );
}
