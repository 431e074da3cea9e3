import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseView } from '#cases/view.ts';
import { attempt, given, type Outside } from '#testing/case.ts';
import { asked, hashOf, honest, MATERIALS, slip, submitted } from '#testing/filing.ts';
import { accept, application, applying, decide, free, now, paused, plan, SAYS, told } from '#testing/situations.ts';

type Refused = {
  title: string;
  act: string;
  who: string;
  view: CaseView;
  input?: object;
  codes: readonly string[];
  now?: string;
  outside?: Outside;
};
const file = { missing: [hashOf('plan')] };
const refused: readonly Refused[] = [
  {
    title: 'submit: a file that was never uploaded',
    act: 'submit',
    who: 'clerk-a',
    view: applying,
    input: application,
    outside: file,
    codes: ['FILE_NOT_UPLOADED'],
  },
  {
    title: 'submit: a field left out',
    act: 'submit',
    who: 'clerk-a',
    view: applying,
    input: { ...application, fields: { ...application.fields, principal: '' } },
    codes: ['FIELD_MISSING'],
  },
  {
    title: 'submit: a choice that is none',
    act: 'submit',
    who: 'clerk-a',
    view: applying,
    input: { ...application, fields: { ...application.fields, 'unit-kind': 'circus' } },
    codes: ['FIELD_WRONG'],
  },
  {
    title: 'submit: a date that is none',
    act: 'submit',
    who: 'clerk-a',
    view: applying,
    input: { ...application, fields: { ...application.fields, 'published-on': '2026-02-30' } },
    codes: ['FIELD_WRONG'],
  },
  {
    title: 'submit: a field too many',
    act: 'submit',
    who: 'clerk-a',
    view: applying,
    input: { ...application, fields: { ...application.fields, colour: 'red' } },
    codes: ['FIELD_UNKNOWN'],
  },
  {
    title: 'submit: a material that nobody asks for',
    act: 'submit',
    who: 'clerk-a',
    view: applying,
    input: { ...application, materials: [{ ...plan, material: 'gift' }] },
    codes: ['MATERIAL_UNKNOWN'],
  },
  {
    title: 'submit: received a minute from now',
    act: 'submit',
    who: 'clerk-a',
    view: applying,
    input: { ...application, receivedAt: '2026-10-08T16:01:00+08:00' },
    codes: ['RECEIVED_IN_FUTURE'],
  },
  {
    title: 'submit: received the day before, and not said why',
    act: 'submit',
    who: 'clerk-a',
    view: applying,
    input: { ...application, receivedAt: '2026-10-07T23:59:59+08:00' },
    codes: ['LATE_REASON_MISSING'],
  },
  {
    title: 'submit: for another’s company',
    act: 'submit',
    who: 'applicant-b',
    view: { ...applying, application: { ...applying.application, creditCode: '' } },
    input: application,
    codes: ['NOT_YOUR_ORGANISATION'],
  },
  {
    title: 'submit: on line, an earlier receipt is stated',
    act: 'submit',
    who: 'applicant-a',
    view: { ...applying, application: { ...applying.application, creditCode: '' } },
    input: { ...application, receivedAt: '2026-09-30T10:00:00+08:00' },
    codes: ['FIELD_UNKNOWN'],
  },
  {
    title: 'issue-slip: a second one',
    act: 'issue-slip',
    who: 'clerk-a',
    view: given(submitted(), slip()),
    codes: ['SLIP_ALREADY_ISSUED'],
  },
  {
    title: 'check-form: incomplete without saying why',
    act: 'check-form',
    who: 'clerk-a',
    view: accept,
    input: { checks: MATERIALS.map((material) => ({ material, complete: material !== 'plan', problem: '' })) },
    codes: ['PROBLEM_NOT_SAID'],
  },
  {
    title: 'check-form: incomplete, and of what is wrong nothing but 无',
    act: 'check-form',
    who: 'clerk-a',
    view: accept,
    input: { checks: MATERIALS.map((material) => ({ material, complete: material !== 'plan', problem: '无' })) },
    codes: ['PROBLEM_NOT_SAID'],
  },
  {
    title: 'check-form: one left out',
    act: 'check-form',
    who: 'clerk-a',
    view: accept,
    input: { checks: MATERIALS.slice(1).map((material) => ({ material, complete: true, problem: '' })) },
    codes: ['MATERIAL_NOT_CHECKED'],
  },
  {
    title: 'issue-notice: while one waits',
    act: 'issue-notice',
    who: 'clerk-a',
    view: told,
    input: { items: [{ material: 'plan', problem: '缺第三页' }] },
    codes: ['NOTICE_STILL_OPEN'],
  },
  { title: 'accept: while a notice waits', act: 'accept', who: 'clerk-a', view: told, codes: ['NOTICE_STILL_OPEN'] },
  {
    title: 'supplement: nothing was asked for',
    act: 'supplement',
    who: 'clerk-a',
    view: accept,
    input: { materials: [plan] },
    codes: ['NO_NOTICE_TO_ANSWER'],
  },
  {
    title: 'supplement: another paper than was asked for',
    act: 'supplement',
    who: 'clerk-a',
    view: told,
    input: { materials: [{ ...plan, material: 'form' }] },
    codes: ['ASKED_MATERIAL_MISSING'],
  },
  {
    title: 'supplement: a file that was never uploaded',
    act: 'supplement',
    who: 'clerk-a',
    view: told,
    input: { materials: [plan] },
    outside: file,
    codes: ['FILE_NOT_UPLOADED'],
  },
  {
    title: 'close-unsupplied: on the last day',
    act: 'close-unsupplied',
    who: 'clerk-a',
    view: told,
    now: '2026-10-28 23:59',
    input: { reason: SAYS },
    codes: ['NOTICE_TERM_RUNS'],
  },
  {
    title: 'close-unsupplied: nothing was asked for',
    act: 'close-unsupplied',
    who: 'clerk-a',
    view: accept,
    input: { reason: SAYS },
    codes: ['NO_NOTICE_TO_ANSWER'],
  },
  {
    title: 'hand-over: nobody is responsible yet',
    act: 'hand-over',
    who: 'clerk-a',
    view: accept,
    input: { to: 'clerk-b', reason: SAYS },
    codes: ['NOBODY_RESPONSIBLE_YET'],
  },
  {
    title: 'hand-over: to a reviewer',
    act: 'hand-over',
    who: 'clerk-a',
    view: given(submitted(), slip()),
    input: { to: 'reviewer-a', reason: SAYS },
    codes: ['NOT_A_WINDOW_OFFICER'],
  },
  {
    title: 'hand-over: to himself',
    act: 'hand-over',
    who: 'clerk-a',
    view: given(submitted(), slip()),
    input: { to: 'clerk-a', reason: SAYS },
    codes: ['ALREADY_RESPONSIBLE'],
  },
  {
    title: 'open-consultation: while one runs',
    act: 'open-consultation',
    who: 'head-a',
    view: given(honest('decide'), asked()),
    input: { question: SAYS, participants: ['legal-a'] },
    codes: ['CONSULTATION_RUNS'],
  },
  {
    title: 'open-consultation: one person twice',
    act: 'open-consultation',
    who: 'head-a',
    view: given(honest('decide')),
    input: { question: SAYS, participants: ['legal-a', 'legal-a'] },
    codes: ['PARTICIPANT_TWICE'],
  },
  {
    title: 'open-consultation: somebody nobody knows',
    act: 'open-consultation',
    who: 'head-a',
    view: given(honest('decide')),
    input: { question: SAYS, participants: ['ghost'] },
    codes: ['PERSON_UNKNOWN'],
  },
  {
    title: 'give-opinion: by one who was not asked',
    act: 'give-opinion',
    who: 'owner-a',
    view: given(honest('decide'), asked()),
    input: { stance: 'agree', opinion: SAYS },
    codes: ['NOT_A_PARTICIPANT'],
  },
  {
    title: 'give-opinion: after the end',
    act: 'give-opinion',
    who: 'legal-a',
    view: decide,
    input: { stance: 'agree', opinion: SAYS },
    codes: ['NO_CONSULTATION_RUNS'],
  },
  {
    title: 'close-consultation: none runs',
    act: 'close-consultation',
    who: 'head-a',
    view: decide,
    codes: ['NO_CONSULTATION_RUNS'],
  },
];

