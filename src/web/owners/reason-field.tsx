import { Field } from '../parts/field.tsx';

const MOST = 600;

/** Why something was done to a chart: owed, in a few sentences. */
export function ReasonField(props: {
  id: string;
  label: string;
  hint?: string;
  rows?: number;
  value: string;
  change: (value: string) => void;
}) {
  const { id, label, hint, rows = 2, value, change } = props;
  return (
    <Field id={id} label={label} hint={hint}>
      {(ids) => (
        <textarea
          {...ids}
          className="chart-text"
          rows={rows}
          required
          maxLength={MOST}
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}
