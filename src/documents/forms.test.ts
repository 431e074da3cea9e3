import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseFact, CaseView } from '#cases/view.ts';
import { at, delivered, engineAt, filing, given, happened } from '#testing/case.ts';
import { day, drafted, hashOf, honest, issued, noticed, person, slip, submitted, supplied } from '#testing/filing.ts';
import { documentsOf, type HeldDocument } from './catalogue.ts';
import type { DocumentContent } from './content.ts';

const now = '2026-10-20 09:00';
const held = (view: CaseView, power = filing): readonly HeldDocument[] => {
  const { ctx } = engineAt(now, power);
  return documentsOf(view, power, ctx);
};
const find = (documents: readonly HeldDocument[], key: string): HeldDocument =>
  documents.find((one) => one.key === key) ?? assert.fail(`no ${key} among ${documents.map((one) => one.key).join()}`);
const fieldsOf = (content: DocumentContent | null): Record<string, string> =>
  Object.fromEntries(
    (content?.blocks ?? []).flatMap((block) =>
      block.kind === 'fields' ? block.rows.flat().map(({ label, value }) => [label, value] as const) : [],
    ),
  );
const textOf = (content: DocumentContent | null): string => JSON.stringify(content?.blocks);
const told = (fact: CaseFact, when = '2026-09-28 12:00', by = 'clerk-a', act = 'told') => happened(when, by, act, fact);

