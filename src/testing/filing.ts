import type { MaterialVersion } from '#cases/facets/materials.ts';
import type { Finding } from '#cases/facets/review.ts';
import type { CaseFact } from '#cases/view.ts';
import type { CaseId, Hash, PersonId, PowerKey, StageKey } from '#kernel/ids.ts';
import type { PlainDate } from '#kernel/time.ts';
import { fillTemplate } from '#powers/template.ts';
import { at, filing, type Happening, happened } from './case.ts';

/** Facts of one honest filing, as they are told in tests: Monday 2026-09-28, before 国庆 (10-01 … 10-07). */

export const MINE = '91140400MADEM0A01M';
export const SHOP = '91140400MADEM0B02E';

/** A hash that looks like one and is the same for the same name. */
export const hashOf = (name: string): Hash => Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64) as Hash;
export const person = (id: string): PersonId => id as PersonId;
export const day = (text: string): PlainDate => text as PlainDate;

export const moved = (to: string, exit: 'forward' | 'back' | 'out' = 'forward'): CaseFact => ({
  type: 'head.moved',
  data: { to: to as StageKey, exit, outcome: 'told' },
});

export const MATERIALS = ['form', 'opinion', 'plan', 'resources'];
export const material = (key: string, version = ''): Omit<MaterialVersion, 'receivedAt'> => ({
  material: key,
  hash: hashOf(key + version),
  name: `${key}.pdf`,
  mediaType: 'application/pdf',
  pages: 10,
});

export type Submitted = {
  readonly when?: string;
  readonly receivedAt?: string;
  readonly kind?: string;
  readonly creditCode?: string;
  readonly materials?: readonly string[];
};
export function submitted({
  when = '2026-09-28 09:00',
  receivedAt = when,
  kind = 'mine',
  creditCode = MINE,
  materials = MATERIALS,
}: Submitted = {}): Happening {
  return {
    ...happened(
      when,
      'clerk-a',
      'submit',
      {
        type: 'head.opened',
        data: {
          id: 1 as CaseId,
          number: 'BA-2026-000001',
          power: 'filing' as PowerKey,
          definition: 1,
          stage: 'apply' as StageKey,
          title: '生产安全事故应急预案备案',
        },
      },
      {
        type: 'application.submitted',
        data: {
          applicant: '演示矿业有限公司',
          creditCode,
          contact: '经办人',
          phone: '0000-0000000',
          fields: { 'plan-name': '综合应急预案', 'published-on': '2026-09-15', 'unit-kind': kind, principal: '矿长' },
          receivedAt: at(receivedAt),
          channel: 'counter',
        },
      },
      { type: 'materials.received', data: { items: materials.map((key) => material(key)) } },
      { type: 'clock.started', data: { at: at(receivedAt) } },
      moved('accept'),
    ),
    countsFrom: receivedAt,
  };
}

export const slip = (when = '2026-09-28 09:05', by = 'clerk-a'): Happening =>
  happened(
    when,
    by,
    'issue-slip',
    {
      type: 'acceptance.slip-issued',
      data: { number: 'BA-2026-000001-S', materials: MATERIALS, dueOn: day('2026-10-10'), queryCode: '00000001' },
    },
    { type: 'acceptance.taken-on', data: { officer: person(by) } },
  );

/** A form check in which these materials are wrong and the others of the list complete. */
export const checked = (
  wrong: readonly string[] = [],
  when = '2026-09-28 09:10',
  of: readonly string[] = MATERIALS,
): Happening =>
  happened(when, 'clerk-a', 'check-form', {
    type: 'acceptance.form-checked',
    data: {
      checks: of.map((key) => ({
        material: key,
        complete: !wrong.includes(key),
        problem: wrong.includes(key) ? '缺第三页' : '',
      })),
    },
  });

export const noticed = (materials: readonly string[], when = '2026-09-28 09:20'): Happening =>
  happened(
    when,
    'clerk-a',
    'issue-notice',
    {
      type: 'acceptance.notice-issued',
      data: { items: materials.map((key) => ({ material: key, problem: '缺第三页' })), replyBy: day('2026-10-28') },
    },
    { type: 'clock.answered', data: { by: 'notice' } },
  );

export const supplied = (materials: readonly string[], when = '2026-09-29 09:00'): Happening =>
  happened(
    when,
    'clerk-a',
    'supplement',
    { type: 'materials.received', data: { items: materials.map((key) => material(key, '-2')) } },
    { type: 'acceptance.supplied', data: { materials } },
    { type: 'clock.restarted', data: { at: at(when) } },
  );

export const accepted = (when = '2026-09-28 10:00', by = 'clerk-a'): Happening =>
  happened(when, by, 'accept', { type: 'acceptance.accepted', data: {} }, moved('review'));

const finding = (item: string, answer: Finding['answer'], on: string): Finding => ({
  item,
  answer,
  notApplicable: false,
  evidence: [{ material: on, page: 2 }],
  note: '',
});
export const FINDINGS: readonly Finding[] = [
  finding('parts', 5, 'plan'),
  finding('signed', true, 'plan'),
  finding('published', '2026-09-15', 'plan'),
  finding('interested-reviewer', false, 'opinion'),
  finding('hazards', 4, 'resources'),
  finding('means', 6, 'resources'),
  finding('repealed', 0, 'plan'),
  finding('contacts', true, 'plan'),
];
/** All findings, these answers instead of the honest ones. */
export const findings = (instead: { readonly [item: string]: Finding['answer'] } = {}): readonly Finding[] =>
  FINDINGS.map((one) => ({ ...one, answer: instead[one.item] ?? one.answer }));

export const found = (instead = {}, when = '2026-09-28 14:00', by = 'reviewer-a'): Happening =>
  happened(when, by, 'record-findings', { type: 'review.findings-recorded', data: { findings: findings(instead) } });

