import * as z from 'zod';
import { termSchema } from '#calendar/term.ts';
import { citationSchema } from './law.ts';
import { meanings } from './meaning.ts';

/** Schema of a power's definition, `powers/<key>.yaml`. The published JSON Schema is generated from it. */

const key = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a key is lower-case letters, digits and hyphens');
const words = z.string().trim().min(1).max(600);
const json: z.ZodType<unknown> = z.json();
const confidence = z.enum(['statute', 'secondary', 'memory', 'proposal']);

/** Where a field of the application or matter has this value, or one of these. */
const conditionSchema = z.strictObject({
  field: key,
  is: z.union([z.string(), z.boolean(), z.array(z.string()).min(1)]),
});
export type Condition = z.infer<typeof conditionSchema>;

export const bindingSchema = z.strictObject({
  control: key,
  with: z.record(z.string(), json).default({}),
  /** In force only in cases of this kind. */
  onlyWhen: conditionSchema.optional(),
  /** `stage`: while the case is in this stage · `onward`: from this stage to the end · `after-close`: beyond the end. */
  life: z.enum(['stage', 'onward', 'after-close']).default('stage'),
});

const statutorySchema = bindingSchema.extend({ stages: z.array(key).min(1), article: citationSchema, confidence });

const targetSchema = z.union([
  z.literal('stay'),
  z.strictObject({ stage: key, exit: z.enum(['forward', 'back', 'out']) }),
  z.strictObject({ stage: z.literal('end'), exit: z.enum(['forward', 'out']) }),
]);

export const actUseSchema = z.strictObject({
  act: key,
  by: z.array(key).min(1),
  with: z.record(z.string(), json).default({}),
  to: z.record(key, targetSchema),
  /** Still possible once the case has ended, which it then stays: a tip outlives the case that it speaks of. */
  afterEnd: z.boolean().default(false),
});

const caughtSchema = z.strictObject({
  by: key,
  how: z.enum(['blocked', 'detected', 'reported']),
  source: z.enum(['chart', 'statute', 'product']),
  measure: z.string().optional(),
  article: citationSchema.optional(),
});

const riskSchema = z.strictObject({
  id: words,
  text: words,
  reads: words.optional(),
  caught: z.array(caughtSchema).default([]),
});

const measureSchema = z.strictObject({
  id: words,
  text: words,
  means: z.array(z.enum(meanings)).default([]),
  bindings: z.array(bindingSchema).default([]),
  /** The machine itself: no definition can switch it off. */
  structural: z.enum(['trace', 'stage-order', 'derived-register', 'generated-summary']).optional(),
  /** Proven on the department's own record (cover, training, rosters), not on the case. */
  department: words.optional(),
  /** For a measure that is only an exhortation: wording that could be enforced, for its owner. */
  rewording: words.optional(),
});

const stageSchema = z.strictObject({
  key,
  name: words,
  level: z.enum(['high', 'medium', 'low']).nullable(),
  term: termSchema.nullable().default(null),
  acts: z.array(actUseSchema).default([]),
  products: z.array(key).default([]),
  risks: z.array(riskSchema),
  measures: z.array(measureSchema),
  /** 责任人 in the chart's own words; null where the chart has none. */
  answersFor: words.nullable(),
});

/** How an item's typed answer becomes pass or fail: decided by rule, never by the officer. */
const passSchema = z.union([
  z.strictObject({ equals: z.union([z.boolean(), z.string(), z.number()]) }),
  z.strictObject({ min: z.number().int().optional(), max: z.number().int().optional() }),
  z.strictObject({ notAfter: key.optional(), notBefore: key.optional() }),
]);

export const reviewItemSchema = z.strictObject({
  key,
  name: words,
  standard: words,
  asks: z.enum(['yes-no', 'count', 'date', 'choice']),
  /** Asked once, or of each nominee of the list that the case begins with: of all, of collectives, of individuals. */
  per: z.enum(['case', 'nominee', 'collective', 'individual']).default('case'),
  choices: z.array(words).optional(),
  passes: passSchema,
  mandatory: z.boolean().default(true),
  mayNotApply: z.boolean().default(false),
  /** Asked only in cases of this kind. */
  onlyWhen: conditionSchema.optional(),
  evidence: z.array(key).min(1),
  basis: citationSchema.optional(),
  confidence: confidence.default('proposal'),
});

/** A fact of the review that a rule looks for: the answer recorded on that item. */
const factSchema = z.strictObject({
  item: key,
  equals: z.union([z.boolean(), z.string(), z.number()]).optional(),
  min: z.number().int().optional(),
  max: z.number().int().optional(),
});

