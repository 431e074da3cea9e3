import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseDetail, DecisionBrief, WaitingDecision } from '../api.ts';
import { Carried } from '../case/carried.tsx';
import type { Finished } from '../case/finished.ts';
import { HeldActs } from '../case/held.tsx';
import { useWords } from '../i18n.ts';
import { showDay, showInstant } from '../parts/dates.ts';
import { Lamp } from '../parts/lamp.tsx';
import { Level } from '../parts/level.tsx';
import { Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { actsQuery, caseQuery, decisionBriefQuery } from '../queries.ts';
import { Actions } from './actions.tsx';
import { Dissent } from './dissent.tsx';
import { Findings } from './findings.tsx';
import { Likeness } from './likeness.tsx';
import { proposalName } from './proposal.ts';

/** One case on one screen: what it is, what speaks for and against the proposal, and the three things one can say to it. */
export function OneDecision({ row, done }: { row: WaitingDecision; done: Finished }) {
  const { t } = useWords();
  const { data: detail, error } = useQuery(caseQuery(row.caseId));
  const { data: brief, error: briefError } = useQuery(decisionBriefQuery(row.caseId));
  const { data: acts } = useQuery(actsQuery(row.caseId));
  if (error || briefError) return <RefusalAlert error={error ?? briefError} />;
  if (!detail || !brief || !acts) return <Waiting />;
  return (
    <article className="one-decision" aria-labelledby="decide-title">
      <h2 id="decide-title">{detail.title}</h2>
      <p className="case-facts">
        <span>{detail.power.name}</span>
        <Link to="/cases/$caseId" params={{ caseId: String(detail.id) }}>
          {t('decide.whole')} {detail.number}
        </Link>
      </p>
      <Delegations brief={brief} />
      <Summary detail={detail} />
      <Carried detail={detail} />
      <HeldActs detail={detail} acts={acts} done={done} />
      <Findings detail={detail} />
      <Dissent detail={detail} brief={brief} />
      <Likeness brief={brief} />
      <Risks detail={detail} />
      <Actions detail={detail} acts={acts} done={done} />
    </article>
  );
}

/** In whose place one decides, or whom one has let decide. */
function Delegations({ brief }: { brief: DecisionBrief }) {
  const { t, language } = useWords();
  return brief.delegations.map(({ from, to, until, reason, inForce, mine }) => {
    const values = { from: from.name, to: to.name, until: showInstant(until, language), reason };
    return (
      <p key={to.id + until} className={inForce ? 'note' : 'hint'}>
        {t(inForce ? (mine ? 'decide.place' : 'decide.given') : 'decide.given-over', values)}
      </p>
    );
  });
}

/** Three lines: who asks for what; what is proposed, by whom; how the time stands. */
function Summary({ detail }: { detail: CaseDetail }) {
  const { t, language } = useWords();
  const conclusion = detail.review.conclusions.at(-1);
  return (
    <section className="panel" aria-labelledby="summary">
      <h3 id="summary">{t('decide.summary')}</h3>
      <dl className="facts">
        <div className="fact">
          <dt>{t('decide.who')}</dt>
          <dd>{t('decide.who-text', { who: detail.application.applicant, what: detail.title })}</dd>
        </div>
        <div className="fact">
          <dt>{t('decide.proposed')}</dt>
          <dd>
            {conclusion ? (
              <>
                <b>{proposalName(detail, conclusion.proposal, language) ?? t('form.unnamed')}</b> {conclusion.opinion}
                <span className="under"> {`${conclusion.by.name} ${showDay(conclusion.at, language)}`}</span>
              </>
            ) : (
              t('decide.proposed-none')
            )}
          </dd>
        </div>
        <div className="fact">
          <dt>{t('decide.time')}</dt>
          <dd>
            {detail.deadlines.length === 0 && t('decide.time-none')}
            <ul className="plain-list terms">
              {detail.deadlines.map(({ kind, name, due, lamp }) => (
                <li key={kind + name}>
                  <Lamp state={lamp} /> {name || t(`deadline.${kind}`)}{' '}
                  {due && t('due.before', { day: showDay(due, language) })}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** What could go wrong in this stage, and how that stands. */
function Risks({ detail }: { detail: CaseDetail }) {
  const { t } = useWords();
  const stage = detail.rail.find(({ key }) => key === detail.stage);
  if (!stage) return null;
  return (
    <details className="panel">
      <summary>
        <h3>{t('decide.risks')}</h3> <Level level={stage.level} />
      </summary>
      {stage.risks.length === 0 && <p className="hint">{t('decide.no-risks')}</p>}
      <ol>
        {stage.risks.map((risk) => (
          <li key={risk.id}>
            {risk.text} <span className={`mark mark-${risk.how}`}>{t(`risk.${risk.how}`)}</span>
          </li>
        ))}
      </ol>
      <h3>{t('side.measures')}</h3>
      <ol>
        {stage.measures.map((measure) => (
          <li key={measure.id}>
            {measure.text}{' '}
            <span className="under">
              {t(`measure.state.${measure.state}`)} · {t(`measure.${measure.enforcement}`)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
