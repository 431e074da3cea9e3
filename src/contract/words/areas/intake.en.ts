import type { AreaWords } from '../../words.ts';

/** Receipt: when the papers came in, and when they were entered. */
export const intakeEn: AreaWords = {
  fields: { lateReason: 'Why it is entered late' },
  faults: {
    LATE_REASON_MISSING: {
      text: 'The papers came in at {receivedAt} and are entered at {enteredAt}, on another day; why is not said.',
      mend: 'Say why they were not entered on that day; where the time of receipt is wrong, put it right.',
    },
  },
};