/** One step of the ladder of sanctions: 警告 … 开除, or 警告、罚款 …. */
const sanctionSchema = z.strictObject({
  key,
  name: words,
  /** Order of the ladder: a higher number is heavier. */
  severity: z.int().min(1).max(99),
  /** How long it lasts from the decision; 0 = has no period. */
  months: z.int().min(0).max(120).default(0),
  basis: citationSchema,
  confidence,
});

/** From which step of the ladder to which; for a fine between which amounts, in 分. */
const rangeShape = {
  from: key,
  to: key,
  fen: z.strictObject({ min: z.int().min(0), max: z.int().min(0) }).optional(),
};

/** A ground for a sanction: the facts that show it, the article, the range; `grades`: the first whose fact is there gives the range instead. */
const chargeSchema = z.strictObject({
  key,
  name: words,
  when: factSchema,
  ...rangeShape,
  grades: z.array(z.strictObject({ name: words, when: factSchema, ...rangeShape, confidence })).default([]),
  basis: citationSchema,
  confidence,
});

/** What lightens: `lower` = one step below the range is open (减轻) · `exempt` = no sanction need follow (免予). */
const mitigationSchema = z.strictObject({
  key,
  name: words,
  when: factSchema,
  effect: z.enum(['lower', 'exempt']),
  basis: citationSchema,
  confidence,
});

export const fieldSchema = z.strictObject({
  key,
  label: words,
  asks: z.enum(['text', 'date', 'choice', 'yes-no', 'count']),
  choices: z.array(z.strictObject({ key, label: words })).optional(),
  required: z.boolean().default(true),
});

export const materialSchema = z.strictObject({
  key,
  name: words,
  mandatory: z.boolean().default(true),
  /** Required only in cases of this kind. */
  onlyWhen: conditionSchema.optional(),
  /** `made`: by the officers in the case itself (a record of a visit); no applicant hands it in. */
  source: z.enum(['issued', 'checked', 'uploaded', 'self-made', 'made']),
  /** Handed in once, or for each nominee. */
  per: z.enum(['case', 'nominee', 'collective', 'individual']).default('case'),
  note: words.optional(),
  basis: citationSchema.optional(),
  confidence: confidence.default('proposal'),
});

const documentSchema = z.strictObject({
  key,
  name: words,
  /** `{year}` and `{n}` are filled from the gap-free register of this number pattern when the document is issued. */
  number: words,
  template: z.string().min(1).max(8000),
  /** For which results: one result's key, a kind of results, or all. */
  when: key.default('always'),
  /** Whom it is addressed to: who applied or is concerned, or another body, of which those do not read it. */
  goesTo: z.enum(['applicant', 'body']).default('applicant'),
  /** How long it is good for from the decision; its last day fills `{validTo}`. */
  validity: termSchema.optional(),
});

const limitSchema = z.strictObject({
  term: termSchema,
  /** `docket`: from the approval to take the matter up (立案). */
  from: z.enum(['receipt', 'acceptance', 'docket']),
  /** What ends it: an answer to the applicant (a notice, the service of the decision), or the decision alone. */
  until: z.enum(['answer', 'decision']).default('answer'),
  basis: citationSchema.optional(),
  confidence,
  /** By how much it may be extended, once, with the document that approves it and tells the applicant why. */
  extension: z.strictObject({ term: termSchema, basis: citationSchema.optional(), confidence }).optional(),
});

/** A result that a case of this power can be decided with. */
const resultSchema = z.strictObject({
  key,
  name: words,
  /** `affirmed`: what follows where every mandatory item of the standard passes (filed, licensed, commended) · `denied`: where one fails. */
  kind: z.enum(['affirmed', 'denied']),
});

/** A clock of its own, beside the stage's term and the case's: from a moment of the case until one of these acts is done. */
const clockSchema = z.strictObject({
  key,
  name: words,
  term: termSchema,
  from: z.union([
    z.enum(['receipt', 'acceptance', 'decision']),
    z.strictObject({ stage: key }),
    z.strictObject({ act: key }),
  ]),
  until: z.array(key).min(1),
  /** Whose: the law's, the promise to the applicant, the department's own. An overrun of the law's is red. */
  kind: z.enum(['legal', 'promised', 'internal']),
  onlyWhen: conditionSchema.optional(),
  /** Runs only in cases decided with one of these results. */
  results: z.array(key).min(1).optional(),
  basis: citationSchema.optional(),
  confidence,
});

