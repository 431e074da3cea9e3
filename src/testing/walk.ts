import type { Register } from '#app/directory.ts';
import { caseEvent } from '#app/event-body.ts';
import { mergeOpening, openedView } from '#app/opening.ts';
import { chain } from '#app/writer.ts';
import { needsOf } from '#cases/decide.ts';
import { type ListedAct, listActs } from '#cases/list-acts.ts';
import { proceed, settle } from '#cases/proceed.ts';
import { type CaseEvent, type CaseView, emptyView, foldEvent, foldSealed } from '#cases/view.ts';
import type { CaseId, PersonId, StageKey } from '#kernel/ids.ts';
import { addMs, DAY_MS, HOUR_MS, type Instant } from '#kernel/time.ts';
import { type Lane, NO_ENTRY } from '#ledger/entry.ts';
import { answersOf, at, attempt, commandOf, department, engineAt, type Outside, sign } from './case.ts';
import { hashOf, MATERIALS, MINE } from './filing.ts';
import { inputsOf } from './inputs.ts';

/** Somebody's open act. */
export type Open = { readonly who: PersonId; readonly listed: ListedAct };

/** A step that was taken, for messages: `2026-09-28T01:00:00.000Z reviewer-a hand-in-review`. */
export type Taken = { readonly before: CaseView; readonly after: CaseView; readonly act: string };

const STEP_MS = HOUR_MS / 12;
const LEAPS_MS = [HOUR_MS, DAY_MS, 2 * DAY_MS, 8 * DAY_MS];
/** Seldom in life; taken as often as the others they would end most walks at once. */
const SELDOM = new Set(['hand-over', 'withdraw', 'declare-interest', 'request-recusal', 'refer-away', 'return-review']);

/** A case of the filing power that is walked from act to act, whatever is open, by whoever may. */
export class Walk {
  view: CaseView = emptyView;
  now: Instant = at('2026-09-28 09:00');
  readonly events: { readonly lane: Lane; readonly event: CaseEvent }[] = [];
  readonly log: string[] = [];
  readonly #outside: Outside;

  constructor({
    kind = 'mine',
    materials = MATERIALS,
    outside = {},
  }: { kind?: string; materials?: readonly string[]; outside?: Outside } = {}) {
    this.#outside = outside;
    const engine = engineAt(this.now);
    const opened = openedView(engine, 1 as CaseId, 'apply' as StageKey);
    const command = commandOf(engine, 'submit', submission(kind, materials), 'clerk-a');
    const proceeded = proceed(
      engine,
      { view: opened.view, events: [], sealed: [] },
      command,
      answersOf(needsOf(engine, opened.view, command), outside),
      '',
    );
    this.#keep(mergeOpening(opened.fact, proceeded), 'clerk-a submit');
  }

  /** Everything that is listed as open now, to anybody or to these. */
  open(persons: Register['persons'] = department.persons): readonly Open[] {
    const engine = engineAt(this.now);
    return persons.flatMap(({ id }) =>
      listActs(engine, this.view, id)
        .filter((listed) => listed.open)
        .map((listed) => ({ who: id, listed })),
    );
  }

  /** Inputs that this act takes now, and what it answers to those that it does not. */
  passing({ who, listed }: Open): { readonly inputs: readonly object[]; readonly codes: readonly string[] } {
    const desk = { engine: engineAt(this.now), view: this.view, who, listed };
    const tried = (inputsOf[listed.act]?.(desk) ?? []).map((input) => ({
      input,
      ...this.#attempt(who, listed, input),
    }));
    return {
      inputs: tried.filter((one) => one.done).map((one) => one.input),
      codes: tried.flatMap((one) => one.codes),
    };
  }