export const handedIn = (
  proposal: 'file' | 'not-file' = 'file',
  when = '2026-09-28 15:00',
  failed: readonly string[] = [],
  by = 'reviewer-a',
): Happening =>
  happened(
    when,
    by,
    'hand-in-review',
    { type: 'review.handed-in', data: { proposal, opinion: '八个项目均已对照标准审查。', failed, openDoubts: [] } },
    moved('decide'),
  );

export const asked = (
  participants: readonly string[] = ['reviewer-b', 'legal-a'],
  when = '2026-09-29 09:00',
  by = 'head-a',
): Happening =>
  happened(when, by, 'open-consultation', {
    type: 'consultation.opened',
    data: {
      question: '是否同意审查结论？',
      participants: participants.map(person),
      replyBy: at('2026-09-30 23:59:59.999'),
    },
  });

export const opinion = (who: string, stance: 'agree' | 'disagree' = 'agree', when = '2026-09-29 09:30'): Happening =>
  happened(when, who, 'give-opinion', {
    type: 'consultation.opinion-given',
    data: { person: person(who), stance, opinion: '评审意见签字齐全，没有别的问题。' },
  });

export const countedUp = (agree: number, disagree: number, when = '2026-09-29 10:00'): Happening =>
  happened(when, 'head-a', 'close-consultation', {
    type: 'consultation.closed',
    data: { agree, disagree, missing: [] },
  });

export const consulted = (): readonly Happening[] => [
  asked(),
  opinion('reviewer-b'),
  opinion('legal-a'),
  countedUp(2, 0),
];

export const decided = (result: 'file' | 'not-file' = 'file', when = '2026-09-29 11:00', by = 'deputy-a'): Happening =>
  happened(
    when,
    by,
    'decide',
    { type: 'decision.made', data: { result, reasons: '审查结论清楚，会商意见一致。' } },
    moved('deliver'),
  );

/** The registration form filled from the facts told above. */
export function registrationText(decidedOn = '2026年9月29日'): string {
  const filled = fillTemplate(filing.definition.documents[0]?.template ?? '', {
    applicant: '演示矿业有限公司',
    creditCode: MINE,
    'field.plan-name': '综合应急预案',
    'field.published-on': '2026年9月15日',
    receivedOn: '2026年9月28日',
    materials: '应急预案备案申报表、应急预案评审意见、应急预案电子文本、风险评估结果和应急资源调查清单',
    decidedOn,
    agency: filing.definition.agency,
  });
  if (!filled.ok) throw new Error(filled.missing.join());
  return filled.text;
}

export const drafted = (when = '2026-09-29 14:00', by = 'handler-a', document = 'registration'): Happening =>
  happened(when, by, 'draft-document', { type: 'documents.drafted', data: { document, text: registrationText() } });

export const issued = (when = '2026-09-29 14:30', by = 'deputy-a', document = 'registration'): Happening =>
  happened(when, by, 'issue-document', {
    type: 'documents.issued',
    data: { document, number: '长高新安备〔2026〕1号', text: registrationText() },
  });

export const served = (when = '2026-09-29 15:00', to = 'supervise'): Happening =>
  happened(
    when,
    'handler-a',
    'serve',
    {
      type: 'documents.served',
      data: {
        document: 'registration',
        method: 'direct',
        servedOn: day('2026-09-29'),
        receiver: '经办人',
        proof: hashOf('proof'),
      },
    },
    { type: 'clock.answered', data: { by: 'served' } },
    moved(to),
  );

export const published = (when = '2026-09-29 15:10'): Happening =>
  happened(when, 'handler-a', 'publish-result', {
    type: 'disclosure.published',
    data: {
      item: 'result',
      parts: ['单位名称', '预案名称', '办理结果', '办理日期'],
      text: '已备案。',
      publishedOn: day(when.slice(0, 10)),
    },
  });

export const planned = (
  on = '2026-10-13',
  when = '2026-09-29 15:30',
  matters: readonly string[] = ['应急演练'],
): Happening => happened(when, 'head-a', 'plan-visit', { type: 'visits.planned', data: { on: day(on), matters } });

export const visited = (inOrder = true, when = '2026-10-13 10:00'): Happening =>
  happened(when, ['officer-a', 'officer-b'], 'record-visit', {
    type: 'visits.recorded',
    data: {
      visitedOn: day(when.slice(0, 10)),
      findings: [{ matter: '应急演练', inOrder, note: '上半年已演练，有记录和照片。' }],
      evidence: [hashOf('photo')],
      rectifyBy: inOrder ? '' : day('2026-10-30'),
    },
  });

export const concluded = (when = '2026-10-13 11:00'): Happening =>
  happened(when, 'officer-a', 'conclude-supervision', moved('close'));

export const archived = (when = '2026-10-13 14:00'): Happening =>
  happened(when, 'handler-a', 'archive', {
    type: 'archive.filed',
    data: { items: ['application', 'slip', 'review', 'registration', 'service', 'visit'], place: '档案室一柜' },
  });

/** The honest case up to its arrival in that stage. */
export function honest(
  stage: 'accept' | 'review' | 'decide' | 'deliver' | 'supervise' | 'close',
): readonly Happening[] {
  const parts: readonly (readonly [string, readonly Happening[]])[] = [
    ['accept', [submitted()]],
    ['review', [slip(), checked(), accepted()]],
    ['decide', [found(), handedIn()]],
    ['deliver', [...consulted(), decided()]],
    ['supervise', [drafted(), issued(), served()]],
    ['close', [published(), planned(), visited(), concluded()]],
  ];
  const last = parts.findIndex(([key]) => key === stage);
  return parts.slice(0, last + 1).flatMap(([, happenings]) => happenings);
}
