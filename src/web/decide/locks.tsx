import type { CaseDetail, ListedAct } from '../api.ts';
import { EntryLines } from '../case/entry-lines.tsx';
import { useWords } from '../i18n.ts';
import { proposalName } from './proposal.ts';

/** 同意的内容: what one's name stands under once it is pressed, in words. */
export function Locks({ detail, act }: { detail: CaseDetail; act: ListedAct }) {
  const { t, language } = useWords();
  const { result, sanction } = act.prefill;
  const plan = act.act === 'approve-plan' ? currentPlan(detail) : undefined;
  const name = typeof result === 'string' && result !== '' ? proposalName(detail, result, language) : undefined;
  const step = act.choices['sanction']?.find(({ value }) => value === sanction)?.label;
  return (
    <section className="panel locks" aria-labelledby="locks">
      <h4 id="locks">{t('decide.locks')}</h4>
      {name && (
        <p>
          {t('decide.locks-result')} <b>{step ? `${name} · ${step}` : name}</b>
        </p>
      )}
      {plan && (
        <>
          <p>
            <b>{plan.title}</b>
          </p>
          <EntryLines detail={detail} lines={plan.lines} />
        </>
      )}
      {!name && !plan && <p>{t('decide.locks-none')}</p>}
      <p className="hint">{t('decide.locks-kept')}</p>
    </section>
  );
}

/** The plan as it stands: the last of its drafts. */
const currentPlan = ({ sections }: CaseDetail) => sections.find(({ key }) => key === 'plan')?.entries.at(-1);
