import { useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { shortcutsAreOn, switchShortcuts } from './shortcuts.ts';

/** Those with a modifier or within a form; then the single keys, which the switch turns off. */
const ROWS = {
  anywhere: [
    ['Ctrl K', 'keys.palette'],
    ['Ctrl Enter', 'keys.submit'],
    ['Enter', 'keys.field'],
  ],
  single: [
    ['/', 'keys.search'],
    ['g w', 'keys.desk'],
    ['g c', 'keys.cases'],
    ['g s', 'keys.counter'],
    ['g p', 'keys.cards'],
    ['j', 'keys.next'],
    ['k', 'keys.previous'],
    ['1 … 9', 'keys.digit'],
    ['?', 'keys.sheet'],
  ],
} as const;

/** All keys, and the switch that turns the single ones off (WCAG 2.1.4). */
export function ShortcutSheet({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(true);
  useEffect(() => {
    if (!open || dialog.current?.open) return;
    setOn(shortcutsAreOn());
    dialog.current?.showModal();
  }, [open]);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="keys-title">
      <h2 id="keys-title">{t('keys.title')}</h2>
      {(['anywhere', 'single'] as const).map((group) => (
        <table key={group} className="keys">
          <caption>{t(`keys.${group}`)}</caption>
          <tbody>
            {ROWS[group].map(([key, words]) => (
              <tr key={key}>
                <th scope="row">{key.split(' ').map((one) => (one === '…' ? '… ' : <kbd key={one}>{one}</kbd>))}</th>
                <td>{t(words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchShortcuts(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        {t('keys.switch')}
      </label>
      <form method="dialog">
        <button type="submit">{t('close')}</button>
      </form>
    </dialog>
  );
}
