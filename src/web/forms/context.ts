import { createContext, useContext } from 'react';
import type { CaseDetail } from '../api.ts';
import type { Choices } from './kind.ts';

/** What every control of one form shares. */
export type FormAround = {
  readonly act: string;
  /** Begins the ids of the controls, so that two forms on a page do not collide. */
  readonly id: string;
  readonly choices: Choices;
  readonly detail?: CaseDetail;
  /** Paths that are owed or wrong, with the sentence to show. */
  readonly wrong: ReadonlyMap<string, string>;
};

export const FormContext = createContext<FormAround | null>(null);

export function useForm(): FormAround {
  const around = useContext(FormContext);
  if (!around) throw new Error('a control outside of a form');
  return around;
}

export const idOf = (around: FormAround, path: string): string => `${around.id}-${path.replaceAll('.', '-')}`;
