import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseDetail, ListedAct } from '../api.ts';
import { ActForm } from '../case/act-form.tsx';
import type { Finished } from '../case/finished.ts';
import type { Group } from '../forms/values.ts';
import { useWords } from '../i18n.ts';
import { FaultText } from '../parts/refusal-alert.tsx';
import { Locks } from './locks.tsx';

type Answer = 'agree' | 'disagree' | 'return';

/** Which act says it: the case's own, of whichever its stage has. */
const DECIDES: readonly string[] = ['decide', 'decide-sanction', 'approve-plan'];
const RETURNS: readonly string[] = ['return-review', 'return-report', 'return-plan'];
/** Whether it has a result to choose: only then can it be decided otherwise. */
const hasResult = ({ form }: ListedAct): boolean => 'result' in ((form['properties'] ?? {}) as object);

/** 同意、不同意、退回补充: at the thumb's height; each opens its own form, as it stands. */
export function Actions({ detail, acts, done }: { detail: CaseDetail; acts: readonly ListedAct[]; done: Finished }) {
  const { t } = useWords();
  const [answer, choose] = useState<Answer | null>(null);
  const of = (keys: readonly string[]) => acts.filter(({ act }) => keys.includes(act));
  const deciding = of(DECIDES);
  const decide = deciding.find(({ open }) => open);
  const back = of(RETURNS).find(({ open }) => open);
  const act = answer === 'return' ? back : answer === null ? undefined : decide;
  const offered: readonly (readonly [Answer, boolean])[] = [
    ['agree', decide !== undefined],
    ['disagree', decide !== undefined && hasResult(decide)],
    ['return', back !== undefined],
  ];
  const barred = decide ? [] : deciding.flatMap(({ reasons }) => reasons);
  return (
    <section className="decide-actions" aria-labelledby="decide-actions">
      <h3 id="decide-actions">{t('decide.actions')}</h3>
      {barred.length > 0 && (
        <div className="note">
          <b>{t('decide.not-now')}</b>
          <ul className="faults">
            {barred.map((reason) => (
              <li key={reason.control + reason.code + reason.text.zh}>
                <FaultText fault={reason} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {act && answer && (
        <div id="decide-form">
          {answer === 'agree' && <Locks detail={detail} act={act} />}
          <p className="hint">
            {t(answer === 'agree' && !hasResult(act) ? 'decide.agree-plan-hint' : `decide.${answer}-hint`)}
          </p>
          <ActForm
            key={answer}
            detail={detail}
            act={answer === 'disagree' ? withoutProposal(act) : answer === 'agree' ? onlyProposal(act) : act}
            fit={answer === 'return' ? undefined : fitting(answer, act)}
            focus
            done={async (...what) => {
              choose(null);
              await done(...what);
            }}
          />
        </div>
      )}
      {offered.some(([, open]) => open) && (
        <div className="decide-bar">
          {offered.map(
            ([key, open]) =>
              open && (
                <button
                  key={key}
                  type="button"
                  className={key === 'agree' ? 'button primary' : 'button'}
                  aria-expanded={answer === key}
                  aria-controls="decide-form"
                  onClick={() => choose(answer === key ? null : key)}
                >
                  {t(`decide.${key}`)}
                </button>
              ),
          )}
        </div>
      )}
      <p className="hint">
        <Link to="/cases/$caseId" params={{ caseId: String(detail.id) }} search={{ tab: 'handling' }}>
          {t('decide.other')}
        </Link>
      </p>
    </section>
  );
}

/** Whoever agrees agrees with what is proposed: no other result is offered beside it. */
function onlyProposal(act: ListedAct): ListedAct {
  const { result } = act.prefill;
  const proposed = act.choices['result']?.filter(({ value }) => value === result);
  return proposed && proposed.length > 0 ? { ...act, choices: { ...act.choices, result: proposed } } : act;
}

/** Whoever decides otherwise says how: the result that was proposed is left out, unless a step of the ladder may differ within it. */
function withoutProposal(act: ListedAct): ListedAct {
  const { result, ...prefill } = act.prefill;
  const hasStep = 'sanction' in ((act.form['properties'] ?? {}) as object);
  const others = act.choices['result']?.filter(({ value }) => hasStep || value !== result);
  return { ...act, prefill, ...(others ? { choices: { ...act.choices, result: others } } : {}) };
}

/** The draft is the act's, whichever answer it was typed under: agreeing keeps what was proposed, disagreeing never does. */
function fitting(answer: 'agree' | 'disagree', { prefill: { result }, form }: ListedAct) {
  const hasStep = 'sanction' in ((form['properties'] ?? {}) as object);
  return (value: Group): Group => {
    if (typeof result !== 'string' || result === '') return value;
    if (answer === 'agree') return { ...value, result };
    if (hasStep || value['result'] !== result) return value;
    const { result: _, ...rest } = value;
    return rest;
  };
}
