import type { Ablations } from './ablation.ts';
import { controlOf } from './control-of.ts';
import { type Caught, type Raw, restsOf } from './definition.ts';
import type { Story } from './harm.ts';

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

/** What the suites showed of one power. */
export type Proof = {
  readonly risks: ReadonlyMap<string, RiskProof>;
  readonly measures: ReadonlyMap<string, MeasureProof>;
  readonly covers: readonly Cover[];
  /** Risks and measures that nothing shows: a whole power must not have any. */
  readonly open: readonly string[];
  /** Claims of the definition that no story shows, and stories that show what is not claimed. */
  readonly notes: readonly string[];
};

/** What was played of one power, and how it went. */
type Evidence = {
  readonly scenarios: readonly Story[];
  /** Ids of the stories whose base and twin both went as they must. */
  readonly behaved: ReadonlySet<string>;
  /** By id of the story: the control that refused, where it was a refusal. */
  readonly answeredBy: ReadonlyMap<string, string>;
  readonly ablations: Ablations;
  /** Whether every act and refusal left its trace with every binding gone. */
  readonly traced: boolean;
  /** Measures of the department's own record whose stories went as they must, with the story's id. */
  readonly ofDepartment: ReadonlyMap<string, string>;
};

/** A report by somebody is what a tip is, and a registered contact; a signal is found by the program itself. */
function waysOf({ expect }: Story): readonly How[] {
  if (expect.answer === 'refused') return ['blocked'];
  if (expect.code === 'TIP_UNHANDLED') return ['reported'];
  return controlOf[expect.code] === 'contact-register' ? ['detected', 'reported'] : ['detected'];
}

export function prove(definition: Raw, evidence: Evidence): Proof {
  const { scenarios, behaved, answeredBy, ablations, traced, ofDepartment } = evidence;
  const good = scenarios.filter(({ id }) => behaved.has(id));
  const byOf = ({ id, expect }: Story): string => controlOf[expect.code] ?? answeredBy.get(id) ?? '';
  const shows = (one: Story, caught: Caught): boolean => {
    const rests = restsOf(caught);
    return (
      byOf(one) === caught.by &&
      waysOf(one).includes(caught.how) &&
      (rests === 'product' ? one.expect.rests.startsWith('product:') : one.expect.rests === rests)
    );
  };
  const risks = new Map<string, RiskProof>();
  const measures = new Map<string, MeasureProof>();
  const notes: string[] = [];
  for (const stage of definition.stages) {
    for (const { id: risk, caught: claims = [] } of stage.risks) {
      const own = good.filter((scenario) => scenario.risk === risk);
      // A risk is answered by what its definition claims; a story beyond the claims may prove a measure and no more.
      const claimed = own.filter((scenario) => claims.some((caught) => shows(scenario, caught)));
      for (const { id } of own.filter((one) => !claimed.includes(one))) notes.push(`shown, not claimed: ${id}`);
      const shown = claims.flatMap((caught) =>
        claimed.filter((one) => shows(one, caught)).map((one) => ({ caught, one })),
      );
      const best = (['blocked', 'detected', 'reported'] as const).flatMap((how) => {
        // Of equal answers the one whose story is told first.
        const [first] = claimed.filter((one) => shown.some((pair) => pair.one === one && pair.caught.how === how));
        return first ? [{ how, one: first }] : [];
      })[0];
      if (best)
        risks.set(risk, {
          how: best.how,
          scenario: best.one.id,
          by: byOf(best.one),
          rests: best.one.expect.rests,
          scenarios: claimed.map(({ id }) => id),
        });
      for (const caught of claims) {
        if (!own.some((one) => shows(one, caught)))
          notes.push(`claimed, not shown: ${risk} ${caught.how} by ${caught.by} (${restsOf(caught)})`);
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
      if ((measure.bindings ?? []).length === 0 && measure.department) {
        const scenario = ofDepartment.get(measure.id);
        if (scenario !== undefined)
          measures.set(measure.id, { class: 'department', scenario, shown: '部门台账上的正反情景都照预期应答' });
        continue;
      }
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
          notes.push(`bound, not shown by itself: ${measure.id} ${control}`);
    }
  }
  const covers = ablations.shown
    .filter(({ covers: list, result }) => list.length > 0 || result === 'product')
    .map(({ scenario, rests, covers: list, result, how }) => ({
      scenario: scenario.id,
      rests,
      coveredBy: result === 'product' ? [...list, how] : list,
    }));
  const open = definition.stages.flatMap((stage) => [
    ...stage.risks.filter(({ id }) => !risks.has(id)).map(({ id }) => `risk ${id}`),
    ...stage.measures.filter(({ id }) => !measures.has(id)).map(({ id }) => `measure ${id}`),
  ]);
  return { risks, measures, covers, open, notes };
}

/** How many risks and measures there are, and how they are answered. */
export type Counts = {
  readonly risks: { readonly [how in How | 'open']: number };
  readonly measures: { readonly [how in MeasureProof['class'] | 'open']: number };
};

/** Counts of these powers together; what is not proven is open, so that the sums are those of the charts. */
export function countsOf(powers: readonly { readonly definition: Raw; readonly proof?: Proof }[]): Counts {
  const risks = { blocked: 0, detected: 0, reported: 0, open: 0 };
  const measures = { bound: 0, structural: 0, department: 0, paper: 0, open: 0 };
  for (const { definition, proof } of powers)
    for (const stage of definition.stages) {
      for (const { id } of stage.risks) risks[proof?.risks.get(id)?.how ?? 'open']++;
      for (const { id } of stage.measures) measures[proof?.measures.get(id)?.class ?? 'open']++;
    }
  return { risks, measures };
}

/** `blocked 14 · detected 3 · reported 0 · sum 17`; `open` is named where something is. */
export function lineOf(counts: { readonly [how: string]: number }): string {
  const parts = Object.entries(counts).filter(([how, n]) => how !== 'open' || n > 0);
  const sum = parts.reduce((total, [, n]) => total + n, 0);
  return [...parts.map(([how, n]) => `${how} ${n}`), `sum ${sum}`].join(' · ');
}
