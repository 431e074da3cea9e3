import * as z from 'zod';
import { act } from '#cases/act.ts';
import { findDocument } from '#cases/facets/documents.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, hash, shortText } from './input.ts';
import { postsIn } from './posts.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 抄送、通报: a copy of an issued document goes to the authorities that the law wants told (`with: { to: [<body>, …] }`), with what proves it. */
export const forwardDocument = act({
  key: 'forward-document',
  lane: 'case',
  input: z.strictObject({
    document: shortText,
    to: z.array(shortText).min(1).max(10),
    receiver: shortText,
    on: date,
    proof: hash,
  }),
  outcomes: ['forwarded'],
  emits: ['documents.forwarded'],
  sees: ['documents'],
  options: (power, view, ctx, use) => ({
    prefill: { to: postsIn(use, 'to', []), on: dayOf(ctx.now) },
    choices: {
      document: power.definition.documents
        .filter((rule) => findDocument(view.documents, rule.key)?.issued)
        .map((rule) => ({ value: rule.key, label: rule.name })),
      to: postsIn(use, 'to', []).map((body) => ({ value: body, label: body })),
    },
  }),
  idle: (view) =>
    view.documents.all.some((document) => document.issued) ? null : fault('NOTHING_ISSUED', {}, ['issue-document']),
  needs: ({ proof }) => fileQueries([proof]),
  perform({ input, view, use, ctx, answers }) {
    const { document, to, receiver, on, proof } = input;
    const issued = findDocument(view.documents, document)?.issued;
    if (!issued) return [fault('DOCUMENT_NOT_ISSUED', { document }, ['issue-document'])];
    const strangers = to.filter((body) => !postsIn(use, 'to', []).some((one) => one === body));
    if (strangers.length > 0) return [fault('BODY_UNKNOWN', { bodies: strangers })];
    if (!saysSomething(receiver, 2)) return [fault('RECEIVER_NOT_NAMED', { document })];
    if (on < dayOf(issued.at) || on > dayOf(ctx.now)) return [fault('FORWARDED_ON_WRONG_DAY', { on })];
    const missing = unknownFiles([proof], answers);
    return missing.length > 0
      ? missing
      : { outcome: 'forwarded', facts: [{ type: 'documents.forwarded', data: input }] };
  },
});
