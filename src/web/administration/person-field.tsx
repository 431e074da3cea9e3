import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../i18n.ts';
import type { FieldIds } from '../parts/field.tsx';
import { staffQuery } from './queries.ts';

/** One of the staff: found by name, number or section, then chosen, so that nobody is taken for his namesake. */
export function PersonField(props: { ids: FieldIds; value: string; change: (id: string) => void }) {
  const { t } = useWords();
  const { ids, value, change } = props;
  const [text, setText] = useState('');
  const { data: found } = useQuery(staffQuery(text.trim() === '' ? {} : { text: text.trim() }));
  const { data: given } = useQuery({ ...staffQuery({ text: value }), enabled: false });
  const rows = [...(found?.rows ?? []), ...(given?.rows ?? [])].filter(({ closed }) => !closed);
  return (
    <>
      <input
        type="search"
        aria-label={t('admin.staff.search')}
        placeholder={t('admin.staff.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <select {...ids} required value={value} onChange={(event) => change(event.target.value)}>
        <option value="" />
        {value !== '' && !rows.some(({ id }) => id === value) && <option value={value}>{value}</option>}
        {rows.map(({ id, name, staffNumber, section }) => (
          <option key={id} value={id}>
            {[name, staffNumber || id, section].filter(Boolean).join(' ')}
          </option>
        ))}
      </select>
    </>
  );
}
