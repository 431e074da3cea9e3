import { useEffect } from 'react';
import { useWords } from '../i18n.ts';
import { isTyping, shortcutsAreOn } from '../shell/shortcuts.ts';

type Power = { readonly key: string; readonly name: string };

const STORED = 'hengjian.counter.power.';
const LAST_DIGIT = 9;

/** What this person registered last on this machine. */
export const rememberedPower = (me: string): string => localStorage.getItem(STORED + me) ?? '';
export const rememberPower = (me: string, power: string): void => localStorage.setItem(STORED + me, power);

/** 办理事项: one of those that one may open, by its digit or as any choice. */
export function PowerChoice(props: {
  open: readonly Power[];
  power: string;
  /** `byDigit`: one goes on to the form at once. */
  choose: (key: string, byDigit: boolean) => void;
}) {
  const { t } = useWords();
  const { open, power, choose } = props;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !shortcutsAreOn()) return;
      if (document.querySelector('dialog[open]')) return;
      const chosen = /^[1-9]$/.test(event.key) ? open[Number(event.key) - 1] : undefined;
      if (!chosen) return;
      event.preventDefault();
      choose(chosen.key, true);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [open, choose]);
  return (
    <fieldset className="panel power-choice">
      <legend>{t('counter.power')}</legend>
      {open.map((one, i) => (
        <label key={one.key} className="check">
          <input
            type="radio"
            name="power"
            value={one.key}
            checked={one.key === power}
            {...(i < LAST_DIGIT ? { 'aria-keyshortcuts': String(i + 1) } : {})}
            onChange={() => choose(one.key, false)}
          />
          {i < LAST_DIGIT && (
            <span className="key" aria-hidden="true">
              {i + 1}
            </span>
          )}
          {one.name}
        </label>
      ))}
    </fieldset>
  );
}