  #attempt(who: PersonId, listed: ListedAct, input: object) {
    return attempt({
      now: this.now,
      view: this.view,
      who: `${who}:${listed.as}`,
      act: listed.act,
      input,
      outside: this.#outside,
    });
  }

  take({ who, listed }: Open, input: object): Taken {
    const before = this.view;
    const { done } = this.#attempt(who, listed, input);
    if (!done) throw new Error(`${listed.act} no longer passes`);
    this.#keep(done, `${who} ${listed.act} ${JSON.stringify(input).slice(0, 90)}`);
    return { before, after: this.view, act: listed.act };
  }

  signHeld(who: string): void {
    const posts = engineAt(this.now).ctx.directory.posts(who as PersonId);
    const mine = this.view.held.open.findLast(({ slots }) => slots.some(({ post }) => posts.includes(post)));
    const key = mine?.key;
    if (!key) return;
    const { done } = sign({ now: this.now, view: this.view, who, key, outside: this.#outside });
    if (done) this.#keep(done, `${who} sign ${key}`);
  }

  wait(ms: number): void {
    this.now = addMs(this.now, ms);
    this.#keep(settle(engineAt(this.now), this.view), 'wait');
  }

  /** One step, chosen by a number: the same numbers are the same walk. */
  step(n: number): Taken | undefined {
    this.wait(STEP_MS);
    if (this.view.head.status === 'ended') return undefined;
    if (n % 13 === 0) {
      this.wait(LEAPS_MS[((n / 13) % 4) | 0] ?? DAY_MS);
      return undefined;
    }
    if (this.view.held.open.length > 0 && n % 3 === 0) this.signHeld(n % 2 === 0 ? 'officer-b' : 'officer-a');
    // Who is at work at this moment: a third of the department, another third at the next.
    const open = this.open(department.persons.filter((_, i) => (i + n) % 3 === 0));
    const usual = open.filter(
      ({ listed }) => (n % 17 === 0 || !SELDOM.has(listed.act)) && listed.anytime === (n % 7 === 0),
    );
    const acts = [...new Set((usual.length > 0 ? usual : open).map(({ listed }) => listed.act))];
    // Acts that lead on stand last in a stage's list: the later half is taken more often.
    const act = acts[n % 5 < 3 ? acts.length - 1 - (n % Math.ceil(acts.length / 2)) : n % acts.length];
    const able = open.filter(({ listed }) => listed.act === act);
    const chosen = able[n % able.length];
    if (!chosen) return undefined;
    const { inputs, codes } = this.passing(chosen);
    if (inputs.length === 0) {
      if (neverEmpty(chosen.listed.act)) throw new Error(this.#said(chosen, codes));
      return undefined;
    }
    return this.take(chosen, inputs[(n >> 3) % inputs.length] ?? {});
  }

  #said({ who, listed }: Open, codes: readonly string[]): string {
    return `${listed.act} is open to ${who} in ${this.view.head.stage}, and no input passes: ${codes.join(', ')}\n${this.log.join('\n')}`;
  }

  #keep(
    progress: { readonly view: CaseView; readonly events: readonly CaseEvent[]; readonly sealed: readonly CaseEvent[] },
    what: string,
  ): void {
    this.events.push(...progress.events.map((event) => ({ lane: 'case' as const, event })));
    this.events.push(...progress.sealed.map((event) => ({ lane: 'sealed' as const, event })));
    this.view = progress.view;
    if (what !== 'wait' || progress.events.length > 0) this.log.push(`${this.now} ${what} → ${this.view.head.stage}`);
  }

  /** The case read back from the bytes that the store would hold. */
  readBack(): CaseView {
    const fold = (lane: Lane, view: CaseView, add: (view: CaseView, event: CaseEvent) => CaseView): CaseView => {
      let head = { seq: 0, hash: NO_ENTRY };
      return this.events
        .filter((one) => one.lane === lane)
        .reduce((before, { event: { facts, stamp } }) => {
          const chained = chain(lane, 1 as CaseId, head, '0'.repeat(64), stamp, {
            kind: 'done',
            stage: stamp.stage,
            facts: facts as never,
          });
          head = chained.head;
          return add(before, caseEvent({ seq: head.seq, ...chained.event }));
        }, view);
    };
    return fold('sealed', fold('case', emptyView, foldEvent), foldSealed);
  }
}

/** Whether there are tips is not told by what is listed: handling one is always offered to inspectors. */
export const neverEmpty = (act: string): boolean => act !== 'handle-tip';

const submission = (kind: string, materials: readonly string[]) => ({
  applicant: '演示矿业有限公司',
  creditCode: MINE,
  contact: '经办人',
  phone: '0000-0000000',
  fields: { 'plan-name': '综合应急预案', 'published-on': '2026-09-15', 'unit-kind': kind, principal: '矿长' },
  materials: materials.map((material) => ({ material, hash: hashOf(material), name: `${material}.pdf`, pages: 10 })),
});
