import type { Sanctioning } from '#cases/facets/decision.ts';
import type { Definition, Power } from '#powers/definition.ts';
import { at, type Happening, happened, only, withBinding, withUse } from './case.ts';
import { day, hashOf, person } from './filing.ts';

/** The filing power, of which something is sanctioned in the stage of its decision: notice, defence, sanction, appeal, enforcement. */

const LAW = { law: 'discipline-regulation', confidence: 'statute' } as const;
const step = (key: string, name: string, severity: number, months = 0) => ({
  key,
  name,
  severity,
  months,
  basis: { law: LAW.law, article: '第6条' },
  confidence: LAW.confidence,
});
const ladder: Partial<Definition> = {
  sanctions: [
    step('warning', '警告', 1, 6),
    step('demerit', '记过', 2, 12),
    step('grave-demerit', '记大过', 3, 18),
    step('dismissal', '开除', 6),
  ],
  charges: [
    {
      key: 'delay',
      name: '贻误工作',
      when: { item: 'hazards', min: 1 },
      from: 'demerit',
      to: 'grave-demerit',
      fen: { min: 0, max: 100_000 },
      grades: [
        {
          name: '情节严重',
          when: { item: 'hazards', min: 10 },
          from: 'dismissal',
          to: 'dismissal',
          fen: { min: 50_000, max: 200_000 },
          confidence: 'proposal',
        },
      ],
      basis: { law: LAW.law, article: '第20条' },
      confidence: LAW.confidence,
    },
    {
      key: 'leak',
      name: '泄露工作秘密',
      when: { item: 'contacts', equals: false },
      from: 'warning',
      to: 'grave-demerit',
      grades: [],
      basis: { law: LAW.law, article: '第26条' },
      confidence: LAW.confidence,
    },
  ],
  mitigations: [
    {
      key: 'confessed',
      name: '主动交代并挽回损失',
      when: { item: 'means', min: 100 },
      effect: 'lower',
      basis: { law: LAW.law, article: '第14条' },
      confidence: LAW.confidence,
    },
    {
      key: 'slight',
      name: '情节轻微，经批评教育后改正',
      when: { item: 'means', equals: 99 },
      effect: 'exempt',
      basis: { law: LAW.law, article: '第14条' },
      confidence: LAW.confidence,
    },
  ],
  results: [
    { key: 'file', name: '给予处分', kind: 'affirmed' },
    { key: 'exempt', name: '免予处分', kind: 'affirmed' },
    { key: 'not-file', name: '撤销案件', kind: 'denied' },
  ],
};

const stay = (act: string, by: readonly string[], outcome: string, more: object = {}) => ({
  act,
  by: [...by],
  to: { [outcome]: 'stay' as const },
  ...more,
});
const uses = [
  stay('notify-party', ['reviewer'], 'notified'),
  stay('record-defence', ['reviewer', 'applicant'], 'heard'),
  stay('answer-defence', ['reviewer'], 'answered'),
  stay('waive-defence', ['reviewer', 'applicant'], 'waived'),
  stay('request-hearing', ['reviewer', 'applicant'], 'requested'),
  stay('hold-hearing', ['reviewer'], 'held'),
  stay('close-defence', ['reviewer'], 'closed'),
  stay('record-interview', ['enforcement-officer'], 'recorded'),
  stay('lodge-appeal', ['clerk', 'applicant'], 'lodged'),
  { act: 'receive-appeal', by: ['clerk'], to: { received: 'stay' as const, declined: 'stay' as const } },
  stay('answer-appeal', ['section-head', 'legal-reviewer'], 'answered'),
  stay('report-progress', ['enforcement-officer'], 'reported'),
  stay('check-register', ['inspection-staff', 'reviewer', 'discipline-inspector'], 'checked', {
    with: { registers: { docket: '查处案件台账' } },
  }),
  stay('give-legal-opinion', ['legal-reviewer'], 'opined'),
  stay('record-enforcement', ['handler'], 'recorded'),
  {
    act: 'decide-sanction',
    by: ['deputy-leader'],
    to: { affirmed: 'stay' as const, denied: 'stay' as const },
  },
];

