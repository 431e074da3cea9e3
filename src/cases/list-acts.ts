import type { PersonId, Post, StageKey } from '#kernel/ids.ts';
import { fault, Refusal, type RestedFault, structural } from '#kernel/refusal.ts';
import type { ActUse } from '#powers/definition.ts';
import type { AnyAct, FormOptions } from './act.ts';
import { activeBindings, envOf } from './bindings.ts';
import { decide } from './decide.ts';
import { barred, type Engine, findUse, getAct, openUse } from './engine.ts';
import type { Slot } from './facets/held.ts';
import type { Actor } from './fact.ts';
import { outlookOf } from './outlook.ts';
import { merge, rested } from './rested.ts';
import type { CaseView } from './view.ts';

/** One act of the stage as this person meets it: open, or every reason why not. */
export type ListedAct = {
  readonly act: string;
  readonly as: Post | null;
  readonly open: boolean;
  readonly reasons: readonly RestedFault[];
  readonly signatures: readonly Slot[];
  readonly anytime: boolean;
  readonly options: FormOptions;
};

/**
 * The acts of the case's stage and those possible at any time; of an ended case, those possible after the end. What is listed
 * as open has some input that passes.
 */
export function listActs(engine: Engine, view: CaseView, person: PersonId): readonly ListedAct[] {
  const { definition } = engine.power;
  if (view.head.status === 'ended')
    return definition.anytime
      .filter((use) => use.afterEnd)
      .map((use) => listAct(engine, view, person, use, true))
      .filter((listed) => listed.as !== null);
  if (view.head.status !== 'open') return [];
  const stage = definition.stages.find((s) => s.key === view.head.stage);
  const own = stage?.acts ?? [];
  const anytime = definition.anytime.filter((use) => !own.some((other) => other.act === use.act));
  return [
    ...own.map((use) => listAct(engine, view, person, use, false)),
    ...anytime.map((use) => listAct(engine, view, person, use, true)),
  ].filter((listed) => listed.reasons.every((reason) => reason.code !== 'MACHINE_ONLY'));
}

function listAct(engine: Engine, view: CaseView, person: PersonId, use: ActUse, anytime: boolean): ListedAct {
  const posts = engine.ctx.directory.posts(person).filter((post) => use.by.includes(post));
  const base = { act: use.act, signatures: signaturesOf(engine, view, use.act), anytime };
  if (posts.length === 0) {
    const code = use.by.every((post) => post === 'machine') ? 'MACHINE_ONLY' : 'NOT_YOUR_POST';
    return {
      ...base,
      as: null,
      open: false,
      reasons: [structural('posts', fault(code, { posts: use.by }))],
      options: {},
    };
  }
  const tries = posts.map((as) => ({ as, reasons: reasonsAgainst(engine, view, use, { person, as }) }));
  const best = tries.reduce((a, b) => (b.reasons.length < a.reasons.length ? b : a));
  const open = best.reasons.length === 0;
  const actor = { person, as: best.as };
  const options = open
    ? (getAct(engine.catalogue, use.act).options?.(
        engine.power,
        view,
        engine.ctx,
        use,
        actor,
        outlookOf(engine, view),
      ) ?? {})
    : {};
  return { ...base, as: best.as, open, reasons: best.reasons, options };
}

function reasonsAgainst(engine: Engine, view: CaseView, use: ActUse, actor: Actor): readonly RestedFault[] {
  try {
    openUse(engine, view, use.act, [actor]);
  } catch (error) {
    if (error instanceof Refusal) return error.faults;
    throw error;
  }
  const act = getAct(engine.catalogue, use.act);
  const empty = emptyInputOf(act);
  if (empty) return triedWithoutInput(engine, view, use.act, actor, empty.input);
  const idle = act.idle?.(view, engine.power, engine.ctx, actor, use, outlookOf(engine, view));
  return [
    ...(idle ? [structural('nothing-to-do', idle)] : []),
    ...barred(engine, view, use, [actor]),
    ...futile(engine, view, use, actor),
    ...owed(engine, view, use),
  ];
}

const inputless = new WeakMap<AnyAct, { readonly input: unknown } | null>();

/** What the act reads where nothing is handed in; null where it takes input. A failing parse is slow, and its shape never changes. */
function emptyInputOf(act: AnyAct): { readonly input: unknown } | null {
  const known = inputless.get(act);
  if (known !== undefined) return known;
  const parsed = act.input.safeParse({});
  const found = parsed.success ? { input: parsed.data } : null;
  inputless.set(act, found);
  return found;
}

/** An act that takes no input can be decided here and now: the list says what the act itself would say. */
function triedWithoutInput(
  engine: Engine,
  view: CaseView,
  act: string,
  actor: Actor,
  input: unknown,
): readonly RestedFault[] {
  try {
    decide(engine, view, { act, input, signers: [actor] }, {});
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.faults;
    throw error;
  }
}

function futile(engine: Engine, view: CaseView, use: ActUse, actor: Actor): readonly RestedFault[] {
  const { emits } = getAct(engine.catalogue, use.act);
  const faults = activeBindings(engine.power, engine.catalogue, view, 'futile').flatMap((bound) => {
    const found = bound.control.futile?.({ actor, use, emits, view }, envOf(bound, engine.power, engine.ctx));
    return found ? [rested(bound, found)] : [];
  });
  return merge(faults);
}

/** For an act that always leaves the stage: what is owed at the gate and what the act itself cannot make. */
function owed(engine: Engine, view: CaseView, use: ActUse): readonly RestedFault[] {
  const { emits } = getAct(engine.catalogue, use.act);
  const targets = Object.values(use.to);
  const faults: RestedFault[][] = targets.map((target) => {
    if (target === 'stay') return [];
    return activeBindings(engine.power, engine.catalogue, view, 'gate').flatMap((bound) =>
      (
        bound.control.gate?.(
          target.exit,
          view,
          envOf(bound, engine.power, engine.ctx),
          view.head.stage,
          target.stage as StageKey,
        ) ?? []
      )
        .filter((missing) => !missing.made?.some((type) => emits.includes(type)))
        .map(({ made: _, ...missing }) => rested(bound, missing)),
    );
  });
  return faults.some((list) => list.length === 0) ? [] : merge(faults[0] ?? []);
}

/** Slots for signatures that the controls in force ask of this act; empty = one officer is enough. */
export function signaturesOf(engine: Engine, view: CaseView, act: string): readonly Slot[] {
  const slots = new Map<Post, number>();
  const use = findUse(engine.power, view, act);
  for (const slot of (use && getAct(engine.catalogue, act).signatures?.(use)) ?? []) slots.set(slot.post, slot.n);
  for (const bound of activeBindings(engine.power, engine.catalogue, view, 'signatures')) {
    for (const slot of bound.control.signatures?.(act, view, envOf(bound, engine.power, engine.ctx)) ?? [])
      slots.set(slot.post, Math.max(slots.get(slot.post) ?? 0, slot.n));
  }
  return [...slots].map(([post, n]) => ({ post, n }));
}
