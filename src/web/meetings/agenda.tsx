import { Link } from '@tanstack/react-router';
import type { SittingItem } from '../api.ts';
import { useWords } from '../i18n.ts';
import { MeetingState } from './state.tsx';

/** 议题单: the items in order, with the way to each. Printed, it is the sheet that lies before everybody. */
export function Agenda({ items, chosen }: { items: readonly SittingItem[]; chosen: SittingItem | undefined }) {
  const { t } = useWords();
  return (
    <nav className="agenda" aria-label={t('meeting.agenda')}>
      <h2>{t('meeting.agenda')}</h2>
      <ol>
        {items.map((item) => (
          <li key={`${item.caseId} ${item.key}`}>
            <Link
              to="/meetings/$caseId/$key"
              params={{ caseId: String(item.caseId), key: item.key }}
              aria-current={item === chosen ? 'true' : undefined}
            >
              <b>{item.title}</b>
              <span className="under">
                {item.applicant} · {item.number}
              </span>
              <MeetingState state={item.state} />
            </Link>
            <p className="print-only">
              {item.question}
              {item.proposal && ` ${t('meeting.proposal')}：${item.proposal}`}
            </p>
          </li>
        ))}
      </ol>
    </nav>
  );
}
