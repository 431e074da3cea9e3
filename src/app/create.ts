import { join } from 'node:path';
import { SLIP_HOLDER } from '#cases/actors.ts';
import type { Directory } from '#cases/context.ts';
import type { Engine } from '#cases/engine.ts';
import { listActs } from '#cases/list-acts.ts';
import { isClosedToParty } from '#cases/may-read.ts';
import type { CaseId, Hash, Json, PersonId, Post } from '#kernel/ids.ts';
import { fault, Refusal, structural } from '#kernel/refusal.ts';
import { type Instant, instantOf, msOf } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { kindOf } from '#powers/kinds.ts';
import { Attachments } from '#store/attachments.ts';
import { loadHeads } from '#store/cases.ts';
import type { Database } from '#store/database.ts';
import { GroupCommitter } from '#store/group-commit.ts';
import { accessTo, areColleagues, reachOf, shownTo } from './access.ts';
import { type App, type CaseChart, DraftStaysHere, type LoadedCase, NotFound } from './app.ts';
import { CaseLists } from './case-lists.ts';
import { CaseCache } from './cases.ts';
import { catalogue } from './catalogue.ts';
import { likeCases, listDecisions } from './decisions.ts';
import { DefinitionDesk } from './definition-desk.ts';
import { Definitions } from './definitions.ts';
import { departmentPart } from './department.ts';
import { departmentNotices } from './department-notices.ts';
import { DepartmentRecord } from './department-record.ts';
import { directoryOf, type Register, seedRegister } from './directory.ts';
import { CaseDocuments } from './documents.ts';
import { Doubts } from './doubts.ts';
import { Drafts } from './drafts.ts';
import { Draws } from './draws.ts';
import { fillSearch } from './fill-search.ts';
import { Forgetting } from './forgetting.ts';
import { Handovers } from './handovers.ts';
import { CaseHistory, exportOf, readLane } from './history.ts';
import { Inbox } from './inbox.ts';
import { listCards, listSignals, listTasks } from './lists.ts';
import { LiveRegister } from './live-register.ts';
import { lookAtDue } from './look-out.ts';
import { Mail, type MailOptions } from './mail.ts';
import { findOrganisation } from './organisations.ts';
import { Oversight } from './oversight.ts';
import { PowerReviews } from './power-reviews.ts';
import { answerer } from './questions.ts';
import { Reports } from './reports.ts';
import { readRules } from './rules.ts';
import { Runner } from './run.ts';
import { SavedViews } from './saved-views.ts';
import { readScores } from './scores-file.ts';
import { listSittings, meetingsOfSitting } from './sittings.ts';
import { Leavers } from './task-rows.ts';
import { Windows } from './windows.ts';

export type AppOptions = {
  readonly db: Database;
  /** Root of the program: holds `powers/`, `rules/`, `demo/`. */
  readonly root: string;
  /** Folder of uploaded files. */
  readonly files: string;
  readonly demonstration: boolean;
  /** Suites only: the clock may also go back between cases that have nothing to do with each other. */
  readonly freeClock?: boolean;
  readonly register?: Register;
  /** Days for which the answer to a repeated request is kept. */
  readonly answerDays?: number;
  /** Milliseconds since 1970; the server's own clock. */
  readonly wallClock?: () => number;
  /** Left out = no mail is sent. */
  readonly mail?: MailOptions;
};

const CLOCK = 'demonstration-clock-offset-ms';

