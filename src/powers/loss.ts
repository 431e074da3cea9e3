import { type Answered, answerTo } from './coverage.ts';
import type { Definition, Risk } from './definition.ts';

/** What a change of a definition takes from a risk, or gives it: by which control it is no longer, or newly, answered. */
export type RiskChange = {
  readonly risk: string;
  readonly stage: string;
  readonly text: string;
  /** Controls that no longer answer it, from any source; their keys. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  readonly before: Answered;
  readonly after: Answered;
};

/** Risks whose answers differ, in the order of the newer chart; a risk that one of the two does not have is not among them. */
export function riskChanges(before: Definition, after: Definition): readonly RiskChange[] {
  const old = new Map(before.stages.flatMap(({ risks }) => risks.map((risk) => [risk.id, risk] as const)));
  return after.stages.flatMap((stage) =>
    stage.risks.flatMap((risk) => {
      const was = old.get(risk.id);
      if (!was) return [];
      const [had, has] = [controlsOf(was), controlsOf(risk)];
      const lost = had.filter((one) => !has.includes(one));
      const gained = has.filter((one) => !had.includes(one));
      if (lost.length + gained.length === 0 && answerTo(was) === answerTo(risk)) return [];
      return [
        {
          risk: risk.id,
          stage: stage.name,
          text: risk.text,
          lost,
          gained,
          before: answerTo(was),
          after: answerTo(risk),
        },
      ];
    }),
  );
}

const controlsOf = ({ caught }: Risk): readonly string[] => [...new Set(caught.map(({ by }) => by))];
