import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { NOTICE_TOPICS } from '#contract/notice-topics.ts';
import { ApiProblem } from './api.ts';
import type { RegisterSearch, ReportSearch } from './oversight/queries.ts';
import { Broken, Lost } from './pages/lost.tsx';
import {
  type CardSearch,
  type CaseSearch,
  DESK_TABS,
  type DeskSearch,
  type MeetingSearch,
  meQuery,
  type NoticeSearch,
  queryClient,
} from './queries.ts';
import { Shell } from './shell/shell.tsx';

/** Every page has an address that holds its filters: what one sees can be sent to a colleague. */

const root = createRootRoute({ notFoundComponent: Lost, errorComponent: Broken });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { to?: string; problem?: string } => pick(raw, ['to', 'problem']),
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
const CASE_SEARCH = [
  'power',
  'stage',
  'status',
  'text',
  'handler',
  'lamp',
  'term',
  'from',
  'to',
  'sort',
  'after',
] as const;
const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  validateSearch: (raw: Record<string, unknown>): CaseSearch => {
    const { status, sort, lamp, term, from, to, ...words } = pick(raw, CASE_SEARCH);
    return {
      ...words,
      ...only('status', ['open', 'ended'] as const, status),
      ...only('sort', ['due', 'updated', 'created'] as const, sort),
      ...only('lamp', LAMPS, lamp),
      ...only('term', ['over'] as const, term),
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
const batch = createRoute({
  getParentRoute: () => inside,
  path: '/counter/batch',
  validateSearch: (raw: Record<string, unknown>): { power?: string } => pick(raw, ['power']),
  component: lazyRouteComponent(() => import('./pages/batch.tsx'), 'Batch'),
});
const meetings = createRoute({
  getParentRoute: () => inside,
  path: '/meetings',
  validateSearch: (raw: Record<string, unknown>): MeetingSearch => {
    const { when, mine, after } = pick(raw, ['when', 'mine', 'after']);
    return {
      ...(when === 'past' ? { when } : {}),
      ...(mine === 'no' ? { mine } : {}),
      ...(after ? { after } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./pages/meetings.tsx'), 'Meetings'),
});
const meeting = createRoute({
  getParentRoute: () => inside,
  path: '/meetings/$caseId/$key',
  component: lazyRouteComponent(() => import('./pages/sitting.tsx'), 'SittingPage'),
});
const decide = createRoute({
  getParentRoute: () => inside,
  path: '/decide',
  component: lazyRouteComponent(() => import('./pages/decide.tsx'), 'Decide'),
});
const decideOne = createRoute({
  getParentRoute: () => inside,
  path: '/decide/$caseId',
  component: lazyRouteComponent(() => import('./pages/decide.tsx'), 'Decide'),
});
const oneCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  validateSearch: (
    raw: Record<string, unknown>,
  ): { tab?: string; act?: string; stage?: string; paper?: string; file?: string; page?: number } => ({
    ...pick(raw, ['tab', 'act', 'stage', 'paper', 'file']),
    ...(typeof raw['page'] === 'number' ? { page: raw['page'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/case-page.tsx'), 'CasePage'),
});
const signals = createRoute({
  getParentRoute: () => inside,
  path: '/oversight/signals',
  validateSearch: (raw: Record<string, unknown>): { power?: string; level?: string; after?: string } =>
    pick(raw, ['power', 'level', 'after']),
  component: lazyRouteComponent(() => import('./pages/oversight-signals.tsx'), 'OversightSignals'),
});
const oversight = createRoute({
  getParentRoute: () => inside,
  path: '/oversight',
  validateSearch: (raw: Record<string, unknown>): { period?: string; power?: string } => pick(raw, ['period', 'power']),
  component: lazyRouteComponent(() => import('./pages/oversight.tsx'), 'Oversight'),
});
const riskMap = createRoute({
  getParentRoute: () => inside,
  path: '/oversight/map',
  validateSearch: (raw: Record<string, unknown>): { period?: string; level?: string } => pick(raw, ['period', 'level']),
  component: lazyRouteComponent(() => import('./pages/oversight-map.tsx'), 'RiskMap'),
});
const riskStage = createRoute({
  getParentRoute: () => inside,
  path: '/oversight/map/$power/$stage',
  validateSearch: (raw: Record<string, unknown>): { period?: string; after?: string } => pick(raw, ['period', 'after']),
  component: lazyRouteComponent(() => import('./pages/oversight-stage.tsx'), 'RiskStage'),
});
const registers = createRoute({
  getParentRoute: () => inside,
  path: '/oversight/registers',
  validateSearch: (raw: Record<string, unknown>): RegisterSearch =>
    pick(raw, ['register', 'power', 'state', 'period', 'after']),
  component: lazyRouteComponent(() => import('./pages/oversight-registers.tsx'), 'Registers'),
});

const STATES = ['open', 'raised', 'answered', 'upheld', 'lowered', 'withdrawn', 'reviewing', 'closed'] as const;
const LEVELS = ['warning', 'yellow', 'red', 'order'] as const;
const cards = createRoute({
  getParentRoute: () => inside,
  path: '/cards',
  validateSearch: (raw: Record<string, unknown>): CardSearch => {
    const { wait, state, level, ...words } = pick(raw, ['wait', 'state', 'level', 'power', 'after']);
    return {
      ...words,
      ...only('wait', ['answer', 'judge', 'review'] as const, wait),
      ...only('state', STATES, state),
      ...only('level', LEVELS, level),
    };
  },
  component: lazyRouteComponent(() => import('./pages/cards.tsx'), 'CardsPage'),
});

const departmentCard = createRoute({
  getParentRoute: () => inside,
  path: '/cards/$card',
  validateSearch: (raw: Record<string, unknown>): { readonly act?: string } => pick(raw, ['act']),
  component: lazyRouteComponent(() => import('./pages/department-card.tsx'), 'DepartmentCard'),
});

const notices = createRoute({
  getParentRoute: () => inside,
  path: '/notices',
  validateSearch: (raw: Record<string, unknown>): NoticeSearch => {
    const { topic, unread, after } = pick(raw, ['topic', 'unread', 'after']);
    return {
      ...only('topic', NOTICE_TOPICS, topic),
      ...only('unread', ['yes'] as const, unread),
      ...(after && /^\d{1,15}$/.test(after) ? { after } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./pages/notices.tsx'), 'NoticesPage'),
});
const noticeMail = createRoute({
  getParentRoute: () => inside,
  path: '/notices/mail',
  component: lazyRouteComponent(() => import('./pages/notice-mail.tsx'), 'NoticeMail'),
});
const powers = createRoute({
  getParentRoute: () => inside,
  path: '/powers',
  component: lazyRouteComponent(() => import('./pages/powers.tsx'), 'Powers'),
});
const powerEdit = createRoute({
  getParentRoute: () => inside,
  path: '/powers/$key/edit',
  component: lazyRouteComponent(() => import('./pages/power-edit.tsx'), 'PowerEdit'),
});
const powerVersions = createRoute({
  getParentRoute: () => inside,
  path: '/powers/$key/versions',
  validateSearch: (raw: Record<string, unknown>): { from?: string; to?: string; done?: string } =>
    pick(raw, ['from', 'to', 'done']),
  component: lazyRouteComponent(() => import('./pages/power-versions.tsx'), 'PowerVersions'),
});
const reports = createRoute({
  getParentRoute: () => inside,
  path: '/oversight/reports',
  validateSearch: (raw: Record<string, unknown>): ReportSearch => pick(raw, ['agency', 'period']),
  component: lazyRouteComponent(() => import('./pages/oversight-reports.tsx'), 'Reports'),
});
const scores = createRoute({
  getParentRoute: () => inside,
  path: '/oversight/scores',
  validateSearch: (raw: Record<string, unknown>): ReportSearch => pick(raw, ['agency', 'period']),
  component: lazyRouteComponent(() => import('./pages/oversight-scores.tsx'), 'Scores'),
});
const draws = createRoute({
  getParentRoute: () => inside,
  path: '/oversight/draws',
  validateSearch: (raw: Record<string, unknown>): { readonly after?: string } => {
    const { after } = pick(raw, ['after']);
    return after && /^\d{1,9}$/.test(after) ? { after } : {};
  },
  component: lazyRouteComponent(() => import('./pages/oversight-draws.tsx'), 'Draws'),
});
const draw = createRoute({
  getParentRoute: () => inside,
  path: '/oversight/draws/$seq',
  component: lazyRouteComponent(() => import('./pages/oversight-draw.tsx'), 'OneDraw'),
});
const oversightPages = [oversight, signals, riskMap, riskStage, registers, draws, draw, reports, scores] as const;

const powerDoubts = createRoute({
  getParentRoute: () => inside,
  path: '/powers/$key/doubts',
  component: lazyRouteComponent(() => import('./pages/power-doubts.tsx'), 'PowerDoubts'),
});
const powerReview = createRoute({
  getParentRoute: () => inside,
  path: '/powers/$key/review',
  component: lazyRouteComponent(() => import('./pages/power-review.tsx'), 'PowerReview'),
});
const posts = createRoute({
  getParentRoute: () => inside,
  path: '/posts',
  validateSearch: (raw: Record<string, unknown>): { post?: string; power?: string } => pick(raw, ['post', 'power']),
  component: lazyRouteComponent(() => import('./pages/posts.tsx'), 'Posts'),
});
const handovers = createRoute({
  getParentRoute: () => inside,
  path: '/handovers',
  component: lazyRouteComponent(() => import('./pages/handovers.tsx'), 'Handovers'),
});
const handover = createRoute({
  getParentRoute: () => inside,
  path: '/handovers/$person',
  component: lazyRouteComponent(() => import('./pages/handover.tsx'), 'Handover'),
});
const charts = [powers, powerEdit, powerVersions, powerDoubts, powerReview, posts] as const;
const decidingPages = [meetings, meeting, decide, decideOne] as const;
export type AdminSearch = {
  readonly [K in
    | 'tab'
    | 'state'
    | 'after'
    | 'kind'
    | 'person'
    | 'post'
    | 'subject'
    | 'qualification'
    | 'text'
    | 'of']?: string;
};
const admin = createRoute({
  getParentRoute: () => inside,
  path: '/admin',
  validateSearch: (raw: Record<string, unknown>): AdminSearch =>
    pick(raw, ['tab', 'state', 'after', 'kind', 'person', 'post', 'subject', 'qualification', 'text', 'of']),
  component: lazyRouteComponent(() => import('./pages/administration.tsx'), 'AdministrationPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([
      ...oversightPages,
      desk,
      cases,
      counter,
      batch,
      oneCase,
      cards,
      departmentCard,
      admin,
      notices,
      handovers,
      handover,
      noticeMail,
      ...decidingPages,
      ...charts,
    ]),
  ]),
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
