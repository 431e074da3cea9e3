import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { useDraft } from '../parts/draft.ts';
import { Field } from '../parts/field.tsx';
import { Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { queryClient } from '../queries.ts';
import { textQuery } from './queries.ts';
import { ReasonField } from './reason-field.tsx';

type Props = { readonly power: string; readonly version: number; readonly as: string };

/** What no form holds is changed in the text of the definition: the whole of it, proposed as the next version. */
export function TextPanel(props: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="panel" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{t('text.title')}</b>
      </summary>
      <p>{t('text.what')}</p>
      <p className="hint">{t('text.hint', { version: props.version })}</p>
      {isOpen && <TextForm {...props} />}
    </details>
  );
}

function TextForm({ power, version, as }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data: text, error: unread } = useQuery(textQuery(power, version));
  const draft = useDraft(`text.${power}.${version}`, () => ({ yaml: '', note: '' }));
  const [error, setError] = useState<unknown>(null);
  const { yaml, note } = draft.value;
  if (unread) return <RefusalAlert error={unread} focus={false} />;
  if (text === undefined) return <Waiting />;
  const now = yaml || text;
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        setError(null);
        const params = { path: { key: power } };
        try {
          const done = await answer(POST('/api/powers/{key}/versions', { params, body: { as, yaml: now, note } }));
          draft.clear({ yaml: '', note: '' });
          await queryClient.invalidateQueries({ queryKey: ['owners', power] });
          await navigate({ to: '/powers/$key/versions', params: params.path, search: { done: String(done.version) } });
        } catch (cause) {
          setError(cause);
        }
      }}
    >
      <Field id="definition-text" label={t('text.label')}>
        {(ids) => (
          <textarea
            {...ids}
            className="definition-text code"
            rows={24}
            spellCheck={false}
            wrap="off"
            value={now}
            onChange={(event) => draft.set({ yaml: event.target.value, note })}
          />
        )}
      </Field>
      <ReasonField
        id="text-note"
        label={t('edit.note')}
        hint={t('edit.note-hint')}
        value={note}
        change={(value) => draft.set({ yaml, note: value })}
      />
      <RefusalAlert error={error} />
      <div className="actions">
        <button type="submit" disabled={now === text}>
          {t('text.propose')}
        </button>
        <button type="button" disabled={yaml === ''} onClick={() => draft.set({ yaml: '', note })}>
          {t('text.undo')}
        </button>
      </div>
    </form>
  );
}
