import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { useSettled } from '../parts/settled.ts';
import { actsQuery, meQuery, powersQuery, quickCasesQuery } from '../queries.ts';
import { APPEARANCES, setAppearance } from '../theme.ts';
import { type Group, type Item, matching } from './palette-items.ts';

/** From so many letters on cases are searched. */
const LEAST_TEXT = 2;
const SETTLED_MS = 150;

/** 命令面板: cases, pages, what can be done in the open case, what can be registered. A combobox with a list, in a dialog. */
export function Palette({ open, close, sheet }: { open: boolean; close: () => void; sheet: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { t } = useWords();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
  }, [open]);
  return (
    <dialog ref={dialog} className="palette" aria-label={t('palette.title')} onClose={close}>
      {open && <Search leave={() => dialog.current?.close()} sheet={sheet} />}
    </dialog>
  );
}

function Search({ leave, sheet }: { leave: () => void; sheet: () => void }) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const groups = matching(useGroups(text, sheet), text);
  const items = groups.flatMap((group) => group.items);
  const active = items[Math.min(at, items.length - 1)];
  const idOf = (item: Item) => `${id}${item.key}`;
  const run = (item: Item) => {
    leave();
    item.run();
  };
  const move = (to: number) => {
    const next = items[(to + items.length) % items.length];
    setAt(next ? items.indexOf(next) : 0);
    if (next) document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <input
        // The dialog is opened to type into it.
        // biome-ignore lint/a11y/noAutofocus: as the combobox of a dialog must
        autoFocus
        type="search"
        role="combobox"
        autoComplete="off"
        aria-label={t('palette.label')}
        aria-expanded={items.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={active ? idOf(active) : undefined}
        aria-describedby={`${id}hint`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') move(at + 1);
          else if (event.key === 'ArrowUp') move(at - 1);
          else if (event.key === 'Enter' && active) run(active);
          else return;
          event.preventDefault();
        }}
      />
      <p id={`${id}hint`} className="hint">
        {t('palette.hint')}
      </p>
      <div role="listbox" id={`${id}list`} aria-label={t('palette.title')}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={group.key} role="group" aria-labelledby={`${id}${group.key}`}>
            <div id={`${id}${group.key}`} className="palette-group">
              {t(`palette.${group.key}`)}
            </div>
            {group.items.map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
              // biome-ignore lint/a11y/useFocusableInteractive: it is named by aria-activedescendant
              <div
                key={item.key}
                id={idOf(item)}
                role="option"
                aria-selected={item === active}
                onClick={() => run(item)}
              >
                {item.label}
                {item.more && <span className="under"> {item.more}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="hint">
        {items.length === 0 ? t('palette.none', { text }) : t('palette.count', { n: items.length })}
      </p>
    </>
  );
}

function useGroups(text: string, sheet: () => void): readonly Group[] {
  const { t, both } = useWords();
  const navigate = useNavigate();
  const { caseId } = useParams({ strict: false });
  const { data: me } = useQuery(meQuery);
  const { data: powers } = useQuery(powersQuery);
  const { data: acts } = useQuery({ ...actsQuery(Number(caseId)), enabled: caseId !== undefined });
  const settled = useSettled(text.trim(), SETTLED_MS);
  const { data: cases } = useQuery({
    ...quickCasesQuery(settled),
    enabled: settled.length >= LEAST_TEXT,
    placeholderData: (before) => before,
  });
  return [
    {
      key: 'acts',
      items: (acts ?? [])
        .filter((act) => act.open)
        .map((act) => ({
          key: `act-${act.act}`,
          label: both(act.name),
          run: () =>
            void navigate({ to: '/cases/$caseId', params: { caseId: caseId ?? '' }, search: { act: act.act } }),
        })),
    },
    // Found by the server, shown as they come: not sifted again.
    {
      key: 'cases',
      found: true,
      items: (settled.length >= LEAST_TEXT ? (cases?.rows ?? []) : []).map((row) => ({
        key: `case-${row.id}`,
        label: `${row.number} ${row.applicant}`,
        more: `${row.powerName} · ${row.stageName}`,
        run: () => void navigate({ to: '/cases/$caseId', params: { caseId: String(row.id) } }),
      })),
    },
    { key: 'pages', items: pagesInNavigation((href) => void navigate({ href })) },
    {
      key: 'register',
      items: (powers ?? [])
        .filter((power) => me?.opens.includes(power.key))
        .map((power) => ({
          key: `register-${power.key}`,
          label: t('palette.register-one', { name: power.name }),
          run: () => void navigate({ to: '/counter', search: { power: power.key } }),
        })),
    },
    {
      key: 'more',
      items: [
        { key: 'sheet', label: t('keys.title'), run: sheet },
        ...APPEARANCES.map((one) => ({
          key: `theme-${one}`,
          label: `${t('theme')}：${t(`theme.${one}`)}`,
          run: () => setAppearance(one),
        })),
      ],
    },
  ];
}

/** The pages that this person has: what his navigation shows is what he may go to. */
const pagesInNavigation = (go: (href: string) => void): readonly Item[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('.top nav a[href]')].map((link) => ({
    key: `page-${link.pathname.replaceAll('/', '-')}`,
    label: link.innerText.trim(),
    run: () => go(link.pathname.replace(/^\/app/, '') + link.search || '/'),
  }));
