import type { CaseDetail } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';
import { EntryLines } from './entry-lines.tsx';

/** Further parts of the case: plans, lists, meetings, exhibits …, each entry told line by line. */
export function Sections({ detail, open }: { detail: CaseDetail; open: (hash: string) => void }) {
  const { language } = useWords();
  const words = domainWords(language);
  return detail.sections.map((section) => (
    <section key={section.key} className="section" aria-labelledby={`section-${section.key}`}>
      <h2 id={`section-${section.key}`} tabIndex={-1}>
        {words.facet(section.key)}
      </h2>
      <ol className="entries">
        {section.entries.map((entry, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of a record keep their place
          <li key={i}>
            <h3>{entry.title}</h3>
            {entry.at && <p className="small">{showInstant(entry.at, language)}</p>}
            <EntryLines detail={detail} lines={entry.lines} open={open} />
          </li>
        ))}
      </ol>
    </section>
  ));
}
