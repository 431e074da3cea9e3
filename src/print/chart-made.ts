import type { Chart } from '#charts/chart.ts';

/** What every file of a chart says of itself. The moment is that of the version, not of the making: same chart, same bytes. */
export type Made = { readonly title: string; readonly author: string /** ISO 8601. */; readonly at: string };

export const madeOf = ({ title, subtitle, agency, validFrom }: Chart): Made => ({
  title: [title, subtitle].filter(Boolean).join('　'),
  author: agency,
  // A draft has no day yet.
  at: `${/^\d{4}-\d{2}-\d{2}$/.test(validFrom) ? validFrom : '2000-01-01'}T00:00:00+08:00`,
});
