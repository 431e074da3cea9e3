import { useEffect, useRef } from 'react';
import type { CaseDetail, ListedAct } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay, showInstant } from '../parts/dates.ts';
import type { Finished } from './finished.ts';
import { Review } from './review.tsx';
import type { Seen } from './seen.ts';
import { Viewer } from './viewer.tsx';

/** 材料与审查, side by side where there is room, else the paper below the form: nothing is judged without the paper in sight. */
export function Materials(props: {
  detail: CaseDetail;
  findings: ListedAct | undefined;
  done: Finished;
  seen: Seen | null;
  see: (seen: Seen) => void;
}) {
  const { t, language } = useWords();
  const { detail, seen } = props;
  const { application } = detail;
  const paper = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const see = (next: Seen) => {
    opener.current = document.activeElement;
    props.see(next);
  };
  const opened = seen?.hash;
  useEffect(() => {
    const box = paper.current;
    // Below the form it would open unseen.
    if (opened && box && box.getBoundingClientRect().top > innerHeight - 120) box.scrollIntoView({ block: 'start' });
  }, [opened]);
  return (
    <div className="materials">
      <div className="materials-papers">
        <h2>{t('materials.title')}</h2>
        <ul className="material-list">
          {detail.materials.map((material) => {
            const latest = material.versions.at(-1);
            return (
              <li key={`${material.key} ${material.subject}`}>
                <span className="material-name">
                  {material.name}
                  <span className="optional">{material.required ? t('material.required') : t('material.if-any')}</span>
                </span>
                {material.check && !material.check.complete && <span className="wrong">{material.check.problem}</span>}
                {latest ? (
                  <span className="versions">
                    {material.versions.toReversed().map((version, i) => (
                      <button
                        key={version.hash + version.receivedAt}
                        type="button"
                        aria-pressed={seen?.hash === version.hash}
                        onClick={() => see({ material: material.key, hash: version.hash, page: 1 })}
                      >
                        {i === 0
                          ? t('material.open')
                          : t('material.open-old', { day: showDay(version.receivedAt, language) })}
                        <span className="small"> {t('material.pages-n', { n: version.pages })}</span>
                        <span className="hidden">{material.name}</span>
                      </button>
                    ))}
                  </span>
                ) : (
                  <span className={material.required ? 'wrong' : 'hint'}>{t('material.none')}</span>
                )}
              </li>
            );
          })}
        </ul>
        <details>
          <summary>{t('application.title')}</summary>
          <dl className="facts">
            <dt>{t('counter.applicant')}</dt>
            <dd>{application.applicant}</dd>
            <dt>{t('counter.credit-code')}</dt>
            <dd className="code">{application.creditCode}</dd>
            <dt>{t('counter.contact')}</dt>
            <dd>{application.contact}</dd>
            <dt>{t('counter.phone')}</dt>
            <dd>{application.phone}</dd>
            <dt>{t('application.channel')}</dt>
            <dd>{t(`channel.${application.channel}`)}</dd>
            {application.receivedAt && (
              <>
                <dt>{t('application.received')}</dt>
                <dd>{showInstant(application.receivedAt, language)}</dd>
              </>
            )}
            {application.enteredAt && (
              <>
                <dt>{t('application.entered')}</dt>
                <dd>{showInstant(application.enteredAt, language)}</dd>
              </>
            )}
            {application.lateReason !== '' && (
              <>
                <dt>{t('counter.late-reason')}</dt>
                <dd>{application.lateReason}</dd>
              </>
            )}
            {application.fields.map((field) => (
              <div key={field.key} className="fact">
                <dt>{field.label}</dt>
                <dd>{field.shown}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
      <div className="materials-review">
        <Review {...props} seen={seen} see={see} />
      </div>
      <div className="materials-viewer" ref={paper}>
        {seen && (
          <button
            type="button"
            className="viewer-back"
            onClick={() => opener.current instanceof HTMLElement && opener.current.focus()}
          >
            {t('paper.back')}
          </button>
        )}
        <Viewer detail={detail} seen={seen} turn={(page) => seen && props.see({ ...seen, page })} />
      </div>
    </div>
  );
}