/** The product over a database: every use case, nothing of HTTP. */
export async function createApp(options: AppOptions): Promise<App & { close(): Promise<void>; readonly db: Database }> {
  const { db, root, demonstration } = options;
  const wall = options.wallClock ?? Date.now;
  const rules = readRules(root);
  if (options.register) await seedRegister(db, options.register);
  const live = await LiveRegister.open(db, rules.calendar);
  const [clockRow] = demonstration
    ? await db.query<{ value: number }>('select value from setting where key = $1', [CLOCK])
    : [];
  let offsetMs = clockRow?.value ?? 0;
  const now = (): Instant => instantOf(wall() + offsetMs);

  const definitions = new Definitions(db, rules.laws);
  await definitions.load(join(root, 'powers'), now());
  // Drawn by another department: shows that a power is a file and no code.
  if (demonstration) await definitions.load(join(root, 'demo', 'powers'), now());
  await definitions.listen();
  await fillSearch(db);
  const committer = new GroupCommitter({ db });
  const attachments = new Attachments(db, options.files);
  const cache = new CaseCache(db);
  const record = new DepartmentRecord(db, now, (entry) =>
    departmentNotices(entry, live.register, (key) => definitions.find(key)?.definition),
  );
  const drafts = new Drafts(db, now);
  const windows = new Windows(db, () => live.calendar, now, record);
  await windows.seed(options.register?.windows ?? []);
  const desk = new DefinitionDesk({ db, definitions, record, laws: rules.laws, now });
  const doubts = new Doubts({ db, definitions, desk, record });
  const reviews = new PowerReviews({ db, definitions, desk, record, now });
  const listeners = new Set<(change: { caseId: number; version: number }) => void>();
  const directory = (): Directory => directoryOf(live.register, now());
  const engineFor = (power: Power): Engine => ({
    power,
    catalogue,
    ctx: { ...rules, now: now(), directory: directory(), calendar: live.calendar },
  });
  const reach = (person: PersonId) =>
    reachOf(
      directory().posts(person),
      definitions.current().map(({ definition }) => definition),
    );
  const interestsOf = (person: PersonId) =>
    live.register.relations.filter((r) => r.person === person).map((r) => r.subject);

  const leavers = new Leavers(db);
  const forgetting = new Forgetting(db, wall, options.answerDays);
  const department = departmentPart(db, live, record, now, () => definitions.current(), windows, engineFor);

  const viewerOf = (person: PersonId) => ({
    person,
    directory: directory(),
    reach: reach(person),
    interests: interestsOf(person),
  });
  const inbox = new Inbox(db, now, viewerOf);
  const lists = new CaseLists({
    db,
    viewerOf,
    ctx: () => ({ now: now(), calendar: live.calendar, directory: directory() }),
    record,
  });
  const views = new SavedViews(db, record, (one, other) => {
    const all = definitions.current().map(({ definition }) => definition);
    return lists.isOfficer(one) && areColleagues(directory().posts(one), all)(directory().posts(other));
  });

  const runner = new Runner({
    db,
    append: (command) => committer.append(command),
    cache,
    engineFor,
    powerOf: (view) => definitions.get(view.head.power, view.head.definition),
    answer: answerer(db, attachments, now),
    changed: (caseId, version) => {
      for (const listener of listeners) listener({ caseId, version });
    },
  });

  const open: App['open'] = async (person, caseId) => {
    const loaded = await cache.find(caseId as CaseId);
    if (!loaded) throw new NotFound();
    const engine = engineFor(await definitions.get(loaded.view.head.power, loaded.view.head.definition));
    const access = accessTo(loaded.view, person, engine.ctx.directory, engine.power.definition);
    // Of a matter that concerns a person the notice itself would tell him, or those close to him.
    if (access.recused && loaded.view.application.subject === undefined)
      await inbox.noteRecusal(person, loaded.view.head.number);
    if (!access.see) throw new NotFound();
    if (!access.party || isClosedToParty(engine, loaded.view))
      await runner.checkReading(engine, caseId as CaseId, loaded.view, {
        person,
        as: engine.ctx.directory.posts(person)[0] ?? ('' as Post),
      });
    return {
      view: shownTo(loaded.view, person, access.inspector),
      engine,
      inspector: access.inspector,
      party: access.party,
    };
  };

  const history = new CaseHistory(db, open);
  const documents = new CaseDocuments({
    db,
    open,
    recordRead: (caseId, actor, key) => runner.recordDocumentRead(caseId, actor, key),
  });

  async function tick(): Promise<number> {
    await drafts.purge();
    await live.refresh();
    const unfit = await definitions.refresh();
    await forgetting.tick();
    await department.departmentCards.tick();
    await leavers.wake(directory(), now());
    const { looked, failed } = await lookAtDue(db, now, (id) => runner.tick(id));
    if (failed.size + unfit.length > 0)
      throw new AggregateError(
        [...failed.values(), ...unfit],
        [
          `cases that could not be looked at: ${[...failed.keys()].join(', ')}`,
          ...unfit.map(({ message }) => message),
        ].join('\n'),
      );
    return looked;
  }

  /** Of the sealed chain nothing: paper travels. */
  async function wholeOf(loaded: LoadedCase, caseId: number, trace: boolean): Promise<CaseChart> {
    const heads = await loadHeads(db, caseId as CaseId);
    const lanes = trace ? (['case', 'attempts'] as const) : (['case'] as const);
    const read = await Promise.all(lanes.map((lane) => readLane(db, caseId as CaseId, lane, heads[lane])));
    const chains = lanes.map((lane, i) => {
      const { entries, findings } = read[i]?.checked ?? { entries: 0, findings: [] };
      return { lane, entries, head: heads[lane].hash.toString('hex'), intact: findings.length === 0 };
    });
    return { loaded, rows: trace ? read.flatMap((one) => one.rows) : null, chains };
  }

  const act: App['act'] = async (request, caseId, key, input, expectedVersion) => {
    const done = await runner.act(request, caseId as CaseId, key, input, expectedVersion);
    await drafts.drop(request.actor.person, caseId, key);
    return done;
  };

  const refuse = (code: string, facts: { readonly [name: string]: Json } = {}): never => {
    throw new Refusal([structural('two-signatures', fault(code, facts))]);
  };

  return {
    demonstration,
    db,
    now,
    directory,
    ...department,
    record,
    powers: () => definitions.current(),
    findPower: (key, version) => definitions.find(key, version),
    engine: engineFor,

    start: async (request, key, input) => {
      const power = definitions.find(key);
      if (!power) throw new NotFound();
      return runner.start(request, power, input);
    },
    tryStart: async (request, key, input) => {
      const power = definitions.find(key);
      if (!power) throw new NotFound();
      await runner.tryStart(request, power, input);
    },
    organisation: (person, creditCode) =>
      findOrganisation(db, creditCode, viewerOf(person), (caseId) => open(person, caseId)),
    act,
    handovers: new Handovers({ db, record, viewerOf, register: () => live.register, now, open, act }),
    sign: (request, caseId, key) => runner.sign(request, caseId as CaseId, key),
    evaluate: async (number, code, input) => {
      const [row] = await db.query<{ case_id: CaseId }>('select case_id from case_summary where number = $1', [number]);
      const slip = row && (await cache.find(row.case_id))?.view.acceptance.slip;
      if (!row || slip?.queryCode !== code) throw new NotFound();
      return runner.act({ actor: SLIP_HOLDER }, row.case_id, 'evaluate', input);
    },

    open,
    listActs: (person, { engine, view }) => listActs(engine, view, person),
    trace: (person, caseId) => history.trace(person, caseId),
    changesSince: (person, caseId, version) => history.since(person, caseId, version),
    exportCase: async (actor, caseId) => {
      const { view, inspector } = await history.openWhole(actor.person, caseId);
      if (!inspector) throw new NotFound();
      await runner.recordWholeRead(caseId as CaseId, actor, 'export');
      const { number } = view.head;
      await record.change(actor, 'case-exported', { case: caseId, number }, async () => undefined);
      return exportOf(db, caseId as CaseId, number, ['case', 'attempts']);
    },
    drafts: (person) => drafts.list(person, directory().posts(person), interestsOf(person)),
    caseDrafts: async (person, caseId) => {
      await open(person, caseId);
      return drafts.ofCase(person, caseId);
    },
    keepDraft: async (person, caseId, act, draft) => {
      const { view } = await open(person, caseId);
      const known = catalogue.acts.get(act);
      if (!known) throw new NotFound();
      if (known.lane === 'sealed') throw new DraftStaysHere();
      return drafts.keep(person, caseId, act, draft, view.head.status === 'open');
    },
    dropDraft: (person, caseId, act) => drafts.drop(person, caseId, act),
    readChart: async (actor, caseId) => {
      const seen = await open(actor.person, caseId);
      const { trace } = accessTo(seen.view, actor.person, directory(), seen.engine.power.definition);
      await runner.recordWholeRead(caseId as CaseId, actor, 'chart');
      // Opened again: what is shown and what the chains say are of one moment.
      return wholeOf(await open(actor.person, caseId), caseId, trace);
    },
    readFile: async (actor, caseId) => {
      const { view, engine, party } = await open(actor.person, caseId);
      if (party || !accessTo(view, actor.person, directory(), engine.power.definition).trace) throw new NotFound();
      await runner.recordWholeRead(caseId as CaseId, actor, 'file');
      return wholeOf(await open(actor.person, caseId), caseId, true);
    },
    recordPrinted: (actor, numbers, documents = undefined) =>
      record.change(actor, 'cases-printed', { cases: [...numbers], ...documents }, async () => {}),
    wholeCase: async (number) => {
      const [row] = await db.query<{ case_id: CaseId }>(
        'select case_id from case_summary where number = $1 or case_id::text = $1',
        [number],
      );
      const loaded = row && (await cache.find(row.case_id));
      if (!loaded) throw new NotFound();
      const engine = engineFor(await definitions.get(loaded.view.head.power, loaded.view.head.definition));
      const view = shownTo(loaded.view, '' as PersonId, false);
      return wholeOf({ view, engine, inspector: false, party: false }, row.case_id, true);
    },
    cases: (person, query) => lists.cases(person, query),
    lists,
    views,
    tasks: (person) => listTasks(db, person, directory().posts(person), interestsOf(person)),
    sittings: (person, query) => listSittings(db, viewerOf(person), query),
    sitting: (person, caseId, key) => meetingsOfSitting(db, person, caseId, key),
    decisions: (person) => listDecisions(db, viewerOf(person), now()),
    likeCases: async (person, { view, engine }) => {
      if (view.head.status === 'none') return [];
      const { definition } = engine.power;
      const like = { caseId: view.head.id, power: definition.key, kind: kindOf(definition, view.application.fields) };
      return likeCases(db, viewerOf(person), like);
    },
    upload: (_person, _name, mediaType, bytes) => attachments.put(Buffer.from(bytes), mediaType),
    readMaterial: async (actor, caseId, hash: Hash) => {
      const { view, party } = await open(actor.person, caseId);
      const kept = party && view.application.channel === 'matter';
      const material = kept ? undefined : view.materials.received.find((item) => item.hash === hash);
      // An officer reads what the record of the case names, and what he is asked to sign; the party only his own papers.
      const other = party
        ? view.documents.all.some((d) => d.served?.proof === hash) ||
          view.application.withdrawn?.document === hash ||
          JSON.stringify([view.hearing, view.appeals]).includes(`"${hash}"`)
        : JSON.stringify(view).includes(`"${hash}"`);
      if (!material && (!other || view.issued.all.some((one) => one.hash === hash))) throw new NotFound();
      await runner.recordRead(caseId as CaseId, actor, hash);
      const found = await attachments.find(hash);
      return {
        bytes: await attachments.get(hash),
        mediaType: found?.mediaType ?? 'application/octet-stream',
        name: material?.name ?? hash.slice(0, 8),
      };
    },
    documents: (person, caseId) => documents.list(person, caseId),
    readDocument: (actor, caseId, key) => documents.read(actor, caseId, key),
    verifyDocument: (asked) => documents.verify(asked),
    inbox,
    mail: new Mail({ db, inbox, register: () => live.register, options: options.mail }),
    cards: (person, query) => listCards(db, person, directory().posts(person), interestsOf(person), query),
    signals: (person, limit) => listSignals(db, person, directory().posts(person), interestsOf(person), limit),

    desk,
    doubts,
    reviews,
    proposeVersion: async (actor, key, yaml, note) => ({
      power: key,
      version: await desk.proposeText(actor, key, yaml, note),
    }),
    oversight: new Oversight(db, now),
    draws: new Draws({ db, record, lists }),
    reports: new Reports({ db, record, now, powers: () => definitions.current(), rules: readScores(root) }),
    viewer: (person) => ({ person, posts: directory().posts(person), interests: interestsOf(person) }),

    publishVersion: async (actor, key, version) => {
      await desk.publish(actor, key, version);
      return { power: key, version };
    },
    versionText: (key, version) => definitions.text(key, version),

    moveClock: async (to) => {
      if (!demonstration) throw new NotFound();
      if (to < now() && !options.freeClock) refuse('CLOCK_GOES_FORWARD_ONLY', { now: now(), to });
      offsetMs = msOf(to) - wall();
      await db.query(
        'insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
        [CLOCK, JSON.stringify(offsetMs)],
      );
      await tick();
    },
    tick,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await live.close();
      await definitions.close();
      await committer.close();
    },
  };
}