/** All these acts in the stages `review`, `decide` and `deliver`; no control is bound. */
export const sanctioningPower: Power = ['review', 'decide', 'deliver'].reduce(
  (power, stage) => uses.reduce((one, use) => withUse(one, stage, use, ladder), power),
  only(),
);
/** The same with this control bound to the stage of the decision. */
export const bound = (control: string, params: Record<string, unknown> = {}, stage = 'decide'): Power =>
  withBinding(sanctioningPower, stage, control, params, 'onward');

export const DELAY: Sanctioning = {
  charges: ['delay'],
  sanction: 'demerit',
  articles: [{ law: 'discipline-regulation', article: '第20条' }],
};
export const FACTS = '2026年8月3日收到隐患报告后未按规定处理，至8月20日仍未转办。';

type Notified = Sanctioning & {
  readonly when?: string;
  readonly receivedOn?: string;
  readonly answerBy?: string;
  readonly hearing?: boolean;
};
/** Received on Monday 09-28; five working days end on Saturday 10-10, a make-up day. */
export const notified = ({
  when = '2026-09-28 16:00',
  receivedOn = '2026-09-28',
  answerBy = '2026-10-10',
  hearing = false,
  ...said
}: Notified = {}): Happening =>
  happened(when, 'reviewer-a', 'notify-party', {
    type: 'hearing.notified',
    data: {
      key: 'n1',
      ...DELAY,
      ...said,
      facts: FACTS,
      receivedOn: day(receivedOn),
      answerBy: day(answerBy),
      hearing,
      proof: hashOf('notice-proof'),
    },
  });

export const claimed = (when = '2026-09-30 10:00', by = 'applicant-a'): Happening =>
  happened(when, by, 'record-defence', {
    type: 'hearing.heard',
    data: {
      how: 'written',
      claims: [{ key: 'c1', kind: 'fact', text: '当日已口头报告。' }],
      document: hashOf('defence'),
    },
  });

export const claimAnswered = (when = '2026-10-08 10:00', accepted = false): Happening =>
  happened(when, 'reviewer-a', 'answer-defence', {
    type: 'hearing.answered',
    data: { claim: 'c1', accepted, answer: '经核对通话记录，没有当日报告的记录。', evidence: [] },
  });

export const waived = happened('2026-09-30 11:00', 'applicant-a', 'waive-defence', {
  type: 'hearing.waived',
  data: { document: '' },
});
export const hearingAsked = happened('2026-09-30 11:00', 'applicant-a', 'request-hearing', {
  type: 'hearing.requested',
  data: { reason: '事实有出入。', document: '' },
});

export const sanctioned = (said: Sanctioning = DELAY, when = '2026-10-12 10:00', result = 'file'): Happening =>
  happened(when, 'deputy-a', 'decide-sanction', {
    type: 'decision.made',
    data: { result, reasons: '事实清楚，证据确实。', ...said },
  });

export const appealed = (when = '2026-10-13 09:00'): Happening =>
  happened(when, 'applicant-a', 'lodge-appeal', {
    type: 'appeals.lodged',
    data: { key: 'p1', kind: 'review', reasons: '处分过重。', document: '' },
  });
export const appealReceived = (handler = 'legal-a', when = '2026-10-13 10:00'): Happening =>
  happened(when, 'clerk-a', 'receive-appeal', {
    type: 'appeals.received',
    data: { key: 'p1', number: 'BA-2026-000001-A1', handler: person(handler) },
  });
export const appealAnswered = (
  outcome: 'upheld' | 'changed' | 'revoked',
  sanction?: string,
  when = '2026-10-20 10:00',
): Happening =>
  happened(when, 'legal-a', 'answer-appeal', {
    type: 'appeals.answered',
    data: {
      key: 'p1',
      outcome,
      answer: '原处分认定的情节有误。',
      ...(sanction === undefined ? {} : { sanction }),
      document: hashOf('appeal-decision'),
    },
  });

export const interviewed = (when = '2026-09-29 09:30', recording = 'talk'): Happening =>
  happened(when, 'officer-a', 'record-interview', {
    type: 'interviews.recorded',
    data: {
      key: 'i1',
      person: '王某',
      role: 'witness',
      place: '谈话室',
      from: at('2026-09-29 08:30'),
      to: at('2026-09-29 09:00'),
      record: hashOf('minutes'),
      recording: hashOf(recording),
      media: 'audio/wav',
      recordedFrom: at('2026-09-29 08:29'),
      recordedTo: at('2026-09-29 09:01'),
      confirmed: 'signed',
      note: '',
    },
  });
