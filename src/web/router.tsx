import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ApiProblem } from './api.ts';
import { Broken, Lost } from './pages/lost.tsx';
import { type CardSearch, type CaseSearch, DESK_TABS, type DeskSearch, meQuery, queryClient } from './queries.ts';
import { Shell } from './shell/shell.tsx';

/** Every page has an address that holds its filters: what one sees can be sent to a colleague. */

const root = createRootRoute({ notFoundComponent: Lost, errorComponent: Broken });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { to?: string } => pick(raw, ['to']),
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignIn'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (error instanceof ApiProblem && (error.problem.status === 401 || error.problem.status === 403))
        throw redirect({ to: '/sign-in', search: { to: location.href } });
      throw error;
    }
  },
});

const desk = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: (raw: Record<string, unknown>): DeskSearch => {
    const { tab, lamp, ...words } = pick(raw, ['tab', 'lamp', 'text', 'power', 'after']);
    return { ...words, ...only('tab', DESK_TABS, tab), ...only('lamp', LAMPS, lamp) };
  },
  component: lazyRouteComponent(() => import('./pages/desk.tsx'), 'Desk'),
});
const LAMPS = ['overdue', 'near', 'normal'] as const;
const DAY = /^(19|20|21)\d\d-\d\d-\d\d$/;
const CASE_SEARCH = ['power', 'stage', 'status', 'text', 'handler', 'lamp', 'from', 'to', 'sort', 'after'] as const;
const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  validateSearch: (raw: Record<string, unknown>): CaseSearch => {
    const { status, sort, lamp, from, to, ...words } = pick(raw, CASE_SEARCH);
    return {
      ...words,
      ...only('status', ['open', 'ended'] as const, status),
      ...only('sort', ['due', 'updated', 'created'] as const, sort),
      ...only('lamp', LAMPS, lamp),
      ...(from && DAY.test(from) ? { from } : {}),
      ...(to && DAY.test(to) ? { to } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'Cases'),
});
const counter = createRoute({
  getParentRoute: () => inside,
  path: '/counter',
  validateSearch: (raw: Record<string, unknown>): { power?: string } => pick(raw, ['power']),
  component: lazyRouteComponent(() => import('./pages/counter.tsx'), 'Counter'),
});
const oneCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  validateSearch: (raw: Record<string, unknown>): { tab?: string; act?: string; stage?: string } =>
    pick(raw, ['tab', 'act', 'stage']),
  component: lazyRouteComponent(() => import('./pages/case-page.tsx'), 'CasePage'),
});
const oversight = createRoute({
  getParentRoute: () => inside,
  path: '/oversight',
  validateSearch: (raw: Record<string, unknown>): { power?: string; level?: string; after?: string } =>
    pick(raw, ['power', 'level', 'after']),
  component: lazyRouteComponent(() => import('./pages/oversight.tsx'), 'Oversight'),
});

const STATES = ['raised', 'answered', 'upheld', 'lowered', 'withdrawn', 'closed'] as const;
const LEVELS = ['warning', 'yellow', 'red', 'order'] as const;
const cards = createRoute({
  getParentRoute: () => inside,
  path: '/cards',
  validateSearch: (raw: Record<string, unknown>): CardSearch => {
    const { wait, state, level, ...words } = pick(raw, ['wait', 'state', 'level', 'power', 'after']);
    return {
      ...words,
      ...(wait === 'answer' || wait === 'judge' ? { wait } : {}),
      ...only('state', STATES, state),
      ...only('level', LEVELS, level),
    };
  },
  component: lazyRouteComponent(() => import('./pages/cards.tsx'), 'CardsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([signIn, inside.addChildren([desk, cases, counter, oneCase, cards, oversight])]),
  basepath: '/app',
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** The value where it is one of these. */
const only = <Key extends string, Value extends string>(
  key: Key,
  values: readonly Value[],
  value: string | undefined,
) => Object.fromEntries(values.filter((one) => one === value).map((one) => [key, one])) as { [K in Key]?: Value };

function pick<Key extends string>(raw: Record<string, unknown>, keys: readonly Key[]): { [K in Key]?: string } {
  const out: { [K in Key]?: string } = {};
  for (const key of keys) {
    const value = raw[key];
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') out[key] = String(value);
  }
  return out;
}
