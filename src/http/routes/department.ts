import type * as z from 'zod';
import type { App } from '#app/app.ts';
import type { Person } from '#app/directory.ts';
import { ADMINISTRATORS, AUDITOR } from '#app/staff-rules.ts';
import {
  calendarYear,
  logPage,
  logQuery,
  postRow,
  qualificationRow,
  staffPage,
  staffQuery,
  type staffRow,
  termRow,
  windowRow,
} from '#contract/administration-shapes.ts';
import { sayTerm, sayValue } from '#contract/say.ts';
import type { Post } from '#kernel/ids.ts';
import type { Citation } from '#powers/law.ts';
import { saidLogEntry } from '#views/administration.ts';
import { lawName } from '#views/deadlines.ts';
import { postName } from '#views/speech.ts';
import { type Edge, problems, type Server } from '../edge.ts';
import { rows } from '../shapes.ts';
import { getAdministrator, nameIn, staffNames } from './administration.ts';

const PAGE = 50;
/** What of the department's record the auditor reads here: what the other two did. */
const LOGGED = [
  'change-proposed',
  'change-approved',
  'change-refused',
  'change-withdrawn',
  'first-password-made',
  'administrators-made',
  'signed-in-by-password',
] as const;

/** The department as its administrators see it: staff, posts, windows, calendar, terms, and the log of what was done to them. */
export function departmentRoutes(server: Server, edge: Edge): void {
  const { app } = edge;

  server.get(
    '/admin/staff',
    { schema: { tags: ['administration'], querystring: staffQuery, response: { 200: staffPage, ...problems.read } } },
    async (request, reply) => {
      await getAdministrator(edge, request, reply);
      const { text = '', post, after } = request.query;
      const staff = app
        .register()
        .persons.filter(({ kind }) => kind === 'officer')
        .map((person) => staffView(app, person))
        .filter((row) => matches(row, text.trim().toLowerCase()))
        .filter((row) => post === undefined || row.holdings.some((held) => held.when === 'now' && held.post === post));
      const from = after === undefined ? 0 : staff.findIndex(({ id }) => id === after) + 1;
      const shown = staff.slice(from, from + PAGE);
      return {
        rows: shown,
        next: from + PAGE < staff.length ? (shown.at(-1)?.id ?? null) : null,
        total: staff.length,
      };
    },
  );

  server.get(
    '/admin/posts',
    { schema: { tags: ['administration'], response: { 200: rows(postRow), ...problems.read } } },
    async (request, reply) => {
      await getAdministrator(edge, request, reply);
      const directory = app.directory();
      const owners = new Map(
        app.powers().flatMap(({ definition }) => definition.posts.map(({ key, name }) => [key, { name, definition }])),
      );
      return {
        rows: [...app.administration.grantable()].map((key) => {
          const owner = owners.get(key);
          return {
            key,
            name: owner?.name ?? postName(key),
            power: owner?.definition.name ?? '',
            administrator: ADMINISTRATORS.includes(key as Post),
            holders: directory.holders(key as Post).map((id) => ({ id, name: nameIn(app, id) })),
          };
        }),
      };
    },
  );

  server.get(
    '/admin/qualifications',
    { schema: { tags: ['administration'], response: { 200: rows(qualificationRow), ...problems.read } } },
    async (request, reply) => {
      await getAdministrator(edge, request, reply);
      return {
        rows: [...app.administration.qualifications()].map((key) => ({
          key,
          name: { zh: sayValue('zh-CN', key, 'qualification'), en: sayValue('en', key, 'qualification') },
        })),
      };
    },
  );

  server.get(
    '/admin/windows',
    { schema: { tags: ['administration'], response: { 200: rows(windowRow), ...problems.read } } },
    async (request, reply) => {
      await getAdministrator(edge, request, reply);
      return { rows: (await app.windows()).map(({ window }) => ({ ...window, posts: [...window.posts] })) };
    },
  );

  server.get(
    '/admin/calendar',
    { schema: { tags: ['administration'], response: { 200: rows(calendarYear), ...problems.read } } },
    async (request, reply) => {
      await getAdministrator(edge, request, reply);
      const approved = app.approvedYears();
      return {
        rows: app.calendar().years.map((year) => ({
          ...year,
          notice: { ...year.notice },
          off: [...year.off],
          makeUp: [...year.makeUp],
          from: approved.has(year.year) ? ('approved' as const) : ('file' as const),
        })),
      };
    },
  );

  server.get(
    '/admin/terms',
    { schema: { tags: ['administration'], response: { 200: rows(termRow), ...problems.read } } },
    async (request, reply) => {
      await getAdministrator(edge, request, reply);
      return { rows: termsOf(app) };
    },
  );

  server.get(
    '/admin/log',
    { schema: { tags: ['administration'], querystring: logQuery, response: { 200: logPage, ...problems.read } } },
    async (request, reply) => {
      await getAdministrator(edge, request, reply, [AUDITOR]);
      const { before, limit, of } = request.query;
      const kinds = LOGGED.filter((kind) => of === undefined || (kindsOf[of] ?? []).includes(kind));
      const found = await app.record.list({ kinds, limit: limit + 1, ...(before === undefined ? {} : { before }) });
      const shown = found.slice(0, limit);
      const names = staffNames(app);
      return {
        rows: shown.map(({ seq, kind, at, actor, data }) => ({
          seq,
          kind,
          at,
          by: { id: actor.person, name: nameIn(app, actor.person), post: actor.as },
          text: saidLogEntry(kind, data, names),
        })),
        next: found.length > limit ? (shown.at(-1)?.seq ?? null) : null,
        intact: (await app.record.verify()).length === 0,
      };
    },
  );
}

