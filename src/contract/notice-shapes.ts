import * as z from 'zod';
import { NOTICE_TOPICS } from './notice-topics.ts';
import { instant } from './shapes.ts';

const topic = z.enum(NOTICE_TOPICS);
export const noticeQuery = z.strictObject({
  topic: topic.optional(),
  unread: z.literal('yes').optional(),
  after: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const notice = z.strictObject({
  id: z.int(),
  kind: z.string(),
  topic,
  text: z.strictObject({ zh: z.string(), en: z.string() }),
  at: instant,
  read: z.boolean(),
  /** Where one goes from it. */
  place: z
    .discriminatedUnion('to', [
      z.strictObject({ to: z.literal('case'), caseId: z.int(), tab: z.enum(['handling', 'supervision']) }),
      z.strictObject({ to: z.literal('meeting'), caseId: z.int(), key: z.string() }),
      z.strictObject({ to: z.literal('card'), key: z.string() }),
      z.strictObject({ to: z.literal('chart'), power: z.string() }),
    ])
    .nullable(),
});
export type NoticeShape = z.infer<typeof notice>;
export const noticePage = z.strictObject({ rows: z.array(notice), next: z.string().nullable() });

/** At most 100: beyond that the number says nothing more. */
export const unreadNotices = z.strictObject({ unread: z.int() });

/** These of one's own, or all up to that one. */
export const noticesRead = z.union([
  z.strictObject({ notices: z.array(z.int().min(1)).min(1).max(200) }),
  z.strictObject({ upTo: z.int().min(1) }),
]);

/** Of which topics one is reminded by mail, and where: shown to oneself alone. */
export const mailSetting = z.strictObject({
  /** Whether this installation sends mail. */
  available: z.boolean(),
  address: z.string().nullable(),
  /** Waits for its code. */
  wanted: z.string().nullable(),
  topics: z.array(topic),
});
export type MailSettingShape = z.infer<typeof mailSetting>;
export const mailTopics = z.strictObject({ topics: z.array(topic).max(NOTICE_TOPICS.length) });
export const mailAddress = z.strictObject({ address: z.email().max(200) });
export const mailCode = z.strictObject({ code: z.string().regex(/^\d{6}$/, '123456') });
