import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { DrawShown } from '#contract/draw-shapes.ts';
import { useWords } from '../i18n.ts';
import { ComputeAgain } from '../oversight/compute-again.tsx';
import { useFrameWords } from '../oversight/frame-words.ts';
import { MakeDraw } from '../oversight/make-draw.tsx';
import { OversightNav } from '../oversight/nav.tsx';
import { drawQuery } from '../oversight/queries.ts';
import { showInstant } from '../parts/dates.ts';
import { PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';

/** By which anybody computes it again. */
const HASH = { hash: 'SHA-256' };

/** One draw: what was announced, what was drawn, and how anybody computes it again. */
export function OneDraw() {
  const { t, language } = useWords();
  const { seq } = useParams({ from: '/inside/oversight/draws/$seq' });
  const said = useFrameWords();
  const { data, error, isPending } = useQuery(drawQuery(Number(seq)));
  return (
    <>
      <PageTitle title={t('draws.one', { seq })}>
        <Link to="/oversight/draws">{t('draws.back')}</Link>
      </PageTitle>
      <OversightNav />
      <RefusalAlert error={error} focus={false} />
      {isPending && <Waiting />}
      {data && (
        <>
          <section className="panel" aria-labelledby="plan">
            <h2 id="plan">{t('draws.plan')}</h2>
            <p>{t('draws.plan.by', { at: showInstant(data.at, language), who: data.who.name })}</p>
            <p>
              {said(data)} · {t('draws.said-size', { n: data.size })}
            </p>
            <dl>
              <dt>{t('draws.source')}</dt>
              <dd className="what">{data.source}</dd>
              {data.remarks && (
                <>
                  <dt>{t('draws.remarks')}</dt>
                  <dd className="what">{data.remarks}</dd>
                </>
              )}
              <dt>{t('draws.commitment', HASH)}</dt>
              <dd className="hash">{data.commitment}</dd>
              <dt>{t('draws.frame-hash', HASH)}</dt>
              <dd className="hash">{data.frameHash}</dd>
            </dl>
          </section>
          {data.made ? (
            <Result draw={data} made={data.made} />
          ) : (
            data.as !== '' && <MakeDraw seq={data.seq} as={data.as} />
          )}
        </>
      )}
    </>
  );
}

function Result({ draw, made }: { draw: DrawShown; made: NonNullable<DrawShown['made']> }) {
  const { t, language } = useWords();
  return (
    <section className="panel" aria-labelledby="result">
      <h2 id="result">{t('draws.result')}</h2>
      <p>{t('draws.result.by', { at: showInstant(made.at, language), who: made.who.name, seq: made.seq })}</p>
      <p>{t('draws.rule', { n: draw.n, ...HASH })}</p>
      <dl>
        <dt>{t('draws.said')}</dt>
        <dd className="hash">{made.said}</dd>
        <dt>{t('draws.secret')}</dt>
        <dd className="hash">{made.secret}</dd>
        <dt>{t('draws.seed', HASH)}</dt>
        <dd className="hash">{made.seed}</dd>
      </dl>
      <ComputeAgain seq={draw.seq} />
      <table className="rows">
        <caption className="hidden">{t('draws.result')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('draws.case')}</th>
            <th scope="col">{t('draws.stratum')}</th>
            <th scope="col">{t('draws.value', HASH)}</th>
          </tr>
        </thead>
        <tbody>
          {made.drawn.map((one) => (
            <tr key={one.number}>
              <td>
                <Link to="/cases/$caseId" params={{ caseId: String(one.caseId) }} search={{ tab: 'handling' }}>
                  {one.number}
                </Link>
                <div className="under">{one.title}</div>
              </td>
              <td data-label={t('draws.stratum')}>
                {draw.by === 'none' ? t('draws.all') : one.stratum.name || t('draws.no-handler')}
              </td>
              <td data-label={t('draws.value', HASH)} className="small hash">
                {one.value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {made.withheld > 0 && <p>{t('draws.withheld', { n: made.withheld })}</p>}
    </section>
  );
}