describe('what each act answers by itself, with nothing bound', () => {
  for (const { title, now: when = now, codes, ...row } of refused)
    it(title, () => assert.deepEqual(attempt({ power: free, now: when, ...row }).codes, codes));
});

describe('pause and resume, in a power whose law knows a ground', () => {
  const definition = {
    ...free.definition,
    pauseGrounds: [
      { key: 'expert-review', name: '专家评审', basis: { law: 'administrative-licensing', article: '第45条' } },
    ],
    anytime: [
      ...free.definition.anytime,
      { act: 'resume', by: ['clerk'], with: {}, to: { resumed: 'stay' as const }, afterEnd: false },
    ],
  };
  const power = { ...free, definition };
  const input = { ground: 'expert-review', reasons: SAYS, document: hashOf('doc') };
  const resumes = { result: SAYS, document: hashOf('doc') };
  for (const { title, act, view, given: what, codes, outside } of [
    { title: 'on that ground, with its document', act: 'pause', view: accept, given: input, codes: [] },
    {
      title: 'on another',
      act: 'pause',
      view: accept,
      given: { ...input, ground: 'busy' },
      codes: ['NO_LEGAL_GROUND'],
    },
    {
      title: 'with a document that is not there',
      act: 'pause',
      view: accept,
      given: input,
      codes: ['FILE_NOT_UPLOADED'],
      outside: { missing: [hashOf('doc')] },
    },
    {
      title: 'while it is paused',
      act: 'pause',
      view: given(submitted(), paused),
      given: input,
      codes: ['ALREADY_PAUSED'],
    },
    {
      title: 'resumed',
      act: 'resume',
      view: given(submitted(), paused),
      given: resumes,
      codes: [],
    },
    {
      title: 'resumed though it runs',
      act: 'resume',
      view: accept,
      given: resumes,
      codes: ['NOT_PAUSED'],
    },
    {
      title: 'without a word',
      act: 'pause',
      view: accept,
      given: { ...input, reasons: '无' },
      codes: ['REASONS_EMPTY'],
    },
    {
      title: 'resumed without saying what came of it',
      act: 'resume',
      view: given(submitted(), paused),
      given: { ...resumes, result: '无' },
      codes: ['RESULT_NOT_SAID'],
    },
  ])
    it(title, () =>
      assert.deepEqual(
        attempt({ power, now, view, who: 'clerk-a', act, input: what, ...(outside ? { outside } : {}) }).codes,
        codes,
      ),
    );
});
