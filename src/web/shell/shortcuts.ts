import { useEffect, useRef } from 'react';
import { meQuery, queryClient } from '../queries.ts';

const AFTER_G = { w: '/', c: '/cases', s: '/counter', p: '/cards' } as const;
const CHORD_MS = 1200;

/** Each person's own choice, in this browser. */
const stored = (): string => `hengjian.keys-off.${queryClient.getQueryData(meQuery.queryKey)?.id ?? ''}`;
export const shortcutsAreOn = (): boolean => localStorage.getItem(stored()) === null;
export const switchShortcuts = (on: boolean): void =>
  on ? localStorage.removeItem(stored()) : localStorage.setItem(stored(), 'yes');

type Doing = {
  readonly search: () => void;
  readonly sheet: () => void;
  readonly palette: () => void;
  readonly go: (to: (typeof AFTER_G)[keyof typeof AFTER_G]) => void;
};

/** Ctrl+K wherever one is; single keys never while somebody types, nor while a dialog is open. */
export function useShortcuts(doing: Doing): void {
  const latest = useRef(doing);
  latest.current = doing;
  useEffect(() => {
    let sinceG = Number.NEGATIVE_INFINITY;
    const single = (event: KeyboardEvent): boolean => {
      const wasG = event.timeStamp - sinceG < CHORD_MS;
      sinceG = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (wasG && event.key in AFTER_G) latest.current.go(AFTER_G[event.key as keyof typeof AFTER_G]);
      else if (event.key === '/') latest.current.search();
      else if (event.key === '?') latest.current.sheet();
      else if (event.key === 'j') return toRow(1);
      else if (event.key === 'k') return toRow(-1);
      else return false;
      return true;
    };
    const pressed = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        latest.current.palette();
        event.preventDefault();
      } else if (!(event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !shortcutsAreOn())) {
        if (single(event)) event.preventDefault();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

/** The focus goes to what opens the next row of the list: Enter then opens it, as on any link. */
function toRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll('main table.rows > tbody > tr')].flatMap(
    (row) => row.querySelector<HTMLElement>('a[href], button') ?? [],
  );
  const at = rows.findIndex((one) => one.closest('tr')?.contains(document.activeElement));
  const next = rows[at < 0 ? (step === 1 ? 0 : rows.length - 1) : at + step];
  next?.focus();
  next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

/** Whether letters go into what has the focus; a tick or a round button takes none. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'));
