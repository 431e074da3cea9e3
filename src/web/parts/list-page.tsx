import { useWords } from '../i18n.ts';

/** What pages of lists share: a filter that is one of a few, and the way to the next rows. */

/** The address of the list with this change, from its first rows on; what is empty is left out. */
export const searchWith = <S extends object>(search: S, change: { readonly [K in keyof S]?: string | undefined }): S =>
  Object.fromEntries(
    Object.entries({ ...search, after: undefined, ...change }).filter(([, value]) => value),
  ) as unknown as S;

export type ChoiceProps = {
  readonly id: string;
  readonly label: string;
  /** '' = any. */
  readonly value: string;
  /** What choosing none is called; left out = one is always chosen. */
  readonly any?: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly disabled?: boolean;
  readonly choose: (key: string) => void;
};

export function Choice({ id, label, value, any, options, disabled = false, choose }: ChoiceProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} disabled={disabled} onChange={(event) => choose(event.target.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Lamps that a list can be filtered by. */
export const LAMPS = ['overdue', 'near', 'normal'] as const;

/** A day in the address; a half-typed one is not asked for. */
export function Day(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly choose: (day: string | undefined) => void;
}) {
  const { id, label, value, choose } = props;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        key={value ?? ''}
        defaultValue={value ?? ''}
        min="1990-01-01"
        max="2199-12-31"
        onBlur={(event) => {
          const { value: day, validity } = event.target;
          if (validity.valid && day !== (value ?? '')) choose(day || undefined);
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    </div>
  );
}

/** Words to look for: asked when entered, so that each question stands in the address once. */
export function Find(props: {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly find: (text: string) => void;
}) {
  const { t } = useWords();
  const { id, label, text, find } = props;
  return (
    <form
      className="find"
      // A new address is a new field: what it shows is what was looked for.
      key={text}
      onSubmit={(event) => {
        event.preventDefault();
        find(String(new FormData(event.currentTarget).get('text') ?? '').trim());
      }}
    >
      <div>
        <label htmlFor={id}>{label}</label>
        <input id={id} name="text" type="search" defaultValue={text} placeholder={t('list.search.hint')} />
      </div>
      <button type="submit">{t('cases.find')}</button>
    </form>
  );
}

/** `after`: where the rows begin, undefined on the first page; `next`: where the following ones begin, if there are any. */
export function Paging(props: {
  readonly after: string | undefined;
  readonly next: string | null | undefined;
  readonly go: (after: string | undefined) => void;
}) {
  const { t } = useWords();
  const { after, next, go } = props;
  return (
    <nav className="paging" aria-label={t('paging')}>
      {after && (
        <button type="button" onClick={() => go(undefined)}>
          {t('paging.first')}
        </button>
      )}
      {next && (
        <button type="button" onClick={() => go(next)}>
          {t('paging.next')}
        </button>
      )}
    </nav>
  );
}
