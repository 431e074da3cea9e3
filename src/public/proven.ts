import * as z from 'zod';

/** What a run of the suites proved, and at which commit: `suites/proven.json`. What is not listed is claimed only. */
const provenSchema = z.object({
  commit: z.string().regex(/^[0-9a-f]{7,64}$/),
  /** Instant of the run, UTC. */
  at: z.iso.datetime(),
  /** By id of the risk: how it was answered. */
  risks: z.record(z.string(), z.object({ how: z.enum(['blocked', 'detected', 'reported']) })),
  /** By id of the measure: the class that was shown. */
  measures: z.record(z.string(), z.object({ class: z.enum(['bound', 'structural', 'department', 'paper']) })),
});
export type Proven = Readonly<z.infer<typeof provenSchema>>;

/** Text of `suites/proven.json`; throws a plain Error that names the path of what is wrong. */
export function parseProven(text: string): Proven {
  const parsed = provenSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`suites/proven.json ${issue?.path.join('.')}: ${issue?.message}`);
}
