import { setTimeout as sleep } from 'node:timers/promises';
import { SLIP_HOLDER } from '#cases/actors.ts';
import type { Answers, Query } from '#cases/context.ts';
import { needsOf, stampOf } from '#cases/decide.ts';
import { barred, type Engine, findUse, getAct, openUse } from '#cases/engine.ts';
import type { Actor } from '#cases/fact.ts';
import { changedSince } from '#cases/hold.ts';
import { fillPattern, numberPattern } from '#cases/letter-numbers.ts';
import { isClosedToParty, readingFaults } from '#cases/may-read.ts';
import { countersign, type Proceeded, type Progress, proceed, settle } from '#cases/proceed.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import { type CaseView, emptyView } from '#cases/view.ts';
import { dutiesOf, wakeAt } from '#cases/watch.ts';
import type { CaseId, Json, StageKey } from '#kernel/ids.ts';
import { fault, Refusal, structural } from '#kernel/refusal.ts';
import { NO_ENTRY } from '#ledger/entry.ts';
import type { Power } from '#powers/definition.ts';
import type { AppendCommand, AppendResult } from '#store/append-command.ts';
import { type Heads, peekNumber } from '#store/cases.ts';
import type { Database } from '#store/database.ts';
import { findAnswer } from '#store/idempotency.ts';
import { accessTo } from './access.ts';
import { doneOf, receiptOf } from './answer.ts';
import { BadInput, Conflict, type Done, KeyReused, NotFound, type Request } from './app.ts';
import { CaseIds } from './case-ids.ts';
import type { CaseCache, Loaded } from './cases.ts';
import { commandFor } from './command.ts';
import type { EventBody } from './event-body.ts';
import { type Once, onceOf } from './once.ts';
import { mergeOpening, openedView } from './opening.ts';
import { Registers, type Taken } from './registers.ts';
import { tasksOf } from './summary.ts';
import { renewTasks, storedTasks } from './task-rows.ts';
import { attemptOf, commandOf, fillPlaces, type Place, placesIn, sha256 } from './writer.ts';

/** What the use cases are made of; the composition hands it in. */
export type Runtime = {
  readonly db: Database;
  readonly append: (command: AppendCommand) => Promise<AppendResult>;
  readonly cache: CaseCache;
  /** The engine for a case pinned to that version, at this moment. */
  readonly engineFor: (power: Power) => Engine;
  readonly powerOf: (view: CaseView) => Promise<Power>;
  readonly answer: (queries: readonly Query[]) => Promise<Answers>;
  readonly changed: (caseId: CaseId, version: number) => void;
};

const MAX_TRIES = 6;
/** Each lost try means that another command got a number or gave one back. */
const MAX_NUMBER_TRIES = 50;
const emptyHeads: Heads = {
  case: { seq: 0, hash: NO_ENTRY },
  sealed: { seq: 0, hash: NO_ENTRY },
  attempts: { seq: 0, hash: NO_ENTRY },
};

