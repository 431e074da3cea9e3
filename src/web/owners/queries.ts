import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, type ChartRight, GET } from '../api.ts';

/** What the pages about charts ask of the server; all under `owners, <power>`. */

export const draftQuery = (key: string) =>
  queryOptions({
    queryKey: ['owners', key, 'draft'],
    queryFn: ({ signal }) => answer(GET('/api/powers/{key}/draft', { params: { path: { key } }, signal })),
    // What is typed here is newer than what the server has.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
export const formsQuery = (key: string) =>
  queryOptions({
    queryKey: ['owners', key, 'forms'],
    queryFn: ({ signal }) => answer(GET('/api/powers/{key}/forms', { params: { path: { key } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
export const textQuery = (key: string, n: number) =>
  queryOptions({
    queryKey: ['owners', key, 'text', n],
    queryFn: async ({ signal }) => {
      const params = { path: { key, n } };
      return String(await answer(GET('/api/powers/{key}/versions/{n}', { params, parseAs: 'text', signal })));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
export const versionsQuery = (key: string) =>
  queryOptions({
    queryKey: ['owners', key, 'versions'],
    queryFn: async ({ signal }) =>
      (await answer(GET('/api/powers/{key}/versions', { params: { path: { key } }, signal }))).rows,
  });
export const differenceQuery = (key: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['owners', key, 'difference', from, to],
    queryFn: ({ signal }) =>
      answer(GET('/api/powers/{key}/difference', { params: { path: { key }, query: { from, to } }, signal })),
    enabled: from > 0 && to > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const differenceImage = (key: string, from: number, to: number, page: number): string =>
  `/api/powers/${encodeURIComponent(key)}/difference/${page}.svg?from=${from}&to=${to}`;

export const doubtsQuery = (key: string) =>
  queryOptions({
    queryKey: ['owners', key, 'doubts'],
    queryFn: ({ signal }) => answer(GET('/api/powers/{key}/doubts', { params: { path: { key } }, signal })),
  });
export const reviewQuery = (key: string) =>
  queryOptions({
    queryKey: ['owners', key, 'review'],
    queryFn: ({ signal }) => answer(GET('/api/powers/{key}/review', { params: { path: { key } }, signal })),
    retry: false,
  });
/** What the signed-in person may do with each chart; the server decides. */
const chartRightsQuery = queryOptions({
  queryKey: ['owners', 'rights'],
  queryFn: async ({ signal }) => (await answer(GET('/api/my-charts', { signal }))).rows,
});
export function useChartRights(): (power: string) => Omit<ChartRight, 'power'> {
  const { data } = useQuery({ ...chartRightsQuery, throwOnError: false });
  return (power) => data?.find((one) => one.power === power) ?? NOTHING;
}
const NOTHING = { draftsAs: null, publishesAs: null, reads: false };
export const chartDutiesQuery = queryOptions({
  queryKey: ['owners', 'duties'],
  queryFn: async ({ signal }) => (await answer(GET('/api/chart-duties', { signal }))).rows,
});
export const postsQuery = queryOptions({
  queryKey: ['owners', 'posts'],
  queryFn: async ({ signal }) => (await answer(GET('/api/posts', { signal }))).rows,
});
