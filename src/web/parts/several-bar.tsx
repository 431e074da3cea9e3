import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PRINTED_KINDS } from '#contract/printed-kinds.ts';
import { answer, newIdempotencyKey, once, POST, saveDocuments } from '../api.ts';
import { useWords } from '../i18n.ts';
import { listed, postWord } from '../post-words.ts';
import { personsQuery, queryClient, severalQuery } from '../queries.ts';
import { Field } from './field.tsx';
import { RefusalAlert } from './refusal-alert.tsx';
import type { Selectable, Selection } from './selection.tsx';
import { SeveralResult, type SeveralRow } from './several-result.tsx';

type Row = Selectable & { readonly version: number };
const WAYS = ['assign', 'urge', 'print', 'documents'] as const;
type Way = (typeof WAYS)[number];

/** What can be done to the selected cases at once: assign, urge, download. Each by itself; nothing is decided here. */
export function SeveralBar({ selection }: { selection: Selection<Row> }) {
  const { t } = useWords();
  const { data: may } = useQuery(severalQuery);
  const [way, setWay] = useState<Way | null>(null);
  const [result, setResult] = useState<readonly SeveralRow[] | null>(null);
  const [said, say] = useState('');
  const { rows } = selection;
  // Whoever may have whole files may have single documents.
  const ways = WAYS.filter((one) => may?.[one === 'documents' ? 'print' : one]);
  if (ways.length === 0) return null;
  const most = way === 'print' || way === 'documents' ? (may?.mostPrinted ?? 0) : (may?.most ?? 0);
  const finish = (done: readonly SeveralRow[] | null, text = '') => {
    setResult(done);
    say(text);
    setWay(null);
    selection.clear();
    void queryClient.invalidateQueries();
  };
  return (
    <section className="several" aria-labelledby="several-title">
      <h2 id="several-title" className="hidden">
        {t('several.title')}
      </h2>
      <div className="several-ways">
        <span role="status">{t('several.count', { n: rows.length })}</span>
        {ways.map((one) => (
          <button
            key={one}
            type="button"
            disabled={rows.length === 0}
            aria-expanded={way === one}
            onClick={() => {
              setResult(null);
              say('');
              setWay(way === one ? null : one);
            }}
          >
            {t(`several.${one}`)}
          </button>
        ))}
        {rows.length > 0 && (
          <button type="button" className="plain" onClick={selection.clear}>
            {t('several.clear')}
          </button>
        )}
      </div>
      {way !== null && rows.length > most && <p className="note">{t('several.most', { n: most })}</p>}
      {way !== null && rows.length > 0 && rows.length <= most && (
        <SeveralForm key={way} way={way} rows={rows} finish={finish} />
      )}
      <p role="status">{said}</p>
      {result && <SeveralResult rows={result} />}
    </section>
  );
}

function SeveralForm(props: {
  way: Way;
  rows: readonly Row[];
  finish: (done: readonly SeveralRow[] | null, text?: string) => void;
}) {
  const { t, language } = useWords();
  const { way, rows, finish } = props;
  const { data: persons } = useQuery({ ...personsQuery, enabled: way === 'assign' });
  const [key] = useState(newIdempotencyKey);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const n = rows.length;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const cases = rows.map(({ id, version }) => ({ id, version }));
    const params = once(key);
    setBusy(true);
    setError(null);
    try {
      if (way === 'print') {
        await download(rows);
        finish(null, t('several.printed', { n }));
      } else if (way === 'documents') {
        // Sound: the choice offers these alone.
        const kind = String(given.get('kind')) as (typeof PRINTED_KINDS)[number];
        await saveDocuments({ cases: rows.map(({ id }) => id), kind });
        finish(null, t('several.documents.done'));
      } else if (way === 'assign') {
        const body = { cases, to: String(given.get('to') ?? ''), reason: String(given.get('reason') ?? '') };
        finish((await answer(POST('/api/several/assign', { params, body }))).rows);
      } else finish((await answer(POST('/api/several/urge', { params, body: { cases, note: '' } }))).rows);
    } catch (failed) {
      setError(failed);
      setBusy(false);
    }
  };
  return (
    <form className="panel several-form" aria-label={t(`several.${way}`)} onSubmit={(event) => void send(event)}>
      <RefusalAlert error={error} />
      {way === 'assign' && (
        <>
          <Field id="several-to" label={t('several.to')}>
            {(ids) => (
              <select {...ids} name="to" required defaultValue="">
                <option value="" disabled>
                  {t('several.choose')}
                </option>
                {persons?.map(({ id, name, posts }) => (
                  <option key={id} value={id}>
                    {`${name}（${listed(
                      language,
                      posts.map((post) => postWord(language, post.key, post.name)),
                    )}）`}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="several-reason" label={t('several.reason')}>
            {(ids) => <textarea {...ids} name="reason" rows={2} maxLength={4000} />}
          </Field>
        </>
      )}
      {way === 'documents' && (
        <Field id="several-kind" label={t('several.documents.kind')}>
          {(ids) => (
            <select {...ids} name="kind">
              {PRINTED_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`several.documents.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <p className="hint">{t(way === 'documents' ? 'several.documents.each' : 'several.each')}</p>
      <button type="submit" className="button primary" disabled={busy}>
        {t(`several.do-${way}`, { n })}
      </button>
    </form>
  );
}

async function download(rows: readonly Row[]): Promise<void> {
  const body = { cases: rows.map(({ id }) => id) };
  const bytes = (await answer(POST('/api/several/print', { body, parseAs: 'blob' }))) as unknown as Blob;
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = `案卷 ${rows.length} 件.zip`;
  link.click();
  URL.revokeObjectURL(url);
}
