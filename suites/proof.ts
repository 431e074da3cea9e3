import type { Ablations } from './ablation.ts';
import { type Caught, type readDefinition, restsOf } from './definition.ts';
import { answerOf, controlOf, type Told } from './judge.ts';
import type { Played } from './player.ts';

type How = 'blocked' | 'detected' | 'reported';
type RiskProof = {
  readonly how: How;
  readonly scenario: string;
  readonly by: string;
  readonly rests: string;
  readonly scenarios: readonly string[];
};
type MeasureProof = {
  readonly class: 'bound' | 'structural' | 'department' | 'paper';
  readonly scenario: string;
  readonly shown: string;
};
type Cover = { readonly scenario: string; readonly rests: string; readonly coveredBy: readonly string[] };

export type Proof = {
  readonly risks: ReadonlyMap<string, RiskProof>;
  readonly measures: ReadonlyMap<string, MeasureProof>;
  readonly covers: readonly Cover[];
  readonly isWhole: boolean;
  /** The two last lines. */
  readonly lines: readonly [string, string];
  /** Claims of the definition that no scenario shows, and scenarios that show what is not claimed. */
  readonly gaps: readonly string[];
};

/** A report by somebody is what a tip is; a signal is found by the program itself. */
const howOf = ({ expect }: Told): How =>
  expect.answer === 'refused' ? 'blocked' : expect.code === 'TIP_UNHANDLED' ? 'reported' : 'detected';

export function prove(
  definition: ReturnType<typeof readDefinition>,
  scenarios: readonly Told[],
  behaved: ReadonlySet<string>,
  bases: ReadonlyMap<string, Played>,
  ablations: Ablations,
  traced: boolean,
): Proof {
  const good = scenarios.filter(({ id }) => behaved.has(id));
  const byOf = (scenario: Told): string => {
    const base = bases.get(scenario.id);
    return controlOf[scenario.expect.code] ?? (base && answerOf(scenario.expect, base)?.controls[0]) ?? '';
  };
  const shows = (one: Told, caught: Caught): boolean => {
    const rests = restsOf(caught);
    return (
      byOf(one) === caught.by &&
      howOf(one) === caught.how &&
      (rests === 'product' ? one.expect.rests.startsWith('product:') : one.expect.rests === rests)
    );
  };
  const risks = new Map<string, RiskProof>();
  const measures = new Map<string, MeasureProof>();
  const gaps: string[] = [];
  for (const stage of definition.stages) {
    for (const risk of stage.risks) {
      const own = good.filter((scenario) => scenario.risk === risk.id);
      // A risk is answered by what its definition claims; a story beyond the claims may prove a measure and no more.
      const claimed = own.filter((scenario) => risk.caught.some((caught) => shows(scenario, caught)));
      for (const { id } of own.filter((one) => !claimed.includes(one))) gaps.push(`shown, not claimed: ${id}`);
      const best = (['blocked', 'detected', 'reported'] as const).flatMap(
        (how) => claimed.find((scenario) => howOf(scenario) === how) ?? [],
      )[0];
      if (best)
        risks.set(risk.id, {
          how: howOf(best),
          scenario: best.id,
          by: byOf(best),
          rests: best.expect.rests,
          scenarios: claimed.map(({ id }) => id),
        });
      for (const caught of risk.caught) {
        if (!own.some((one) => shows(one, caught)))
          gaps.push(`claimed, not shown: ${risk.id} ${caught.how} by ${caught.by} (${restsOf(caught)})`);
      }
    }
    for (const measure of stage.measures) {
      if (measure.structural === 'trace') {
        if (traced)
          measures.set(measure.id, {
            class: 'structural',
            scenario: 'without any binding',
            shown: '拿掉全部绑定后，每一步办理和每一次拒绝仍有痕迹',
          });
        continue;
      }
      if (measure.department) continue;
      if ((measure.bindings ?? []).length === 0) {
        measures.set(measure.id, { class: 'paper', scenario: '', shown: '' });
        continue;
      }
      const own = ablations.shown.filter(
        ({ rests, result, scenario }) => rests === measure.id && result === 'harm' && behaved.has(scenario.id),
      );
      const best = own.find(({ covers }) => covers.length === 0) ?? own[0];
      if (best && ablations.cleanWithout.has(measure.id)) {
        const also = best.covers.length > 0 ? `（连同 ${best.covers.join('、')}）` : '';
        measures.set(measure.id, {
          class: 'bound',
          scenario: best.scenario.id,
          shown: `拿掉绑定${also}，正当办件照常，风险情景无人察觉`,
        });
      }
      for (const { control } of measure.bindings ?? [])
        if (!own.some(({ scenario }) => byOf(scenario) === control))
          gaps.push(`bound, not shown by itself: ${measure.id} ${control}`);
    }
  }
  const covers = ablations.shown
    .filter(({ covers: list, result }) => list.length > 0 || result === 'product')
    .map(({ scenario, rests, covers: list, result, how }) => ({
      scenario: scenario.id,
      rests,
      coveredBy: result === 'product' ? [...list, how] : list,
    }));
  const all = {
    risks: definition.stages.flatMap((stage) => stage.risks),
    measures: definition.stages.flatMap((stage) => stage.measures),
  };
  const count = <T, K>(list: Iterable<T>, of: (one: T) => K, wanted: K): number =>
    [...list].filter((one) => of(one) === wanted).length;
  const ofRisk = (how: How) => count(risks.values(), (one) => one.how, how);
  const ofMeasure = (wanted: MeasureProof['class']) => count(measures.values(), (one) => one.class, wanted);
  return {
    risks,
    measures,
    covers,
    gaps,
    isWhole:
      risks.size === all.risks.length &&
      measures.size === all.measures.length &&
      all.risks.length === 17 &&
      all.measures.length === 19,
    lines: [
      `risks blocked ${ofRisk('blocked')} · detected ${ofRisk('detected')} · reported ${ofRisk('reported')} · sum ${risks.size}`,
      `measures bound ${ofMeasure('bound')} · structural ${ofMeasure('structural')} · department ${ofMeasure('department')} · paper ${ofMeasure('paper')} · sum ${measures.size}`,
    ],
  };
}

/** What is written and shown by the proof cards, beside commit and time. */
export const contentOf = ({ risks, measures, covers }: Proof) => ({
  risks: Object.fromEntries(risks),
  measures: Object.fromEntries(measures),
  covers,
});
