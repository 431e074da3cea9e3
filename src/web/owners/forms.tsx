import { createContext, type ReactNode, useContext } from 'react';
import { editedList, type ListName } from '#powers/lists.ts';
import type { DefinitionDraft, FormName, OwnerForms } from '../api.ts';
import { useWords } from '../i18n.ts';
import type { Editing } from './use-draft.ts';
import { textOf, type Values, valuesOf } from './values.ts';

/** What the fields on the page of an owner are made of, with what the draft has renamed, added and taken off. */

const Context = createContext<OwnerForms | null>(null);

export function FormsProvider(props: { forms: OwnerForms; editing: Editing; children: ReactNode }) {
  const { t } = useWords();
  const { forms, editing, children } = props;
  const edited = (list: ListName): FormName[] =>
    editedList(editing.definition, list, editing.edits).flatMap(({ value }) => {
      const { key, name } = valuesOf(value);
      return typeof key === 'string' ? [named(key, textOf(name) || t('list.new'))] : [];
    });
  const names = {
    ...forms.names,
    stages: editing.definition.stages.map(({ key }) => named(key, textOf(editing.value(`stage:${key}:name`)))),
    materials: edited('materials'),
    clocks: edited('clocks'),
    sanctions: edited('sanctions'),
    items: edited('standards').map((one) => {
      const known = forms.names['items']?.find(({ value }) => value === one.value);
      const item = valuesOf(editing.value(`standards:${one.value}`));
      const asks = textOf(item['asks']);
      return { ...one, asks, choices: asks === 'yes-no' ? (yesNo(forms) ?? known?.choices ?? []) : optionsOf(item) };
    }),
  };
  return <Context value={{ ...forms, names }}>{children}</Context>;
}

export function useForms(): OwnerForms {
  const forms = useContext(Context);
  if (!forms) throw new Error('a field of an owner’s form outside its page');
  return forms;
}

/** What a field may name; nothing where the list is not known. */
export const useNames = (list: string | null): readonly FormName[] => useForms().names[list ?? ''] ?? [];

const named = (value: string, name: string): FormName => ({
  value,
  label: { zh: name, en: name },
  asks: '',
  choices: [],
});
const optionsOf = (item: Values) =>
  (Array.isArray(item['choices']) ? item['choices'] : []).map((one: unknown) => ({
    value: String(one),
    label: { zh: String(one), en: String(one) },
  }));
const yesNo = (forms: OwnerForms) =>
  [...(forms.names['items'] ?? []), ...(forms.names['fields'] ?? [])].find(({ asks }) => asks === 'yes-no')?.choices;

type Problems = readonly DefinitionDraft['problems'][number][];
export type ErrorsOf = (name: string) => string | undefined;

/** What is wrong with each field below a place: `with.` in the first binding is `0.with.`. */
export function useErrors(problems: Problems, below = ''): ErrorsOf {
  const { both } = useWords();
  return (name) =>
    problems
      .filter(({ field }) => isAt(field, below + name))
      .map((one) => bare(both(one)))
      .join(' ') || undefined;
}
/** Those that none of these fields shows. */
export const elsewhere = (problems: Problems, shown: readonly string[]): Problems =>
  problems.filter(({ field }) => !shown.some((name) => isAt(field, name)));
const isAt = (field: string, name: string): boolean => field === name || field.startsWith(`${name}.`);

/** At its field a problem need not say where it is. */
export const bare = (text: string): string => text.replace(/^[\w.-]+(：|: )/, '');
