import type { Step } from '../scenarios/format.ts';
import { controlOf } from './control-of.ts';
import type { Judges } from './harm/shared.ts';
import { harmed, type Story } from './harm.ts';
import { cardsOf, said, saidOf, signalsOf } from './honest.ts';
import { instantOf, type Outcome, type Played } from './player.ts';

/** How a run answered what went wrong: refused at the step, a signal, a doubt, or nothing. */
type Answered = {
  readonly code: string;
  readonly rests: readonly string[];
  readonly controls: readonly string[];
};

type Rest =
  | { readonly kind: 'measure'; readonly id: string }
  | { readonly kind: 'statute'; readonly law: string; readonly article: string }
  | { readonly kind: 'product'; readonly rule: string };
export const nameOfRest = (rest: Rest): string =>
  rest.kind === 'measure' ? rest.id : rest.kind === 'statute' ? `${rest.law} ${rest.article}` : `product:${rest.rule}`;

/** When the step in question was done: its own time, or that of the step before it. */
function momentOf(steps: readonly Step[], index: number): string {
  const at = steps.slice(0, index + 1).findLast((step) => step.at !== undefined)?.at;
  return new Date(Date.parse(instantOf(at ?? ''))).toISOString();
}

/** What answered the run; undefined = nothing did. Looks for what the scenario expects, then at any refusal of the step. */
export function answerOf(expect: Story['expect'], played: Played): Answered | undefined {
  const last = played.outcomes.at(-1);
  if (expect.answer === 'signal') {
    const { signals, sealed } = played.detail;
    const found = (expect.sealed ? (sealed?.signals ?? []) : signals).find(({ code }) => code === expect.code);
    return found && { code: found.code, rests: found.rests.map(nameOfRest), controls: [] };
  }
  if (expect.answer === 'doubt') {
    const found = played.detail.doubts.find(({ origin }) => origin === expect.code);
    return found && { code: found.origin, rests: [], controls: [found.origin] };
  }
  if (expect.answer === 'duty') {
    const found = played.detail.duties.find(({ code }) => code === expect.code);
    return found && { code: found.code, rests: [], controls: [controlOf[found.code] ?? ''] };
  }
  if (expect.answer === 'effect') {
    const found = played.trace.entries.find((entry) => entry.act === expect.code && entry.kind === 'done');
    return found && { code: found.act, rests: [], controls: [controlOf[found.act] ?? ''] };
  }
  // Not found for him; the inspectors' trace says why.
  const faults =
    last?.answer === 'hidden'
      ? (played.trace.entries.findLast((entry) => entry.kind === 'refused')?.faults ?? [])
      : (last?.faults ?? []);
  const fault = faults.find(({ code }) => code === expect.code) ?? faults[0];
  return (
    fault && {
      code: fault.code,
      rests: [...new Set(faults.flatMap(({ rests }) => rests.map(nameOfRest)))],
      controls: [...new Set(faults.map(({ control }) => control))],
    }
  );
}

/** What is wrong with the base run; empty = the program answered as it must. */
export function judgeBase(own: Judges, scenario: Story, played: Played): readonly string[] {
  const { expect, before, wrong } = scenario;
  const faults: string[] = [];
  const outcome = played.outcomes[before.length];
  if (outcome?.step !== wrong) return [`stopped early: ${said(played)}`];
  const isRefused = outcome.answer === 'refused' || outcome.answer === 'hidden';
  if (outcome.answer === 'bad') return [said(played)];
  const found = answerOf(expect, played);
  if (expect.answer === 'refused') {
    if (!isRefused) return [`${wrong.act} went through`];
    if ((outcome.answer === 'hidden') !== (expect.hidden === true)) faults.push(`answered as ${outcome.answer}`);
    if (found?.code !== expect.code) faults.push(`${found?.code} instead of ${expect.code}`);
    if ((found?.controls.length ?? 0) > 1) faults.push(`others answered too: ${found?.controls.join(', ')}`);
    // A refused attempt is on record, and its own trace is no detection.
    const traced = played.trace.entries.some(
      (entry) => entry.kind === 'refused' && entry.faults.some(({ code }) => code === expect.code),
    );
    if (!traced) faults.push('the refusal is not in the trace');
    const since = momentOf([...before, wrong], before.length);
    const raised = cardsOf(played, since);
    if (raised.length > 0) faults.push(`the attempt raised ${raised.join(', ')}`);
  } else {
    if (played.outcomes.some(({ answer }) => answer === 'refused' || answer === 'hidden' || answer === 'bad'))
      faults.push(said(played));
    if (!found) faults.push(`no ${expect.answer} ${expect.code}; ${signalsOf(played).join(', ') || 'none'}`);
    if (expect.answer === 'signal' && expect.sealed && played.detail.signals.some(({ code }) => code === expect.code))
      faults.push('shown outside the sealed chain');
  }
  if (found && (expect.answer === 'refused' || expect.answer === 'signal') && !found.rests.includes(expect.rests))
    faults.push(`rests on ${found.rests.join(', ')}, not on ${expect.rests}`);
  if (harmed(own, scenario, played)) faults.push('harm came about');
  return faults;
}

