import { type CaseDetail, materialUrl } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';

type Line = CaseDetail['sections'][number]['entries'][number]['lines'][number];

/** What an entry of the case says, line by line. */
export function EntryLines({
  detail,
  lines,
  open,
}: {
  detail: CaseDetail;
  lines: readonly Line[];
  /** Opens a file beside the page; left out = in a window of its own. */
  open?: ((hash: string) => void) | undefined;
}) {
  const { t, language } = useWords();
  const words = domainWords(language);
  return (
    <dl className="facts">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a record keep their place
        <div key={i} className="fact">
          <dt>{words.field('', line.field)}</dt>
          <dd>
            {line.value}
            {line.hash && open && (
              <button type="button" className="plain" onClick={() => open(line.hash ?? '')}>
                {t('section.open')}
              </button>
            )}
            {line.hash && !open && (
              <a href={materialUrl(detail.id, line.hash)} target="_blank" rel="noreferrer">
                {t('section.open')}
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
