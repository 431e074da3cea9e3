import type { FormName } from '../api.ts';
import { useWords } from '../i18n.ts';
import type { FieldIds } from '../parts/field.tsx';
import { useForms, useNames } from './forms.tsx';
import { textOf, type Values, valuesOf } from './values.ts';

/** Inputs of what is no plain word or number: a term, an article of law, a kind of case, a moment, an answer. */

type InputProps = {
  readonly ids: FieldIds;
  readonly label: string;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
};

const UNITS = ['workingDays', 'days', 'hours', 'months', 'years'] as const;
export type Term = {
  readonly n: number;
  readonly unit: (typeof UNITS)[number];
  readonly rollsToWorkingDay: 'none' | 'next';
};

/** How many of what; `optional`: there may be none. */
export function TermInput({ ids, label, value, change, optional = false }: InputProps & { optional?: boolean }) {
  const { t } = useWords();
  // Sound: what the server gave as a term, or what this input made of it.
  const term = (value ?? null) as Term | null;
  const { id, ...rest } = ids;
  const put = (next: Partial<Term>) => {
    const { n, unit, rollsToWorkingDay } = {
      n: 1,
      rollsToWorkingDay: 'none' as const,
      unit: 'workingDays' as const,
      ...term,
      ...next,
    };
    change({ n, unit, rollsToWorkingDay: unit === 'hours' ? 'none' : rollsToWorkingDay });
  };
  return (
    <span className="term">
      {term && (
        <input
          {...rest}
          id={id}
          type="number"
          min={0}
          max={10000}
          aria-label={t('edit.term-n', { label })}
          value={Number.isFinite(term.n) ? term.n : ''}
          onChange={(event) => put({ n: event.target.valueAsNumber })}
        />
      )}
      <select
        {...(term ? {} : { id })}
        aria-label={t('edit.term-unit', { label })}
        value={term?.unit ?? ''}
        onChange={({ target: { value: unit } }) => (unit === '' ? change(null) : put({ unit: unit as Term['unit'] }))}
      >
        {(optional || !term) && <option value="">{t('edit.term-none')}</option>}
        {UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {t(`edit.unit.${unit}`)}
          </option>
        ))}
      </select>
      {term && term.unit !== 'hours' && term.unit !== 'workingDays' && (
        <label className="check">
          <input
            type="checkbox"
            checked={term.rollsToWorkingDay === 'next'}
            onChange={(event) => put({ rollsToWorkingDay: event.target.checked ? 'next' : 'none' })}
          />
          {t('form.roll')}
        </label>
      )}
    </span>
  );
}

