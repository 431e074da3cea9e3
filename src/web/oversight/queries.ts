import { queryOptions } from '@tanstack/react-query';
import { answer, GET } from '../api.ts';

/** What the oversight centre asks of the server; every committed change makes it stale. */

export type RegisterSearch = {
  readonly register?: string;
  readonly power?: string;
  readonly state?: string;
  readonly period?: string;
  readonly after?: string;
};
export const REGISTERS = ['orders', 'accounted', 'contacts', 'tips', 'checks', 'recusals', 'refusals'] as const;
export type RegisterKey = (typeof REGISTERS)[number];
type Level = 'high' | 'medium' | 'low';

export const frontQuery = (query: { readonly period?: string; readonly power?: string }) =>
  queryOptions({
    queryKey: ['oversight', 'front', query],
    queryFn: ({ signal }) => answer(GET('/api/oversight', { params: { query }, signal })),
  });
export const mapQuery = (query: { readonly period?: string; readonly level?: Level }) =>
  queryOptions({
    queryKey: ['oversight', 'map', query],
    queryFn: ({ signal }) => answer(GET('/api/oversight/map', { params: { query }, signal })),
  });
export const stageQuery = (
  power: string,
  stage: string,
  query: { readonly period?: string; readonly after?: string },
) =>
  queryOptions({
    queryKey: ['oversight', 'stage', power, stage, query],
    queryFn: ({ signal }) =>
      answer(GET('/api/oversight/map/{power}/{stage}', { params: { path: { power, stage }, query }, signal })),
  });
export const registerQuery = (register: RegisterKey, query: Omit<RegisterSearch, 'register'>) =>
  queryOptions({
    queryKey: ['oversight', 'register', register, query],
    queryFn: ({ signal }) =>
      answer(GET('/api/oversight/registers/{register}', { params: { path: { register }, query }, signal })),
  });

export type ReportSearch = { readonly agency?: string; readonly period?: string };
export const reportsQuery = queryOptions({
  queryKey: ['oversight', 'reports'],
  queryFn: ({ signal }) => answer(GET('/api/oversight/reports', { signal })),
});
export const reportQuery = (query: ReportSearch) =>
  queryOptions({
    queryKey: ['oversight', 'report', query],
    queryFn: ({ signal }) => answer(GET('/api/oversight/report', { params: { query }, signal })),
  });
export const scoresQuery = (query: ReportSearch) =>
  queryOptions({
    queryKey: ['oversight', 'scores', query],
    queryFn: ({ signal }) => answer(GET('/api/oversight/scores', { params: { query }, signal })),
  });

/** The address of a file with these filters. */
export const fileUrl = (path: string, query: object): string => {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value) as [string, string][]);
  return `/api/oversight/${path}${asked.size > 0 ? `?${asked}` : ''}`;
};

/** Which cases a draw is from. */
export type FrameSearch = {
  readonly power?: string;
  readonly stage?: string;
  readonly status?: 'open' | 'ended';
  readonly from?: string;
  readonly to?: string;
};
type Strata = 'none' | 'power' | 'stage' | 'handler';
export const drawsQuery = (after: string | undefined) =>
  queryOptions({
    queryKey: ['oversight', 'draws', after],
    queryFn: ({ signal }) =>
      answer(GET('/api/oversight/draws', { params: { query: after ? { before: Number(after) } : {} }, signal })),
  });
export const drawQuery = (seq: number) =>
  queryOptions({
    queryKey: ['oversight', 'draw', seq],
    queryFn: ({ signal }) => answer(GET('/api/oversight/draws/{seq}', { params: { path: { seq } }, signal })),
  });
export const frameQuery = (frame: FrameSearch, by: Strata, n: number) =>
  queryOptions({
    queryKey: ['oversight', 'frame', frame, by, n],
    queryFn: ({ signal }) =>
      answer(GET('/api/oversight/draw-frame', { params: { query: { ...frame, by, n } }, signal })),
    placeholderData: (before) => before,
  });
