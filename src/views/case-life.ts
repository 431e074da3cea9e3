import { elapsed } from '#calendar/elapsed.ts';
import { deadline, type Term } from '#calendar/term.ts';
import { MACHINE } from '#cases/actors.ts';
import type { StageVisit } from '#cases/facets/head.ts';
import type { RailStage } from '#contract/case-shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Stage } from '#powers/definition.ts';
import { type LifeRecord, type LifeRow, lifeRecordsOf } from './life-records.ts';
import { railOf } from './rail.ts';
import type { Sight } from './sight.ts';
import { type Both, nameOf } from './speech.ts';

/** A case on its own chart, stage by stage: who did what and when, what held, what was refused. */
export type CaseLife = {
  readonly stages: readonly LifeStage[];
  /** Numbered, in order; null = not for this reader (a party). */
  readonly records: readonly LifeRecord[] | null;
};

export type LifeStage = Pick<RailStage, 'key' | 'name' | 'state' | 'answersFor' | 'level'> & {
  readonly stays: readonly Stay[];
  readonly acts: readonly LifeAct[];
  readonly risks: readonly (Item & { readonly blocked: readonly number[]; readonly raised: readonly number[] })[];
  readonly measures: readonly (Item &
    Pick<RailStage['measures'][number], 'enforcement'> & {
      /** As on the case page; null = not for this reader. */
      readonly state: 'holding' | 'owed' | 'ahead' | 'skipped' | null;
      readonly owed: readonly Both[];
      readonly refused: readonly number[];
      readonly raised: readonly number[];
    })[];
};
type Item = { readonly id: string; readonly text: string };

/** One stay in a stage, and what of the stage's term it took. */
export type Stay = {
  readonly from: Instant;
  readonly to: Instant | null;
  /** null = the stage has no term. */
  readonly term: Term | null;
  /** In units of the term, to one decimal; null where the term did not run to its end (the authority waited for the applicant). */
  readonly used: number | null;
  /** Working days (or days, hours) beyond the term; 0 = kept. */
  readonly over: number;
};

/** One act with all who signed it. */
export type LifeAct = {
  readonly act: string;
  readonly signers: readonly { readonly name: string; readonly post: string }[];
  readonly at: Instant;
};

/**
 * What of it this reader may have; `rows` of the trace, null for whoever may not see it. A sheet of paper travels: nothing of
 * the sealed chain is on it, not for inspectors either. The applicant gets his own acts and the stages with their dates; never
 * officers' acts, states of measures, refusals or signals.
 */
export function caseLifeOf(sight: Sight, person: PersonId, rows: readonly LifeRow[] | null): CaseLife {
  const told = sight.party ? null : rows;
  const records = told && lifeRecordsOf(sight, person, told);
  const acts = told ? actsIn(told, sight) : ownActs(sight);
  const { stages } = sight.engine.power.definition;
  return {
    records,
    stages: railOf({ ...sight, inspector: false }).map((rail, i) => {
      const stage = stages[i];
      if (!stage) throw new Error('the rail is the definition’s own');
      return lifeStage(rail, stage, sight, { records: records ?? [], acts });
    }),
  };
}

type Told = {
  readonly records: readonly LifeRecord[];
  readonly acts: readonly (LifeAct & { readonly stage: string })[];
};

function lifeStage(rail: RailStage, stage: Stage, sight: Sight, { records, acts }: Told): LifeStage {
  const { view, party } = sight;
  const numbers = (kind: LifeRecord['kind'], list: 'risks' | 'measures', id: string): readonly number[] =>
    records.filter((record) => record.kind === kind && record[list].includes(id)).map(({ n }) => n);
  const { key, name, state, level, answersFor } = rail;
  return {
    key,
    name,
    state,
    level,
    answersFor,
    stays: view.head.visits.filter((visit) => visit.stage === key).map((visit) => stayOf(visit, stage, sight)),
    acts: acts.filter((act) => act.stage === key),
    risks: rail.risks.map(({ id, text }) => ({
      id,
      text,
      blocked: numbers('refused', 'risks', id),
      raised: numbers('raised', 'risks', id),
    })),
    measures: rail.measures.map(({ id, text, enforcement, owed }) => ({
      id,
      text,
      enforcement,
      state: party ? null : stateOf(state, owed.length > 0),
      owed,
      refused: numbers('refused', 'measures', id),
      raised: numbers('raised', 'measures', id),
    })),
  };
}

function stateOf(stage: RailStage['state'], owes: boolean): 'holding' | 'owed' | 'ahead' | 'skipped' {
  if (owes) return 'owed';
  return stage === 'ahead' || stage === 'skipped' ? stage : 'holding';
}

/** The term of a past stay as it ran then. A receipt within the stay that started the clock anew starts it here too. */
function stayOf(visit: StageVisit, { term }: Stage, { view, engine }: Sight): Stay {
  const { from } = visit;
  const to = visit.to ?? null;
  const bare = { from, to, term: term ?? null, used: null, over: 0 };
  const waits = to === null && view.acceptance.notices.some((notice) => !notice.answered);
  if (!term || waits) return bare;
  const { startedAt, restarts, pauses } = view.clock;
  const until = to ?? engine.ctx.now;
  const anew = restarts > 0 && startedAt !== undefined && startedAt > from && startedAt <= until;
  const counted = deadline(
    anew ? startedAt : from,
    term,
    engine.ctx.calendar,
    pauses.map((pause) => ({ ...pause, to: pause.to ?? null })),
  );
  const { share, overdueBy } = elapsed(counted, until, engine.ctx.calendar);
  const over = overdueBy === null ? 0 : overIn(term, overdueBy);
  return { ...bare, used: Math.round(share * term.n * 10) / 10, over };
}

const overIn = ({ unit }: Term, by: { readonly workingDays: number; readonly days: number; readonly ms: number }) =>
  unit === 'workingDays' ? by.workingDays : unit === 'hours' ? Math.ceil(by.ms / 3_600_000) : by.days;

/** Everything in the case's own chain; of the machine what the law made it do, not its looking round for what falls due. */
function actsIn(rows: readonly LifeRow[], { engine: { ctx } }: Sight): Told['acts'] {
  return rows
    .filter(({ lane, kind, act }) => lane === 'case' && kind === 'done' && act !== 'tick')
    .map(({ act, stage, at, effectiveAt, signers }) =>
      signers.length === 0
        ? {
            act,
            stage,
            at: effectiveAt,
            signers: [{ name: nameOf(ctx.directory, MACHINE.person), post: MACHINE.as as string }],
          }
        : {
            act,
            stage,
            at,
            signers: signers.map(({ person, as }) => ({ name: nameOf(ctx.directory, person), post: as })),
          },
    );
}

const ownActs = ({ view, engine: { ctx } }: Sight): Told['acts'] =>
  view.hands
    .filter(({ as }) => as === 'applicant')
    .map(({ act, stage, at, person, as }) => ({
      act,
      stage,
      at,
      signers: [{ name: nameOf(ctx.directory, person), post: as }],
    }));
