import { useQuery } from '@tanstack/react-query';
import { type Say, useWords } from '../i18n.ts';
import { Choice } from '../parts/list-page.tsx';
import { meQuery } from '../queries.ts';

/** A month `2026-11` or a quarter `2026-Q4` as people call it. */
export function showPeriod(key: string, t: Say): string {
  const [y = '', part = ''] = key.split('-');
  return part.startsWith('Q')
    ? t('oversight.period.quarter', { y, q: part.slice(1) })
    : t('oversight.period.month', { y, m: Number(part) });
}

/** This month and those before it, then the quarters, the latest first. */
export function periodsUntil(day: string): readonly string[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const back = (n: number) => new Date(Date.UTC(year, month - 1 - n, 1)).toISOString().slice(0, 7);
  const months = Array.from({ length: 13 }, (_, n) => back(n));
  const quarters = months.map((one) => `${one.slice(0, 4)}-Q${Math.ceil(Number(one.slice(5)) / 3)}`);
  return [...months, ...new Set(quarters)];
}

export function PeriodChoice(props: {
  readonly value: string;
  /** What no period is called; left out = one is always chosen, this month at first. */
  readonly any?: string;
  readonly choose: (key: string) => void;
}) {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const { value, any, choose } = props;
  const now = me ? new Date(Date.parse(me.now) + 8 * 3_600_000).toISOString() : '';
  const known = now === '' ? [] : periodsUntil(now);
  const keys = value === '' || known.includes(value) ? known : [value, ...known];
  return (
    <Choice
      id="period"
      label={t('oversight.period')}
      value={value === '' && any === undefined ? (known[0] ?? '') : value}
      {...(any === undefined ? {} : { any })}
      options={keys.map((key) => ({ key, name: showPeriod(key, t) }))}
      choose={choose}
    />
  );
}
