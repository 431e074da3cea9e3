import { type Definition, type Enforcement, enforcementOf, type Risk } from './definition.ts';
import type { Meaning } from './meaning.ts';

export type Answered = 'blocked' | 'detected' | 'reported' | 'open';

/** The strongest answer that the definition claims for a risk. */
export function answerTo(risk: Risk): Answered {
  for (const how of ['blocked', 'detected', 'reported'] as const)
    if (risk.caught.some((caught) => caught.how === how)) return how;
  return 'open';
}

export type Coverage = {
  readonly risks: { readonly [answer in Answered]: number };
  readonly measures: { readonly [enforcement in Enforcement]: number };
  /** Risks that a source answers, counted once for each source. */
  readonly sources: { readonly chart: number; readonly statute: number; readonly product: number };
  /** Bound measures with a meaning that none of their controls serves: in part they are still paper. */
  readonly unserved: readonly { readonly id: string; readonly meanings: readonly Meaning[] }[];
};

/** What a definition claims; what is proven, only the suites say. */
export function coverageOf(definition: Definition, serves: (control: string) => readonly Meaning[]): Coverage {
  const risks = definition.stages.flatMap((stage) => stage.risks);
  const measures = definition.stages.flatMap((stage) => stage.measures);
  const count = <T, K extends string>(list: readonly T[], key: (one: T) => K, k: K): number =>
    list.filter((one) => key(one) === k).length;
  const from = (source: 'chart' | 'statute' | 'product') =>
    risks.filter((risk) => risk.caught.some((caught) => caught.source === source)).length;
  return {
    risks: {
      blocked: count(risks, answerTo, 'blocked'),
      detected: count(risks, answerTo, 'detected'),
      reported: count(risks, answerTo, 'reported'),
      open: count(risks, answerTo, 'open'),
    },
    measures: {
      bound: count(measures, enforcementOf, 'bound'),
      structural: count(measures, enforcementOf, 'structural'),
      department: count(measures, enforcementOf, 'department'),
      paper: count(measures, enforcementOf, 'paper'),
    },
    sources: { chart: from('chart'), statute: from('statute'), product: from('product') },
    unserved: measures
      .filter((measure) => measure.bindings.length > 0)
      .map((measure) => ({
        id: measure.id,
        meanings: measure.means.filter(
          (meaning) => !measure.bindings.some((binding) => serves(binding.control).includes(meaning)),
        ),
      }))
      .filter((one) => one.meanings.length > 0),
  };
}
