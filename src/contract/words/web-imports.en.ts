import type { webImportsZh } from './web-imports.zh-CN.ts';

/** Words of the staff app for imports and qualifications, in English; part of `webEn`. */
export const webImportsEn: Record<keyof typeof webImportsZh, string> = {
  'web.admin.tab.import': 'Import',
  'web.admin.draft.qualification': 'Enter a qualification',
  'web.admin.draft.qualification-ended': 'End a qualification',
  'web.admin.qualification': 'Qualification',
  'web.admin.evidence': 'Rests on',
  'web.admin.evidence.hint':
    'Number of the certificate and who issued it, record of a training, or the paper that withdraws it.',
  'web.admin.valid-from': 'Valid from',
  'web.admin.valid-from.hint': 'Empty = it has held before.',
  'web.admin.valid-to': 'Valid until',
  'web.admin.staff.qualification': 'Qualification: {name}, until {to}',
  'web.admin.password.make-all': 'Make first passwords for the {n} on this page without one',
  'web.admin.password.table': 'First passwords, shown this once: hand them over in person',
  'web.admin.password.first-one': 'First password',
  'web.import.title': 'Import a table',
  'web.import.hint':
    'Download the template and fill it in. Each row is checked and nothing is written; only when all is well can it be drafted, as one change that the security administrator decides. {xlsx} and {csv} ({utf} or {gbk}), at most {size}.',
  'web.import.what': 'What is imported',
  'web.import.of.staff': 'List of staff',
  'web.import.of.calendar': 'Working calendar',
  'web.import.template': 'Download the template',
  'web.import.file': 'The table, filled in',
  'web.import.check': 'Check',
  'web.import.draft': 'Draft the change',
  'web.import.good': '{n} rows, nothing wrong. The change will be:',
  'web.import.bad': '{n} rows, {bad} things wrong; nothing was written. Mend the table and send it again.',
  'web.import.hash': '{hash} of the file',
  'web.import.rows': 'Person by person ({n})',
  'web.import.from': 'From the file "{name}"',
  'web.import.row': 'Row',
  'web.import.column': 'Column',
  'web.import.problem': 'What is wrong',
  'web.import.mend': 'How to mend it',
  'web.import.whole': 'the row',
};
