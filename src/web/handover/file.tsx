import { useWords } from '../i18n.ts';

/** The list of a hand-over as a file, in both formats. */
export function HandoverFile({ seq }: { readonly seq: number }) {
  const { t } = useWords();
  return (['pdf', 'docx'] as const).map((format) => (
    <a key={format} download href={`/api/handover-lists/${seq}/${format}`}>
      {t('handover.file', { format: format.toUpperCase(), n: seq })}
    </a>
  ));
}
