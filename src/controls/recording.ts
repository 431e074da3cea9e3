import * as z from 'zod';
import { type AttachmentAnswer, answerTo } from '#cases/context.ts';
import { control } from '#cases/control.ts';
import type { CaseView } from '#cases/view.ts';
import type { Hash } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

/** 录音录像: an interview or a visit so marked carries a recording, which covers it from beginning to end and is no other's. */
export const recording = control({
  key: 'recording',
  serves: ['recording'],
  effect: 'prevents',
  params: z.strictObject({ acts: keys }),
  names: (p) => ({ acts: p.acts }),
  guard({ use, facts, before, answers }, { p }) {
    if (!p.acts.includes(use.act)) return [];
    return facts.flatMap((fact): readonly Fault[] => {
      if (fact.type === 'visits.recorded')
        return fact.data.evidence.some((file) =>
          isRecording(answerTo<AttachmentAnswer>(answers, { kind: 'attachment', hash: file })?.mediaType),
        )
          ? []
          : [fault('RECORDING_MISSING', {}, ['upload'])];
      if (fact.type !== 'interviews.recorded') return [];
      const { from, to, recording: file, media, recordedFrom, recordedTo } = fact.data;
      if (file === '') return [fault('RECORDING_MISSING', {}, ['upload'])];
      return [
        ...(isRecording(media) ? [] : [fault('NOT_A_RECORDING', { media }, ['upload'])]),
        ...(recordedFrom === '' || recordedTo === '' || recordedFrom > from || recordedTo < to
          ? [fault('RECORDING_DOES_NOT_COVER', { begins: from, ends: to })]
          : []),
        ...(isUsed(before, file) ? [fault('RECORDING_USED_BEFORE', {}, ['upload'])] : []),
      ];
    });
  },
});

const isRecording = (media: string | undefined): boolean => /^(audio|video)\//.test(media ?? '');

const isUsed = (view: CaseView, file: Hash): boolean => view.interviews.all.some((one) => one.recording === file);
