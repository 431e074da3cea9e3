import { type CaseDetail, materialUrl } from '../api.ts';
import { useWords } from '../i18n.ts';

export type Seen = { readonly material: string; readonly hash: string; readonly page: number };

/** The file itself, beside the form. Opening it is traced by the server before a byte is sent. */
export function Viewer(props: { detail: CaseDetail; seen: Seen | null; turn: (page: number) => void }) {
  const { t } = useWords();
  const { detail, seen } = props;
  const material = detail.materials.find(
    (one) => one.key === seen?.material && one.versions.some((version) => version.hash === seen?.hash),
  );
  const version = material?.versions.find((one) => one.hash === seen?.hash);
  if (!seen || !material || !version)
    return (
      <div className="viewer viewer-empty">
        <p>{t('viewer.choose')}</p>
        <p className="hint">{t('viewer.traced')}</p>
      </div>
    );
  const url = materialUrl(detail.id, seen.hash);
  const title = t('viewer.title', { name: material.name, file: version.name });
  return (
    <div className="viewer">
      <div className="viewer-bar">
        <b>{material.name}</b>
        <span className="small">{version.name}</span>
        <label>
          {t('viewer.page')}
          <input
            type="number"
            min={1}
            max={version.pages}
            value={seen.page}
            onChange={(event) => props.turn(Math.min(version.pages, Math.max(1, Number(event.target.value) || 1)))}
          />
          {t('viewer.of', { n: version.pages })}
        </label>
      </div>
      {version.mediaType === 'application/pdf' && <iframe title={title} src={`${url}#page=${seen.page}&navpanes=0`} />}
      {version.mediaType.startsWith('image/') && <img src={url} alt={title} />}
      {version.mediaType !== 'application/pdf' && !version.mediaType.startsWith('image/') && (
        <p>
          <a href={url} download={version.name}>
            {t('viewer.download', { file: version.name })}
          </a>
        </p>
      )}
    </div>
  );
}
