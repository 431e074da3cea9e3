import * as z from 'zod';
import { act } from '#cases/act.ts';
import { type AttachmentAnswer, answerTo } from '#cases/context.ts';
import { fault } from '#kernel/refusal.ts';
import { type Instant, parseInstant } from '#kernel/time.ts';
import { hash, optionalHash, shortText } from './input.ts';
import { fileQueries, recorded, unknownFiles } from './received.ts';

const moment = z.iso.datetime({ offset: true });

/**
 * 询问笔录、谈话记录: whom, where, from when to when, the written record, the recording with its own time span.
 * `with: { material }`: the listed material of which the written record is a version, so that findings can cite its pages.
 */
export const recordInterview = act({
  key: 'record-interview',
  lane: 'case',
  input: z.strictObject({
    person: shortText,
    role: z.enum(['party', 'witness', 'unit']),
    place: shortText,
    from: moment,
    to: moment,
    record: hash,
    pages: z.int().min(1).max(5000).default(1),
    recording: optionalHash.default(''),
    recordedFrom: z.union([moment, z.literal('')]).default(''),
    recordedTo: z.union([moment, z.literal('')]).default(''),
    confirmed: z.enum(['signed', 'refused']),
    note: z.string().trim().max(1000).default(''),
  }),
  outcomes: ['recorded'],
  emits: ['interviews.recorded', 'materials.received'],
  sees: [],
  needs: ({ record, recording }) => fileQueries(recording === '' ? [record] : [record, recording]),
  perform({ input, view, use, ctx, answers }) {
    const [from, to] = [parseInstant(input.from), parseInstant(input.to)];
    const faults = [
      ...(to > ctx.now ? [fault('INTERVIEW_IN_FUTURE', { ends: to })] : []),
      ...(from >= to ? [fault('INTERVIEW_ENDS_BEFORE', { begins: from, ends: to })] : []),
      ...unknownFiles(input.recording === '' ? [input.record] : [input.record, input.recording], answers),
    ];
    if (faults.length > 0) return faults;
    const media =
      input.recording === ''
        ? undefined
        : answerTo<AttachmentAnswer>(answers, { kind: 'attachment', hash: input.recording })?.mediaType;
    const { person, role, place, record, recording, confirmed, note, pages } = input;
    const material = typeof use.with.material === 'string' ? use.with.material : '';
    const key = `i${view.interviews.all.length + 1}`;
    return {
      outcome: 'recorded',
      facts: [
        {
          type: 'interviews.recorded',
          data: {
            key,
            person,
            role,
            place,
            from,
            to,
            record,
            recording,
            media: media ?? '',
            recordedFrom: instantOrEmpty(input.recordedFrom),
            recordedTo: instantOrEmpty(input.recordedTo),
            confirmed,
            note,
          },
        },
        ...(material === ''
          ? []
          : [
              {
                type: 'materials.received' as const,
                data: { items: recorded([{ material, hash: record, name: `${key}.pdf`, pages }], answers) },
              },
            ]),
      ],
    };
  },
});

const instantOrEmpty = (text: string): Instant | '' => (text === '' ? '' : parseInstant(text));
