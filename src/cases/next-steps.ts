import type { Post, StageKey } from '#kernel/ids.ts';
import type { Fault } from '#kernel/refusal.ts';
import type { ActUse } from '#powers/definition.ts';
import { activeBindings, envOf } from './bindings.ts';
import { APPLICANT, type Engine, getAct, PARTY } from './decide.ts';
import type { Actor } from './fact.ts';
import type { CaseView } from './view.ts';

/** A step that moves the case on now, and whose it is. */
export type NextStep = { readonly act: string; readonly post: Post };

/** Asked of each person by name: whose turn it is, the duties say. */
const OF_NAMED: ReadonlySet<string> = new Set(['cast-vote', 'give-opinion']);
const OUTSIDERS: readonly string[] = [APPLICANT, PARTY];
/** A step that mends what stands against a step that mends … ; definitions go two deep. */
const DEEPEST = 4;

/**
 * What the case waits for: the act that leaves the stage forward, or, where something stands against it that other acts of the
 * stage mend, these. Looks at no input and at nobody in particular: what stands against one person is no step.
 */
export function nextSteps(engine: Engine, view: CaseView): readonly NextStep[] {
  const stage = engine.power.definition.stages.find((one) => one.key === view.head.stage);
  const uses = stage?.acts ?? [];
  const forward = uses.find((use) => Object.values(use.to).some((to) => to !== 'stay' && to.exit === 'forward'));
  if (!forward || view.head.status !== 'open') return [];
  const seen = new Set<ActUse>();
  const found: NextStep[] = [];
  const look = (use: ActUse, depth: number): void => {
    if (seen.has(use) || OF_NAMED.has(use.act)) return;
    seen.add(use);
    const post = use.by.find((one) => !OUTSIDERS.includes(one));
    if (post === undefined) return;
    const mends = new Set(against(engine, view, use, post as Post).flatMap(({ mend }) => mend));
    const before = uses.filter((other) => other !== use && mends.has(other.act));
    if (before.length === 0 || depth === DEEPEST) found.push({ act: use.act, post: post as Post });
    else for (const other of before) look(other, depth + 1);
  };
  look(forward, 0);
  return found;
}

/** What can be said against an act of this post without its input. */
function against(engine: Engine, view: CaseView, use: ActUse, post: Post): readonly Fault[] {
  const { power, catalogue, ctx } = engine;
  const act = getAct(catalogue, use.act);
  const actor: Actor = { person: '' as Actor['person'], as: post };
  const idle = act.idle?.(view, power, ctx, actor, use);
  if (idle) return [idle];
  const asked = { actor, use, emits: act.emits, view };
  const bars = (['bar', 'futile'] as const).flatMap((hook) =>
    activeBindings(power, catalogue, view, hook).flatMap(
      (bound) => bound.control[hook]?.(asked, envOf(bound, power, ctx)) ?? [],
    ),
  );
  const [target] = Object.values(use.to).filter((to) => to !== 'stay' && to.exit === 'forward');
  if (target === undefined || target === 'stay') return bars;
  const owed = activeBindings(power, catalogue, view, 'gate').flatMap((bound) =>
    (
      bound.control.gate?.(
        'forward',
        view,
        envOf(bound, power, ctx),
        view.head.stage,
        target.stage as StageKey | 'end',
      ) ?? []
    ).filter((missing) => !missing.made?.some((type) => act.emits.includes(type))),
  );
  return [...bars, ...owed];
}
