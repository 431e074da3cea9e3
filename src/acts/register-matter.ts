import * as z from 'zod';
import { act } from '#cases/act.ts';
import type { Context } from '#cases/context.ts';
import type { PersonId } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { parseInstant } from '#kernel/time.ts';
import type { ActUse } from '#powers/definition.ts';
import { fieldChoices, fieldFaults, materialFaults } from './fields.ts';
import { longText, person, receivedMaterials, shortText } from './input.ts';
import { lateReason, saidLate, unexplained } from './late.ts';
import { holdersOf, postsIn } from './posts.ts';
import { fileQueries, recorded, unknownFiles } from './received.ts';

/** 登记事项: nobody applied; an officer registers what came to his notice (a lead, a plan, a project) and whom it concerns. */
export const registerMatter = act({
  key: 'register-matter',
  lane: 'case',
  input: z.strictObject({
    /** Name of the organisation, person or project that it concerns. */
    applicant: shortText,
    creditCode: z.union([z.string().regex(/^[0-9A-Z]{18}$/, '18 位统一社会信用代码 / 18 characters'), z.literal('')]),
    /** The person whom it concerns, where he is in the directory: he sees nothing of it. */
    subject: z.union([person, z.literal('')]).default(''),
    contact: z.string().trim().max(200).default(''),
    phone: z.string().trim().max(20).default(''),
    fields: z.record(z.string(), z.union([longText, z.int(), z.boolean()])),
    materials: receivedMaterials,
    /** When it came in; left out = now. */
    receivedAt: z.iso.datetime({ offset: true }).optional(),
    lateReason,
  }),
  outcomes: ['registered'],
  emits: ['application.submitted', 'materials.received', 'clock.started'],
  sees: [],
  idle: (view) => (view.application.receivedAt === undefined ? null : fault('ALREADY_REGISTERED')),
  options: (power, _, ctx, use) => ({
    choices: {
      /** `with: { subjects: [post, …] }`: whom a matter of this power may concern; without it none of the directory. */
      subject: holdersOf(ctx, postsIn(use, 'subjects', [])),
      ...fieldChoices(power),
    },
  }),
  effectiveAt: (input, ctx) => {
    const stated = input.receivedAt ? parseInstant(input.receivedAt) : ctx.now;
    return stated < ctx.now ? stated : ctx.now;
  },
  needs: (input) => fileQueries(input.materials.map((item) => item.hash)),
  perform({ input, power, actor, use, ctx, answers }) {
    const receivedAt = input.receivedAt ? parseInstant(input.receivedAt) : ctx.now;
    const faults = [
      ...unknownFiles(
        input.materials.map((item) => item.hash),
        answers,
      ),
      ...fieldFaults(power, input.fields),
      ...materialFaults(power, input.materials),
      ...(receivedAt > ctx.now ? [fault('RECEIVED_IN_FUTURE', { receivedAt })] : []),
      ...unexplained(receivedAt, input.lateReason, ctx),
      ...(input.subject !== '' && ctx.directory.posts(input.subject).length === 0
        ? [fault('PERSON_UNKNOWN', { persons: [input.subject] })]
        : []),
      ...(input.subject === actor.person ? [fault('REGISTERS_HIMSELF')] : []),
      ...subjectFaults(input, use, ctx),
    ];
    if (faults.length > 0) return faults;
    const { applicant, creditCode, subject, contact, phone, fields, materials } = input;
    return {
      outcome: 'registered',
      facts: [
        {
          type: 'application.submitted',
          data: {
            applicant,
            creditCode,
            ...(subject === '' ? {} : { subject }),
            contact,
            phone,
            fields,
            receivedAt,
            ...saidLate(input.lateReason),
            channel: 'matter',
          },
        },
        ...(materials.length > 0
          ? [{ type: 'materials.received' as const, data: { items: recorded(materials, answers) } }]
          : []),
        { type: 'clock.started', data: { at: receivedAt } },
      ],
    };
  },
});

/** Where a matter concerns one of the department's own, he is named as the person that he is: else he would read it. */
function subjectFaults(
  { applicant, subject }: { readonly applicant: string; readonly subject: string },
  use: ActUse,
  ctx: Context,
): readonly Fault[] {
  const posts = postsIn(use, 'subjects', []);
  if (subject !== '')
    return posts.length > 0 && ctx.directory.name(subject as PersonId) !== applicant
      ? [fault('SUBJECT_OF_OTHER_NAME')]
      : [];
  const known = posts.flatMap((post) => ctx.directory.holders(post)).find((id) => ctx.directory.name(id) === applicant);
  return known ? [fault('SUBJECT_NOT_NAMED', { persons: [known] })] : [];
}
