import { type Definition, enforcementOf, type Measure, type Power, type Risk } from '#powers/definition.ts';
import { type Arrow, type Chart, type ChartText, type Mark, RISK_MARKS, type RiskMark } from './chart.ts';

export type ChartOptions = {
  /** Shows how each measure is enforced and each risk answered. Off: the chart as its department drew it. */
  readonly marks?: boolean;
  /** Where a risk or measure leads to, by its id. */
  readonly href?: (id: string) => string;
  /** `https://…` under which this product is reached: what the QR code leads to. */
  readonly origin?: string;
};

/** The chart of a published version: the definition's words in its order, nothing added but the name of what runs under it. */
export function chartOf(power: Power, { marks = false, href, origin }: ChartOptions = {}): Chart {
  const { definition, version, hash } = power;
  const textOf = ({ id, text }: Risk | Measure, mark: Mark): ChartText => ({
    id,
    text,
    ...(marks ? { mark } : {}),
    ...(href ? { href: href(id) } : {}),
  });
  const flow = flowOf(definition);
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
    ...(flow ? { flow } : {}),
    definitionHash: hash,
    ...(origin ? { link: `${origin}/powers/${encodeURIComponent(definition.key)}` } : {}),
  };
}

/**
 * The arrows of a power whose stages do not simply follow one another: what an act leads to, no farther than to the nearest.
 * Undefined where each stage leads to the next, and where nothing runs yet.
 */
function flowOf({ stages }: Definition): readonly Arrow[] | undefined {
  const keys = stages.map(({ key }) => key);
  const leads = stages.map(
    ({ acts }) =>
      new Set(
        acts.flatMap(({ to }) =>
          Object.values(to).flatMap((target) => (target !== 'stay' && target.exit === 'forward' ? [target.stage] : [])),
        ),
      ),
  );
  const follows = (i: number, j: number): boolean => leads[i]?.has(keys[j] ?? '') ?? false;
  const later = keys.map((_, i) => keys.findIndex((__, j) => j > i && follows(i, j)));
  const earlier = keys.map((_, j) => keys.findLastIndex((__, i) => i < j && follows(i, j)));
  if (later.slice(0, -1).every((j) => j < 0) || keys.every((_, i) => i === keys.length - 1 || follows(i, i + 1)))
    return undefined;
  const pairs = keys.flatMap((_, i) => [
    ...((later[i] ?? -1) > 0 ? [[i, later[i] as number] as const] : []),
    ...((earlier[i] ?? -1) >= 0 ? [[earlier[i] as number, i] as const] : []),
  ]);
  const seen = new Set<string>();
  return pairs
    .filter(([i, j]) => !seen.has(`${i} ${j}`) && seen.add(`${i} ${j}`))
    .toSorted(([a, b], [c, d]) => a - c || b - d)
    .map(([i, j]) => ({ from: keys[i] ?? '', to: keys[j] ?? '' }));
}

/** The strongest answer a risk has; `open` where nothing answers it. */
export function riskMarkOf({ caught }: Risk): RiskMark {
  return RISK_MARKS.find((mark) => caught.some(({ how }) => how === mark)) ?? 'open';
}
