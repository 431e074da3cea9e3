import type { RaisedSignal } from '#cases/facets/signals.ts';
import { sayAct } from '#contract/say.ts';
import type { RestsShape } from '#contract/shapes.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import type { RestedFault, Rests } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import type { Definition, Risk, Stage } from '#powers/definition.ts';
import type { Sight } from './sight.ts';
import { raisedFor } from './signals.ts';
import { type Both, lawsIn, namesIn, saidFault, saidSignal } from './speech.ts';
import type { StoredTrace } from './trace.ts';

/** What was refused in a case and what was raised, in order, each with the measures and risks of the chart that it belongs to. */

/** A refused attempt, or a signal. The same attempt of the same post, refused for the same reasons, is one with several times. */
export type LifeRecord = {
  readonly n: number;
  readonly kind: 'refused' | 'raised';
  readonly stage: string;
  readonly times: readonly Instant[];
  /** Who tried what; null for signals. */
  readonly tried: { readonly post: string; readonly act: Both } | null;
  /** Yellow and red cards, leads; null for refusals. */
  readonly level: string | null;
  readonly texts: readonly Both[];
  readonly rests: readonly RestsShape[];
  /** Ids on the chart. */
  readonly measures: readonly string[];
  readonly risks: readonly string[];
};

/** A row of the trace, and where the case was. */
export type LifeRow = StoredTrace['rows'][number] & { readonly stage: string };
type Caught = Risk['caught'][number];
type Draft = Omit<LifeRecord, 'n'>;

/** Signals go to their audience, as on the case page; those of the sealed chain to nobody: paper travels. Notes ask for nothing. */
export function lifeRecordsOf(sight: Sight, person: PersonId, rows: readonly LifeRow[]): readonly LifeRecord[] {
  // That somebody tried to handle a tip says that there is one.
  const open = (act: string) => sight.engine.catalogue.acts.get(act)?.lane !== 'sealed';
  const refused = rows.filter((row) => row.lane === 'attempts' && row.kind === 'refused' && open(row.act));
  const drafts = [
    ...merged(refused.map((row) => refusal(row, sight))),
    ...raisedFor(sight, person)
      .filter((signal) => signal.level !== 'note')
      .map((signal) => raised(signal, sight)),
  ];
  return drafts
    .toSorted((a, b) => ((a.times[0] ?? '') < (b.times[0] ?? '') ? -1 : 1))
    .map((draft, i) => ({ n: i + 1, ...draft }));
}

function refusal(row: LifeRow, { engine }: Sight): Draft {
  const { definition } = engine.power;
  const names = { ...namesIn(engine.power, engine.ctx.directory, row.faults), laws: lawsIn(engine.ctx.laws) };
  const said = row.faults.map((found) => saidFault(found, names));
  const post: Post | undefined = row.signers[0]?.as;
  return {
    kind: 'refused',
    stage: row.stage,
    times: [row.at],
    tried: { post: post ?? 'machine', act: { zh: sayAct('zh-CN', row.act), en: sayAct('en', row.act) } },
    level: null,
    texts: said.map(({ text }) => text),
    rests: unique(said.flatMap(({ rests }) => rests)),
    measures: measuresIn(row.faults.flatMap(({ rests }) => rests)),
    risks: risksAt(definition, row.stage, 'blocked', row.faults),
  };
}

function raised(signal: RaisedSignal, { engine }: Sight): Draft {
  const names = { ...namesIn(engine.power, engine.ctx.directory, [signal]), laws: lawsIn(engine.ctx.laws) };
  const { text, rests } = saidSignal(signal, names);
  return {
    kind: 'raised',
    stage: signal.stage,
    times: [signal.raisedAt],
    tried: null,
    level: signal.level,
    texts: [text],
    rests: unique(rests),
    measures: measuresIn(signal.rests),
    risks: risksAt(engine.power.definition, signal.stage, 'detected', [signal]),
  };
}

function merged(drafts: readonly Draft[]): readonly Draft[] {
  const kept = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = JSON.stringify([draft.stage, draft.tried, draft.texts]);
    const known = kept.get(key);
    kept.set(key, known ? { ...known, times: [...known.times, ...draft.times] } : draft);
  }
  return [...kept.values()];
}

const unique = (rests: readonly RestsShape[]): readonly RestsShape[] => [
  ...new Map(rests.map((rest) => [JSON.stringify(rest), rest])).values(),
];

const measuresIn = (rests: readonly Rests[]): readonly string[] => [
  ...new Set(rests.flatMap((rest) => (rest.kind === 'measure' ? [rest.id] : []))),
];

/**
 * The risks of the stage that the definition says to be answered so; where the stage has none, those of other stages. What the
 * product's own structure refuses (a wrong stage, a wrong post) is listed, and claimed for no risk.
 */
function risksAt(
  definition: Definition,
  stage: string,
  how: Caught['how'],
  found: readonly Pick<RestedFault, 'control' | 'rests'>[],
): readonly string[] {
  const answered = ({ risks }: Stage): readonly string[] =>
    risks
      .filter((risk) => risk.caught.some((one) => one.how === how && found.some((by) => answers(one, by))))
      .map(({ id }) => id);
  const here = definition.stages.filter(({ key }) => key === stage).flatMap(answered);
  return here.length > 0 ? here : definition.stages.flatMap(answered);
}

function answers(one: Caught, { control, rests }: Pick<RestedFault, 'control' | 'rests'>): boolean {
  if (one.by !== control) return false;
  switch (one.source) {
    case 'chart':
      return rests.some((rest) => rest.kind === 'measure' && rest.id === one.measure);
    case 'statute':
      return rests.some(
        (rest) => rest.kind === 'statute' && rest.law === one.article?.law && rest.article === one.article.article,
      );
    case 'product':
      return false;
  }
}
