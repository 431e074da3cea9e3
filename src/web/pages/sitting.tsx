import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { AddItem } from '../meetings/add-item.tsx';
import { Agenda } from '../meetings/agenda.tsx';
import { Item } from '../meetings/item.tsx';
import { showInstant } from '../parts/dates.ts';
import { PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { sittingQuery } from '../queries.ts';

/** One sitting: its agenda, and the item that is being taken. */
export function SittingPage() {
  const { t, language } = useWords();
  const { caseId, key } = useParams({ from: '/inside/meetings/$caseId/$key' });
  const id = Number(caseId);
  const { data: sitting, error } = useQuery({ ...sittingQuery(id, key), placeholderData: (before) => before });
  if (error && !sitting)
    return (
      <div className="narrow">
        <PageTitle title={t('meeting.not-found')} />
        <RefusalAlert error={error} />
        <p>{t('meeting.not-found-why')}</p>
        <Link to="/meetings">{t('meeting.back')}</Link>
      </div>
    );
  if (!sitting) return <Waiting />;
  const at = sitting.items.findIndex((one) => one.caseId === id && one.key === key);
  const item = sitting.items[at];
  return (
    <>
      <Link to="/meetings" className="back">
        ‹ {t('meeting.back')}
      </Link>
      <PageTitle title={sitting.purpose}>
        <button type="button" className="no-print" onClick={() => window.print()}>
          {t('meeting.print')}
        </button>
      </PageTitle>
      <p>
        {showInstant(sitting.at, language)} · {sitting.place || t('meetings.no-place')}
      </p>
      {sitting.leaves > 0 && <p className="note">{t('meeting.leaves', { n: sitting.leaves })}</p>}
      <div className="sitting">
        <div className="sitting-side">
          <Agenda items={sitting.items} chosen={item} />
          <AddItem sitting={sitting} />
        </div>
        {item ? (
          <Item key={`${item.caseId} ${item.key}`} item={item} n={at + 1} of={sitting.items.length} at={sitting.at} />
        ) : (
          <Waiting />
        )}
      </div>
    </>
  );
}