export const definitionSchema = z.strictObject({
  schema: z.literal(1),
  key,
  /** `whole`: cases run · `drawn`: chart only, its cases follow in a later release. */
  state: z.enum(['whole', 'drawn']),
  kind: words,
  name: words,
  title: words,
  code: z.string().max(60).default(''),
  agency: words,
  prefix: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('AA'),
  /** 机关代字 of the letters that go out beside the decision (补正告知 …): `长高新安备` makes `长高新安备补〔2026〕3号`; empty = the prefix. */
  numberPrefix: z.string().trim().max(20).default(''),
  validFrom: z.iso.date(),
  authority: z.strictObject({
    source: z.enum(['法定', '授权', '委托', '待核']),
    document: z.string().default(''),
    note: z.string().default(''),
  }),
  phones: z.strictObject({ supervision: z.string().default(''), service: z.string().default('') }),
  basis: z.array(citationSchema.extend({ confidence })).default([]),
  limits: z
    .strictObject({ legal: limitSchema.nullable(), promised: limitSchema.nullable() })
    .default({ legal: null, promised: null }),
  clocks: z.array(clockSchema).default([]),
  results: z.array(resultSchema).default([]),
  /** Posts of this power's own, beside those that every department has. */
  /** `chart`: may draft this chart, or puts it in force; needed where a department of its own runs the power. */
  posts: z.array(z.strictObject({ key, name: words, chart: z.enum(['drafts', 'publishes']).optional() })).default([]),
  pauseGrounds: z.array(z.strictObject({ key, name: words, basis: citationSchema })).default([]),
  application: z.array(fieldSchema).default([]),
  materials: z.array(materialSchema).default([]),
  standards: z.array(reviewItemSchema).default([]),
  /** 裁量基准: the ladder, what stands on which step, what lightens. */
  sanctions: z.array(sanctionSchema).default([]),
  charges: z.array(chargeSchema).default([]),
  mitigations: z.array(mitigationSchema).default([]),
  documents: z.array(documentSchema).default([]),
  disclosure: z
    .array(
      z.strictObject({
        key,
        name: words,
        parts: z.array(words).min(1),
        term: termSchema,
        basis: citationSchema,
        confidence,
        /** Owed for which results only: one result's key, a kind of results, or all. */
        when: key.default('always'),
      }),
    )
    .default([]),
  archive: z
    .array(
      /** By result, as documents; `out` = left the flow before its decision. */
      z.strictObject({ key, name: words, onlyWhen: key.default('always') }),
    )
    .default([]),
  /** The stage in which a case begins and the act that opens it. */
  start: z.strictObject({ stage: key, act: key }).optional(),
  anytime: z.array(actUseSchema).default([]),
  statutory: z.array(statutorySchema).default([]),
  /** Doubts about the source text, for the definition's owner; never silently mended. */
  doubts: z.array(z.strictObject({ where: words, text: words, suggestion: z.string().default('') })).default([]),
  stages: z.array(stageSchema).min(2),
});

export type Definition = z.infer<typeof definitionSchema>;
export type Stage = Definition['stages'][number];
export type Risk = Stage['risks'][number];
export type Measure = Stage['measures'][number];
export type Binding = z.infer<typeof bindingSchema>;
export type ActUse = z.infer<typeof actUseSchema>;
export type Target = z.infer<typeof targetSchema>;
export type ReviewItem = z.infer<typeof reviewItemSchema>;
export type MaterialRule = z.infer<typeof materialSchema>;
export type FieldRule = z.infer<typeof fieldSchema>;
export type ClockRule = z.infer<typeof clockSchema>;
export type Result = z.infer<typeof resultSchema>;
export type Sanction = z.infer<typeof sanctionSchema>;
export type Charge = z.infer<typeof chargeSchema>;
export type FactRule = z.infer<typeof factSchema>;

/** How a measure is enforced. `paper` means: nothing enforces it, and the product says so. */
export type Enforcement = 'bound' | 'structural' | 'department' | 'paper';

export function enforcementOf(measure: Measure): Enforcement {
  if (measure.bindings.length > 0) return 'bound';
  if (measure.structural) return 'structural';
  return measure.department ? 'department' : 'paper';
}

/** A published version: frozen, with the hash of the exact text that was published. */
export type Power = {
  readonly definition: Definition;
  readonly version: number;
  readonly hash: string;
};

export function getStage(definition: Definition, stage: string): Stage {
  const found = definition.stages.find((s) => s.key === stage);
  if (!found) throw new Error(`definition ${definition.key} has no stage ${stage}`);
  return found;
}