/** Acts on cases, one after the other for each case in this process; other processes are caught by the version check. */
export class Runner {
  readonly #rt: Runtime;
  readonly #turns = new Map<CaseId, Promise<unknown>>();
  readonly #ids: CaseIds;
  readonly #registers: Registers;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
    this.#ids = new CaseIds(runtime.db);
    this.#registers = new Registers((kind, year) => peekNumber(runtime.db, kind, year));
  }

  /** Opens a case by the start act of its power. */
  async start(request: Request, power: Power, input: unknown): Promise<Done> {
    mustRun(power);
    const once = onceOf(request, { power: power.definition.key, input });
    const id = await this.#ids.take();
    return this.#try(id, async () => {
      const engine = this.#rt.engineFor(power);
      const { opened, answers } = await this.#opened(engine, id, request, input);
      return this.#write(engine, id, { view: emptyView, heads: emptyHeads }, opened, answers, once);
    });
  }

  /** Whether a case could be opened so at this moment: throws what `start` would throw, takes no number and writes nothing. */
  async tryStart(request: Request, power: Power, input: unknown): Promise<void> {
    mustRun(power);
    await this.#opened(this.#rt.engineFor(power), 0 as CaseId, request, input);
  }

  /** The opening fact and the start act are one event: a case exists with what was asked for, or not at all. */
  async #opened(engine: Engine, id: CaseId, request: Request, input: unknown) {
    const start = mustRun(engine.power);
    const { view, fact } = openedView(engine, id, start.stage as StageKey);
    const command = commandFor(engine, view, start.act, input, [request.actor]);
    const answers = await this.#rt.answer(needsOf(engine, view, command));
    const proceeded = proceed(engine, { view, events: [], sealed: [] }, command, answers, '');
    return { opened: mergeOpening(fact, proceeded), answers };
  }

  /** One act of one person on one case. */
  act(request: Request, id: CaseId, act: string, input: unknown, expectedVersion?: number): Promise<Done> {
    return this.#request(request, id, { act, input }, async (engine, settled) => {
      openUse(engine, settled.view, act, [request.actor]);
      this.#checkVersion(engine, settled.view, act, expectedVersion);
      const command = commandFor(engine, settled.view, act, input, [request.actor]);
      const answers = await this.#rt.answer(needsOf(engine, settled.view, command));
      return {
        proceeded: proceed(engine, settled, command, answers, sha256(JSON.stringify([act, command.input]))),
        answers,
      };
    });
  }

  /** A further signature on a held proposal. */
  sign(request: Request, id: CaseId, key: string): Promise<Done> {
    return this.#request(request, id, { sign: key }, async (engine, settled) => {
      const held = settled.view.held.open.find((one) => one.key === key);
      const queries = held
        ? needsOf(engine, settled.view, { act: held.act, input: held.input, signers: [request.actor] })
        : [];
      const answers = await this.#rt.answer(queries);
      return { proceeded: countersign(engine, settled, key, request.actor, answers), answers };
    });
  }

  /** Lets happen what is due by now. Returns whether anything did. */
  tick(id: CaseId): Promise<boolean> {
    return this.#inTurn(id, async () => {
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        const found = await this.#rt.cache.find(id);
        if (!found) throw new Error(`case ${id} is listed but has no events`);
        // As they stand: whom they name may have lost his post since.
        const loaded = { ...found, tasks: await storedTasks(this.#rt.db, id) };
        const engine = this.#rt.engineFor(await this.#rt.powerOf(loaded.view));
        const settled = settle(engine, loaded.view);
        const made = commandOf(engine, id, loaded, settled, undefined);
        if (!made) {
          // Nothing happened (a term moved meanwhile, somebody lost his post): the wake-up is set anew, and who is waited for.
          const due = tasksOf(engine, loaded.view, dutiesOf(engine, loaded.view));
          await renewTasks(this.#rt.db, id, loaded.view.version, due);
          this.#rt.cache.drop(id);
          await this.#rt.db.query('update case_summary set wake_at = $2 where case_id = $1', [
            id,
            wakeAt(engine, loaded.view) ?? null,
          ]);
          return false;
        }
        const result = await this.#rt.append(made.command);
        if (result.kind === 'written') {
          this.#keep(id, loaded, made.after);
          return true;
        }
        this.#rt.cache.drop(id);
      }
      throw new Error(`case ${id}: not settled in ${MAX_TRIES} tries against other writers`);
    });
  }

  /** Commits that protected content was read, before it is handed out. */
  async recordRead(id: CaseId, actor: Actor, what: string): Promise<void> {
    await this.#attempt(id, actor, 'read', (stage) => ({ kind: 'read', stage, what }));
  }

  /** Commits that a document of the case was read. */
  async recordDocumentRead(id: CaseId, actor: Actor, document: string): Promise<void> {
    await this.#attempt(id, actor, 'read-document', (stage) => ({ kind: 'read', stage, what: document }));
  }

  /** Commits that the whole record of the case was read: drawn on its chart, as its file, or as an export. */
  async recordWholeRead(id: CaseId, actor: Actor, as: 'chart' | 'file' | 'export'): Promise<void> {
    const made = (stage: string) => ({ kind: 'read' as const, stage, what: `case-${as}` });
    if (as === 'chart') await this.#attempt(id, actor, 'read-chart', made);
    else if (as === 'file') await this.#attempt(id, actor, 'read-file', made);
    else await this.#attempt(id, actor, 'read-export', made);
  }

  async #request(
    request: Request,
    id: CaseId,
    content: Json | object,
    work: (engine: Engine, settled: Progress) => Promise<{ proceeded: Proceeded; answers: Answers }>,
  ): Promise<Done> {
    const once = onceOf(request, { id, content });
    return this.#inTurn(id, () =>
      this.#try(id, async () => {
        const loaded = await this.#rt.cache.find(id);
        if (!loaded) throw new NotFound();
        const engine = this.#rt.engineFor(await this.#rt.powerOf(loaded.view));
        const access = accessTo(loaded.view, request.actor.person, engine.ctx.directory, engine.power.definition);
        if (!access.see) {
          const known = await this.#repeated(once);
          if (known) return known;
        }
        if (access.recused) await this.#recused(engine, id, loaded.view, request.actor, content);
        if (!access.see) throw new NotFound();
        if (!access.party || (request.actor.person !== SLIP_HOLDER.person && isClosedToParty(engine, loaded.view)))
          await this.#closed(engine, id, loaded.view, request.actor, actOf(content));
        const settled = settle(engine, loaded.view);
        try {
          const { proceeded, answers } = await work(engine, settled);
          return await this.#write(engine, id, loaded, proceeded, answers, once);
        } catch (error) {
          if (!(error instanceof Refusal || error instanceof Conflict || error instanceof BadInput)) throw error;
          const known = await this.#repeated(once);
          if (known) return known;
          if (error instanceof Refusal) await this.#refused(engine, id, loaded, settled, request.actor, content, error);
          throw error;
        }
      }),
    );
  }

  /** Asked before a case is shown: one that is closed to this person is not there for him, and his attempt is on record. */
  async checkReading(engine: Engine, id: CaseId, view: CaseView, actor: Actor): Promise<void> {
    await this.#closed(engine, id, view, actor, 'read');
  }

  async #closed(engine: Engine, id: CaseId, view: CaseView, actor: Actor, act: string): Promise<void> {
    const faults = readingFaults(engine, view, actor.person);
    if (faults.length === 0) return;
    await this.#attempt(id, actor, act, (stage) => ({ kind: 'refused', stage, faults }));
    throw new NotFound();
  }

  /** A recused officer is told nothing but that there is nothing; that he tried is on record, with what his recusal rests on. */
  async #recused(engine: Engine, id: CaseId, view: CaseView, actor: Actor, content: Json | object): Promise<void> {
    const act = actOf(content);
    const use = findUse(engine.power, view, act);
    const bars = use ? barred(engine, view, use, [actor]) : [];
    const faults =
      bars.length > 0
        ? bars
        : [
            structural(
              'recusal',
              fault('RECUSED', { ground: recusalGround(view, actor.person, engine.ctx.directory) ?? 'register' }),
            ),
          ];
    await this.#attempt(id, actor, act, (stage) => ({ kind: 'refused', stage, faults }));
  }

  /** What fell due stays, although the act itself is refused; then the refusal's own trace. */
  async #refused(
    engine: Engine,
    id: CaseId,
    loaded: Loaded,
    settled: Progress,
    actor: Actor,
    content: Json | object,
    refusal: Refusal,
  ): Promise<void> {
    const made = commandOf(engine, id, loaded, settled, undefined);
    if (made && (await this.#rt.append(made.command)).kind === 'written') this.#keep(id, loaded, made.after);
    await this.#attempt(id, actor, actOf(content), (stage) => ({ kind: 'refused', stage, faults: refusal.faults }));
  }

  async #attempt(id: CaseId, actor: Actor, act: string, body: (stage: string) => EventBody): Promise<void> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const loaded = await this.#rt.cache.find(id);
      if (!loaded) throw new NotFound();
      const power = await this.#rt.powerOf(loaded.view);
      const engine = this.#rt.engineFor(power);
      const stamp = stampOf(loaded.view, { act, signers: [actor] }, engine.ctx);
      const { command, head } = attemptOf(engine, id, loaded, stamp, body(loaded.view.head.stage));
      if ((await this.#rt.append(command)).kind === 'written') {
        this.#rt.cache.keep(id, { ...loaded, heads: { ...loaded.heads, attempts: head } });
        return;
      }
      this.#rt.cache.drop(id);
    }
    throw new Error(`case ${id}: the trace of an attempt was not written in ${MAX_TRIES} tries`);
  }

  async #write(
    engine: Engine,
    id: CaseId,
    before: Loaded,
    proceeded: Proceeded,
    answers: Answers,
    once: Once | undefined,
  ): Promise<Done | undefined> {
    const places = placesIn(proceeded.events);
    const pinned = Object.keys(answers).length > 0 ? (answers as Json) : undefined;
    for (let tries = 0; tries < MAX_NUMBER_TRIES; tries++) {
      const taken = await Promise.all(places.map(({ kind, year }) => this.#registers.take(kind, year)));
      let written = false;
      try {
        const progress =
          places.length > 0 ? fillPlaces(before.view, proceeded, numberTexts(engine, places, taken)) : proceeded;
        const made = commandOf(engine, id, before, progress, pinned);
        if (!made) throw new Error('an act that changes nothing');
        const done = doneOf(id, progress.view, proceeded, before.view, made.duties, receiptOf(made.command));
        const result = await this.#rt.append({
          ...made.command,
          ...(places.length > 0
            ? { numbers: places.map(({ kind, year }, i) => ({ kind, year, number: taken[i]?.number ?? 0 })) }
            : {}),
          ...(once ? { idempotency: { ...once, answer: done as unknown as Json } } : {}),
        });
        written = result.kind === 'written';
        switch (result.kind) {
          case 'written':
            this.#keep(id, before, made.after);
            return done;
          case 'duplicate':
            return result.answer as unknown as Done;
          case 'key-reused':
            throw new KeyReused();
          case 'conflict':
            return undefined;
          case 'number-taken':
        }
      } finally {
        for (const one of taken) one.settle(written);
      }
    }
    throw new Error(`case ${id}: no register number in ${MAX_NUMBER_TRIES} tries against other writers`);
  }

  /** Tells of a change only when the case's own version moved: what goes into the sealed chain is nobody's news. */
  #keep(id: CaseId, before: Loaded, after: Loaded): void {
    this.#rt.cache.keep(id, after);
    if (after.view.version !== before.view.version) this.#rt.changed(id, after.view.version);
  }

  async #try(id: CaseId, once: () => Promise<Done | undefined>): Promise<Done> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const done = await once();
      if (done) return done;
      this.#rt.cache.drop(id);
      // Another process works on the same case: whoever waits longer lets the other finish.
      await sleep(Math.random() * 10 * 2 ** tries);
    }
    throw new Error(`case ${id}: no success in ${MAX_TRIES} tries against other writers`);
  }

  /** Asked where a request cannot go through: the one before it may be why. What goes through, the append itself asks. */
  async #repeated(once: Once | undefined): Promise<Done | undefined> {
    if (!once) return undefined;
    const found = await findAnswer(this.#rt.db, once);
    if (found?.kind === 'key-reused') throw new KeyReused();
    return found ? (found.answer as unknown as Done) : undefined;
  }

  #checkVersion(engine: Engine, view: CaseView, act: string, expected: number | undefined): void {
    if (expected === undefined) return;
    const changed = changedSince(view, getAct(engine.catalogue, act).sees, expected);
    if (changed.length > 0 || expected > view.version) throw new Conflict(view.version, changed);
  }

  /** One request after the other on the same case, in this process. */
  async #inTurn<T>(id: CaseId, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(id);
    const mine = (before ?? Promise.resolve()).then(work, work);
    const settled = mine.then(
      () => {},
      () => {},
    );
    this.#turns.set(id, settled);
    void settled.then(() => {
      if (this.#turns.get(id) === settled) this.#turns.delete(id);
    });
    return mine;
  }
}

/** How its cases begin; a power that is only drawn has none. */
function mustRun({ definition: { key, state, start } }: Power): NonNullable<Power['definition']['start']> {
  if (state !== 'whole' || !start)
    throw new Refusal([structural('drawn-only', fault('POWER_NOT_YET_RUN', { power: key }))]);
  return start;
}

const actOf = (content: Json | object): string =>
  'act' in (content as object) ? String((content as { act: unknown }).act) : 'sign';

/** The text of each place, by the power's own pattern for that document or letter. */
const numberTexts = (
  { power: { definition } }: Engine,
  places: readonly Place[],
  taken: readonly Taken[],
): ReadonlyMap<string, string> =>
  new Map(
    places.map(({ place, kind, year }, i) => [
      place,
      fillPattern(numberPattern(definition, kind), year, taken[i]?.number ?? 0),
    ]),
  );
