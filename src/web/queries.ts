import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Definition, FieldRule, MaterialRule } from '#powers/definition.ts';
import {
  ApiProblem,
  type CaseDetail,
  type CaseRow,
  type DemoAccount,
  get,
  type ListedAct,
  type Me,
  type Page,
  type Person,
  type PowerRow,
  type Signal,
  type Task,
  type Trace,
} from './api.ts';

/** What is asked of the server, by key. A change of a case makes everything under `case, <id>` stale. */

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiProblem && (error.problem.status === 0 || error.problem.status >= 500),
    },
  },
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => get<Me>('/api/me', signal),
  staleTime: 60_000,
});
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => rows<DemoAccount>('/api/demo/accounts', signal),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});
export const powersQuery = queryOptions({
  queryKey: ['powers'],
  queryFn: ({ signal }) => rows<PowerRow>('/api/powers', signal),
  staleTime: 300_000,
});
export const startQuery = (power: string) =>
  queryOptions({
    queryKey: ['start', power],
    queryFn: ({ signal }) => get<StartForm>(`/api/powers/${encodeURIComponent(power)}/start`, signal),
    enabled: power !== '',
    staleTime: 300_000,
  });
export const powerQuery = (power: string) =>
  queryOptions({
    queryKey: ['power', power],
    queryFn: ({ signal }) => get<PowerDetail>(`/api/powers/${encodeURIComponent(power)}`, signal),
    enabled: power !== '',
    staleTime: 300_000,
  });
export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: ({ signal }) => rows<Task>('/api/tasks', signal),
});
export const personsQuery = queryOptions({
  queryKey: ['persons'],
  queryFn: ({ signal }) => rows<Person>('/api/persons', signal),
  staleTime: 300_000,
});

export type CaseSearch = {
  readonly power?: string;
  readonly stage?: string;
  readonly status?: 'open' | 'ended';
  readonly text?: string;
  readonly sort?: 'due' | 'updated' | 'created';
  readonly after?: string;
};
export const casesQuery = (search: CaseSearch) =>
  queryOptions({
    queryKey: ['cases', search],
    queryFn: ({ signal }) =>
      get<Page<CaseRow>>(`/api/cases?${queryOf({ sort: 'due', ...search, limit: '50' })}`, signal),
  });
export const caseQuery = (id: number) =>
  queryOptions({ queryKey: ['case', id], queryFn: ({ signal }) => get<CaseDetail>(`/api/cases/${id}`, signal) });
export const actsQuery = (id: number) =>
  queryOptions({
    queryKey: ['case', id, 'acts'],
    queryFn: ({ signal }) => rows<ListedAct>(`/api/cases/${id}/acts`, signal),
  });
export const traceQuery = (id: number) =>
  queryOptions({
    queryKey: ['case', id, 'trace'],
    queryFn: ({ signal }) => get<Trace>(`/api/cases/${id}/trace`, signal),
  });
export const signalsQuery = (search: Readonly<Record<string, string | undefined>>) =>
  queryOptions({
    queryKey: ['signals', search],
    queryFn: ({ signal }) => get<Omit<Page<SignalRow>, 'total'>>(`/api/signals?${queryOf(search)}`, signal),
  });

/** What the form that opens a case needs; `act` is null where cases of this power do not run yet. */
export type StartForm = {
  readonly power: PowerRow;
  readonly act: ListedAct | null;
  readonly application: readonly FieldRule[];
  readonly materials: readonly MaterialRule[];
  readonly organisations: readonly { readonly creditCode: string; readonly name: string }[];
};
export type PowerDetail = { readonly row: PowerRow; readonly definition: Definition };
export type SignalRow = {
  readonly caseId: number;
  readonly number: string;
  readonly title: string;
  readonly power: string;
  readonly signal: Signal;
};

const rows = async <Row>(path: string, signal: AbortSignal): Promise<readonly Row[]> =>
  (await get<{ rows: Row[] }>(path, signal)).rows;

function queryOf(values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value !== undefined && value !== '') query.set(key, value);
  return query.toString();
}
