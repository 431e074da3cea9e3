import * as z from 'zod';
import { act } from '#cases/act.ts';
import { runningMeeting } from '#cases/facets/meetings.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { parseInstant } from '#kernel/time.ts';
import { proposalsOf, readProposal } from '#powers/results.ts';
import { longText, person, shortText } from './input.ts';
import { holdersOf, postsIn } from './posts.ts';

const MEMBERS = ['council-member', 'section-head', 'legal-reviewer'];
const CHAIR = ['deputy-leader'];
const PURPOSE = ['会议'];

/** 召集会议: the question and the result put to the vote, who votes, who presides, when. The chair is always one who votes. */
export const callMeeting = act({
  key: 'call-meeting',
  lane: 'case',
  input: z.strictObject({
    purpose: shortText,
    question: longText,
    proposal: z.string().trim().max(60),
    members: z.array(person).min(1).max(30),
    chair: person,
    at: z.iso.datetime({ offset: true }),
    place: z.string().trim().max(60).default(''),
  }),
  outcomes: ['called'],
  emits: ['meetings.called'],
  sees: ['review', 'meetings'],
  options: (power, view, ctx, use) => ({
    prefill: {
      purpose: postsIn(use, 'purposes', PURPOSE)[0],
      question: `是否同意：${view.application.applicant}　${view.head.title}`,
      proposal: standingConclusion(view.review)?.proposal ?? '',
    },
    choices: {
      purpose: postsIn(use, 'purposes', PURPOSE).map((purpose) => ({ value: purpose, label: purpose })),
      proposal: proposalsOf(power.definition).map((one) => ({ ...one })),
      members: holdersOf(ctx, postsIn(use, 'members', MEMBERS)),
      chair: holdersOf(ctx, postsIn(use, 'chair', CHAIR)),
    },
  }),
  // One that was called and not opened may be called anew: postponed, with other people. One that votes is brought to its end.
  idle: (view) =>
    runningMeeting(view.meetings)?.opened ? fault('MEETING_RUNS', {}, ['cast-vote', 'close-meeting']) : null,
  perform({ input, view, power, use, ctx }) {
    const { purpose, question, proposal, chair, place } = input;
    if (new Set(input.members).size !== input.members.length) return [fault('PARTICIPANT_TWICE')];
    const members = input.members.includes(chair) ? input.members : [...input.members, chair];
    const unknown = members.filter((id) => ctx.directory.posts(id).length === 0);
    if (unknown.length > 0) return [fault('PERSON_UNKNOWN', { persons: unknown })];
    if (!postsIn(use, 'purposes', PURPOSE).some((one) => one === purpose))
      return [fault('MEETING_PURPOSE_UNKNOWN', { purpose })];
    if (proposal !== '' && !readProposal(power.definition, proposal))
      return [fault('RESULT_UNKNOWN', { result: proposal })];
    if (!saysSomething(question, 6)) return [fault('MEETING_QUESTION_EMPTY')];
    const key = `meeting-${view.meetings.all.length + 1}`;
    return {
      outcome: 'called',
      facts: [
        {
          type: 'meetings.called',
          data: {
            key,
            purpose,
            question,
            proposal,
            members,
            chair,
            at: parseInstant(input.at),
            ...(place === '' ? {} : { place }),
          },
        },
      ],
    };
  },
});
