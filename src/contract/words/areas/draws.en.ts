import type { AreaWords } from '../../words.ts';

/** Draws of spot checks, in English. */
export const drawsEn: AreaWords = {
  rules: { 'spot-draw': 'Announcing and drawing spot checks' },
  faults: {
    DRAW_FRAME_EMPTY: {
      text: 'No case fits: there is nothing to draw from.',
      mend: 'Widen power, stage, state or days.',
    },
    DRAW_FRAME_LARGE: {
      text: 'More than {most} cases fit.',
      mend: 'Narrow it by power, stage or days, and draw several times.',
    },
    DRAW_MADE: {
      text: 'This draw was made already and is not made again.',
      mend: 'See what was drawn; for another draw, announce another.',
    },
    DRAW_NOT_MADE: {
      text: 'This draw has not been made yet.',
      mend: 'Make the random digits public first, then draw.',
    },
    DRAW_SAID_SHORT: {
      text: 'The public random number has at least {least} digits.',
      mend: 'Enter it digit by digit from the announced source, such as {least} dice thrown on the spot.',
    },
    DRAW_SOURCE_EMPTY: {
      text: 'Where the public random number will come from is not said.',
      mend: 'Say what will make it, such as 20 dice thrown on the spot.',
    },
  },
};
