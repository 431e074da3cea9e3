import * as z from 'zod';
import type { AnyAct } from '#cases/act.ts';
import { type Engine, findUse, getAct } from '#cases/engine.ts';
import { findCard } from '#cases/facets/cards.ts';
import type { ListedAct } from '#cases/list-acts.ts';
import { outlookOf } from '#cases/outlook.ts';
import { type CaseView, emptyView } from '#cases/view.ts';
import { formatInstant, sayAct, sayField, saySignal, sayValue } from '#contract/say.ts';
import type { ListedActShape } from '#contract/shapes.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { fault, structural } from '#kernel/refusal.ts';
import type { ActUse, Definition, MaterialRule } from '#powers/definition.ts';
import { nameOf, namesIn, postName, saidFaults, saidSignals } from './speech.ts';

/** An act with its form: what the staff app shows as a button, or as a reason why there is none. */
export function listedActOf(listed: ListedAct, engine: Engine, view: CaseView): ListedActShape {
  const choices = Object.fromEntries(
    Object.entries(listed.options.choices ?? {}).map(([field, list]) => [
      field,
      list.map((one) => ({ ...one, label: labelOf(field, one, engine, view) ?? one.label })),
    ]),
  );
  return shapeOf(
    { ...listed, options: { ...listed.options, choices } },
    engine,
    findUse(engine.power, view, listed.act),
  );
}

/** Which act opens a case of this power, and whose it is; undefined where its cases do not run yet. */
export function startUseOf({ state, start, stages }: Definition): ActUse | undefined {
  if (state !== 'whole' || !start) return undefined;
  return stages.find((stage) => stage.key === start.stage)?.acts.find((one) => one.act === start.act);
}

/**
 * Papers that come with the opening of a case: `with: { papers: [lead] }` names them where others are gathered in the case.
 * Those that officers make in it never come with it.
 */
export function papersAtStart(materials: readonly MaterialRule[], use: ActUse | undefined): MaterialRule[] {
  const named = use?.with['papers'];
  return materials.filter(
    (rule) => rule.per === 'case' && rule.source !== 'made' && (Array.isArray(named) ? named.includes(rule.key) : true),
  );
}

/** Whether this post may issue the slip where the opening act leads, without anything between. */
export function mayIssueSlip(definition: Definition, post: string): boolean {
  const use = startUseOf(definition);
  const targets = Object.values(use?.to ?? {}).map((to) => (to === 'stay' ? definition.start?.stage : to.stage));
  return definition.stages.some(
    ({ key, acts }) =>
      targets.includes(key) &&
      acts.some((one) => one.act === 'issue-slip' && (one.by as readonly string[]).includes(post)),
  );
}

/** The act that opens a case of this power, as this person meets it; null where its cases do not run yet. */
export function startActOf(engine: Engine, person: PersonId): ListedActShape | null {
  const use = startUseOf(engine.power.definition);
  if (!use) return null;
  const as = engine.ctx.directory.posts(person).find((post) => use.by.includes(post)) ?? null;
  const listed: ListedAct = {
    act: use.act,
    as,
    open: as !== null,
    anytime: false,
    reasons: as === null ? [structural('posts', fault('NOT_YOUR_POST', { posts: use.by }))] : [],
    signatures: [],
    options:
      getAct(engine.catalogue, use.act).options?.(
        engine.power,
        emptyView,
        engine.ctx,
        use,
        { person, as: as ?? ('' as Post) },
        outlookOf(engine, emptyView),
      ) ?? {},
  };
  return shapeOf(listed, engine, use);
}

function shapeOf(listed: ListedAct, engine: Engine, use: ActUse | undefined): ListedActShape {
  const { act, as, open, anytime, signatures, options } = listed;
  const { schema, choices } = formOf(getAct(engine.catalogue, act));
  return {
    act,
    name: { zh: sayAct('zh-CN', act), en: sayAct('en', act) },
    as,
    open,
    anytime,
    reasons: saidFaults(engine, listed.reasons),
    signatures: signatures.map(({ post, n }) => ({
      post,
      postName: postName(post, engine.power.definition.posts),
      n,
    })),
    form: schema,
    prefill: { ...options.prefill },
    choices: {
      ...choices,
      ...Object.fromEntries(
        Object.entries(options.choices ?? {}).map(([field, list]) => [field, list.map((one) => ({ ...one }))]),
      ),
    },
    leads: Object.entries(use?.to ?? {}).map(([outcome, target]) =>
      target === 'stay' ? { outcome, to: 'stay', exit: 'stay' } : { outcome, to: target.stage, exit: target.exit },
    ),
  };
}

/** Cards, signals and recorded steps are called by what they say, where an act knows their keys alone. */
function labelOf(
  field: string,
  { value, label: known }: { readonly value: string; readonly label: string },
  engine: Engine,
  view: CaseView,
): string | undefined {
  const { power, ctx } = engine;
  const card = field === 'card' ? findCard(view.cards, value) : undefined;
  if (card) {
    const names = namesIn(power, ctx.directory, [card]);
    const stage = power.definition.stages.find(({ key }) => key === card.stage)?.name ?? '';
    return `${sayValue('zh-CN', card.level, 'level')}（${stage}）：${saySignal('zh-CN', card, names)}`;
  }
  if (field === 'post') return postName(value, power.definition.posts);
  const hand = field === 'steps' ? view.hands[Number(value) - 1] : undefined;
  if (hand)
    return `${formatInstant('zh-CN', hand.at)} ${sayAct('zh-CN', hand.act)}（${nameOf(ctx.directory, hand.person)}）`;
  const signal = view.signals.raised.find(({ key, code }) => key === value && code === known);
  return signal && saidSignals(engine, [signal])[0]?.text.zh;
}

type JsonSchema = { [key: string]: unknown };
type Form = { readonly schema: JsonSchema; readonly choices: ListedActShape['choices'] };
const forms = new WeakMap<AnyAct, Form>();

/** JSON Schema (2020-12) of the act's input with Chinese titles; fixed lists become choices, by path (`findings.stance`). Memoised. */
export function formOf(act: AnyAct): Form {
  const known = forms.get(act);
  if (known) return known;
  const { $schema: _, ...schema } = z.toJSONSchema(act.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const choices: ListedActShape['choices'] = {};
  label(schema, act.key, [], choices);
  const form = { schema, choices };
  forms.set(act, form);
  return form;
}

/** Gives each property its label, in place, and collects the words of fixed lists. */
function label(schema: JsonSchema, act: string, path: readonly string[], choices: ListedActShape['choices']): void {
  const properties = schema.properties as Record<string, JsonSchema> | undefined;
  for (const [name, property] of Object.entries(properties ?? {})) {
    property.title = sayField('zh-CN', act, name);
    label(property, act, [...path, name], choices);
  }
  if (typeof schema.items === 'object' && schema.items !== null) label(schema.items as JsonSchema, act, path, choices);
  const field = path.at(-1);
  if (field !== undefined && Array.isArray(schema.enum))
    choices[path.join('.')] = schema.enum
      .map(String)
      .map((value) => ({ value, label: sayValue('zh-CN', value, field) }));
}
