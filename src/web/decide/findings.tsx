import { Link } from '@tanstack/react-router';
import type { CaseDetail } from '../api.ts';
import { paperKey } from '../case/seen.ts';
import { useWords } from '../i18n.ts';

type Item = CaseDetail['review']['items'][number];

/** 审查发现: what fails first, each with the pages that it rests on; then doubts that nobody has answered. */
export function Findings({ detail }: { detail: CaseDetail }) {
  const { t } = useWords();
  const { items } = detail.review;
  const isFailing = ({ finding }: Item) => finding !== null && !finding.notApplicable && !finding.passes;
  const failing = items.filter(isFailing);
  const open = items.filter(({ finding }) => finding === null);
  const passing = items.filter((item) => item.finding !== null && !isFailing(item));
  const doubts = detail.doubts.filter(({ answer }) => answer === null);
  return (
    <section className="panel" aria-labelledby="findings">
      <h3 id="findings">{t('decide.findings')}</h3>
      {items.length === 0 && <p className="hint">{t('decide.no-items')}</p>}
      {failing.length > 0 && (
        <>
          <p className="wrong">
            <span aria-hidden="true">✘</span> {t('decide.failing', { n: failing.length })}
          </p>
          <List detail={detail} items={failing} />
        </>
      )}
      {open.length > 0 && (
        <>
          <p>
            <span aria-hidden="true">○</span> {t('decide.open-items', { n: open.length })}
          </p>
          <List detail={detail} items={open} />
        </>
      )}
      {passing.length > 0 && (
        <details>
          <summary>
            <span aria-hidden="true">✔</span> {t('decide.passing', { n: passing.length })}
          </summary>
          <List detail={detail} items={passing} />
        </details>
      )}
      {doubts.length > 0 ? (
        <>
          <h3>{t('decide.doubts')}</h3>
          <ul className="plain-list">
            {doubts.map(({ key, what }) => (
              <li key={key} className="wrong">
                {what}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="hint">{t('decide.no-doubts')}</p>
      )}
    </section>
  );
}

function List({ detail, items }: { detail: CaseDetail; items: readonly Item[] }) {
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={`${item.key} ${item.subject}`}>
          {item.name}
          {item.finding?.note && <p>{item.finding.note}</p>}
          <Evidence detail={detail} item={item} />
        </li>
      ))}
    </ul>
  );
}

/** Each opens on the case page at its page. */
function Evidence({ detail, item }: { detail: CaseDetail; item: Item }) {
  const { t } = useWords();
  return item.finding?.evidence.map(({ material, page }) => {
    const paper = detail.materials.find(
      (one) => one.key === material && (one.subject === '' || one.subject === item.subject),
    );
    const version = paper?.versions.findLast(({ receivedAt }) => receivedAt <= (item.finding?.at ?? ''));
    if (!paper || !version) return null;
    return (
      <Link
        key={`${material} ${page}`}
        className="evidence-link"
        to="/cases/$caseId"
        params={{ caseId: String(detail.id) }}
        search={{ tab: 'materials', paper: paperKey(material, version.hash), page }}
      >
        {t('decide.evidence', { material: paper.name, page })}
      </Link>
    );
  });
}
