import type { CaseDetail } from '#contract/case-shapes.ts';
import {
  beyond,
  decided,
  done,
  facts,
  type Judge,
  type Judges,
  late,
  markOf,
  passed,
  type Seen,
  unheard,
} from './shared.ts';

/** Judges of 行政检查, by the ids of its stories. */

type Entry = Seen['trace']['entries'][number];
const doneBy = ({ trace }: Seen, act: string, name: string): boolean =>
  trace.entries.some(
    (entry) => entry.kind === 'done' && entry.act === act && entry.signers.some((signer) => signer.name === name),
  );
/** Signers of the act of which the story tells, as they stand in the trace. */
const signersOf = ({ trace }: Seen, act: string): readonly string[] =>
  trace.entries
    .filter((entry) => entry.kind === 'done' && entry.act === act)
    .flatMap(({ signers }) => signers.map(({ name }) => name));
const entriesOf = ({ trace }: Seen, type: string): readonly Entry[] =>
  trace.entries.filter((entry) => entry.facts.some((fact) => fact.type === type));
const lastAt = (seen: Seen, type: string): string => entriesOf(seen, type).at(-1)?.at ?? '';

const docketed: (detail: CaseDetail) => boolean = (detail) => beyond(detail, 'docket') && detail.exit === 'forward';
const unsignedPlan: Judge = (detail, _, seen) => docketed(detail) && !doneBy(seen, 'approve-plan', markOf(seen));
const D = 'inspection.docket';
const docket: Judges = {
  [`${D}.r1/related-member`]: (_, __, seen) =>
    facts(seen, 'plan.drafted').some(({ team }) => (team as readonly string[]).includes(markOf(seen))),
  [`${D}.r1/declared-and-goes`]: (_, __, seen) =>
    seen.trace.entries.some(
      ({ kind, act, at, signers }) =>
        kind === 'done' &&
        (act === 'propose' || act === 'record-visit') &&
        at > lastAt(seen, 'recusal.declared') &&
        signers[0]?.name === '执法员甲',
    ),
  [`${D}.r2/beyond-authority`]: (detail, _, seen) =>
    docketed(detail) && !signersOf(seen, 'docket').includes(markOf(seen)),
  [`${D}.r2/dropped-by-the-handler`]: (_, __, seen) =>
    done(seen, 'drop-lead') && !signersOf(seen, 'drop-lead').includes(markOf(seen)),
  [`${D}.r2/not-ours`]: (detail, _, seen) =>
    docketed(detail) &&
    facts(seen, 'application.submitted').some(
      ({ fields }) => (fields as Record<string, unknown>)['matter'] === markOf(seen),
    ),
  [`${D}.r3/without-plan`]: (detail, _, seen) => docketed(detail) && facts(seen, 'plan.drafted').length === 0,
  [`${D}.r3/leader-left-out`]: unsignedPlan,
  [`${D}.r3/head-left-out`]: unsignedPlan,
  [`${D}.r3/approves-his-own`]: (_, __, seen) => {
    const drafter = entriesOf(seen, 'plan.drafted').at(-1)?.signers[0]?.name;
    return seen.trace.entries.some(
      ({ kind, act, signers }) =>
        kind === 'done' &&
        (act === 'propose' || act === 'approve-plan') &&
        signers.some(({ name }) => name === drafter),
    );
  },
  [`${D}.r3/team-of-one`]: (_, __, seen) =>
    facts(seen, 'plan.drafted').some(({ team }) => (team as readonly string[]).length < 2),
  [`${D}.r3/lapsed-member`]: (_, __, seen) =>
    facts(seen, 'plan.drafted').some(({ team }) => (team as readonly string[]).includes(markOf(seen))),
  [`${D}.r3/plan-in-name-only`]: (_, __, seen) =>
    facts(seen, 'plan.drafted').some(({ basis }) => String(basis).length < 4),
  [`${D}.r3/before-it-is-taken-up`]: (detail, _, seen) => !docketed(detail) && done(seen, 'record-visit'),
};

