import type { Both, Scenario, Step } from '../format.ts';
import { later } from './days.ts';
import type { Kit, Person } from './kit.ts';

type Expect = Scenario['expect'];
/** A story without what its kit says of it: of which risk it is told, and what its answer rests on. */
type Plot = Omit<Scenario, 'id' | 'risk' | 'expect'> & {
  readonly expect:
    | Omit<Extract<Expect, { answer: 'refused' }>, 'rests'>
    | Omit<Extract<Expect, { answer: 'signal' }>, 'rests'>
    | Omit<Extract<Expect, { answer: 'doubt' }>, 'rests'>;
};

/** The story, if the kit has a risk for it, something that its answer rests on, and whatever else the plot needs; else none. */
export function story(
  kit: Kit,
  risk: string | undefined,
  name: string,
  rests: string | undefined,
  plot: () => Plot | undefined,
): readonly Scenario[] {
  if (risk === undefined || rests === undefined) return [];
  const id = `${risk}/${name}`;
  if (kit.without?.includes(name) || kit.without?.includes(id)) return [];
  const told = plot();
  return told ? [{ ...told, id, risk, expect: { ...told.expect, rests } }] : [];
}

/** Tells stories of one risk. */
export const tell =
  (kit: Kit, risk: string | undefined) =>
  (name: string, rests: string | undefined, plot: () => Plot | undefined): readonly Scenario[] =>
    story(kit, risk, name, rests, plot);

/** A person does this. */
export const by = (person: Person, act: string, at: string, input: object = {}): Step => ({
  at,
  by: person.by,
  as: person.as,
  act,
  input: { ...input },
});

export const both = (zh: string, en: string): Both => ({ zh, en });

/** Steps that would be done before or at this moment are done ten minutes apart after it. */
export function pushed(steps: readonly Step[], from: string): readonly Step[] {
  let now = from;
  return steps.map((step) => {
    if (step.at !== undefined && step.at > now) now = step.at;
    else if (step.at !== undefined) now = later(now, 10);
    return step.at === undefined ? step : { ...step, at: now };
  });
}

/** Key of the overrun of a stage's term in a case that went straight through: stages are counted as they are entered. */
export function overrunOf(kit: Kit, stage: string): string {
  const place = kit.stages.indexOf(stage);
  if (place < 0) throw new Error(`${kit.power} has no stage ${stage}`);
  return `overdue:${stage}:${place + 1}`;
}

/** The midnight that ends a stage's term on the usual path. */
export function overOf(kit: Kit, stage: string): string {
  const over = kit.over[stage];
  if (over === undefined) throw new Error(`the kit of ${kit.power} does not say when the term of ${stage} is over`);
  return over;
}
