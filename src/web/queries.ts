import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { NoticeShape } from '#contract/notice-shapes.ts';
import { ApiProblem, answer, type Card, type DeskCountQuery, type ExportFilter, GET, type Signal } from './api.ts';

/** What is asked of the server, by key. A change of a case makes everything under `case, <id>` stale. */

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiProblem && (error.problem.status === 0 || error.problem.status >= 500),
    },
  },
});

const SELDOM_MS = 300_000;
const rowsOf = async <Row>(page: Promise<{ rows: Row[] }>): Promise<readonly Row[]> => (await page).rows;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answer(GET('/api/me', { signal })),
  staleTime: 60_000,
});
export type NoticeSearch = { readonly topic?: NoticeShape['topic']; readonly unread?: 'yes'; readonly after?: string };
export const noticesQuery = ({ after, ...search }: NoticeSearch) =>
  queryOptions({
    queryKey: ['notices', search, after],
    queryFn: ({ signal }) =>
      answer(
        GET('/api/notices', {
          params: { query: { ...search, limit: 50, ...(after ? { after: Number(after) } : {}) } },
          signal,
        }),
      ),
  });
/** What belongs to no case is not told by the stream of changes: asked once a minute. */
export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: ({ signal }) => answer(GET('/api/notices/unread', { signal })),
  refetchInterval: 60_000,
});
export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: ({ signal }) => answer(GET('/api/auth/ways', { signal })),
  staleTime: SELDOM_MS,
});
export const mailQuery = queryOptions({
  queryKey: ['mail'],
  queryFn: ({ signal }) => answer(GET('/api/notices/mail', { signal })),
});
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => rowsOf(answer(GET('/api/demo/accounts', { signal }))),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});
export const powersQuery = queryOptions({
  queryKey: ['powers'],
  queryFn: ({ signal }) => rowsOf(answer(GET('/api/powers', { signal }))),
  staleTime: SELDOM_MS,
});
export const powerQuery = (key: string) =>
  queryOptions({
    queryKey: ['power', key],
    queryFn: ({ signal }) => answer(GET('/api/powers/{key}', { params: { path: { key } }, signal })),
    enabled: key !== '',
    staleTime: SELDOM_MS,
  });
export const startQuery = (key: string) =>
  queryOptions({
    queryKey: ['start', key],
    queryFn: ({ signal }) => answer(GET('/api/powers/{key}/start', { params: { path: { key } }, signal })),
    enabled: key !== '',
    staleTime: SELDOM_MS,
  });
/** Of a credit code that is whole and right; '' asks nothing. */
export const organisationQuery = (code: string) =>
  queryOptions({
    queryKey: ['organisation', code],
    queryFn: ({ signal }) => answer(GET('/api/organisations/{code}', { params: { path: { code } }, signal })),
    enabled: code !== '',
    staleTime: SELDOM_MS,
    retry: false,
  });
export const personsQuery = queryOptions({
  queryKey: ['persons'],
  queryFn: ({ signal }) => rowsOf(answer(GET('/api/persons', { signal }))),
  staleTime: SELDOM_MS,
});

export const DESK_TABS = ['todo', 'waiting', 'orders', 'done'] as const;
export type DeskSearch = {
  readonly tab?: (typeof DESK_TABS)[number];
  readonly text?: string;
  readonly power?: string;
  readonly lamp?: Lamp;
  readonly after?: string;
};
export const deskQuery = (search: DeskSearch) =>
  queryOptions({
    queryKey: ['desk', search],
    queryFn: ({ signal }) =>
      answer(GET('/api/desk', { params: { query: { tab: 'todo', ...search, limit: 50 } }, signal })),
  });

export type Lamp = 'overdue' | 'near' | 'normal';
export type CaseSearch = {
  readonly power?: string;
  readonly stage?: string;
  readonly status?: 'open' | 'ended';
  readonly text?: string;
  readonly handler?: string;
  readonly lamp?: Lamp;
  readonly term?: 'over';
  readonly from?: string;
  readonly to?: string;
  readonly sort?: 'due' | 'updated' | 'created';
  readonly after?: string;
};
export const casesQuery = (search: CaseSearch) =>
  queryOptions({
    queryKey: ['cases', search],
    queryFn: ({ signal }) =>
      answer(GET('/api/cases', { params: { query: { sort: 'due', ...search, limit: 50 } }, signal })),
  });
/** The first few that a text finds, lately changed first. */
export const quickCasesQuery = (text: string) =>
  queryOptions({
    queryKey: ['cases', 'quick', text],
    queryFn: ({ signal }) =>
      answer(GET('/api/cases', { params: { query: { text, sort: 'updated', limit: 8 } }, signal })),
  });
/** Rows that are taken out as a file: of the list of cases, or of a part of the desk. */
export type Exported =
  | { readonly list: 'cases'; readonly filter: ExportFilter; readonly sort: CaseSearch['sort'] | undefined }
  | { readonly list: 'desk'; readonly query: DeskCountQuery };
