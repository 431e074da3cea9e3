import { Button } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { IMPORTS } from '#contract/import-kinds.ts';
import { type ImportTried, importTable, importTemplateUrl } from '../api.ts';
import { useWords } from '../i18n.ts';
import { Field } from '../parts/field.tsx';
import { Choice } from '../parts/list-page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { adminChanged } from './queries.ts';

/** 导入: a table is checked row by row; only where nothing is wrong is it drafted, as one change. */
export function ImportTable(props: { of: string | undefined; choose: (what: string) => void }) {
  const { t } = useWords();
  const what = IMPORTS.find((one) => one === props.of) ?? 'staff';
  return (
    <>
      <p className="hint">{t('import.hint', { xlsx: 'XLSX', csv: 'CSV', utf: 'UTF-8', gbk: 'GBK', size: '2 MB' })}</p>
      <div className="filters">
        <Choice
          id="import-what"
          label={t('import.what')}
          value={what}
          options={IMPORTS.map((key) => ({ key, name: t(`import.of.${key}`) }))}
          choose={props.choose}
        />
        <a href={importTemplateUrl(what)} download>
          {t('import.template')}
        </a>
      </div>
      <ImportForm key={what} what={what} />
    </>
  );
}

function ImportForm({ what }: { what: (typeof IMPORTS)[number] }) {
  const { t, both } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState<ImportTried | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (draft: 'yes' | 'no') => {
    if (!file) return;
    setBusy(true);
    setError(null);
    try {
      setTried(await importTable(what, file, draft));
      if (draft === 'yes') await adminChanged();
    } catch (failed) {
      setTried(null);
      setError(failed);
    } finally {
      setBusy(false);
    }
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    void send('no');
  };
  const bad = tried !== null && tried.problems.length > 0;
  return (
    <>
      <form onSubmit={check} aria-label={t('import.title')}>
        <RefusalAlert error={error} />
        <Field id="import-file" label={t('import.file')}>
          {(ids) => (
            <input
              {...ids}
              ref={input}
              type="file"
              required
              accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={(event) => {
                setFile(event.target.files?.[0] ?? null);
                setTried(null);
              }}
            />
          )}
        </Field>
        <div className="actions">
          <Button htmlType="submit" loading={busy}>
            {t('import.check')}
          </Button>
        </div>
      </form>
      <div role="status">
        {tried && bad && (
          <p className="alert alert-error">{t('import.bad', { n: tried.rows, bad: tried.problems.length })}</p>
        )}
        {tried?.change && tried.id === null && (
          <div className="alert alert-note">
            <p>{t('import.good', { n: tried.rows })}</p>
            <p>{both(tried.change)}</p>
            <p className="under">
              {t('import.hash', { hash: 'SHA-256' })} <code className="code">{tried.hash}</code>
            </p>
          </div>
        )}
        {tried && tried.id !== null && <p className="alert alert-done">{t('admin.done.drafted', { n: tried.id })}</p>}
      </div>
      {tried?.change && tried.id === null && (
        <div className="actions">
          <Button type="primary" loading={busy} onClick={() => void send('yes')}>
            {t('import.draft')}
          </Button>
        </div>
      )}
      {tried && bad && <Problems problems={tried.problems} />}
    </>
  );
}

function Problems({ problems }: { problems: ImportTried['problems'] }) {
  const { t, both } = useWords();
  return (
    <table className="rows">
      <caption className="hidden">{t('import.problem')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.row')}</th>
          <th scope="col">{t('import.column')}</th>
          <th scope="col">{t('import.problem')}</th>
          <th scope="col">{t('import.mend')}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((one) => (
          <tr key={`${one.row} ${one.column.zh} ${one.text.zh}`}>
            <td data-label={t('import.row')}>{one.row}</td>
            <td data-label={t('import.column')}>{both(one.column) || t('import.whole')}</td>
            <td data-label={t('import.problem')}>{both(one.text)}</td>
            <td data-label={t('import.mend')}>{both(one.mend)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