/** The same of a run that opened no case: right only where its opening is what must be refused. */
export function judgeUnopened({ expect, wrong }: Story, outcome: Outcome): readonly string[] {
  const isRefused = outcome.step === wrong && outcome.answer === 'refused';
  if (expect.answer !== 'refused' || !isRefused) return [`no case was opened: ${saidOf(outcome)}`];
  const codes = outcome.faults.map(({ code }) => code);
  const rests = outcome.faults.flatMap((fault) => fault.rests.map(nameOfRest));
  const controls = new Set(outcome.faults.map(({ control }) => control));
  return [
    ...(codes.includes(expect.code) ? [] : [`${codes.join(', ')} instead of ${expect.code}`]),
    ...(controls.size > 1 ? [`others answered too: ${[...controls].join(', ')}`] : []),
    ...(rests.includes(expect.rests) ? [] : [`rests on ${rests.join(', ')}, not on ${expect.rests}`]),
  ];
}

/** What is wrong with the honest twin; empty = no refusal, no new card, no harm. */
export function judgeTwin(own: Judges, scenario: Story, played: Played): readonly string[] {
  const stopped = played.outcomes.find(({ answer }) => answer === 'refused' || answer === 'hidden' || answer === 'bad');
  if (stopped) return [said(played)];
  const faults: string[] = [];
  const { before, right } = scenario;
  const cards = cardsOf(played, before.length === 0 ? '' : momentOf([...before, right], before.length));
  if (cards.length > 0) faults.push(`cards: ${cards.join(', ')}`);
  if (scenario.expect.answer !== 'refused' && answerOf(scenario.expect, played))
    faults.push(`${scenario.expect.code} all the same`);
  if (harmed(own, scenario, played)) faults.push('harm came about');
  return faults;
}

/** What is wrong with the pair of steps; empty = they differ in one act, one person or one field. */
export function judgePair({ wrong, right }: Story): readonly string[] {
  const lines = differences(wrong, right);
  if (lines.length === 0) return ['wrong and right are the same'];
  if (wrong.act !== right.act) return wrong.at === right.at ? [] : ['another act at another time'];
  const ofWhom = lines.filter((line) => line.startsWith('by:') || line.startsWith('as:'));
  const rest = lines.length - ofWhom.length;
  return ofWhom.length > 0
    ? rest === 0
      ? []
      : [`another person, and ${lines.join('; ')}`]
    : rest === 1
      ? []
      : [`${rest} differences: ${lines.join('; ')}`];
}

/** Where the wrong step and the right one differ, field by field. */
export function differences(wrong: unknown, right: unknown, path = ''): readonly string[] {
  if (JSON.stringify(wrong) === JSON.stringify(right)) return [];
  const both = [wrong, right];
  if (both.every((one) => one !== null && typeof one === 'object' && !Array.isArray(one))) {
    const [a, b] = both as Record<string, unknown>[];
    return [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])].flatMap((key) =>
      differences(a?.[key], b?.[key], path === '' ? key : `${path}.${key}`),
    );
  }
  if (both.every(Array.isArray) && (wrong as unknown[]).length === (right as unknown[]).length)
    return (wrong as unknown[]).flatMap((one, i) => differences(one, (right as unknown[])[i], `${path}[${i}]`));
  return [`${path}: ${JSON.stringify(wrong)} → ${JSON.stringify(right)}`];
}