export const exportCountQuery = (what: Exported) =>
  queryOptions({
    queryKey: [what.list, 'count', what],
    queryFn: ({ signal }) =>
      what.list === 'cases'
        ? answer(GET('/api/case-count', { params: { query: what.filter }, signal }))
        : answer(GET('/api/desk-count', { params: { query: what.query }, signal })),
    staleTime: 0,
  });
export const viewsQuery = (list: 'cases' | 'desk') =>
  queryOptions({
    queryKey: ['views', list],
    queryFn: ({ signal }) => rowsOf(answer(GET('/api/views', { params: { query: { list } }, signal }))),
  });
export const caseQuery = (id: number) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => answer(GET('/api/cases/{id}', { params: { path: { id } }, signal })),
  });
export const actsQuery = (id: number) =>
  queryOptions({
    queryKey: ['case', id, 'acts'],
    queryFn: ({ signal }) => rowsOf(answer(GET('/api/cases/{id}/acts', { params: { path: { id } }, signal }))),
  });
export const documentsQuery = (id: number) =>
  queryOptions({
    queryKey: ['case', id, 'documents'],
    queryFn: ({ signal }) => rowsOf(answer(GET('/api/cases/{id}/documents', { params: { path: { id } }, signal }))),
  });
export const traceQuery = (id: number) =>
  queryOptions({
    queryKey: ['case', id, 'trace'],
    queryFn: ({ signal }) => answer(GET('/api/cases/{id}/trace', { params: { path: { id } }, signal })),
  });
/** Of the signed-in person alone. */
export const caseDraftsQuery = (id: number, person: string) =>
  queryOptions({
    queryKey: ['drafts', id, person],
    queryFn: ({ signal }) => rowsOf(answer(GET('/api/cases/{id}/drafts', { params: { path: { id } }, signal }))),
    staleTime: 0,
    retry: false,
  });
export const ownDraftsQuery = queryOptions({
  queryKey: ['drafts', 'own'],
  queryFn: ({ signal }) => rowsOf(answer(GET('/api/drafts', { signal }))),
  staleTime: 0,
});
export const changesQuery = (id: number, since: number, version: number) =>
  queryOptions({
    queryKey: ['case', id, 'changes', since, version],
    queryFn: ({ signal }) =>
      answer(
        GET('/api/cases/{id}/changes', { params: { path: { id }, query: { since: Math.max(1, since) } }, signal }),
      ),
    retry: false,
  });
export const signalsQuery = (search: {
  readonly power?: string;
  readonly level?: Signal['level'];
  readonly after?: number;
}) =>
  queryOptions({
    queryKey: ['signals', search],
    queryFn: ({ signal }) => answer(GET('/api/signals', { params: { query: search }, signal })),
  });

export type MeetingSearch = { readonly when?: 'past'; readonly mine?: 'no'; readonly after?: string };
export const meetingsQuery = ({
  when = 'ahead',
  mine,
  after,
}: { when?: 'ahead' | 'past' } & Omit<MeetingSearch, 'when'>) =>
  queryOptions({
    queryKey: ['meetings', when, mine, after],
    queryFn: ({ signal }) =>
      answer(
        GET('/api/meetings', {
          params: { query: { when, mine: mine === 'no' ? 'no' : 'yes', limit: 50, ...(after ? { after } : {}) } },
          signal,
        }),
      ),
  });
export const sittingQuery = (id: number, key: string) =>
  queryOptions({
    queryKey: ['meetings', 'sitting', id, key],
    queryFn: ({ signal }) => answer(GET('/api/meetings/{id}/{key}', { params: { path: { id, key } }, signal })),
    retry: false,
  });
export const decisionsQuery = queryOptions({
  queryKey: ['decisions'],
  queryFn: ({ signal }) => rowsOf(answer(GET('/api/decisions', { signal }))),
});
export const decisionBriefQuery = (id: number) =>
  queryOptions({
    queryKey: ['case', id, 'decision'],
    queryFn: ({ signal }) => answer(GET('/api/decisions/{id}', { params: { path: { id } }, signal })),
    retry: false,
  });

export type CardSearch = {
  readonly wait?: 'answer' | 'judge' | 'review';
  readonly state?: Card['state'] | 'open';
  readonly level?: Card['level'] | 'order';
  readonly power?: string;
  readonly after?: string;
};
export const cardsQuery = (search: CardSearch) =>
  queryOptions({
    queryKey: ['cards', search],
    queryFn: ({ signal }) => answer(GET('/api/cards', { params: { query: { ...search, limit: 50 } }, signal })),
  });

export const departmentCardQuery = (key: string) =>
  queryOptions({
    queryKey: ['cards', 'department', key],
    queryFn: ({ signal }) => answer(GET('/api/department/cards/{key}', { params: { path: { key } }, signal })),
  });

export type StartForm = Answered<typeof startQuery>;

/** What a query answers with. */
type Answered<Query extends (key: string) => { queryFn?: unknown }> =
  NonNullable<ReturnType<Query>['queryFn']> extends (...args: never[]) => infer Result ? Awaited<Result> : never;

export const severalQuery = queryOptions({
  queryKey: ['several'],
  queryFn: ({ signal }) => answer(GET('/api/several', { signal })),
  staleTime: SELDOM_MS,
});
