import { queryOptions } from '@tanstack/react-query';
import { answer, GET } from '../api.ts';
import { queryClient } from '../queries.ts';

/** What the administrators ask; all of it is stale once a change is decided. */

export type ChangeState = 'pending' | 'approved' | 'refused' | 'withdrawn';
export const changesQuery = (query: { state?: ChangeState; after?: number }) =>
  queryOptions({
    queryKey: ['admin', 'changes', query],
    queryFn: ({ signal }) => answer(GET('/api/admin/changes', { params: { query }, signal })),
  });
export type Change = Awaited<ReturnType<NonNullable<ReturnType<typeof changesQuery>['queryFn']>>>['rows'][number];

export const staffQuery = (query: { text?: string; post?: string; after?: string }) =>
  queryOptions({
    queryKey: ['admin', 'staff', query],
    queryFn: ({ signal }) => answer(GET('/api/admin/staff', { params: { query }, signal })),
  });
export type Staff = Awaited<ReturnType<NonNullable<ReturnType<typeof staffQuery>['queryFn']>>>['rows'][number];

export const postsQuery = queryOptions({
  queryKey: ['admin', 'posts'],
  queryFn: async ({ signal }) => (await answer(GET('/api/admin/posts', { signal }))).rows,
});
export const qualificationsQuery = queryOptions({
  queryKey: ['admin', 'qualifications'],
  queryFn: async ({ signal }) => (await answer(GET('/api/admin/qualifications', { signal }))).rows,
});
export const windowsQuery = queryOptions({
  queryKey: ['admin', 'windows'],
  queryFn: async ({ signal }) => (await answer(GET('/api/admin/windows', { signal }))).rows,
});
export const calendarQuery = queryOptions({
  queryKey: ['admin', 'calendar'],
  queryFn: async ({ signal }) => (await answer(GET('/api/admin/calendar', { signal }))).rows,
});
export const termsQuery = queryOptions({
  queryKey: ['admin', 'terms'],
  queryFn: async ({ signal }) => (await answer(GET('/api/admin/terms', { signal }))).rows,
});
export const logQuery = (query: { of?: 'system-administrator' | 'security-administrator'; before?: number }) =>
  queryOptions({
    queryKey: ['admin', 'log', query],
    queryFn: ({ signal }) => answer(GET('/api/admin/log', { params: { query }, signal })),
  });

export const adminChanged = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['admin'] });
