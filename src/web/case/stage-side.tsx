import type { CaseDetail, RailStage } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay } from '../parts/dates.ts';
import { Level } from '../parts/level.tsx';
import { postWord } from '../post-words.ts';

const MEASURE_SIGNS = { holding: '✔', owed: '!', ahead: '○', paper: '▢' } as const;

/** The outer columns of the chart for one stage: what could go wrong, what is held against it and how that stands now. */
export function StageSide({ stage, detail }: { stage: RailStage; detail: CaseDetail }) {
  const { t, both, language } = useWords();
  const { phones } = detail.power;
  const duties = stage.key === detail.stage ? detail.duties : [];
  return (
    <aside className="side" aria-labelledby="side-title">
      <h2 id="side-title">{t('side.title', { stage: stage.name })}</h2>
      {duties.length > 0 && (
        <>
          <h3>{t('side.duties')}</h3>
          <ul className="duties">
            {duties.map((duty) => (
              <li key={duty.key} className={duty.mine ? 'mine' : ''}>
                {both(duty.text)}
                <div className="small">
                  {duty.mine ? t('side.yours') : (duty.person?.name ?? postWord(language, duty.post, duty.postName))}
                  {duty.dueAt && ` · ${t('due.before', { day: showDay(duty.dueAt, language) })}`}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>
        {t('side.risks')} <Level level={stage.level} />
      </h3>
      {stage.risks.length === 0 ? (
        <p className="hint">{t('side.no-risks')}</p>
      ) : (
        <ol className={`risks level-box-${stage.level ?? 'none'}`}>
          {stage.risks.map((risk) => (
            <li key={risk.id}>
              {risk.text}
              <span className={`mark mark-${risk.how}`}>{t(`risk.${risk.how}`)}</span>
            </li>
          ))}
        </ol>
      )}
      <h3>{t('side.measures')}</h3>
      <ol className="measures">
        {stage.measures.map((measure) => (
          <li key={measure.id} className={`measure-${measure.state}`}>
            {measure.text}
            <div className="small">
              <span aria-hidden="true">{MEASURE_SIGNS[measure.state]}</span> {t(`measure.state.${measure.state}`)} ·{' '}
              {t(`measure.${measure.enforcement}`)}
            </div>
            {measure.owed.length > 0 && (
              <ul className="owes">
                {measure.owed.map((owed) => (
                  <li key={owed.zh}>{both(owed)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <p className="answers-for">
        {stage.answersFor ? t('side.answers-for', { who: stage.answersFor }) : t('side.answers-for-none')}
      </p>
      <dl className="phones">
        <dt>{t('phone.supervision')}</dt>
        <dd>{phones.supervision.trim() || t('phone.none')}</dd>
        <dt>{t('phone.service')}</dt>
        <dd>{phones.service.trim() || t('phone.none')}</dd>
      </dl>
    </aside>
  );
}
