import { useQuery } from '@tanstack/react-query';
import type { SittingItem } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { showShort } from '../parts/dates.ts';
import { meQuery } from '../queries.ts';

type Member = SittingItem['members'][number];

/** 到会: how many were called, are there, step aside; and whether that is enough. */
export function Attendance({ item }: { item: SittingItem }) {
  const { t } = useWords();
  const { members, quorum } = item;
  const recused = members.filter((one) => one.recused && one.present === null).length;
  const present = members.filter((one) => one.present).length;
  const began = members.some((one) => one.present !== null);
  const held = item.state === 'open' || item.state === 'closed';
  return (
    <section aria-labelledby="attendance">
      <h3 id="attendance">{t('meeting.attendance')}</h3>
      <p>
        {began
          ? t('meeting.attendance-now', { called: members.length, present, absent: members.length - present })
          : t('meeting.attendance-before', { called: members.length, recused })}{' '}
        {quorum !== null &&
          (held ? (
            <b className={present < quorum ? 'wrong' : ''}>
              {t(present < quorum ? 'meeting.quorum-short' : 'meeting.quorum-kept', { n: quorum })}
            </b>
          ) : (
            <span>{t('meeting.quorum-need', { n: quorum })}</span>
          ))}
      </p>
    </section>
  );
}

/** Everybody who was called, the chair last: whether he is there, whether he has spoken, and what he said as soon as one may know. */
export function Members({ item }: { item: SittingItem }) {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const voters = item.members.filter((one) => one.present);
  const voted = voters.filter((one) => one.votedAt !== null).length;
  return (
    <section aria-labelledby="members">
      <h3 id="members">{t('meeting.members')}</h3>
      {voters.length > 0 && (
        <p role="status">
          {t('meeting.voted-of', { n: voted, of: voters.length })}{' '}
          <progress max={voters.length} value={voted} aria-hidden="true" />
        </p>
      )}
      <table className="rows">
        <caption className="hidden">{t('meeting.members')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('meeting.member')}</th>
            <th scope="col">{t('meeting.presence')}</th>
            <th scope="col">{t('meeting.stance')}</th>
            <th scope="col">{t('meeting.opinion')}</th>
          </tr>
        </thead>
        <tbody>
          {item.members.map((one) => (
            <tr key={one.person.id}>
              <td>
                <b>{one.person.name}</b>
                {one.person.id === me?.id && <span className="under"> {t('meeting.you')}</span>}
                {one.chair && <div className="under">{t('meeting.chair')}</div>}
              </td>
              <td data-label={t('meeting.presence')}>
                <Presence member={one} />
              </td>
              <td data-label={t('meeting.stance')}>
                <Stance item={item} member={one} called={item.members.some(({ person }) => person.id === me?.id)} />
              </td>
              <td data-label={t('meeting.opinion')}>{one.opinion || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Presence({ member: { present, recused } }: { member: Member }) {
  const { t } = useWords();
  return (
    <>
      {recused
        ? t(`meeting.recused.${recused}`)
        : present === null
          ? t('meeting.invited')
          : t(present ? 'meeting.present' : 'meeting.absent')}
    </>
  );
}

const SIGNS = { for: '✔', against: '✘', abstain: '○' } as const;

function Stance({ item, member, called }: { item: SittingItem; member: Member; called: boolean }) {
  const { t, language } = useWords();
  const { vote, votedAt, present } = member;
  if (vote !== null)
    return (
      <b className={`vote vote-${vote}`}>
        <span aria-hidden="true">{SIGNS[vote]}</span> {domainWords(language).value('vote', vote)}
        {votedAt && <span className="under"> {showShort(votedAt, language)}</span>}
      </b>
    );
  if (votedAt !== null)
    return (
      <span className="sealed-vote">
        <span aria-hidden="true">▣</span> {t(called ? 'meeting.sealed' : 'meeting.sealed-count')}
      </span>
    );
  if (present && item.state === 'open') return <>{t('meeting.waiting')}</>;
  return <>{present === false ? t('meeting.not-voting') : '—'}</>;
}
