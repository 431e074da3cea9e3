import type { HonestRun } from '../scenarios/format.ts';
import type { Outcome, Played, Run, Standing } from './player.ts';

export const honestRun = (run: HonestRun, power: string, yaml: string, name = run.id): Run => ({
  name,
  power,
  yaml,
  steps: run.steps,
  clocks: true,
  ...(run.drawn ? { drawn: true } : {}),
});

/** Every signal code of the case, the sealed ones too. */
export const signalsOf = ({ detail }: Played): readonly string[] =>
  [...detail.signals, ...(detail.sealed?.signals ?? [])].map(({ code }) => code);

/** Signals above a note: cards and leads. */
export const cardsOf = ({ detail }: Played, since = ''): readonly string[] =>
  [...detail.signals, ...(detail.sealed?.signals ?? [])]
    .filter(({ level, raisedAt }) => level !== 'note' && raisedAt >= since)
    .map(({ code }) => code);

export const saidOf = ({ step, answer, faults, detail }: Outcome): string =>
  `${step.at ?? ''} ${step.act} by ${step.by ?? '-'}: ${answer} ${faults.map(({ code, facts }) => `${code} ${JSON.stringify(facts)}`).join(', ')} ${detail}`;

/** What came of the last step. */
export const said = ({ outcomes }: Played): string => {
  const last = outcomes.at(-1);
  return last ? saidOf(last) : 'nothing';
};

/** What is wrong with an honest run; empty = it ran clean. `usual`: under the delivered definition, where every clock runs. */
export function judgeHonest(expected: HonestRun, played: Played, usual: boolean): readonly string[] {
  const faults: string[] = [];
  const refused = played.outcomes.find(({ answer }) => answer === 'refused' || answer === 'hidden' || answer === 'bad');
  if (refused) return [said(played)];
  const cards = cardsOf(played);
  if (cards.length > 0) faults.push(`cards: ${cards.join(', ')}`);
  if (played.detail.cards.length > 0) faults.push(`cards: ${played.detail.cards.map(({ key }) => key).join(', ')}`);
  const { stage, status, decision } = played.detail;
  const result = decision?.result ?? 'none';
  const { ends } = expected;
  if (stage !== ends.stage || status !== ends.status || result !== ends.decision)
    faults.push(`ended as ${stage} ${status} ${result}, expected ${ends.stage} ${ends.status} ${ends.decision}`);
  if (expected.drawn && usual && !played.detail.spotCheck?.done) faults.push('drawn, and no spot check was done');
  if (!played.trace.intact) faults.push(`trace: ${played.trace.problems.join('; ')}`);
  if (usual) faults.push(...judgeClocks(expected, played));
  return faults;
}

/**
 * Terms are used between 60 and 95 %: a run that is done at once proves nothing about clocks. A stage's term is judged at the
 * act that leaves the stage; a clock at the act that ends it; the case's own at the act that ends it for good, once it is decided.
 */
function judgeClocks({ brisk }: HonestRun, { standings, detail }: Played): readonly string[] {
  const after = (i: number): Omit<Standing, 'act'> => standings[i + 1] ?? detail;
  return standings.flatMap(({ act, stage, deadlines }, i) =>
    deadlines.flatMap(({ kind, name, share, start }) => {
      const next = after(i);
      const isGone = !next.deadlines.some((one) => one.kind === kind && one.name === name && one.start === start);
      const comesAgain = standings.slice(i + 1).some((one) => one.deadlines.some((other) => other.kind === kind));
      const isJudged =
        kind === 'stage'
          ? next.stage !== stage
          : kind === 'clock'
            ? isGone
            : isGone && !comesAgain && next.decision !== null;
      const label = kind === 'stage' ? stage : kind === 'clock' ? name : kind;
      const least = brisk?.stages.includes(label) ? 0 : 0.6;
      return isJudged && (share < least || share > 0.95)
        ? [`${kind} term of ${label} used to ${(share * 100).toFixed(1)} % at ${act}`]
        : [];
    }),
  );
}