const kindsOf: { readonly [post: string]: readonly string[] } = {
  'system-administrator': ['change-proposed', 'change-withdrawn'],
  'security-administrator': ['change-approved', 'change-refused', 'first-password-made'],
};

type StaffRow = z.infer<typeof staffRow>;

function staffView(app: App, person: Person): StaffRow {
  const now = app.now();
  const { holdings, relations } = app.register();
  const { ownPost } = staffNames(app);
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    staffNumber: person.staffNumber ?? '',
    section: person.section ?? '',
    closed: person.closed === true,
    password: person.password ?? 'own',
    holdings: holdings
      .filter((one) => one.person === person.id)
      .map(({ post, from, to }) => ({
        post,
        postName: ownPost(post) ?? postName(post),
        from,
        to,
        when: to !== null && to <= now ? 'past' : from <= now ? 'now' : 'future',
      })),
    relations: relations
      .filter((one) => one.person === person.id)
      .map(({ subject, kind }) => ({ subject, name: ofPerson(app, subject), kind })),
    qualifications: person.qualifications.map(({ key, from = null, until, evidence = '' }) => ({
      key,
      from,
      until,
      evidence,
      when: until <= now ? 'past' : from !== null && from > now ? 'future' : 'now',
    })),
  };
}

/** A subject that is a person is called by his name, an organisation by its credit code. */
const ofPerson = (app: App, subject: string): string =>
  app.register().persons.find(({ id }) => id === subject)?.name ?? subject;

const matches = ({ name, email, staffNumber, section }: StaffRow, text: string): boolean =>
  text === '' || `${name} ${email} ${staffNumber} ${section}`.toLowerCase().includes(text);

type TermRow = z.infer<typeof termRow>;

/** Every term of every power as its definition in force states it. */
function termsOf(app: App): TermRow[] {
  return app.powers().flatMap((power) => {
    const { definition } = power;
    const { laws } = app.engine(power).ctx;
    const source = (basis: Citation | undefined) => (basis ? `《${lawName(laws, basis.law)}》${basis.article}` : '');
    const row = (
      what: TermRow['what'],
      name: string,
      term: Parameters<typeof sayTerm>[1],
      basis: Citation | undefined,
      confidence: string,
    ): TermRow => ({
      power: definition.key,
      powerName: definition.name,
      what,
      name,
      term: { zh: sayTerm('zh-CN', term), en: sayTerm('en', term) },
      source: source(basis),
      confidence,
    });
    const { legal, promised } = definition.limits;
    return [
      ...(legal ? [row('legal', '', legal.term, legal.basis, legal.confidence)] : []),
      ...(promised ? [row('promised', '', promised.term, promised.basis, promised.confidence)] : []),
      ...definition.stages.flatMap((stage) =>
        stage.term ? [row('stage', stage.name, stage.term, undefined, '')] : [],
      ),
      ...definition.clocks.map((clock) => row('clock', clock.name, clock.term, clock.basis, clock.confidence)),
    ];
  });
}
