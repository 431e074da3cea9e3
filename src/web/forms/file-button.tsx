import { useWords } from '../i18n.ts';
import type { FieldIds } from '../parts/field.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { rememberedName, type Uploaded, useUpload } from './files.ts';

/** Chooses a file and sends it at once; shows what is there already. */
export function FileButton(props: {
  ids?: FieldIds;
  label?: string;
  hash: string;
  change: (hash: string) => void;
  taken?: (file: Uploaded) => void;
}) {
  const { t } = useWords();
  const { busy, error, take } = useUpload((file) => {
    props.change(file.hash);
    props.taken?.(file);
  });
  return (
    <div className="file">
      {props.hash === '' ? (
        <label>
          <span aria-hidden={props.label ? true : undefined}>{t('file.choose')}</span>
          <input
            type="file"
            {...props.ids}
            {...(props.label ? { 'aria-label': props.label } : {})}
            disabled={busy !== ''}
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </label>
      ) : (
        <>
          <span className="file-name">✔ {rememberedName(props.hash) ?? t('file.sent')}</span>
          <button type="button" className="plain" onClick={() => props.change('')}>
            {t('form.remove')}
          </button>
        </>
      )}
      <span role="status">{busy !== '' && t('file.sending', { name: busy })}</span>
      <RefusalAlert error={error} />
    </div>
  );
}
