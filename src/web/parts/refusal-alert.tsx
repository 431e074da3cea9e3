import { useEffect, useRef } from 'react';
import { sentencesEn } from '#contract/words/sentences.en.ts';
import { sentencesZh } from '#contract/words/sentences.zh-CN.ts';
import { ApiProblem, type Fault, type Problem, type Rests } from '../api.ts';
import { useWords } from '../i18n.ts';

/** What the server refused or could not do: the sentence, what it rests on, what mends it. Takes the focus when it comes. */
export function RefusalAlert({ error, focus = true }: { error: unknown; focus?: boolean }) {
  const { t, both } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error && focus) place.current?.focus();
  }, [error, focus]);
  if (!error) return null;
  const problem = problemOf(error);
  return (
    <div className="alert alert-error" role="alert" tabIndex={-1} ref={place}>
      <strong>{both(problem.title)}</strong>
      {problem.faults && problem.faults.length > 0 ? (
        <ul className="faults">
          {problem.faults.map((fault) => (
            <li key={`${fault.control} ${fault.code} ${fault.text.zh}`}>
              <FaultText fault={fault} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{both(problem.detail)}</p>
      )}
      {problem.errors && (
        <ul>
          {problem.errors.map((one) => (
            <li key={one.path + one.zh}>{both(one)}</li>
          ))}
        </ul>
      )}
      {problem.reference && <p className="small">{t('refusal.reference', { reference: problem.reference })}</p>}
    </div>
  );
}

export function FaultText({ fault }: { fault: Fault }) {
  const { t, both } = useWords();
  return (
    <>
      <p>{both(fault.text)}</p>
      {both(fault.mendText) !== '' && (
        <p>
          <b>{t('refusal.mend')}</b>
          {both(fault.mendText)}
        </p>
      )}
      <RestsList rests={fault.rests} />
    </>
  );
}

export function RestsList({ rests }: { rests: readonly Rests[] }) {
  const { t, language } = useWords();
  if (rests.length === 0) return null;
  const { rules } = language === 'en' ? sentencesEn : sentencesZh;
  return (
    <ul className="rests">
      {rests.map((one) => (
        <li key={JSON.stringify(one)}>
          {one.kind === 'measure' && t('rests.measure', { text: one.text })}
          {one.kind === 'statute' &&
            t(one.confidence === 'statute' ? 'rests.statute' : 'rests.statute-unsure', {
              law: isKey(one.name) ? t('rests.law-some') : bookMarked(one.name),
              article: one.article,
            })}
          {one.kind === 'product' && t('rests.product', { rule: rules[one.rule] ?? t('rests.product-some') })}
        </li>
      ))}
    </ul>
  );
}

/** A citation whose law has come as a key only: said in general, never as the key. */
const isKey = (law: string): boolean => /^[a-z0-9-]+$/.test(law);

/** A document number stands without book marks. */
const bookMarked = (law: string): string => (law.startsWith('《') || law.includes('〔') ? law : `《${law}》`);

/** A bug of ours is shown as such; its words are for the console, not for an officer. */
function problemOf(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem;
  console.error(error);
  return {
    type: 'about:blank',
    status: 0,
    code: 'BUG',
    title: { zh: '页面出错了', en: 'This page has failed' },
    detail: {
      zh: '这是程序的错误，不是您操作不当。请刷新页面；填写的内容已在本机暂存。',
      en: 'This is a fault of the program, not yours. Reload the page: what you typed is kept on this machine.',
    },
  };
}
