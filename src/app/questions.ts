import { createHash, randomBytes } from 'node:crypto';
import type { Json } from '#kernel/ids.ts';
import { dayOf, type Instant } from '#kernel/time.ts';
import { unreachable } from '#kernel/ids.ts';
import type { AttachmentAnswer, DrawAnswer, Query, SameFileAnswer } from '#cases/context.ts';
import type { Attachments } from '#store/attachments.ts';
import type { Queryable } from '#store/database.ts';

/** Answers what acts and controls ask of the outside; each answer is pinned to the trace of the act that asked. */
export function answerer(db: Queryable, attachments: Attachments, now: () => Instant): (query: Query) => Promise<Json> {
  return async (query) => {
    switch (query.kind) {
      case 'attachment': {
        const found = await attachments.find(query.hash);
        return { found: found !== undefined, mediaType: found?.mediaType ?? '', size: found?.size ?? 0 } satisfies AttachmentAnswer;
      }
      case 'same-file': {
        const rows = await db.query<{ number: string }>(
          `select number from case_summary where extra -> 'files' ? $1 and extra ->> 'creditCode' <> $2 order by case_id limit 5`,
          [query.hash, query.creditCode],
        );
        return { cases: rows.map((row) => row.number) } satisfies SameFileAnswer;
      }
      case 'draw':
        return drawOf(await seedOf(db, now()), query.number, query.oneIn);
      default:
        return unreachable(query);
    }
  };
}

/** SHA-256(seed ‖ "," ‖ case number) as a number, modulo `oneIn`: 0 = drawn. The seed is made at the first draw of a quarter and stays. */
export function drawOf(seed: string, number: string, oneIn: number): DrawAnswer {
  const value = createHash('sha256').update(`${seed},${number}`).digest('hex');
  // 52 bits: the bias of the remainder is below 1 in 10¹².
  return { seed, value, drawn: Number.parseInt(value.slice(0, 13), 16) % oneIn === 0 };
}

async function seedOf(db: Queryable, now: Instant): Promise<string> {
  const [year = '', month = '1'] = dayOf(now).split('-');
  const key = `draw-seed:${year}Q${Math.ceil(Number(month) / 3)}`;
  await db.query('insert into setting (key, value) values ($1, $2) on conflict do nothing', [key, JSON.stringify(randomBytes(16).toString('hex'))]);
  const [row] = await db.query<{ value: string }>('select value from setting where key = $1', [key]);
  if (!row) throw new Error(`no ${key}`);
  return row.value;
}
