import * as z from 'zod';
import { instant, who } from './shapes.ts';

/** 抽查: what is announced before it is drawn, and what was drawn. */

const power = z.string().min(1).max(60);
const date = z.iso.date().regex(/^(19|20|21)/);
export const drawStrata = z.enum(['none', 'power', 'stage', 'handler']);
export const drawForm = z.enum(['papers', 'visit', 'call']);

/** Which cases: those that the announcer may see, as they are when it is announced. */
export const drawFrame = z.strictObject({
  power: power.optional(),
  stage: z.string().min(1).max(60).optional(),
  status: z.enum(['open', 'ended']).optional(),
  /** Days on which the case was opened, both included. */
  from: date.optional(),
  to: date.optional(),
});
export const drawPreviewQuery = drawFrame.extend({
  by: drawStrata.default('none'),
  n: z.coerce.number().int().min(1).max(200).default(1),
});
const stratum = z.strictObject({ key: z.string(), name: z.string() });
const n = z.int().min(0);
export const drawPreview = z.strictObject({
  size: n,
  /** More than this cannot be one frame. */
  most: n,
  /** How many would be drawn. */
  drawn: n,
  strata: z.array(stratum.extend({ n })),
});

export const announceDraw = z.strictObject({
  as: z.string().min(1).max(60),
  frame: drawFrame,
  by: drawStrata,
  /** Of each stratum. */
  n: z.int().min(1).max(200),
  form: drawForm,
  source: z.string().max(500),
  remarks: z.string().max(2000),
});
export const makeDraw = z.strictObject({ as: z.string().min(1).max(60), said: z.string().max(500) });

export const drawShown = z.strictObject({
  /** Number of its entry in the department's own record. */
  seq: z.int(),
  at: instant,
  who,
  frame: drawFrame,
  /** Power and stage of the frame by name; empty = all. */
  scope: z.string(),
  by: drawStrata,
  n: z.int(),
  form: drawForm,
  source: z.string(),
  remarks: z.string(),
  /** Cases in the frame, and SHA-256 of it. */
  size: n,
  frameHash: z.string(),
  /** SHA-256 of a secret that the system keeps until the draw. */
  commitment: z.string(),
  made: z
    .strictObject({
      seq: z.int(),
      at: instant,
      who,
      secret: z.string(),
      said: z.string(),
      seed: z.string(),
      /** Without those of cases that the reader may not see. */
      drawn: z.array(
        z.strictObject({
          caseId: z.int(),
          number: z.string(),
          title: z.string(),
          stratum,
          value: z.string(),
        }),
      ),
      withheld: n,
    })
    .nullable(),
  /** As which post the signed-in person announces and draws. */
  as: z.string(),
});
export type DrawShown = z.infer<typeof drawShown>;

export const drawRow = drawShown
  .pick({ seq: true, at: true, who: true, frame: true, scope: true, by: true, n: true, form: true, size: true })
  .extend({ drawnAt: instant.nullable() });
export const drawList = z.strictObject({ rows: z.array(drawRow), next: z.int().nullable(), as: z.string() });

/** Computed again from the record: each = as it was. */
export const drawAgain = z.strictObject({ commitment: z.boolean(), frame: z.boolean(), drawn: z.boolean() });
