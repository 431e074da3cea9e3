import { useCallback, useState } from 'react';

/** What was typed and not yet sent, kept until the tab is closed: a colleague's change, a reload or a lost connection loses nothing. */

const PREFIX = 'hengjian.draft.';

export function useDraft<Value>(key: string, initial: () => Value) {
  const [state, setState] = useState(() => {
    const found = read<Value>(key);
    return { key, value: found ?? initial(), restored: found !== undefined };
  });
  const current =
    state.key === key ? state : { key, value: read<Value>(key) ?? initial(), restored: read<Value>(key) !== undefined };
  if (current !== state) setState(current);
  const set = useCallback(
    (value: Value) => {
      write(key, value);
      setState({ key, value, restored: false });
    },
    [key],
  );
  const clear = useCallback(
    (value: Value) => {
      forget(key);
      setState({ key, value, restored: false });
    },
    [key],
  );
  return { value: current.value, restored: current.restored, set, clear };
}

export const forget = (key: string): void => sessionStorage.removeItem(PREFIX + key);

/** At the end of a session: what one officer typed is not left for the next at the same desk. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('hengjian.')) sessionStorage.removeItem(key);
}

export function read<Value>(key: string): Value | undefined {
  const text = sessionStorage.getItem(PREFIX + key);
  if (text === null) return undefined;
  try {
    // Written by `write` under the same key, so of the same shape; an older build's draft shows at worst as empty fields.
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

export function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage must not stop anybody from typing.
  }
}
