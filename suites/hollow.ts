import type { CaseDetail } from '#contract/case-shapes.ts';
import type { ListedActShape } from '#contract/shapes.ts';
import type { CardStory, HonestRun, Step } from '../scenarios/format.ts';
import type { Api } from './api.ts';
import { type Raw, usesOf } from './definition.ts';
import { judgeHonest } from './honest.ts';
import type { Played, Run } from './player.ts';

/**
 * An officer who answers every yes-or-no with yes and every text with 无. Told stories of him are in a power's `hollow`; here he
 * is generated: before each step of the usual honest run everybody tries every act that is open to him, with an input made
 * from the act's own form. Every attempt must be refused, so that the case moves only by what the honest ones do.
 */
export type Attempt = {
  /** The honest step before which it was tried. */
  readonly before: string;
  readonly by: string;
  readonly act: string;
  /** `unfit`: the form itself does not take such an input. */
  readonly answer: 'refused' | 'unfit' | 'through';
  readonly detail: string;
};

type Schema = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
};

const isFile = ({ pattern }: Schema): boolean => pattern === '^[0-9a-f]{64}$';

/** What a form leaves to be chosen, by the name of the field; what he fills into a date, a moment, a file. */
export type Offers = {
  readonly choices: { readonly [field: string]: readonly string[] };
  readonly today: string;
  readonly now: string;
  readonly file: string;
};

/** The emptiest input that a form takes: every yes-or-no yes, every text 无, every number 1, of every list one element. */
export function emptiest(schema: Schema, offers: Offers, field = ''): unknown {
  const [first] = schema.enum ?? [];
  if (first !== undefined) return first;
  if (schema.const !== undefined) return schema.const;
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) {
    const yes = variants.find(({ type }) => type === 'boolean') ?? variants[0];
    return yes ? emptiest(yes, offers, field) : null;
  }
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (schema.type === 'array') return listOf(schema.items ?? {}, offers, field);
  if (schema.type === 'object' || schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        // What he need not hand in, he does not.
        .filter(([name, property]) => schema.required?.includes(name) || !isFile(property))
        .map(([name, property]) => [name, emptiest(property, offers, name)]),
    );
  if (schema.format === 'date') return offers.today;
  if (schema.format === 'date-time') return offers.now;
  if (isFile(schema)) return offers.file;
  return offers.choices[field]?.[0] ?? '无';
}

/** Whether an input has a yes or a 无 in it at all: where everything is chosen from what is offered, nothing is left empty. */
function saysYesOrNothing(input: unknown): boolean {
  if (input !== null && typeof input === 'object') return Object.values(input).some(saysYesOrNothing);
  return input === true || input === '无';
}

/** One element; but where its fields name things of the case (items, materials), one for each of them: he ticks the whole list. */
function listOf(element: Schema, offers: Offers, field: string): readonly unknown[] {
  const one = emptiest(element, offers, field);
  const named = Object.keys(element.properties ?? {}).find((name) => (offers.choices[name]?.length ?? 0) > 1);
  if (named === undefined) return [one];
  return (offers.choices[named] ?? []).map((value) => ({ ...(one as object), [named]: value }));
}

/**
 * Acts that he is not made to try. Reports gate nothing and decide nothing: to be hard to please about their words would only
 * keep people from reporting. To tick off papers that are there is what the honest one does too; of one that is not there a
 * story tells (`ticked-though-absent`).
 */
const spared = new Set(['register-contact', 'link-tip', 'check-form']);

/** The usual run, in which everybody tries everything before each step. */
export const generated = (usual: HonestRun, power: string, yaml: string): Run => ({
  name: `${usual.id} with everybody trying`,
  power,
  yaml,
  steps: usual.steps,
  tries: true,
  ...(usual.drawn ? { drawn: true } : {}),
});

