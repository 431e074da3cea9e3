import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openDoubts } from '#cases/facets/doubts.ts';
import { longText } from './input.ts';

/** 汇报进展: what was done and what comes next; interviews, papers and open doubts are counted by the machine. */
export const reportProgress = act({
  key: 'report-progress',
  lane: 'case',
  input: z.strictObject({ text: longText }),
  outcomes: ['reported'],
  emits: ['progress.reported'],
  sees: [],
  perform: ({ input, view }) => ({
    outcome: 'reported',
    facts: [
      {
        type: 'progress.reported',
        data: {
          text: input.text,
          interviews: view.interviews.all.length,
          materials: view.materials.received.length,
          openDoubts: openDoubts(view.doubts).map((doubt) => doubt.key),
        },
      },
    ],
  }),
});