type Visited = {
  readonly visitedOn: string;
  readonly evidence: readonly string[];
  readonly findings: readonly { matter: string; note: string }[];
};
const visits = (seen: Seen) => facts(seen, 'visits.recorded') as unknown as readonly Visited[];
const I = 'inspection.inspect';
const inspect: Judges = {
  [`${I}.r1/found-yet-none`]: ({ review: { items, conclusions } }) =>
    conclusions.at(-1)?.proposal === 'nothing-found' &&
    items.some(({ mandatory, finding }) => mandatory && finding?.passes === false),
  [`${I}.r1/matter-not-examined`]: (detail, _, seen) =>
    passed(detail) && !visits(seen).some(({ findings }) => findings.some(({ matter }) => matter === markOf(seen))),
  [`${I}.r1/without-certificate`]: (_, __, seen) =>
    doneBy(seen, 'propose', markOf(seen)) || doneBy(seen, 'record-visit', markOf(seen)),
  [`${I}.r2/without-certificate`]: (_, __, seen) =>
    doneBy(seen, 'propose', markOf(seen)) || doneBy(seen, 'record-visit', markOf(seen)),
  [`${I}.r1/in-thirty-seconds`]: unheard('REVIEW_TOO_FAST', ({ review: { items, conclusions } }) => {
    const moments = items.flatMap(({ finding }) => (finding ? [Date.parse(finding.at)] : []));
    return moments.length > 0 && Date.parse(conclusions.at(-1)?.at ?? '') - Math.min(...moments) < 60_000;
  }),
  [`${I}.r1/set-phrase`]: (_, __, seen) =>
    visits(seen).some(({ findings }) => findings.some(({ note }) => note.length < 4)),
  [`${I}.r2/not-recorded`]: (_, __, seen) => visits(seen).some(({ evidence }) => evidence.length < 2),
  [`${I}.r3/published-alone`]: (_, __, seen) =>
    entriesOf(seen, 'disclosure.published').some(({ signers }) => signers.length < 2),
  [`${I}.r3/names-the-contact`]: ({ disclosure }, _, seen) =>
    disclosure.some(({ text }) => text.includes(markOf(seen))),
  [`${I}.r3/before-the-decision`]: ({ disclosure, decision }) => disclosure.length > 0 && decision === null,
  [`${I}.r4/not-counted`]: (detail, _, seen) => passed(detail) && !done(seen, 'take-inventory'),
  [`${I}.r4/counts-what-he-keeps`]: (_, __, seen) => signersOf(seen, 'take-inventory').includes(markOf(seen)),
  [`${I}.r4/one-is-gone`]: unheard('EXHIBIT_NOT_AS_COLLECTED', (_, __, seen) =>
    facts(seen, 'exhibits.inventoried').some(({ missing }) => (missing as readonly string[]).length > 0),
  ),
  [`${I}.r4/gone-and-unexplained`]: (detail, _, seen) =>
    passed(detail) &&
    facts(seen, 'exhibits.inventoried').some(({ missing }) => (missing as readonly string[]).length > 0) &&
    !done(seen, 'explain-exhibit'),
  [`${I}.r4/without-seal`]: (_, __, seen) =>
    facts(seen, 'exhibits.collected').some(({ kind, seal }) => kind === 'object' && seal === ''),
  [`${I}.r4/kept-by-nobody-fit`]: (_, __, seen) =>
    facts(seen, 'exhibits.collected').some(({ custodian }) => custodian === markOf(seen)),
  [`${I}.r4/seized-without-approval`]: ({ materials }, _, seen) =>
    facts(seen, 'exhibits.collected').some(({ kind }) => kind === 'seized') &&
    materials.some(({ key, versions }) => key === 'preservation' && versions.length === 0),
  [`${I}.r4/kept-past-seven-days`]: unheard(
    'SEIZED_OVERDUE',
    (_, __, seen) => !done(seen, 'dispose-exhibit') && late(seen),
  ),
  [`${I}.r4/never-given-back`]: ({ status }, _, seen) => status === 'ended' && !done(seen, 'dispose-exhibit'),
  [`${I}.r4/passed-on-unsigned`]: (_, __, seen) =>
    entriesOf(seen, 'exhibits.handed-over').some(({ signers }) => !signers.some(({ name }) => name === '执法员甲')),
  [`${I}.r5/after-the-plan-ended`]: (_, __, seen) => visits(seen).some(({ visitedOn }) => visitedOn > markOf(seen)),
};

const V = 'inspection.review';
const review: Judges = {
  [`${V}.r1/report-turned`]: (detail, _, seen) =>
    facts(seen, 'report.submitted').some(({ proposal }) => proposal !== detail.review.conclusions.at(-1)?.proposal),
  [`${V}.r1/concluded-and-reported`]: (_, __, seen) =>
    signersOf(seen, 'submit-report').some((name) => signersOf(seen, 'hand-in-review').includes(name)),
  [`${V}.r2/over-a-doubt`]: (detail, _, seen) =>
    done(seen, 'submit-report') && detail.doubts.some(({ answer }) => answer === null),
  [`${V}.r5/without-a-task`]: (_, __, { trace, clue }) =>
    trace.entries.some(({ kind, signers }) => kind === 'done' && signers.some(({ name }) => name === clue.mark)),
};

