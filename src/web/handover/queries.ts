import { queryOptions } from '@tanstack/react-query';
import type { paths } from '#contract/generated/api.d.ts';
import { answer, GET } from '../api.ts';

export const handoversQuery = queryOptions({
  queryKey: ['handovers'],
  queryFn: ({ signal }) => answer(GET('/api/handovers', { signal })),
});
export const handoverQuery = (person: string) =>
  queryOptions({
    queryKey: ['handovers', person],
    queryFn: ({ signal }) => answer(GET('/api/handovers/{person}', { params: { path: { person } }, signal })),
  });
export const handoverCountQuery = (person: string) =>
  queryOptions({
    queryKey: ['handovers', person, 'count'],
    queryFn: ({ signal }) => answer(GET('/api/handovers/{person}/count', { params: { path: { person } }, signal })),
    staleTime: 0,
  });

type Answer<Path extends '/api/handovers' | '/api/handovers/{person}'> =
  paths[Path]['get']['responses'][200]['content']['application/json'];
export type HandoverPage = Answer<'/api/handovers/{person}'>;
export type HandoverRow = HandoverPage['rows'][number];
type Posted = paths['/api/handovers/{person}']['post'];
export type HandoverMove = Posted['requestBody']['content']['application/json']['cases'][number];
export type HandoverDone = Posted['responses'][200]['content']['application/json'];
