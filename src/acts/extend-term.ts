import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import type { Power } from '#powers/definition.ts';
import { hash, longText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** The law's term is extended where it may be; else the promised one. */
const extensionOf = ({ definition: { limits } }: Power) => limits.legal?.extension ?? limits.promised?.extension;

/**
 * 延长期限 (行政许可法 第42条): once, by the term that the definition's limit allows, with the document that approves it and
 * tells the applicant why. Who may approve it, the definition says (`by`).
 */
export const extendTerm = act({
  key: 'extend-term',
  lane: 'case',
  input: z.strictObject({ reasons: longText, document: hash }),
  outcomes: ['extended'],
  emits: ['clock.extended'],
  sees: ['clock'],
  idle(view, power) {
    if (!extensionOf(power)) return fault('NO_EXTENSION_IN_LAW');
    return view.clock.extensions.length > 0 ? fault('ALREADY_EXTENDED') : null;
  },
  needs: ({ document }) => fileQueries([document]),
  perform({ input, power, answers }) {
    const term = extensionOf(power)?.term;
    if (!term) throw new Error('idle() lets no power without an extension through');
    const missing = unknownFiles([input.document], answers);
    if (missing.length > 0) return missing;
    if (!saysSomething(input.reasons)) return [fault('REASONS_EMPTY')];
    return { outcome: 'extended', facts: [{ type: 'clock.extended', data: { term, ...input } }] };
  },
});
