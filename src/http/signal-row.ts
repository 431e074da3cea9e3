import * as z from 'zod';
import type { SignalListRow } from '#app/app.ts';
import { saySignal } from '#contract/say.ts';
import { signal } from '#contract/shapes.ts';
import type { Json } from '#kernel/ids.ts';
import { saidBoth } from '#views/speech.ts';
import type { signalRow } from './shapes.ts';

/** What the read model keeps of a signal beside its columns. */
const stored = signal
  .pick({ level: true, stage: true, facts: true, rests: true })
  .extend({ sealed: z.boolean() })
  .loose();

/** One line of the inspectors' list. Names stay general: the definition is not loaded for a list. */
export function signalRowOf({
  caseId,
  number,
  applicant,
  key,
  code,
  raisedAt,
  data,
}: SignalListRow): z.infer<typeof signalRow> {
  const { level, stage, facts, rests, sealed } = stored.parse(data);
  const text = saidBoth(saySignal, { code, facts: facts as { readonly [name: string]: Json } });
  return {
    caseId,
    number,
    title: applicant,
    sealed,
    signal: { key, level, code, text, facts, stage, raisedAt, rests },
  };
}
