import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { exportCases, exportDesk } from '../api.ts';
import { useWords } from '../i18n.ts';
import { type Exported, exportCountQuery, meQuery } from '../queries.ts';
import { RefusalAlert } from './refusal-alert.tsx';

/** 导出: names how many rows it will be, then takes exactly those of the filter. */
export function ListExport(what: Exported) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {t('export.open')}
      </button>
      <dialog ref={dialog} onClose={() => setOpen(false)} aria-labelledby="export-title">
        <h2 id="export-title">
          {what.list === 'cases' ? t('export.title') : t('export.desk', { tab: t(`desk.tab.${what.query.tab}`) })}
        </h2>
        {open && <Formats {...what} />}
        <form method="dialog">
          <button type="submit">{t('export.close')}</button>
        </form>
      </dialog>
    </>
  );
}

function Formats(what: Exported) {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const { data: found, error } = useQuery(exportCountQuery(what));
  const [failure, setFailure] = useState<unknown>();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const take = async (format: 'xlsx' | 'csv') => {
    setBusy(true);
    setFailure(undefined);
    setSaid('');
    try {
      await taken(what, me?.posts[0]?.key ?? '', format);
      setSaid(t('export.done', { n: found?.count ?? 0 }));
    } catch (cause) {
      setFailure(cause);
    } finally {
      setBusy(false);
    }
  };
  const tooMany = found !== undefined && found.count > found.most;
  return (
    <>
      <RefusalAlert error={error ?? failure} focus={false} />
      <p>
        {!found
          ? t('waiting')
          : tooMany
            ? t('export.too-many', { n: found.most })
            : found.count === 0
              ? t('export.none')
              : t('export.count', { n: found.count })}
      </p>
      {found && found.count > 0 && !tooMany && (
        <>
          <p className="about">{t('export.note')}</p>
          <p className="formats">
            {(['xlsx', 'csv'] as const).map((format) => (
              <button key={format} type="button" disabled={busy} onClick={() => void take(format)}>
                {t('export.take', { format: format.toUpperCase() })}
              </button>
            ))}
          </p>
        </>
      )}
      <p role="status">{said}</p>
    </>
  );
}

function taken(what: Exported, as: string, format: 'xlsx' | 'csv'): Promise<void> {
  if (what.list === 'cases') {
    const { filter, sort } = what;
    return exportCases({ as, format, filter, ...(sort ? { sort } : {}) });
  }
  const { tab, ...filter } = what.query;
  return exportDesk({ as, format, tab, filter });
}
