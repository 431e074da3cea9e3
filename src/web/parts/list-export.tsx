import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type ExportFilter, exportCases } from '../api.ts';
import { useWords } from '../i18n.ts';
import { caseCountQuery, meQuery } from '../queries.ts';
import { RefusalAlert } from './refusal-alert.tsx';

type Props = { readonly filter: ExportFilter; readonly sort: 'due' | 'updated' | 'created' | undefined };

/** 导出: names how many rows it will be, then takes exactly those of the filter. */
export function ListExport(props: Props) {
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
        <h2 id="export-title">{t('export.title')}</h2>
        {open && <Formats {...props} />}
        <form method="dialog">
          <button type="submit">{t('export.close')}</button>
        </form>
      </dialog>
    </>
  );
}

function Formats({ filter, sort }: Props) {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const { data: found, error } = useQuery(caseCountQuery(filter));
  const [failure, setFailure] = useState<unknown>();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const take = async (format: 'xlsx' | 'csv') => {
    setBusy(true);
    setFailure(undefined);
    setSaid('');
    try {
      await exportCases({ as: me?.posts[0]?.key ?? '', format, filter, ...(sort ? { sort } : {}) });
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
