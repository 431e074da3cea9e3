import { Button } from 'antd';
import { useState } from 'react';
import { answer, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { adminChanged, type Staff } from './queries.ts';

type Made = { readonly id: string; readonly name: string; readonly staffNumber: string; readonly password: string };

/** First passwords for all on the page who have none: made one after the other, each shown as it comes and never again. */
export function FirstPasswords({ rows }: { rows: readonly Staff[] }) {
  const { t } = useWords();
  const [made, setMade] = useState<readonly Made[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const without = rows.filter(({ closed, password }) => !closed && password === 'none');
  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      for (const { id, name, staffNumber } of without) {
        const { password } = await answer(POST('/api/admin/staff/{id}/first-password', { params: { path: { id } } }));
        setMade((before) => [...before, { id, name, staffNumber, password }]);
      }
    } catch (wrong) {
      setError(wrong);
    } finally {
      setBusy(false);
      await adminChanged();
    }
  };
  return (
    <>
      <RefusalAlert error={error} />
      {without.length > 1 && (
        <div className="actions">
          <Button loading={busy} onClick={() => void make()}>
            {t('admin.password.make-all', { n: without.length })}
          </Button>
        </div>
      )}
      <div role="status">
        {made.length > 0 && (
          <>
            <table className="rows">
              <caption>{t('admin.password.table')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('admin.name')}</th>
                  <th scope="col">{t('admin.staff-number')}</th>
                  <th scope="col">{t('admin.password.first-one')}</th>
                </tr>
              </thead>
              <tbody>
                {made.map((one) => (
                  <tr key={one.id}>
                    <td data-label={t('admin.name')}>{one.name}</td>
                    <td data-label={t('admin.staff-number')}>{one.staffNumber}</td>
                    <td data-label={t('admin.password.first-one')}>
                      <code className="code">{one.password}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="hint">{t('admin.password.note')}</p>
          </>
        )}
      </div>
    </>
  );
}