const handled = (seen: Seen) => facts(seen, 'liability.handled');
const E = 'inspection.decide';
const fined = (detail: CaseDetail): boolean => decided(detail) && detail.decision?.result === 'penalise';
const decide: Judges = {
  [`${E}.r1/passed-over`]: (detail, _, seen) =>
    decided(detail) && facts(seen, 'liability.named').length > handled(seen).length,
  [`${E}.r1/nobody-named`]: (detail, _, seen) =>
    decided(detail) && detail.decision?.result !== 'nothing-found' && facts(seen, 'liability.named').length === 0,
  [`${E}.r1/let-off`]: unheard('RESPONSIBLE_NOT_PURSUED', (_, __, seen) =>
    handled(seen).some(({ handling }) => handling === 'not-pursued'),
  ),
  [`${E}.r1/handled-below`]: (_, __, seen) =>
    done(seen, 'handle-responsible') && !signersOf(seen, 'handle-responsible').includes(markOf(seen)),
  [`${E}.r1/let-go-without-ground`]: (detail) =>
    decided(detail) &&
    detail.decision?.result === 'rectify' &&
    !detail.review.items.some(({ key, finding }) => key === 'minor' && finding?.answer === true),
  [`${E}.r1/charge-left-out`]: (_, __, seen) =>
    facts(seen, 'decision.made').some(({ charges }) => !((charges ?? []) as readonly string[]).includes(markOf(seen))),
  [`${E}.r2/without-notice`]: (detail, _, seen) => fined(detail) && !done(seen, 'notify-party'),
  [`${E}.r2/before-his-time-was-over`]: (detail, _, { clue }) =>
    fined(detail) && Date.parse(detail.decision?.at ?? '') < Date.parse(`${clue.late?.replace(' ', 'T')}:00+08:00`),
  [`${E}.r2/claim-passed-over`]: (detail, _, seen) => fined(detail) && !done(seen, 'answer-defence'),
  [`${E}.r2/heavier-for-speaking`]: (_, __, seen) =>
    facts(seen, 'decision.made').some(
      ({ fen }) => Number(fen ?? 0) > Number(facts(seen, 'hearing.notified').at(-1)?.['fen'] ?? 0),
    ),
  [`${E}.r2/above-the-law`]: (_, __, seen) =>
    facts(seen, 'hearing.notified').some(({ fen }) => Number(fen ?? 0) > 10_000_000),
  [`${E}.r2/another-article`]: (_, __, seen) =>
    facts(seen, 'decision.made').some(({ articles }) =>
      ((articles ?? []) as readonly { article: string }[]).some(({ article }) => article === markOf(seen)),
    ),
  [`${E}.r3/late-and-silent`]: unheard('CLOCK_OVERDUE', (detail, _, seen) => decided(detail) && late(seen)),
  [`${E}.r3/ninety-days`]: unheard('LEGAL_TERM_OVERDUE', (detail, _, seen) => !decided(detail) && late(seen)),
  [`${E}.r4/penalty-late`]: unheard(
    'DISCLOSURE_OVERDUE',
    ({ disclosure }, _, seen) => !disclosure.some(({ item }) => item === 'penalty') && late(seen),
  ),
};

const S = 'inspection.supervise';
const concluded = (detail: CaseDetail): boolean => beyond(detail, 'supervise') && detail.exit === 'forward';
const rechecks = ({ visits }: CaseDetail) => visits.made.filter(({ on }) => on > '2026-10-31');
const supervise: Judges = {
  [`${S}.r1/no-visit`]: (detail) => concluded(detail) && rechecks(detail).length === 0,
  [`${S}.r1/looked-again-late`]: unheard(
    'CLOCK_OVERDUE',
    (detail, _, seen) => rechecks(detail).length === 0 && late(seen),
  ),
  [`${S}.r2/without-certificate`]: (_, __, seen) =>
    doneBy(seen, 'propose', markOf(seen)) || doneBy(seen, 'record-visit', markOf(seen)),
  [`${S}.r1/fine-not-paid`]: (detail, _, seen) => concluded(detail) && !done(seen, 'record-enforcement'),
  [`${S}.r1/paid-in-part`]: (_, __, seen) =>
    facts(seen, 'enforcement.recorded').some(
      ({ fen }) => Number(fen) < Number(facts(seen, 'decision.made').at(-1)?.['fen'] ?? 0),
    ),
  [`${S}.r2/left-out-of-the-re-check`]: (_, __, seen) =>
    facts(seen, 'visits.planned').some(({ matters }) => !(matters as readonly string[]).includes(markOf(seen))),
  [`${S}.r2/mended-on-his-word`]: (_, __, seen) =>
    facts(seen, 'visits.rectified').some(({ evidence }) => (evidence as readonly string[]).length === 0),
  [`${S}.r2/re-checked-alone`]: (detail) =>
    concluded(detail) && rechecks(detail).every(({ officers }) => officers.length < 2),
  [`${S}.r3/filed-uncounted`]: (_, __, seen) =>
    done(seen, 'archive') && lastAt(seen, 'exhibits.inventoried') < '2026-11-01',
};

export const judges: Judges = { ...docket, ...inspect, ...review, ...decide, ...supervise };
