import { describe } from 'node:test';
import { given } from '#testing/case.ts';
import {
  consulted,
  decided,
  drafted,
  found,
  handedIn,
  hashOf,
  honest,
  issued,
  registrationText,
} from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const now = '2026-09-29 16:00';
const deliver = honest('deliver');
const draft = (text: string, document = 'registration') => ({
  now,
  view: given(deliver),
  who: 'handler-a',
  act: 'draft-document',
  input: { document, text },
});
const serve = (servedOn: string, proof: string = hashOf('proof')) => ({
  now,
  who: 'handler-a',
  act: 'serve',
  input: { document: 'registration', method: 'direct', servedOn, receiver: '经办人', proof },
});
const ready = given(deliver, drafted(), issued());
const refusedCase = given(
  honest('review'),
  found({ repealed: 1 }),
  handedIn('not-file', '2026-09-28 15:00', ['repealed']),
  consulted(),
  decided('not-file'),
);

describe('official-document', () => {
  refusals('official-document', [
    { title: 'the template filled from the decided facts', ...draft(registrationText()), codes: [] },
    { title: 'the same with a line break at its end', ...draft(`${registrationText()}\n`), codes: [] },
    {
      title: 'one character changed',
      ...draft(registrationText().replace('九月', '十月').replace('9月15日', '9月16日')),
      codes: ['DOCUMENT_DIFFERS'],
    },
    { title: 'one condition added', ...draft(`${registrationText()}\n另须缴费。`), codes: ['DOCUMENT_DIFFERS'] },
    {
      title: 'a refusal although it was filed',
      ...draft('不予备案。', 'refusal'),
      codes: ['DOCUMENT_AGAINST_DECISION', 'DOCUMENT_FACT_MISSING'],
    },
    {
      title: 'a registration although it was refused',
      ...draft(registrationText()),
      view: refusedCase,
      codes: ['DOCUMENT_AGAINST_DECISION'],
    },
    {
      title: 'signed by another than drafted it',
      now,
      view: given(deliver, drafted()),
      who: 'deputy-a',
      act: 'issue-document',
      input: { document: 'registration' },
      codes: [],
    },
    {
      title: 'signed by its drafter',
      now,
      view: given(deliver, drafted()),
      who: 'handler-a',
      act: 'issue-document',
      input: { document: 'registration' },
      codes: ['ISSUED_BY_DRAFTER'],
    },
    {
      title: 'signed by the other handler',
      now,
      view: given(deliver, drafted()),
      who: 'handler-b',
      act: 'issue-document',
      input: { document: 'registration' },
      codes: [],
    },
    { title: 'served on the day it was issued', ...serve('2026-09-29'), view: ready, codes: [] },
    { title: 'served the day before', ...serve('2026-09-28'), view: ready, codes: ['SERVED_BEFORE_ISSUED'] },
    { title: 'served tomorrow', ...serve('2026-09-30'), view: ready, codes: ['SERVED_IN_FUTURE'] },
    {
      title: 'served on “无”',
      ...serve('2026-09-29'),
      input: { ...serve('2026-09-29').input, receiver: '无' },
      view: ready,
      codes: ['RECEIVER_NOT_NAMED'],
    },
    { title: 'served without proof', ...serve('2026-09-29', ''), view: ready, codes: ['SERVICE_WITHOUT_PROOF'] },
    {
      title: 'served as a draft',
      ...serve('2026-09-29'),
      view: given(deliver, drafted()),
      codes: ['DOCUMENT_NOT_ISSUED'],
    },
  ]);
});
