import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { Card, CardAct } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';

type Form = {
  readonly act: Card['mine'][number];
  readonly as: string;
  readonly persons: readonly { readonly id: string; readonly name: string }[];
};

/** What each act on a card asks beside its text. */
const CHOICES: { readonly [act: string]: readonly [field: string, values: readonly string[]] } = {
  'answer-card': ['manner', ['corrected', 'explained', 'contested']],
  'judge-card': ['outcome', ['upheld', 'lowered', 'withdrawn']],
  'review-card': ['outcome', ['upheld', 'lowered', 'withdrawn']],
};
const TEXT: { readonly [act: string]: string } = {
  'answer-card': 'text',
  'assign-card': 'instructions',
  'close-card': 'result',
};

/** One act on a card that belongs to no case; what was typed stays where it is refused. */
export function CardForm(props: {
  readonly form: Form;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly send: (body: CardAct) => void;
}) {
  const { t, language } = useWords();
  const words = domainWords(language);
  const id = useId();
  const { act, as, persons } = props.form;
  const [choice, values] = CHOICES[act] ?? ['', []];
  const field = TEXT[act] ?? 'reasons';
  const [filled, setFilled] = useState<{ readonly [field: string]: string | boolean }>({});
  const fill = (name: string, value: string | boolean) => setFilled((before) => ({ ...before, [name]: value }));
  const label = (name: string) => words.field(act, name) ?? '';
  return (
    <form
      className="panel several-form"
      aria-label={t(`card.do.${act}`)}
      onSubmit={(event) => {
        event.preventDefault();
        // Sound: the fields are those of the act; what is missing the server says.
        props.send({ act, as, [field]: '', ...(act === 'assign-card' ? { grave: false } : {}), ...filled } as CardAct);
      }}
    >
      <h2>{t(`card.do.${act}`)}</h2>
      <RefusalAlert error={props.error} focus />
      {values.length > 0 && (
        <fieldset className="radios">
          <legend>{label(choice)}</legend>
          {values.map((value) => (
            <label key={value} className="check">
              <input
                type="radio"
                name={`${id}-${choice}`}
                required
                checked={filled[choice] === value}
                onChange={() => fill(choice, value)}
              />
              {words.value(choice, value)}
            </label>
          ))}
        </fieldset>
      )}
      {act === 'assign-card' && (
        <>
          <Labelled id={`${id}-person`} label={label('person')}>
            <select
              id={`${id}-person`}
              required
              value={String(filled.person ?? '')}
              onChange={(event) => fill('person', event.target.value)}
            >
              <option value="">{t(persons.length > 0 ? 'card.window.choose' : 'card.window.nobody')}</option>
              {persons.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </Labelled>
          <label className="check">
            <input
              type="checkbox"
              checked={filled.grave === true}
              onChange={(event) => fill('grave', event.target.checked)}
            />
            {label('grave')}
          </label>
        </>
      )}
      <Labelled id={`${id}-text`} label={label(field)}>
        <textarea
          id={`${id}-text`}
          rows={4}
          required
          maxLength={4000}
          value={String(filled[field] ?? '')}
          onChange={(event) => fill(field, event.target.value)}
        />
      </Labelled>
      <Button type="primary" htmlType="submit" loading={props.busy}>
        {t(`card.do.${act}`)}
      </Button>
    </form>
  );
}

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