describe('forms', () => {
  it('the acceptance names the day by which it is decided, as it was reckoned then', () => {
    const view = given(
      honest('accept'),
      happened(
        '2026-09-28 10:00',
        'clerk-a',
        'accept',
        { type: 'acceptance.accepted', data: {} },
        { type: 'letters.numbered', data: { form: 'acceptance', number: '备受〔2026〕1号', dueOn: day('2026-10-12') } },
      ),
    );
    const paper = find(held(view), 'acceptance.1');
    assert.deepEqual([paper.standing, paper.number, paper.audience], ['issued', '备受〔2026〕1号', 'applicant']);
    assert.equal(fieldsOf(paper.content).作出决定的日期, '2026年10月12日前（含当日）');
  });
  it('without that day it is not written, and says what is missing', () => {
    const view = given(honest('accept'), told({ type: 'acceptance.accepted', data: {} }));
    const paper = find(held(view), 'acceptance.1');
    assert.deepEqual([paper.content, paper.missing], [null, ['作出决定的日期']]);
  });
  it('there is none of what the law made happen by itself', () => {
    const view = given(
      honest('accept'),
      told({ type: 'acceptance.deemed', data: { from: at('2026-09-28 09:00'), article: '第28条' } }),
    );
    assert.ok(!held(view).some(({ key }) => key.startsWith('acceptance')));
  });

  it('the notice tells all at once: material, problem, basis, requirement, term, consequence', () => {
    const notice = find(held(given(honest('accept'), noticed(['plan', 'form']))), 'notice.1');
    assert.deepEqual(fieldsOf(notice.content).第几次告知, '第1次');
    assert.equal(fieldsOf(notice.content).补正期限, '2026年10月28日前（含当日）');
    const table = notice.content?.blocks.find((block) => block.kind === 'table');
    assert.deepEqual(table?.kind === 'table' ? table.rows.length : 0, 2);
    assert.match(textOf(notice.content), /缺第三页/);
    assert.match(textOf(notice.content), /逾期未补正的，本机关终止办理/);
  });
  it('a second notice is the second, and the first stays as it was', () => {
    const documents = held(
      given(honest('accept'), noticed(['plan']), supplied(['plan']), noticed(['plan'], '2026-09-30 09:00')),
    );
    assert.deepEqual(
      ['notice.1', 'notice.2'].map((key) => fieldsOf(find(documents, key).content).第几次告知),
      ['第1次', '第2次'],
    );
  });

  it('a material that the definition no longer has is missing, never a key', () => {
    const view = given(
      honest('accept'),
      told({
        type: 'acceptance.notice-issued',
        data: { items: [{ material: 'gone', problem: '缺第三页' }], replyBy: day('2026-10-28') },
      }),
    );
    assert.deepEqual(find(held(view), 'notice.1').missing, ['材料']);
  });
  it('a person whom the directory no longer has is missing, never an id', () => {
    const view = given(
      honest('accept'),
      told({
        type: 'acceptance.notice-issued',
        data: { items: [{ material: 'plan', problem: '缺第三页' }], replyBy: day('2026-10-28') },
      }),
    );
    const unknown = {
      ...view,
      acceptance: {
        ...view.acceptance,
        notices: view.acceptance.notices.map((one) => ({ ...one, by: person('nobody-x') })),
      },
    };
    assert.deepEqual(find(held(unknown), 'notice.1').missing, ['经办人']);
  });

  it('a meeting is written down once its votes are counted, the chair last, with what was said otherwise', () => {
    const call: CaseFact = {
      type: 'meetings.called',
      data: {
        key: 'meeting-1',
        purpose: '联席会',
        question: '是否同意审查结论？',
        proposal: 'file',
        members: [person('head-a'), person('legal-a'), person('deputy-a')],
        chair: person('deputy-a'),
        at: at('2026-09-29 09:00'),
      },
    };
    const vote = (who: string, stance: 'for' | 'against'): CaseFact => ({
      type: 'meetings.voted',
      data: {
        key: 'meeting-1',
        person: person(who),
        vote: stance,
        opinion: `${who === 'legal-a' ? '证据还不足' : '材料齐全'}，照此处理。`,
      },
    });
    const open = given(
      honest('decide'),
      told(call, '2026-09-28 16:00', 'head-a'),
      told(
        {
          type: 'meetings.opened',
          data: { key: 'meeting-1', present: [person('head-a'), person('legal-a'), person('deputy-a')], absent: [] },
        },
        '2026-09-29 09:00',
        'deputy-a',
      ),
      told(vote('head-a', 'for'), '2026-09-29 09:10', 'head-a'),
      told(vote('legal-a', 'against'), '2026-09-29 09:11', 'legal-a'),
      told(vote('deputy-a', 'for'), '2026-09-29 09:12', 'deputy-a'),
    );
    assert.ok(!held(open).some(({ key }) => key.startsWith('meeting')));
    const closed = given(
      honest('decide'),
      told(call, '2026-09-28 16:00', 'head-a'),
      told(
        {
          type: 'meetings.opened',
          data: { key: 'meeting-1', present: [person('head-a'), person('legal-a'), person('deputy-a')], absent: [] },
        },
        '2026-09-29 09:00',
        'deputy-a',
      ),
      told(vote('head-a', 'for'), '2026-09-29 09:10', 'head-a'),
      told(vote('legal-a', 'against'), '2026-09-29 09:11', 'legal-a'),
      told(vote('deputy-a', 'for'), '2026-09-29 09:12', 'deputy-a'),
      told(
        { type: 'meetings.closed', data: { key: 'meeting-1', for: 2, against: 1, abstain: 0, carried: true } },
        '2026-09-29 09:20',
        'deputy-a',
      ),
    );
    const paper = find(held(closed), 'meeting.1');
    const fields = fieldsOf(paper.content);
    assert.deepEqual([fields.应到人数, fields.实到人数, fields.回避人员], ['3人', '3人', '无']);
    const table = paper.content?.blocks.find((block) => block.kind === 'table');
    assert.deepEqual(table?.kind === 'table' ? table.rows.map((row) => row[1]) : [], [
      '科长甲',
      '法制员甲',
      '分管领导甲（主持人）',
    ]);
    assert.match(textOf(paper.content), /法制员甲（反对）：证据还不足/);
  });

  it('an exhibit that changes hands has its paper', () => {
    const view = given(
      honest('review'),
      told(
        {
          type: 'exhibits.collected',
          data: {
            key: 'e1',
            kind: 'object',
            name: '压力表',
            material: '',
            hash: '',
            pages: 0,
            custodian: person('officer-a'),
            place: '物证柜一',
            seal: '封001',
          },
        },
        '2026-09-28 13:00',
        'officer-a',
      ),
      told(
        {
          type: 'exhibits.handed-over',
          data: { key: 'e1', from: person('officer-a'), to: person('officer-b'), place: '物证柜二' },
        },
        '2026-09-28 14:00',
        'officer-a',
      ),
    );
    const fields = fieldsOf(find(held(view), 'custody.1').content);
    assert.deepEqual(
      [fields.证据名称, fields.移交人, fields.接收人, fields.存放地点],
      ['压力表', '执法员甲', '执法员乙', '物证柜二'],
    );
  });

  it('what goes to whoever brought a matter in is not the applicant’s', () => {
    const view = given(submitted(), slip());
    const after: CaseView = { ...view, application: { ...view.application, channel: 'matter' } };
    const paper = find(held(after), 'slip.1');
    assert.deepEqual([paper.audience, paper.content?.addressee], ['body', '经办人']);
    assert.equal(find(held(view), 'slip.1').audience, 'applicant');
  });
});

