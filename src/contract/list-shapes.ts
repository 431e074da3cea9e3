import * as z from 'zod';
import { both, caseRow, day } from './shapes.ts';

/** The desk and the lists of cases: what is asked, what is answered. */

const power = z.string().max(60).optional();
const text = z.string().max(100).optional();
const lamp = z.enum(['overdue', 'near', 'normal']).optional();
const date = z.iso
  .date()
  .regex(/^(19|20|21)/)
  .optional();

export const caseFilter = z.strictObject({
  power,
  stage: z.string().max(60).optional(),
  status: z.enum(['open', 'ended']).optional(),
  /** Number, name, credit code, title, first letters of the name's reading; every word of it. */
  text,
  /** A person who has acted in the case. */
  handler: z.string().max(60).optional(),
  lamp,
  /** Under way beyond the term of the whole case: promised, or else legal. */
  term: z.enum(['over']).optional(),
  /** Days on which the case was opened, both included. */
  from: date,
  to: date,
});
export const caseQuery = caseFilter.extend({
  sort: z.enum(['due', 'updated', 'created']).optional(),
  after: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
/** Counted to one beyond `most`: so many may be exported at once. */
export const caseCount = z.strictObject({ count: z.int(), most: z.int() });

const deskTab = z.enum(['todo', 'waiting', 'orders', 'done']);
const deskFilter = z.strictObject({ text, power, lamp });
export const deskCountQuery = deskFilter.extend({ tab: deskTab });
export const deskQuery = deskFilter.extend({
  tab: deskTab.default('todo'),
  after: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const deskRow = caseRow.omit({ id: true, createdAt: true, updatedAt: true }).extend({
  caseId: z.int(),
  key: z.string(),
  /** What is to be done next, and by whom; empty where it is up to somebody outside or to time. */
  steps: z.array(z.strictObject({ text: both, post: z.string(), postName: z.string() })),
  /** Day of the person's last act there; null in the tab 待办 and 督办. */
  actedOn: day.nullable(),
});
export type DeskRowShape = z.infer<typeof deskRow>;
export const deskPage = z.strictObject({
  rows: z.array(deskRow),
  next: z.string().nullable(),
  /** Under this filter, counted to `most` and no further. */
  counts: z.strictObject({ todo: z.int(), waiting: z.int(), orders: z.int(), done: z.int() }),
  most: z.int(),
});

const sort = z.enum(['due', 'updated', 'created']);
export const exportList = z.strictObject({
  as: z.string().max(40),
  format: z.enum(['xlsx', 'csv']),
  filter: caseFilter,
  sort: sort.optional(),
});

export const exportDesk = z.strictObject({
  as: z.string().max(40),
  format: z.enum(['xlsx', 'csv']),
  tab: deskTab,
  filter: deskFilter,
});

/** Views: the filters of a list under a name. */
const list = z.enum(['cases', 'desk']);
const viewName = z.string().trim().min(1).max(40);
export const viewsQuery = z.strictObject({ list });
export const saveView = z.discriminatedUnion('list', [
  z.strictObject({
    list: z.literal('cases'),
    name: viewName,
    search: caseFilter.extend({ sort: sort.optional() }),
  }),
  z.strictObject({
    list: z.literal('desk'),
    name: viewName,
    search: deskFilter.extend({ tab: deskTab.optional() }),
  }),
]);
export const changeView = z.strictObject({ name: viewName.optional(), shared: z.boolean().optional() });
export const savedView = z.strictObject({
  id: z.int(),
  list,
  name: z.string(),
  search: z.record(z.string(), z.string()),
  shared: z.boolean(),
  mine: z.boolean(),
  /** Name of whose it is. */
  owner: z.string(),
});
export type SavedViewShape = z.infer<typeof savedView>;
