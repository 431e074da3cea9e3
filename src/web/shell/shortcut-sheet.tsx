import { useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { shortcutsAreOn, switchShortcuts } from './shortcuts.ts';

const ROWS = [
  ['/', 'keys.search'],
  ['g w', 'keys.desk'],
  ['g c', 'keys.cases'],
  ['g s', 'keys.counter'],
  ['Ctrl Enter', 'keys.submit'],
  ['?', 'keys.sheet'],
] as const;

/** All keys, and the switch that turns the single letters off (WCAG 2.1.4). */
export function ShortcutSheet({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(shortcutsAreOn);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
  }, [open]);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="keys-title">
      <h2 id="keys-title">{t('keys.title')}</h2>
      <table className="keys">
        <tbody>
          {ROWS.map(([key, words]) => (
            <tr key={key}>
              <th scope="row">
                {key.split(' ').map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </th>
              <td>{t(words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
