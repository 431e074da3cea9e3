import { useState } from 'react';
import { sendFile, type Uploaded } from '../forms/files.ts';
import { useWords } from '../i18n.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { matchFiles } from './match-files.ts';

type Taken = { readonly material: string; readonly file: Uploaded };

/** All scanned papers of an application in one go; each finds its row by its name. */
export function ManyFiles(props: {
  papers: readonly { readonly key: string; readonly name: string }[];
  take: (taken: readonly Taken[]) => void;
}) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>(null);
  const send = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setError(null);
    const { matched, left } = matchFiles(
      files.map(({ name }) => name),
      props.papers,
    );
    setSaid(t('counter.files-sending', { n: matched.size }));
    try {
      const taken: Taken[] = [];
      for (const file of files) {
        const material = matched.get(file.name);
        if (material !== undefined) taken.push({ material, file: await sendFile(file) });
      }
      props.take(taken);
      setSaid(
        left.length === 0
          ? t('counter.files-taken', { n: taken.length })
          : t('counter.files-left', { n: taken.length, files: left.join(t('document.join')) }),
      );
    } catch (failed) {
      setSaid('');
      setError(failed);
    }
  };
  return (
    <div className="file">
      <label>
        {t('counter.files')}
        <input
          type="file"
          multiple
          onChange={(event) => {
            void send([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      <span role="status" className="hint">
        {said || t('counter.files-hint')}
      </span>
      <RefusalAlert error={error} />
    </div>
  );
}