/** A law of the catalogue and one of its articles; what stands there and the catalogue does not have stays to be seen. */
export function LawInput({ ids, label, value, change }: InputProps) {
  const { t } = useWords();
  const { laws } = useForms();
  const { law = '', article = '' } = valuesOf(value) as { law?: string; article?: string };
  const found = laws.find(({ key, name }) => key === law || name === law);
  const articles = found?.articles ?? [];
  return (
    <span className="pair">
      <select
        {...ids}
        aria-label={`${label}：${t('form.law')}`}
        value={found?.key ?? law}
        onChange={({ target: { value: key } }) => {
          const first = laws.find((one) => one.key === key)?.articles;
          change(key === '' ? undefined : { law: key, article: first?.length === 1 ? first[0]?.article : '' });
        }}
      >
        <option value="">{t('form.law-none')}</option>
        {!found && law !== '' && <option value={law}>{law}</option>}
        {laws.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      {law !== '' && (
        <select
          aria-label={`${label}：${t('form.article')}`}
          value={article}
          onChange={(event) => change({ law, article: event.target.value })}
        >
          {articles.every((one) => one.article !== article) && (
            <option value={article}>{article || t('form.choose')}</option>
          )}
          {articles.map((one) => (
            <option key={one.article} value={one.article}>
              {one.article} {one.gist}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}

/** A kind of case: what an application field says. */
export function ConditionInput({ ids, label, value, change }: InputProps) {
  const { t, both } = useWords();
  const fields = useNames('fields').filter(({ choices }) => choices.length > 0);
  const { field = '', is } = valuesOf(value) as { field?: string; is?: unknown };
  const choices = fields.find((one) => one.value === field)?.choices ?? [];
  const chosen = [is ?? []].flat();
  const put = (next: readonly unknown[]) => {
    const list = choices.map((one) => one.value).filter((one) => next.includes(one));
    change({ field, is: list.length === 1 ? list[0] : list });
  };
  return (
    <div className="pair">
      <select
        {...ids}
        aria-label={`${label}：${t('form.which-field')}`}
        value={field}
        onChange={({ target: { value: key } }) => {
          const first = fields.find((one) => one.value === key)?.choices[0]?.value;
          change(key === '' ? undefined : { field: key, is: first });
        }}
      >
        <option value="">{t('form.everywhere')}</option>
        {fields.map((one) => (
          <option key={one.value} value={one.value}>
            {both(one.label)}
          </option>
        ))}
      </select>
      {field !== '' && (
        <fieldset className="choices">
          <legend className="hidden">{`${label}：${t('form.is')}`}</legend>
          {choices.map((one) => (
            <label className="check" key={String(one.value)}>
              <input
                type="checkbox"
                checked={chosen.includes(one.value)}
                // A yes-no field is one of the two.
                onChange={(event) =>
                  put(
                    typeof one.value === 'boolean'
                      ? [one.value]
                      : event.target.checked
                        ? [...chosen, one.value]
                        : chosen.filter((each) => each !== one.value),
                  )
                }
              />
              {both(one.label)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

const MOMENTS = ['receipt', 'acceptance', 'decision'] as const;

/** From when a clock runs. */
export function MomentInput({ ids, value, change }: InputProps) {
  const { t, both } = useWords();
  const lists = { stage: useNames('stages'), act: useNames('acts') } as const;
  const [[kind, key] = ['', '']] = Object.entries(valuesOf(value));
  return (
    <select
      {...ids}
      value={typeof value === 'string' ? value : `${kind}:${String(key)}`}
      onChange={({ target: { value: said } }) => {
        const [first = '', second] = said.split(':');
        change(second === undefined ? first : { [first]: second });
      }}
    >
      {value === undefined && <option value=":">{t('form.choose')}</option>}
      {MOMENTS.map((one) => (
        <option key={one} value={one}>
          {t(`form.moment.${one}`)}
        </option>
      ))}
      {(['stage', 'act'] as const).map((of) =>
        lists[of].map((one) => (
          <option key={`${of}:${one.value}`} value={`${of}:${one.value}`}>
            {t(`form.moment.${of}`, { name: both(one.label) })}
          </option>
        )),
      )}
    </select>
  );
}

type Asked = { readonly asks: string; readonly choices: readonly FormName['choices'][number][] };

/** Which answers pass, or show a fact, as the item asks them. */
export function AnswerInput(props: InputProps & { asked: Asked; dates: boolean }) {
  const { t, both } = useWords();
  const { ids, label, value, change, asked, dates } = props;
  const fields = useNames('fields').filter(({ asks }) => asks === 'date');
  const said = valuesOf(value);
  const put = (name: string, next: unknown) => {
    const { [name]: _, ...others } = said;
    change(next === undefined ? others : { ...others, [name]: next });
  };
  if (asked.asks === 'count')
    return (
      <span className="pair">
        {(['min', 'max'] as const).map((name) => (
          <label key={name}>
            {t(name === 'min' ? 'form.at-least' : 'form.at-most')}{' '}
            <input
              {...(name === 'min' ? ids : {})}
              type="number"
              aria-label={`${label}：${t(name === 'min' ? 'form.at-least' : 'form.at-most')}`}
              value={typeof said[name] === 'number' ? said[name] : ''}
              onChange={({ target: { valueAsNumber: n } }) => put(name, Number.isFinite(n) ? n : undefined)}
            />
          </label>
        ))}
      </span>
    );
  if (asked.asks === 'date' && dates)
    return (
      <span className="pair">
        {(['notBefore', 'notAfter'] as const).map((name) => (
          <label key={name}>
            {t(name === 'notBefore' ? 'form.not-before' : 'form.not-after')}{' '}
            <select
              {...(name === 'notBefore' ? ids : {})}
              value={textOf(said[name])}
              onChange={(event) => put(name, event.target.value || undefined)}
            >
              <option value="">{t('form.no-limit')}</option>
              {fields.map((one) => (
                <option key={one.value} value={one.value}>
                  {both(one.label)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </span>
    );
  const now = said['equals'];
  return (
    <select
      {...ids}
      {...(dates ? {} : { 'aria-label': `${label}：${t('form.answer')}` })}
      value={now === undefined ? '' : String(now)}
      onChange={({ target: { value: next } }) =>
        put('equals', asked.choices.find((one) => String(one.value) === next)?.value)
      }
    >
      {(now === undefined || asked.choices.every((one) => one.value !== now)) && (
        <option value={now === undefined ? '' : String(now)}>
          {now === undefined ? t('form.choose') : String(now)}
        </option>
      )}
      {asked.choices.map((one) => (
        <option key={String(one.value)} value={String(one.value)}>
          {both(one.label)}
        </option>
      ))}
    </select>
  );
}

/** A fact of the review: the answer recorded on an item. */
export function FactInput({ ids, label, value, change }: InputProps) {
  const { t, both } = useWords();
  const items = useNames('items');
  const { item = '', ...answer } = valuesOf(value) as { item?: string };
  const asked = items.find((one) => one.value === item);
  return (
    <span className="pair">
      <select
        {...ids}
        aria-label={`${label}：${t('form.item')}`}
        value={item}
        onChange={(event) => change({ item: event.target.value })}
      >
        {asked === undefined && <option value={item}>{item || t('form.choose')}</option>}
        {items.map((one) => (
          <option key={one.value} value={one.value}>
            {both(one.label)}
          </option>
        ))}
      </select>
      {asked && (
        <AnswerInput
          ids={{ id: `${ids.id}-answer`, 'aria-describedby': undefined, 'aria-invalid': undefined }}
          label={label}
          value={answer}
          change={(next) => change({ item, ...valuesOf(next) })}
          asked={asked}
          dates={false}
        />
      )}
    </span>
  );
}

/** As the item itself asks: what `AnswerInput` needs. */
export function askedOf(whole: Values, yesNo: Asked['choices']): Asked {
  const asks = textOf(whole['asks']);
  const given = Array.isArray(whole['choices']) ? whole['choices'] : [];
  const choices = given.map((one: unknown) => ({ value: String(one), label: { zh: String(one), en: String(one) } }));
  return { asks, choices: asks === 'yes-no' ? yesNo : choices };
}
