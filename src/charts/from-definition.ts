import { enforcementOf, type Measure, type Power, type Risk } from '#powers/definition.ts';
import { type Chart, type ChartText, type Mark, RISK_MARKS, type RiskMark } from './chart.ts';

export type ChartOptions = {
  /** Shows how each measure is enforced and each risk answered. Off: the chart as its department drew it. */
  readonly marks?: boolean;
  /** Where a risk or measure leads to, by its id. */
  readonly href?: (id: string) => string;
};

/** The chart of a published version: the definition's words in its order, nothing added but the name of what runs under it. */
export function chartOf(power: Power, { marks = false, href }: ChartOptions = {}): Chart {
  const { definition, version, hash } = power;
  const textOf = ({ id, text }: Risk | Measure, mark: Mark): ChartText => ({
    id,
    text,
    ...(marks ? { mark } : {}),
    ...(href ? { href: href(id) } : {}),
  });
  return {
    agency: definition.agency,
    title: definition.title,
    subtitle: definition.name,
    code: definition.code,
    version: String(version),
    validFrom: definition.validFrom,
    phones: definition.phones,
    stages: definition.stages.map(({ key, name, level, risks, measures, answersFor }) => ({
      key,
      name,
      level,
      risks: risks.map((risk) => textOf(risk, riskMarkOf(risk))),
      measures: measures.map((measure) => textOf(measure, enforcementOf(measure))),
      answersFor,
    })),
    definitionHash: hash,
  };
}

/** The strongest answer a risk has; `open` where nothing answers it. */
export function riskMarkOf({ caught }: Risk): RiskMark {
  return RISK_MARKS.find((mark) => caught.some(({ how }) => how === mark)) ?? 'open';
}
