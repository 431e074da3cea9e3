import type { CaseDetail, DecisionBrief } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { showDay } from '../parts/dates.ts';

/** 不同意见: what consultations and meetings came to, and each one who thought otherwise in his own words. */
export function Dissent({ detail, brief }: { detail: CaseDetail; brief: DecisionBrief }) {
  const { t, language } = useWords();
  const words = domainWords(language);
  const closed = detail.consultation.flatMap((round) => round.closed ?? []);
  const none = closed.length === 0 && brief.meetings.length === 0;
  return (
    <section className="panel" aria-labelledby="dissent">
      <h3 id="dissent">{t('decide.dissent')}</h3>
      {closed.map((one) => (
        <p key={one.at}>{t('decide.consultation', { agree: one.agree, disagree: one.disagree })}</p>
      ))}
      {brief.meetings.map((one) => (
        <p key={one.at}>
          {t('decide.meeting', {
            purpose: one.purpose,
            at: showDay(one.at, language),
            proposal: one.proposal || t('meeting.question'),
            for: one.for,
            against: one.against,
            abstain: one.abstain,
            result: words.value('vote', one.carried ? 'carried' : 'not-carried') ?? '',
          })}
        </p>
      ))}
      {none && <p className="hint">{t('decide.no-collective')}</p>}
      {!none && brief.dissent.length === 0 && <p className="hint">{t('decide.no-dissent')}</p>}
      <ul className="plain-list">
        {brief.dissent.map((one) => (
          <li key={one.person.id + one.at}>
            <b>
              {t('decide.stance', {
                who: one.person.name,
                where: one.where === 'meeting' ? one.name : t('tab.consultation'),
                stance: words.value(one.where === 'meeting' ? 'vote' : 'stance', one.stance) ?? '',
              })}
            </b>
            <p>{one.opinion}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
