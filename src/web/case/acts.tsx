import { useEffect, useState } from 'react';
import type { CaseDetail, ListedAct } from '../api.ts';
import { useWords } from '../i18n.ts';
import { FaultText } from '../parts/refusal-alert.tsx';
import { ActForm } from './act-form.tsx';
import { Brief, OpenDoubts } from './brief.tsx';
import type { Finished } from './finished.ts';

/** What can be done now, as forms; what cannot, with every reason. */
export function Acts(props: {
  detail: CaseDetail;
  acts: readonly ListedAct[];
  wanted: string | undefined;
  done: Finished;
  toMaterials: () => void;
}) {
  const { t, both } = useWords();
  const { detail, acts, done } = props;
  const open = acts.filter((act) => act.open && !act.anytime);
  const anytime = acts.filter((act) => act.open && act.anytime);
  const closed = acts.filter((act) => !act.open);
  const first =
    open.find((act) => act.act === props.wanted) ?? anytime.find((act) => act.act === props.wanted) ?? open[0];
  const [chosen, choose] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address asks for now comes before what was chosen earlier
  useEffect(() => choose(null), [props.wanted]);
  const finish: Finished = async (...what) => {
    choose(null);
    await done(...what);
  };
  const shown = acts.find((act) => act.open && act.act === chosen) ?? first;
  if (detail.status === 'ended' && acts.length === 0) return <p className="empty">{t('acts.ended')}</p>;

  const tile = (act: ListedAct) => (
    <li key={act.act}>
      <button type="button" aria-expanded={act === shown} aria-controls="act-form" onClick={() => choose(act.act)}>
        <ActName act={act} />
      </button>
    </li>
  );
  return (
    <>
      <h2>{t('acts.open')}</h2>
      {open.length === 0 && <p className="empty">{t('acts.none')}</p>}
      <ul className="act-list">{open.map(tile)}</ul>
      {anytime.length > 0 && (
        <details className="anytime" open={open.length === 0 || anytime.some((act) => act === shown)}>
          <summary>{t('acts.anytime', { n: anytime.length })}</summary>
          <ul className="act-list">{anytime.map(tile)}</ul>
        </details>
      )}
      <div id="act-form">
        {shown &&
          (shown.act === 'record-findings' ? (
            <p className="panel">
              {t('acts.findings')}{' '}
              <button type="button" onClick={props.toMaterials}>
                {t('acts.to-findings')}
              </button>
            </p>
          ) : (
            <>
              <OpenDoubts detail={detail} act={shown.act} />
              <Brief detail={detail} act={shown.act} />
              <ActForm
                key={shown.act}
                detail={detail}
                act={shown}
                done={finish}
                focus={chosen !== null || props.wanted !== undefined}
              />
            </>
          ))}
      </div>
      {closed.length > 0 && (
        <details className="closed-acts">
          <summary>{t('acts.closed', { n: closed.length })}</summary>
          <ul>
            {closed
              .toSorted((a, b) => Number(isPlain(a)) - Number(isPlain(b)))
              .map((act) => (
                <li key={act.act}>
                  <h3>
                    <ActName act={act} />
                  </h3>
                  {isPlain(act) ? (
                    act.reasons.map((reason) => <p key={reason.code}>{both(reason.text)}</p>)
                  ) : (
                    <ul className="faults">
                      {act.reasons.map((reason) => (
                        <li key={reason.control + reason.code + reason.text.zh}>
                          <FaultText fault={reason} />
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ActName({ act }: { act: ListedAct }) {
  const { both } = useWords();
  return <>{both(act.name)}</>;
}

/** Somebody else's to do, or nothing there to do: one sentence says it all. What a measure or an article bars says more. */
const isPlain = (act: ListedAct): boolean =>
  act.reasons.every((reason) =>
    reason.rests.every((one) => one.kind === 'product' && (one.rule === 'posts' || one.rule === 'nothing-to-do')),
  );
