import type { PersonId, Post, StageKey } from '#kernel/ids.ts';
import type { Fault } from '#kernel/refusal.ts';
import type { ActUse } from '#powers/definition.ts';
import type { NextStep, Outlook } from './act.ts';
import { APPLICANT, PARTY } from './actors.ts';
import { activeBindings, envOf } from './bindings.ts';
import { type Engine, getAct } from './engine.ts';
import type { Actor } from './fact.ts';
import type { CaseView } from './view.ts';

const OUTSIDERS: readonly string[] = [APPLICANT, PARTY];
/** A step that mends what stands against a step that mends … ; definitions go two deep. */
const DEEPEST = 4;
/** Of a large post a few are asked: what stands against all of them is no one person's. */
export const MOST_ASKED = 4;

/**
 * What the case waits for: the act that leaves the stage forward, or, where something stands against it that other acts of the
 * stage mend, these. `outlook`: what acts may ask about the others. Looks at no input; what stands against one person alone stands against nobody else.
 */
export function nextSteps(engine: Engine, view: CaseView, outlook: Outlook): readonly NextStep[] {
  const stage = engine.power.definition.stages.find((one) => one.key === view.head.stage);
  const uses = stage?.acts ?? [];
  const forward = uses.find((use) => Object.values(use.to).some((to) => to !== 'stay' && to.exit === 'forward'));
  if (!forward || view.head.status !== 'open') return [];
  const asked = { engine, view, outlook };
  const asideOf = (use: ActUse) => getAct(engine.catalogue, use.act).aside;
  const seen = new Set<ActUse>();
  const found: NextStep[] = [];
  const look = (use: ActUse, depth: number): void => {
    if (seen.has(use) || asideOf(use) === 'named') return;
    seen.add(use);
    const posts = use.by.filter((one) => !OUTSIDERS.includes(one)) as Post[];
    const [first] = posts;
    if (first === undefined) return;
    const owed = owedBefore(engine, view, use);
    const faults = new Map<Post, readonly Fault[]>();
    for (const post of posts) {
      const standing = against(asked, use, post, owed);
      faults.set(post, standing);
      if (standing.length === 0) break;
    }
    const free = posts.find((post) => faults.get(post)?.length === 0);
    const mends = new Set(free === undefined ? [...faults.values()].flat().flatMap(({ mend }) => mend) : []);
    const before = uses.filter((other) => other !== use && mends.has(other.act) && asideOf(other) !== 'leave');
    if (before.length === 0 || depth === DEEPEST) found.push({ act: use.act, post: free ?? first });
    else for (const other of before) look(other, depth + 1);
  };
  look(forward, 0);
  return found;
}

type Asked = { readonly engine: Engine; readonly view: CaseView; readonly outlook: Outlook };

/** What can be said against an act of this post without its input, whoever of its holders it stands least against. */
function against(asked: Asked, use: ActUse, post: Post, owed: readonly Fault[]): readonly Fault[] {
  // What is owed is owed by whoever acts; one who finds nothing to do has that one thing against him.
  const fewest = Math.min(owed.length, 1);
  const holders = asked.engine.ctx.directory.holders(post).slice(0, MOST_ASKED);
  let least: readonly Fault[] | undefined;
  for (const person of holders.length > 0 ? holders : ['' as PersonId]) {
    const standing = againstOne(asked, use, { person, as: post }, owed);
    if (standing.length <= fewest) return standing;
    if (least === undefined || standing.length < least.length) least = standing;
  }
  return least ?? [];
}

function againstOne(
  { engine: { power, catalogue, ctx }, view, outlook }: Asked,
  use: ActUse,
  actor: Actor,
  owed: readonly Fault[],
): readonly Fault[] {
  const act = getAct(catalogue, use.act);
  const idle = act.idle?.(view, power, ctx, actor, use, outlook);
  if (idle) return [idle];
  const asked = { actor, use, emits: act.emits, view };
  const bars = (['bar', 'futile'] as const).flatMap((hook) =>
    activeBindings(power, catalogue, view, hook).flatMap(
      (bound) => bound.control[hook]?.(asked, envOf(bound, power, ctx)) ?? [],
    ),
  );
  return [...bars, ...owed];
}

/** What the case owes before this act can move it forward, less what the act itself makes; the same whoever acts. */
function owedBefore({ power, catalogue, ctx }: Engine, view: CaseView, use: ActUse): readonly Fault[] {
  const [target] = Object.values(use.to).filter((to) => to !== 'stay' && to.exit === 'forward');
  if (target === undefined || target === 'stay') return [];
  const { stage } = view.head;
  const next = target.stage as StageKey | 'end';
  const { emits } = getAct(catalogue, use.act);
  return activeBindings(power, catalogue, view, 'gate').flatMap((bound) =>
    (bound.control.gate?.('forward', view, envOf(bound, power, ctx), stage, next) ?? []).filter(
      (missing) => !missing.made?.some((type) => emits.includes(type)),
    ),
  );
}
