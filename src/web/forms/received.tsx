import { Input } from 'antd';
import { useWords } from '../i18n.ts';
import { idOf, useForm } from './context.ts';
import { FileButton } from './file-button.tsx';
import { choicesOf } from './kind.ts';
import { asGroup, asList, asText, type Group, type Value } from './values.ts';

export type MaterialAsked = {
  readonly key: string;
  readonly name: string;
  readonly required: boolean;
  readonly note?: string | undefined;
};

/** Materials handed in: one row for each that the power asks for; a row without a file is simply not handed in. */
export function Received(props: {
  path: string;
  value: Value;
  label: string;
  change: (value: Value) => void;
  asked?: readonly MaterialAsked[];
}) {
  const { t } = useWords();
  const form = useForm();
  const rows = asList(props.value).map(asGroup);
  const asked: readonly MaterialAsked[] =
    props.asked ??
    form.detail?.materials
      .filter(({ subject }) => subject === '')
      .map(({ key, name, required }) => ({ key, name, required })) ??
    (choicesOf(form.choices, `${props.path}.material`) ?? []).map((one) => ({
      key: one.value,
      name: one.label,
      required: false,
    }));
  const set = (material: string, row: Group | null) => {
    const others = rows.filter((one) => one['material'] !== material);
    props.change(row ? [...others, row] : others);
  };
  return (
    <fieldset className="materials-in" id={idOf(form, props.path)} tabIndex={-1}>
      <legend>{props.label}</legend>
      {form.wrong.get(props.path) && <div className="wrong">{form.wrong.get(props.path)}</div>}
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('material.name')}</th>
            <th scope="col">{t('material.file')}</th>
            <th scope="col">{t('material.pages')}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((one) => {
            const row = rows.find((other) => other['material'] === one.key);
            return (
              <tr key={one.key}>
                <th scope="row">
                  {one.name}
                  <span className="optional">{one.required ? t('material.required') : t('material.if-any')}</span>
                  {one.note && <div className="hint">{one.note}</div>}
                </th>
                <td>
                  <FileButton
                    label={t('material.choose', { name: one.name })}
                    hash={asText(row?.['hash'])}
                    change={(hash) => hash === '' && set(one.key, null)}
                    taken={(file) =>
                      set(one.key, {
                        material: one.key,
                        hash: file.hash,
                        name: file.name.slice(0, 200),
                        pages: file.pages,
                      })
                    }
                  />
                </td>
                <td>
                  {row && (
                    <Input
                      type="number"
                      min={1}
                      className="tiny"
                      aria-label={t('material.pages-of', { name: one.name })}
                      value={asText(row['pages'])}
                      onChange={(event) => set(one.key, { ...row, pages: Number(event.target.value) || 1 })}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </fieldset>
  );
}