/** Everybody who holds a post of this power tries what is open to him now; `next`: the honest step that comes then. */
export async function tryEverything(
  api: Api,
  definition: Raw,
  caseId: number,
  next: Step,
  steps: readonly Step[],
  tried: Set<string>,
): Promise<readonly Attempt[]> {
  const detail = await api.detail(caseId);
  const { now } = await api.me('inspector-a');
  const posts = new Set(usesOf(definition).flatMap(({ by }) => by));
  const attempts: Attempt[] = [];
  for (const { person, posts: held } of await api.accounts()) {
    if (!held.some((post) => posts.has(post))) continue;
    const { body } = await api.request<{ rows: readonly ListedActShape[] }>(person, 'GET', `/api/cases/${caseId}/acts`);
    for (const listed of body?.rows ?? []) {
      const form = listed.form as Schema;
      const isEmpty = Object.keys(form.properties ?? {}).length === 0;
      if (!listed.open || listed.as === null || listed.as === 'applicant' || spared.has(listed.act)) continue;
      // Without an input there is nothing to leave empty: what the honest ones do so, he may do as well.
      if (isEmpty && steps.some(({ act }) => act === listed.act)) continue;
      const input = emptiest(form, offersOf(listed, detail, now, await api.file('无')));
      if (!isEmpty && !saysYesOrNothing(input)) continue;
      const same = JSON.stringify([listed.as, listed.act, detail.stage, listed.anytime || next.act, input]);
      if (tried.has(same)) continue;
      tried.add(same);
      const { status, problem } = await api.act(person, listed.as, caseId, listed.act, input);
      attempts.push({
        before: next.act,
        by: person,
        act: listed.act,
        answer: status < 300 ? 'through' : status === 400 ? 'unfit' : 'refused',
        detail:
          status < 300
            ? JSON.stringify(input)
            : (problem?.errors?.map(({ path, en }) => `${path} ${en}`).join('; ') ?? ''),
      });
    }
  }
  return attempts;
}

function offersOf({ choices }: ListedActShape, detail: CaseDetail, now: string, file: string): Offers {
  const offered = Object.entries(choices).map(([name, list]) => [name, list.map(({ value }) => value)] as const);
  return {
    choices: {
      item: detail.review.items.map(({ key }) => key),
      material: detail.materials.map(({ key }) => key),
      ...Object.fromEntries(offered),
    },
    today: new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10),
    now,
    file,
  };
}

/** Every told attempt is refused by a rule (an input that the form would not take is no attempt), and the case stays where it is. */
export function judgeHollow(played: Played): readonly string[] {
  return played.outcomes.flatMap(({ step, answer, detail }) => {
    const isAttempt = 'hollow' in step;
    if (isAttempt) return answer === 'refused' ? [] : [`${step.act} with nothing but 是 and 无: ${answer} ${detail}`];
    return answer === 'refused' || answer === 'hidden' || answer === 'bad' ? [`${step.act}: ${answer} ${detail}`] : [];
  });
}

/** Every refusal of the story is one, everything else went through, and each card stands as told. */
export function judgeCards({ ends }: CardStory, played: Played): readonly string[] {
  const faults = judgeHollow(played);
  const stands = ends.flatMap((told) => {
    const card = played.detail.cards.find(({ key }) => key === told.key);
    const is = card && [card.level, card.state, card.order !== null].join(' ');
    const ought = [told.level, told.state, told.order === true].join(' ');
    return is === ought ? [] : [`card ${told.key} is ${is ?? 'not there'}, not ${ought}`];
  });
  return [...faults, ...stands];
}

/** No generated attempt goes through, and the honest ones come to their end all the same. */
export function judgeTries(usual: HonestRun, played: Played): readonly string[] {
  const { attempts } = played;
  const through = attempts.filter(({ answer }) => answer === 'through');
  return [
    ...through.map(({ act, by, before, detail }) => `${act} by ${by} before ${before} went through: ${detail}`),
    ...judgeHonest(usual, played, false),
    ...(attempts.some(({ answer }) => answer === 'refused') ? [] : ['nobody tried anything']),
  ];
}

/** How many attempts there were, and which inputs no form took. */
export function saidOfTries({ run, attempts }: Played): string {
  const unfit = new Set(
    attempts.filter(({ answer }) => answer === 'unfit').map(({ act, detail }) => `${act} (${detail})`),
  );
  const refused = attempts.filter(({ answer }) => answer === 'refused').length;
  return `${run.name}: ${refused} refused, not taken by the form: ${[...unfit].join(', ') || 'none'}`;
}
