import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { parseInstant } from '#kernel/time.ts';
import { fieldChoices, fieldFaults, materialFaults } from './fields.ts';
import { receivedMaterials, shortText } from './input.ts';
import { lateReason, saidLate, unexplained } from './late.ts';
import { fileQueries, recorded, unknownFiles } from './received.ts';

/** 申请: what is asked for, by whom, with which materials; at the counter with the moment the paper came in. */
export const submit = act({
  key: 'submit',
  lane: 'case',
  input: z.strictObject({
    applicant: shortText,
    creditCode: z.string().regex(/^[0-9A-Z]{18}$/, '18 位统一社会信用代码 / 18 characters'),
    contact: shortText,
    phone: z.string().regex(/^[0-9+\- ]{5,20}$/),
    fields: z.record(z.string(), z.union([z.string().max(2000), z.int(), z.boolean()])),
    materials: receivedMaterials,
    /** Counter only: when the paper was handed in. Left out = now. */
    receivedAt: z.iso.datetime({ offset: true }).optional(),
    lateReason,
  }),
  outcomes: ['submitted'],
  emits: ['application.submitted', 'materials.received', 'clock.started'],
  sees: [],
  options: (power) => ({ choices: fieldChoices(power) }),
  effectiveAt: (input, ctx) => {
    const stated = input.receivedAt ? parseInstant(input.receivedAt) : ctx.now;
    return stated < ctx.now ? stated : ctx.now;
  },
  needs: (input) => fileQueries(input.materials.map((item) => item.hash)),
  perform({ input, actor, power, ctx, answers }) {
    const counter = actor.as !== 'applicant';
    const receivedAt = input.receivedAt && counter ? parseInstant(input.receivedAt) : ctx.now;
    const faults = [
      ...unknownFiles(
        input.materials.map((item) => item.hash),
        answers,
      ),
      ...fieldFaults(power, input.fields),
      ...materialFaults(power, input.materials),
      ...(receivedAt > ctx.now ? [fault('RECEIVED_IN_FUTURE', { receivedAt })] : []),
      ...unexplained(receivedAt, input.lateReason, ctx),
      ...(!counter && input.receivedAt ? [fault('FIELD_UNKNOWN', { field: 'receivedAt' })] : []),
      ...(!counter && !ctx.directory.represents(actor.person).includes(input.creditCode)
        ? [fault('NOT_YOUR_ORGANISATION', { creditCode: input.creditCode })]
        : []),
    ];
    if (faults.length > 0) return faults;
    const { applicant, creditCode, contact, phone, fields } = input;
    return {
      outcome: 'submitted',
      facts: [
        {
          type: 'application.submitted',
          data: {
            applicant,
            creditCode,
            contact,
            phone,
            fields,
            receivedAt,
            ...saidLate(input.lateReason),
            channel: counter ? 'counter' : 'online',
          },
        },
        { type: 'materials.received', data: { items: recorded(input.materials, answers) } },
        { type: 'clock.started', data: { at: receivedAt } },
      ],
    };
  },
});
