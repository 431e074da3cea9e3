import { activeBindings, type Bound, envOf } from '#cases/bindings.ts';
import type { RailStage } from '#contract/case-shapes.ts';
import type { StageKey } from '#kernel/ids.ts';
import { enforcementOf, type Measure, type Risk, type Stage } from '#powers/definition.ts';
import type { Sight } from './sight.ts';
import { type Both, namesIn, saidDuty, saidFault } from './speech.ts';

/** The chart with the case on it: where it was, where it is, and what each measure is owed now. */
export function railOf(sight: Sight): RailStage[] {
  const { view, engine } = sight;
  const { stages } = engine.power.definition;
  const owed = sight.party ? new Map<string, Both[]>() : owedByMeasure(sight);
  const furthest = Math.max(
    -1,
    ...view.head.visits.map((visit) => stages.findIndex((stage) => stage.key === visit.stage)),
  );
  return stages.map((stage, index) => {
    const visits = view.head.visits.filter((visit) => visit.stage === stage.key);
    const state = stateOf(stage, index, furthest, visits.length > 0, sight);
    return {
      key: stage.key,
      name: stage.name,
      level: stage.level,
      state,
      from: visits[0]?.from ?? null,
      to: (state === 'current' ? undefined : visits.at(-1)?.to) ?? null,
      answersFor: stage.answersFor,
      risks: stage.risks.map((risk) => ({ id: risk.id, text: risk.text, how: answerTo(risk) })),
      measures: stage.measures.map((measure) => measureShape(measure, visits.length > 0, owed.get(measure.id) ?? [])),
    };
  });
}

function stateOf(stage: Stage, index: number, furthest: number, visited: boolean, { view }: Sight): RailStage['state'] {
  if (view.head.status === 'open' && view.head.stage === stage.key) return 'current';
  if (visited) return 'done';
  return index < furthest || view.head.status === 'ended' ? 'skipped' : 'ahead';
}

const strength = ['blocked', 'detected', 'reported'] as const;
/** The strongest answer that the definition claims for a risk; `open` = none. */
export const answerTo = (risk: Risk): RailStage['risks'][number]['how'] =>
  strength.find((how) => risk.caught.some((one) => one.how === how)) ?? 'open';

function measureShape(measure: Measure, reached: boolean, owed: readonly Both[]): RailStage['measures'][number] {
  const enforcement = enforcementOf(measure);
  const state = enforcement === 'paper' ? 'paper' : owed.length > 0 ? 'owed' : reached ? 'holding' : 'ahead';
  return { id: measure.id, text: measure.text, enforcement, state, owed: owed.map((said) => ({ ...said })) };
}

/** For each measure with a binding in force: its open duties, and what its gates miss before the stage is left forward. */
function owedByMeasure(sight: Sight): ReadonlyMap<string, Both[]> {
  const { view, engine, inspector } = sight;
  const owed = new Map<string, Map<string, Both>>();
  for (const bound of activeBindings(engine.power, engine.catalogue, view)) {
    const { rests } = bound;
    if (rests.kind !== 'measure') continue;
    const duties = (bound.control.duties?.(view, envOf(bound, engine.power, engine.ctx)) ?? []).filter(
      (duty) => !duty.sealed || inspector,
    );
    const missing = missingAt(bound, sight);
    const names = namesIn(engine.power, engine.ctx.directory, [...duties, ...missing]);
    const texts = owed.get(rests.id) ?? new Map<string, Both>();
    for (const duty of duties) texts.set(duty.key, saidDuty(duty, names));
    for (const found of missing)
      texts.set(
        `${found.code} ${JSON.stringify(found.facts)}`,
        saidFault({ ...found, control: bound.control.key, rests: [] }, names).text,
      );
    if (texts.size > 0) owed.set(rests.id, texts);
  }
  return new Map([...owed].map(([id, texts]) => [id, [...texts.values()]]));
}

function missingAt(bound: Bound, { view, engine }: Sight) {
  if (!bound.control.gate || view.head.status !== 'open') return [];
  const acts = engine.power.definition.stages.find((stage) => stage.key === view.head.stage)?.acts ?? [];
  const forward = acts
    .flatMap((use) => Object.values(use.to))
    .find((target) => target !== 'stay' && target.exit === 'forward');
  if (forward === undefined || forward === 'stay') return [];
  return bound.control.gate(
    'forward',
    view,
    envOf(bound, engine.power, engine.ctx),
    view.head.stage,
    forward.stage as StageKey | 'end',
  );
}
