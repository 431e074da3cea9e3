import * as z from 'zod';
import { act } from '#cases/act.ts';
import { findSanction } from '#cases/charges.ts';
import type { Appeal } from '#cases/facets/appeals.ts';
import type { CaseView } from '#cases/view.ts';
import type { PersonId } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { hash, longText, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 作出复核、申诉处理决定: upheld, changed or revoked, with the written answer; by the handler who was named. */
export const answerAppeal = act({
  key: 'answer-appeal',
  lane: 'case',
  input: z.strictObject({
    appeal: shortText,
    outcome: z.enum(['upheld', 'changed', 'revoked']),
    answer: longText,
    /** Where it is changed: to which step of the ladder. */
    sanction: z.string().trim().max(60).default(''),
    document: hash,
  }),
  outcomes: ['answered'],
  emits: ['appeals.answered'],
  sees: ['appeals'],
  options: (power, view) => ({
    choices: {
      appeal: view.appeals.all
        .filter((appeal) => appeal.received && !appeal.answer)
        .map((appeal) => ({ value: appeal.key, label: appeal.reasons })),
      sanction: power.definition.sanctions.map(({ key, name }) => ({ value: key, label: name })),
    },
  }),
  idle: (view, _, __, actor) => (openOf(view, actor.person).length > 0 ? null : fault('NO_APPEAL_OF_YOURS')),
  needs: ({ document }) => fileQueries([document]),
  perform({ input, view, power, actor, answers }) {
    const { appeal, outcome, answer, sanction, document } = input;
    const faults = [
      ...(openOf(view, actor.person).some((one) => one.key === appeal) ? [] : [fault('APPEAL_UNKNOWN', { appeal })]),
      ...(outcome === 'changed' && !findSanction(power.definition, sanction)
        ? [fault('SANCTION_UNKNOWN', { sanction })]
        : []),
      ...unknownFiles([document], answers),
    ];
    if (faults.length > 0) return faults;
    return {
      outcome: 'answered',
      facts: [
        {
          type: 'appeals.answered',
          data: { key: appeal, outcome, answer, ...(outcome === 'changed' ? { sanction } : {}), document },
        },
      ],
    };
  },
});

const openOf = (view: CaseView, person: PersonId): readonly Appeal[] =>
  view.appeals.all.filter((appeal) => appeal.received?.handler === person && !appeal.answer);
