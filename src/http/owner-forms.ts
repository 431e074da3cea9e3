import type * as z from 'zod';
import { controlForms, type Setting } from '#app/control-forms.ts';
import { lawNames, type Name, namesOf } from '#app/form-names.ts';
import { itemForms } from '#app/item-forms.ts';
import type { ownerForms, SettingShape } from '#contract/owner-form-shapes.ts';
import { sayWord } from '#contract/say.ts';
import type { PlainDate } from '#kernel/time.ts';
import type { Definition } from '#powers/definition.ts';
import type { LawCatalogue } from '#powers/law.ts';
import { meanings } from '#powers/meaning.ts';

/** All that the forms of a power's owner are made of, as the API gives it. */
export const formsOf = (definition: Definition, laws: LawCatalogue): z.infer<typeof ownerForms> => ({
  controls: controlForms().map((form) => ({ ...form, serves: [...form.serves], settings: form.settings.map(given) })),
  meanings: meanings.map((key) => ({
    key,
    name: { zh: sayWord('zh-CN', 'meanings', key), en: sayWord('en', 'meanings', key) },
  })),
  items: itemForms().map(({ list, fields }) => ({ list, fields: fields.map(given) })),
  names: Object.fromEntries(Object.entries(namesOf(definition)).map(([list, names]) => [list, names.map(named)])),
  laws: lawNames(laws, definition.validFrom as PlainDate).map((law) => ({ ...law, articles: [...law.articles] })),
});

const named = (name: Name) => ({ ...name, choices: [...name.choices] });

function given({ fields, ...setting }: Setting): SettingShape {
  const plain = (field: Omit<Setting, 'fields'>) => ({
    ...field,
    options: [...field.options],
    otherwise: field.otherwise as SettingShape['otherwise'],
  });
  return { ...plain(setting), fields: fields.map((field) => plain(field)) };
}
