import { useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { pageWith } from './look.ts';

/** Looks through the text of all pages for the next one that has it. A scan has no text; that is said. */
export function SearchBar(props: {
  texts: () => Promise<readonly string[]>;
  page: number;
  sought: string;
  found: (sought: string, page: number | null) => void;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState(props.sought);
  const [said, say] = useState('');
  const texts = useRef<Promise<readonly string[]>>(undefined);
  const search = async (step: 1 | -1) => {
    if (typed.trim() === '') {
      say('');
      props.found('', null);
      return;
    }
    texts.current ??= props.texts();
    const all = await texts.current;
    const at = pageWith(all, typed, props.page, step);
    props.found(typed, at);
    if (at !== null) say(t('paper.found', { page: at }));
    else say(t(all.every((one) => one.trim() === '') ? 'paper.no-text' : 'paper.not-found'));
  };
  return (
    <search className="paper-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void search(1);
        }}
      >
        <input
          type="search"
          aria-label={t('paper.search')}
          placeholder={t('paper.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit">{t('paper.search-next')}</button>
        <button type="button" onClick={() => void search(-1)}>
          {t('paper.search-before')}
        </button>
        <span role="status" className="small">
          {said}
        </span>
      </form>
    </search>
  );
}