describe('what became of an issued document', () => {
  const corrected = (): readonly HeldDocument[] =>
    held(
      given(
        honest('deliver'),
        drafted(),
        issued(),
        told(
          {
            type: 'documents.corrected',
            data: {
              document: 'registration',
              of: '长高新安备〔2026〕1号',
              number: '长高新安备更〔2026〕1号',
              changes: [{ wrong: '综合应急预案', right: '生产安全事故综合应急预案' }],
              reason: '录入申请时写错。',
              text: '改正后的全文',
            },
          },
          '2026-09-30 09:00',
          'handler-b',
        ),
      ),
    );
  it('a correction stands beside it, under its own number; the issued one reads as before', () => {
    const [letter, correction] = [
      find(corrected(), 'letter.registration'),
      find(corrected(), 'letter.registration.correction.1'),
    ];
    assert.deepEqual(
      [letter.standing, letter.correctedBy, letter.number],
      ['issued', correction.key, '长高新安备〔2026〕1号'],
    );
    assert.deepEqual(
      letter.content,
      find(held(given(honest('deliver'), drafted(), issued())), 'letter.registration').content,
    );
    assert.deepEqual([correction.standing, correction.number], ['issued', '长高新安备更〔2026〕1号']);
    const table = correction.content?.blocks.find((block) => block.kind === 'table');
    assert.deepEqual(table?.kind === 'table' ? table.rows : [], [['1', '综合应急预案', '生产安全事故综合应急预案']]);
  });
  it('a decision revoked on appeal takes its letter with it; one that was upheld does not', () => {
    const appealed = (outcome: 'upheld' | 'revoked') =>
      find(
        held(
          given(
            honest('deliver'),
            drafted(),
            issued(),
            told(
              {
                type: 'appeals.lodged',
                data: { key: 'a1', kind: 'review', reasons: '事实有出入，请复核。', document: '' },
              },
              '2026-09-30 09:00',
            ),
            told(
              {
                type: 'appeals.answered',
                data: { key: 'a1', outcome, answer: '复核情况如下。', document: hashOf('answer') },
              },
              '2026-10-08 09:00',
              'deputy-a',
            ),
          ),
        ),
        'letter.registration',
      ).revokedAt;
    assert.equal(appealed('revoked'), at('2026-10-08 09:00'));
    assert.equal(appealed('upheld'), null);
  });
  it('letters of a transfer are not for the one concerned', () => {
    const transfer = delivered('transfer');
    assert.deepEqual([...new Set(transfer.definition.documents.map((rule) => rule.goesTo))], ['body']);
  });
});
