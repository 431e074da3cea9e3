import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

export type Change = { readonly caseId: number; readonly version: number };

const listeners = new Set<(change: Change) => void>();
const own = new Set<string>();

/** One stream for the window: `changed` says that lists may be stale, `case` that the case on the screen has a new version. */
export function useChangeStream(caseId: number | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    const stream = new EventSource(caseId === undefined ? '/api/events' : `/api/events?case=${caseId}`);
    const listsChanged = () => {
      for (const list of [
        'desk',
        'tasks',
        'cases',
        'meetings',
        'decisions',
        'signals',
        'cards',
        'oversight',
        'notices',
      ])
        void client.invalidateQueries({ queryKey: [list] });
    };
    const caseChanged = (event: MessageEvent<string>) => {
      const change = changeOf(event.data);
      if (!change) return;
      for (const listener of listeners) listener(change);
      void client.invalidateQueries({ queryKey: ['case', change.caseId] });
    };
    const caseGone = () => void client.invalidateQueries({ queryKey: ['case', caseId] });
    stream.addEventListener('changed', listsChanged);
    stream.addEventListener('case', caseChanged);
    stream.addEventListener('gone', caseGone);
    return () => stream.close();
  }, [client, caseId]);
}

/** Told of each committed change of the case on the screen, one's own included. */
export function onChange(listener: (change: Change) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A version that this window made itself is no colleague's change. */
export const markOwn = ({ caseId, version }: Change): unknown => own.add(`${caseId} ${version}`);
export const isOwn = ({ caseId, version }: Change): boolean => own.has(`${caseId} ${version}`);

function changeOf(text: string): Change | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null || !('caseId' in data) || !('version' in data)) return undefined;
    return { caseId: Number(data.caseId), version: Number(data.version) };
  } catch {
    return undefined;
  }
}
