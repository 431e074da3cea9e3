import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, answer, type CaseDraft, DELETE, PUT } from '../api.ts';
import { queryClient } from '../queries.ts';
import { forget, read, write } from './draft.ts';
import { type Kept, type Local, newer } from './newer-draft.ts';

/** Typing rests this long before it is saved. */
const REST_MS = 1_200;

type Place = { readonly person: string; readonly caseId: number; readonly act: string };
export type DraftState =
  | { readonly is: 'none' | 'waiting' | 'here' | 'failed' }
  | { readonly is: 'saved'; readonly at: string };

export const draftsKey = (caseId: number) => ['drafts', caseId] as const;

/** What is typed into one act of one case: in this browser at once, on the server soon after, where its owner finds it again anywhere. */
export function useCaseDraft<Value>(
  place: Place,
  kept: CaseDraft | undefined | null,
  initial: () => Value,
  version: number,
) {
  const { person, caseId, act } = place;
  const key = `${person}.${caseId}.${act}`;
  const [found] = useState(() => newer(read<Local<Value>>(key), kept as Kept<Value> | undefined | null));
  const [value, setValue] = useState(() => found?.value ?? initial());
  const [state, setState] = useState<DraftState>(found?.savedAt ? { is: 'saved', at: found.savedAt } : { is: 'none' });
  const current = useRef<Local<Value> | null>(found ?? null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  /** Whether the server has one, or is being sent one. */
  const stored = useRef(Boolean(kept));

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const sent = current.current;
    if (!sent?.dirty) return;
    const params = { path: { id: caseId, act } };
    const work = async () => {
      if (current.current !== sent) return;
      stored.current = true;
      try {
        const { savedAt } = await answer(
          PUT('/api/cases/{id}/drafts/{act}', {
            params,
            body: { base: sent.base, value: sent.value },
            keepalive: true,
          }),
        );
        if (current.current !== sent) return;
        current.current = { ...sent, savedAt, dirty: false };
        write(key, current.current);
        setState({ is: 'saved', at: savedAt });
      } catch (error) {
        const stays = error instanceof ApiProblem && error.problem.code === 'DRAFT_STAYS_HERE';
        setState({ is: stays ? 'here' : 'failed' });
      }
    };
    running.current = running.current.then(work, work);
  }, [caseId, act, key]);

  const set = useCallback(
    (next: Value, base: number) => {
      setValue(next);
      current.current = { value: next, base, savedAt: current.current?.savedAt ?? null, dirty: true };
      write(key, current.current);
      setState((now) => (now.is === 'here' ? now : { is: 'waiting' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(save, REST_MS);
    },
    [key, save],
  );

  /** Sent or thrown away: nothing of it is left anywhere. */
  const clear = useCallback(
    async (next: Value) => {
      clearTimeout(timer.current);
      current.current = null;
      forget(key);
      setValue(next);
      setState({ is: 'none' });
      await running.current;
      if (!stored.current) return;
      stored.current = false;
      await dropDraft(caseId, act);
    },
    [key, caseId, act],
  );

  useEffect(() => {
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
      void running.current.then(() => queryClient.invalidateQueries({ queryKey: ['drafts'] }));
    };
  }, [save]);

  return { value, restored: found !== undefined, base: found?.base ?? version, state, set, clear, save };
}

export async function dropDraft(caseId: number, act: string): Promise<void> {
  await answer(DELETE('/api/cases/{id}/drafts/{act}', { params: { path: { id: caseId, act } } })).catch(
    () => undefined,
  );
  queryClient.setQueriesData<readonly CaseDraft[]>({ queryKey: draftsKey(caseId) }, (rows) =>
    rows?.filter((row) => row.act !== act),
  );
  await queryClient.invalidateQueries({ queryKey: ['drafts', 'own'] });
}
