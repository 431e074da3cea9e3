import { Input } from 'antd';
import type { FieldRule } from '#powers/definition.ts';
import { useWords } from '../i18n.ts';
import { LAST_DAY } from '../parts/dates.ts';
import { Field } from '../parts/field.tsx';
import { asText, type Group } from './values.ts';

/** 申请内容: the fields that a power's definition asks for. */
export function PowerFields(props: { rules: readonly FieldRule[]; value: Group; change: (value: Group) => void }) {
  const { t } = useWords();
  const { rules, value, change } = props;
  return (
    <div className="grid">
      {rules.map((rule) => {
        const set = (next: string | number | boolean | undefined) => change({ ...value, [rule.key]: next });
        const text = asText(value[rule.key]);
        return (
          <Field key={rule.key} id={`field-${rule.key}`} label={rule.label} required={rule.required}>
            {(ids) => {
              const common = { ...ids, required: rule.required };
              if (rule.asks === 'choice' || rule.asks === 'yes-no')
                return (
                  <select
                    {...common}
                    value={
                      rule.asks === 'yes-no'
                        ? value[rule.key] === undefined
                          ? ''
                          : value[rule.key]
                            ? 'yes'
                            : 'no'
                        : text
                    }
                    onChange={(event) => {
                      const chosen = event.target.value || undefined;
                      set(rule.asks === 'yes-no' && chosen ? chosen === 'yes' : chosen);
                    }}
                  >
                    <option value="">{t('form.choose')}</option>
                    {(rule.asks === 'yes-no'
                      ? [
                          { key: 'yes', label: t('yes') },
                          { key: 'no', label: t('no') },
                        ]
                      : (rule.choices ?? [])
                    ).map((one) => (
                      <option key={one.key} value={one.key}>
                        {one.label}
                      </option>
                    ))}
                  </select>
                );
              if (rule.asks === 'count')
                return (
                  <Input
                    {...common}
                    type="number"
                    min={0}
                    step={1}
                    className="short"
                    value={text}
                    onChange={(event) => set(event.target.value === '' ? undefined : Number(event.target.value))}
                  />
                );
              return (
                <Input
                  {...common}
                  {...(rule.asks === 'date' ? { type: 'date', max: LAST_DAY } : { type: 'text' })}
                  value={text}
                  onChange={(event) => set(event.target.value)}
                />
              );
            }}
          </Field>
        );
      })}
    </div>
  );
}
