import type { CaseDetail, ListedAct } from '../api.ts';
import { useWords } from '../i18n.ts';

/** What must never be further than one press away, whatever tab is open: the register of contacts, custody, doubts, meetings. */
export function AtHand(props: {
  detail: CaseDetail;
  acts: readonly ListedAct[];
  toAct: (act: string) => void;
  /** To a part of the page, by the id of its heading. */
  toPart: (tab: 'handling' | 'supervision', id: string) => void;
}) {
  const { t } = useWords();
  const { detail, acts, toAct, toPart } = props;
  const isOpen = (key: string) => acts.some((one) => one.act === key && one.open);
  const has = (key: string) => detail.sections.some((section) => section.key === key);
  const doubts = detail.doubts.filter((one) => one.answer === null).length;
  return (
    <p className="at-hand">
      {doubts > 0 && (
        <button type="button" className="wrong" onClick={() => toPart('handling', 'doubts-title')}>
          {t('hand.doubts', { n: doubts })}
        </button>
      )}
      {has('meetings') && (
        <button type="button" onClick={() => toPart('handling', 'section-meetings')}>
          {t('hand.meetings')}
        </button>
      )}
      {has('exhibits') && (
        <button type="button" onClick={() => toPart('handling', 'section-exhibits')}>
          {t('hand.custody')}
        </button>
      )}
      {isOpen('register-contact') && (
        <button type="button" onClick={() => toAct('register-contact')}>
          {t('hand.contact')}
        </button>
      )}
      {detail.sealed && (
        <button type="button" onClick={() => toPart('supervision', 'sealed-title')}>
          {t('hand.contacts', { n: detail.sealed.contacts.length })}
        </button>
      )}
    </p>
  );
}
