import * as z from 'zod';
import { act } from '#cases/act.ts';
import { dueAt } from '#cases/deadlines.ts';
import { currentRound } from '#cases/facets/consultation.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, person } from './input.ts';
import { holdersOf, postsIn } from './posts.ts';

const ASKED = ['section-head', 'reviewer', 'legal-reviewer', 'business-owner'];

/** 发起会商: the question, who is asked, until when each of them answers. */
export const openConsultation = act({
  key: 'open-consultation',
  lane: 'case',
  input: z.strictObject({ question: longText, participants: z.array(person).min(1).max(15) }),
  outcomes: ['opened'],
  emits: ['consultation.opened'],
  sees: ['review', 'consultation'],
  options: (_, view, ctx, use) => ({
    prefill: { question: `是否同意审查结论：${view.application.applicant}　${view.head.title}` },
    choices: {
      participants: holdersOf(ctx, postsIn(use, 'asks', ASKED)),
    },
  }),
  idle(view) {
    const round = currentRound(view.consultation);
    return round && !round.closed ? fault('CONSULTATION_RUNS', {}, ['give-opinion', 'close-consultation']) : null;
  },
  perform({ input, ctx }) {
    if (new Set(input.participants).size !== input.participants.length) return [fault('PARTICIPANT_TWICE')];
    const unknown = input.participants.filter((id) => ctx.directory.posts(id).length === 0);
    if (unknown.length > 0) return [fault('PERSON_UNKNOWN', { persons: unknown })];
    const replyBy = dueAt(ctx.now, { n: 1, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);
    return {
      outcome: 'opened',
      facts: [
        { type: 'consultation.opened', data: { question: input.question, participants: input.participants, replyBy } },
      ],
    };
  },
});
