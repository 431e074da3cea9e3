import type { AreaWords } from '../../words.ts';

/** Imports of tables, and qualifications, in English. */
export const importsEn: AreaWords = {
  faults: {
    IMPORT_COLUMN_TWICE: { text: 'The head has this column twice.', mend: 'Keep one of them.' },
    IMPORT_COLUMN_UNKNOWN: {
      text: 'The column {text:sent} is none of the template’s.',
      mend: 'Delete it, or give it a name of the template.',
    },
    IMPORT_EMPTY: { text: 'Nothing is entered.', mend: 'Enter it.' },
    IMPORT_FORMULA: { text: 'This cell is a formula and is not read.', mend: 'Copy it and paste its value.' },
    IMPORT_HALF: {
      text: 'Only some of the columns that belong together are filled in.',
      mend: 'Fill in this one, or empty the others too.',
    },
    IMPORT_ITEM_MISSING: { text: 'The row {text:sent} is missing.', mend: 'Add it as on the template.' },
    IMPORT_ITEM_TWICE: { text: '{text:sent} stands there twice.', mend: 'Keep one row.' },
    IMPORT_NO_CHOICE: { text: '{text:sent} is none of the names.', mend: 'Use a name that the template lists.' },
    IMPORT_NO_COLUMN: { text: 'The head lacks this column.', mend: 'Use the template’s head, in the first row.' },
    IMPORT_NO_ROWS: { text: 'Nothing stands below the head.', mend: 'Begin in the second row, one item a row.' },
    IMPORT_NOT_A_DAY: { text: '{text:sent} is no day.', mend: 'Write 2026-09-28, or format the cell as a date.' },
    IMPORT_NOT_A_NUMBER: {
      text: '{text:sent} cannot be a staff number.',
      mend: 'Letters, digits and hyphens, 30 at most.',
    },
    IMPORT_NOT_A_YEAR: { text: '{text:sent} is no year.', mend: 'Write four digits, as 2027.' },
    IMPORT_NOT_AN_EMAIL: { text: '{text:sent} is no e-mail address.', mend: 'Check it.' },
    IMPORT_TOO_LONG: {
      text: 'Empty or too long.',
      mend: 'At most 60 characters for names, sections and relations, 200 for what it rests on.',
    },
    IMPORT_TOO_MANY: { text: 'There are {n} rows; at most {most} at once.', mend: 'Divide the table.' },
    IMPORT_TWO_CHOICES: {
      text: 'More than one post is called {text:sent}.',
      mend: 'Enter one of the keys: {choices:sent}.',
    },
    QUALIFICATION_LAPSED: {
      text: 'This qualification lapsed on {day}.',
      mend: 'Enter one that holds, or empty its three columns.',
    },
    QUALIFICATION_NOT_HELD: { text: 'This person does not hold it now.', mend: 'Reload the page and check.' },
    QUALIFICATION_UNKNOWN: { text: 'No power asks for this qualification.', mend: 'Choose one of the list.' },
    RELATED_TO_NOBODY: {
      text: '{subject:sent} is neither a valid credit code nor a staff number known here or in this table.',
      mend: 'Check it.',
    },
  },
  frames: {
    'change.qualification': 'Enter a qualification: {person}, {what}, until {to} (on: {evidence})',
    'change.qualification-ended': 'End a qualification: {person}, {what}, at once when approved (on: {evidence})',
    'log.administrators-made': 'On the server the first three administrators were made: {names}.',
  },
};
