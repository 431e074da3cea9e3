import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, answer, type Definition, type DefinitionDraft, type Edit, POST } from '../api.ts';
import { queryClient } from '../queries.ts';
import { draftQuery } from './queries.ts';
import { sameValue, valueAt } from './values.ts';

/** Time without a change after which the draft is saved. */
const QUIET_MS = 700;

export type Editing = {
  readonly draft: DefinitionDraft;
  readonly definition: Definition;
  /** As edited, saved or not. */
  readonly value: (at: string) => unknown;
  /** As the version in force has it. */
  readonly original: (at: string) => unknown;
  readonly changed: (at: string) => boolean;
  readonly change: (at: string, value: unknown) => void;
  readonly problems: (at: string) => readonly DefinitionDraft['problems'][number][];
  readonly edits: readonly Edit[];
  readonly state: 'clean' | 'unsaved' | 'saving' | 'saved' | 'failed';
  readonly error: unknown;
  /** Sends what is not saved yet; resolves to the revision that the server then has, or null where it did not take it. */
  readonly save: () => Promise<number | null>;
};

/** The owner's edits of one power: kept here as they are typed, sent a moment later, checked by the server as they stand. */
export function useDefinitionDraft(key: string, given: DefinitionDraft): Editing {
  const [draft, setDraft] = useState(given);
  const [edits, setEdits] = useState<readonly Edit[]>(given.edits);
  const [state, setState] = useState<Editing['state']>(given.revision > 0 ? 'saved' : 'clean');
  const [error, setError] = useState<unknown>(null);
  const now = useRef({ edits, revision: given.revision, dirty: false, going: null as Promise<number | null> | null });

  const save = useCallback(async (): Promise<number | null> => {
    const held = now.current;
    while (held.going) await held.going;
    if (!held.dirty) return held.revision;
    const send = async (): Promise<number | null> => {
      held.dirty = false;
      setState('saving');
      try {
        const body = { as: given.as, revision: held.revision, edits: [...held.edits] };
        const saved = await answer(POST('/api/powers/{key}/draft', { params: { path: { key } }, body }));
        held.revision = saved.revision;
        setDraft(saved);
        setError(null);
        setState(held.dirty ? 'unsaved' : 'saved');
        queryClient.setQueryData(draftQuery(key).queryKey, saved);
        return saved.revision;
      } catch (cause) {
        held.dirty = true;
        setError(cause);
        setState('failed');
        return null;
      } finally {
        held.going = null;
      }
    };
    held.going = send();
    return held.going;
  }, [key, given.as]);

  // A conflict or what the server cannot read is not mended by sending it again.
  const waits =
    state === 'unsaved' || (state === 'failed' && error instanceof ApiProblem && error.problem.status === 0);
  useEffect(() => {
    if (!waits || edits.length < 0) return;
    const timer = setTimeout(() => void save(), state === 'failed' ? 10 * QUIET_MS : QUIET_MS);
    return () => clearTimeout(timer);
  }, [waits, state, edits, save]);
  useEffect(() => {
    const held = now.current;
    const warn = (event: BeforeUnloadEvent) => {
      if (held.dirty || held.going) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
      if (held.dirty) void save();
    };
  }, [save]);

  const { definition } = draft;
  const value = (at: string) => edits.find((one) => one.at === at)?.value ?? valueOrNull(edits, at, definition);
  const original = (at: string) => valueAt(definition, at);
  return {
    draft,
    definition,
    value,
    original,
    changed: (at) => edits.some((one) => one.at === at),
    change: (at, next) => {
      const others = edits.filter((one) => one.at !== at);
      const put = sameValue(next, original(at)) ? others : [...others, { at, value: next }];
      Object.assign(now.current, { edits: put, dirty: true });
      setEdits(put);
      setState('unsaved');
    },
    problems: (at) => draft.problems.filter((one) => one.at === at),
    edits,
    state,
    error,
    save,
  };
}

/** An edit to null is one. */
const valueOrNull = (edits: readonly Edit[], at: string, definition: Definition): unknown =>
  edits.some((one) => one.at === at) ? null : valueAt(definition, at);
