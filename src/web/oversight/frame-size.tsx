import { useQuery } from '@tanstack/react-query';
import { useWords } from '../i18n.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { type FrameSearch, frameQuery } from './queries.ts';

/** How many cases a draw would be from, in all and of each stratum, before anything is fixed. */
export function FrameSize(props: {
  readonly frame: FrameSearch;
  readonly by: 'none' | 'power' | 'stage' | 'handler';
  /** Of each stratum; a half-typed number is none. */
  readonly n: number;
}) {
  const { t } = useWords();
  const { frame, by, n } = props;
  const { data, error } = useQuery(frameQuery(frame, by, Number.isInteger(n) && n >= 1 && n <= 200 ? n : 1));
  if (error) return <RefusalAlert error={error} focus={false} />;
  const size = !data
    ? ''
    : data.size === 0
      ? t('draws.size.none')
      : data.size > data.most
        ? t('draws.size.large', { most: data.most })
        : t('draws.size', { n: data.size, drawn: data.drawn });
  return (
    <>
      <p role="status">{size}</p>
      {data && by !== 'none' && data.size > 0 && (
        <details>
          <summary>{t('draws.strata.n', { n: data.strata.length })}</summary>
          <table className="rows">
            <caption className="hidden">{t('draws.strata')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('draws.stratum')}</th>
                <th scope="col">{t('draws.cases')}</th>
              </tr>
            </thead>
            <tbody>
              {data.strata.map(({ key, name, n: there }) => (
                <tr key={key}>
                  <td>{name || t('draws.no-handler')}</td>
                  <td data-label={t('draws.cases')}>{there}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
