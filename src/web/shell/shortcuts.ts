import { useEffect, useRef } from 'react';

const STORED = 'hengjian.keys-off';
const AFTER_G = { w: '/', c: '/cases', s: '/counter' } as const;
const CHORD_MS = 1200;

export const shortcutsAreOn = (): boolean => localStorage.getItem(STORED) === null;
export const switchShortcuts = (on: boolean): void =>
  on ? localStorage.removeItem(STORED) : localStorage.setItem(STORED, 'yes');

type Doing = {
  readonly search: () => void;
  readonly sheet: () => void;
  readonly go: (to: (typeof AFTER_G)[keyof typeof AFTER_G]) => void;
};

/** Single keys, never while somebody types. */
export function useShortcuts(doing: Doing): void {
  const latest = useRef(doing);
  latest.current = doing;
  useEffect(() => {
    let sinceG = 0;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !shortcutsAreOn()) return;
      const wasG = event.timeStamp - sinceG < CHORD_MS;
      sinceG = event.key === 'g' ? event.timeStamp : 0;
      if (wasG && event.key in AFTER_G) latest.current.go(AFTER_G[event.key as keyof typeof AFTER_G]);
      else if (event.key === '/') latest.current.search();
      else if (event.key === '?') latest.current.sheet();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

/** Whether letters go into what has the focus; a tick or a round button takes none. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'));
