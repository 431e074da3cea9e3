import type { ListEntry } from '#cases/facets/lists.ts';
import { entryText, listText } from '#cases/facets/lists.ts';
import type { CaseFact } from '#cases/view.ts';
import type { CaseId, PowerKey, StageKey } from '#kernel/ids.ts';
import { at, delivered, type Happening, happened, onlyOf } from './case.ts';
import { day, hashOf, moved } from './filing.ts';

/** Facts of one honest commendation, as they are told in tests: registered on Monday 2026-09-14, shown over 国庆. */

export const reward = delivered('reward');
/** The power with nothing bound, and with the bindings of these controls alone. */
export const bare = onlyOf(reward);
export const under = (...controls: readonly string[]) => onlyOf(reward, ...controls);

export const team: ListEntry = { key: 'c1', kind: 'collective', name: '掘进一队', unit: '演示矿业', code: '' };
export const guard: ListEntry = { key: 'i1', kind: 'individual', name: '安全员甲', unit: '演示商场', code: '' };
export const crew: ListEntry = { key: 'c2', kind: 'collective', name: '消防班组', unit: '演示商场', code: '' };
export const both = [team, guard];

export const FIELDS = {
  'project-name': '全省安全生产先进集体和先进个人',
  'approval-number': '晋人社表〔2026〕8号',
  'approved-by': 'province',
  'places-collective': 2,
  'places-individual': 1,
  'has-prize': true,
  'recommend-by': '2026-10-31',
} as const;

const file = (material: string, subject = '') => ({
  material,
  hash: hashOf(material + subject),
  name: `${material}.pdf`,
  mediaType: 'application/pdf',
  pages: 8,
  ...(subject === '' ? {} : { subject }),
});

/** Registered and planned; the case stands at the beginning of that stage. */
export const registered = (stage: string, fields: object = {}): Happening =>
  happened(
    '2026-09-14 09:00',
    'handler-a',
    'register-matter',
    {
      type: 'head.opened',
      data: {
        id: 1 as CaseId,
        number: 'JL-2026-000001',
        power: 'reward' as PowerKey,
        definition: 1,
        stage: 'plan' as StageKey,
        title: '先进集体和先进个人推荐和表彰',
      },
    },
    {
      type: 'application.submitted',
      data: {
        applicant: FIELDS['project-name'],
        creditCode: '',
        contact: '',
        phone: '',
        fields: { ...FIELDS, ...fields },
        receivedAt: at('2026-09-14 09:00'),
        channel: 'matter',
      },
    },
    { type: 'materials.received', data: { items: [file('approval'), file('places')] } },
    { type: 'clock.started', data: { at: at('2026-09-14 09:00') } },
    ...(stage === 'plan' ? [] : [moved(stage)]),
  );

export const recorded = (
  list: string,
  entries: readonly ListEntry[] = both,
  when = '2026-09-21 09:00',
  by: string | readonly string[] = 'nominator-a',
): Happening =>
  happened(when, by, 'record-list', { type: 'lists.recorded', data: { list, entries, reasons: '逐名核对无误。' } });

export const papers = (entries: readonly ListEntry[] = both, when = '2026-09-21 11:00'): Happening =>
  happened(when, 'nominator-a', 'receive-papers', {
    type: 'materials.received',
    data: {
      items: entries.flatMap(({ key, kind }) =>
        ['form', 'deeds', 'discipline-opinion', ...(kind === 'collective' ? ['safety-record', 'credit'] : [])].map(
          (material) => file(material, key),
        ),
      ),
    },
  });

export const posted = (entries: readonly ListEntry[] = both, when = '2026-09-22 14:00', days = 5): Happening =>
  happened(when, 'handler-a', 'post-publicity', {
    type: 'publicity.posted',
    data: {
      key: 'p1',
      what: '推荐对象公示',
      place: '公示栏',
      text: listText(entries),
      list: 'recommended',
      shown: entries.map(entryText),
      from: day(when.slice(0, 10)),
      days,
      proof: hashOf('board'),
    },
  });

export const objected = (about = '', when = '2026-09-23 10:00'): Happening =>
  happened(when, 'clerk-a', 'lodge-objection', {
    type: 'publicity.objected',
    data: { key: 'y1', by: '匿名', about, what: '事迹与实际不符，请核查。' },
  });
export const answered = (upheld: boolean, when = '2026-09-28 10:00'): Happening =>
  happened(when, 'head-a', 'answer-objection', {
    type: 'publicity.objection-answered',
    data: { key: 'y1', answer: '已到现场核查，走访三名职工。', upheld, evidence: [hashOf('inquiry')] },
  });

/** Money: what the treasury confirmed on 10-26, accounts registered the day after. */
export const confirmed = (fen: Readonly<Record<string, number>> = { c1: 2_000_000, i1: 500_000 }): Happening =>
  happened('2026-10-26 10:00', 'finance-a', 'record-fiscal-document', {
    type: 'funds.fiscal-document',
    data: {
      number: '财〔2026〕31号',
      hash: hashOf('fiscal'),
      lines: Object.entries(fen).map(([payee, amount]) => ({ payee, fen: amount })),
    },
  });
export const ACCOUNT = { c1: '00000000000101', i1: '00000000000201' } as const;
export const accounted = (payee: 'c1' | 'i1', by = 'handler-a'): Happening =>
  happened('2026-10-27 10:00', by, 'register-account', {
    type: 'funds.account-registered',
    data: {
      payee,
      holder: payee === 'c1' ? team.name : guard.name,
      account: ACCOUNT[payee],
      proof: hashOf(`account-${payee}`),
    },
  });
export const paid = (payee: 'c1' | 'i1', fen: number, when = '2026-11-04 10:00'): Happening =>
  happened(when, 'office-a', 'record-payment', {
    type: 'funds.paid',
    data: {
      payee,
      fen,
      account: ACCOUNT[payee],
      paidOn: day(when.slice(0, 10)),
      proof: hashOf(`bank-${payee}`),
    },
  });

/** The commendation, drafted, issued and served. */
export const served: Happening = happened(
  '2026-10-22 10:00',
  'office-a',
  'serve',
  { type: 'documents.drafted', data: { document: 'commendation', text: '表彰决定' } },
  { type: 'documents.issued', data: { document: 'commendation', number: '1', text: '表彰决定' } },
  {
    type: 'documents.served',
    data: {
      document: 'commendation',
      method: 'direct',
      servedOn: day('2026-10-22'),
      receiver: '受表彰集体代表',
      proof: hashOf('service'),
    },
  },
);

/** Facts that the case moves on, told at that moment. */
export const on = (stage: string, when: string, exit: 'forward' | 'back' = 'forward', ...facts: readonly CaseFact[]) =>
  happened(when, 'deputy-a', 'told', ...facts, moved(stage, exit));
