import type { AreaWords } from '../../words.ts';

/** Corrections of documents, and the register of letters. */
export const documentsEn: AreaWords = {
  acts: {
    'correct-document': {
      name: 'Correct document',
      does: 'Another document states a clerical error in an issued one and what is right; two sign, and the issued one stays as it is.',
    },
  },
  fields: {
    'correct-document.document': 'Document to correct',
    'correct-document.changes': 'Corrected words',
    'correct-document.reason': 'Reason for the correction',
    wrong: 'As it reads',
    right: 'As it should read',
  },
  faults: {
    CORRECTED_BY_DRAFTER: {
      text: 'You drafted “{document}” and cannot correct it.',
      mend: 'Have it proposed and signed by somebody who did not draft it.',
    },
    CORRECTED_TEXT_NOT_FOUND: {
      text: 'The document “{document}” nowhere reads {wrong:sent}.',
      mend: 'Enter the words to correct exactly as they stand.',
    },
    CORRECTION_CHANGES_NOTHING: {
      text: 'One correction of “{document}” reads the same before and after.',
      mend: 'Enter what it should read, or leave that one out.',
    },
    CORRECTION_TOUCHES_DECISION: {
      text: 'The correction changes what was decided in “{document}”: {fields}.',
      mend: 'A correction is for clerical errors; what was decided wrongly is decided anew or appealed against.',
    },
    CORRECTION_TOUCHES_WORDING: {
      text: 'The correction changes the fixed wording of “{document}”.',
      mend: 'Correct what was filled in; wrong fixed wording is for the owner of the template.',
    },
  },
  outcomes: { corrected: 'corrected' },
  facts: { 'documents.corrected': 'Document corrected', 'letters.numbered': 'Letter numbered' },
  facets: { letters: 'register of letters' },
};
