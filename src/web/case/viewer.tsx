import { type CaseDetail, materialUrl } from '../api.ts';
import { useWords } from '../i18n.ts';
import { Paper } from '../paper/paper.tsx';
import type { Seen } from './seen.ts';

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
  return (
    <Paper
      key={version.hash}
      name={material.name}
      file={version}
      url={materialUrl(detail.id, seen.hash)}
      page={seen.page}
      turn={props.turn}
    />
  );
}
