import { describe } from 'node:test';
import type { CaseFact } from '#cases/view.ts';
import { boundIn, boundRefusals } from '#testing/bound.ts';
import { given, happened } from '#testing/case.ts';
import { contested, docketed, handedOver, received, refused } from '#testing/done/transfer.ts';
import { day, hashOf, honest } from '#testing/filing.ts';
import { SAYS } from '#testing/situations.ts';

const by = ['handler', 'section-head', 'enforcement-officer'];
const stay = (act: string, ...outcomes: readonly string[]) => ({
  act,
  by,
  to: Object.fromEntries(outcomes.map((outcome) => [outcome, 'stay' as const])),
});
const uses = [
  stay('record-receipt-of-case', 'recorded'),
  stay('record-docket', 'recorded'),
  stay('record-no-docket', 'recorded'),
  stay('contest-outcome', 'contested', 'left'),
  stay('hand-over-articles', 'handed-over'),
  stay('ask-outcome', 'asked'),
  stay('record-outcome', 'recorded'),
];
const awaiting = (awaits: string) => boundIn('supervise', 'transfer-follow-up', { awaits }, uses);

const now = '2026-10-12 16:00';
const paper = hashOf('paper');
const on = '2026-10-12';
/** The case after these facts, one minute apart, from its hand-over on. */
const after = (...facts: readonly CaseFact[]) =>
  given(
    honest('supervise'),
    ...[handedOver(), ...facts].map((fact, i) =>
      happened(`2026-10-12 10:${String(i).padStart(2, '0')}`, 'handler-a', 'told', fact),
    ),
  );
const articles: CaseFact = {
  type: 'transfer.articles-handed-over',
  data: { articles: ['日志两册'], to: '演示区公安分局', on: day(on), proof: paper, partyTold: '' },
};
const outcome = (who: 'receiver' | 'us'): CaseFact => ({
  type: 'transfer.outcome',
  data: { by: who, outcome: SAYS, on: day(on), document: paper },
});
const asked = (replyBy: string): CaseFact => ({
  type: 'transfer.asked',
  data: { document: paper, replyBy: day(replyBy) },
});
const ends = { now, act: 'conclude-supervision', who: 'head-a' };
const took = received();

describe('transfer-follow-up: a case with the police', () => {
  boundRefusals(awaiting('docket'), [
    { title: 'no receipt', ...ends, view: after(), codes: ['RECEIPT_OWED'] },
    {
      title: 'passed on, and nobody took it',
      ...ends,
      view: after(received(false, '演示县公安局')),
      codes: ['RECEIPT_OWED'],
    },
    { title: 'taken, and no answer', ...ends, view: after(took), codes: ['DOCKET_OWED'] },
    { title: 'docketed, articles still here', ...ends, view: after(took, docketed), codes: ['ARTICLES_OWED'] },
    { title: 'docketed, articles handed over', ...ends, view: after(took, docketed, articles), codes: [] },
    { title: 'refused, nothing done', ...ends, view: after(took, refused), codes: ['CONTEST_OWED'] },
    { title: 'contested, no answer yet', ...ends, view: after(took, refused, contested()), codes: ['CONTEST_PENDING'] },
    {
      title: 'refused again, nothing done about it',
      ...ends,
      view: after(took, refused, contested(), refused),
      codes: ['CONTEST_OWED'],
    },
    {
      title: 'docketed after all, articles still here',
      ...ends,
      view: after(took, refused, contested(), docketed),
      codes: ['ARTICLES_OWED'],
    },
    {
      title: 'let be, not handled here',
      ...ends,
      view: after(took, refused, contested('none')),
      codes: ['HANDLING_OWED'],
    },
    {
      title: 'let be, and handled here',
      ...ends,
      view: after(took, refused, contested('none'), outcome('us')),
      codes: [],
    },
  ]);
});

describe('transfer-follow-up: with another department, with the commission', () => {
  boundRefusals(awaiting('outcome'), [
    { title: 'taken, outcome unknown', ...ends, view: after(took), codes: ['OUTCOME_OWED'] },
    { title: 'outcome known', ...ends, view: after(took, outcome('receiver')), codes: [] },
    { title: 'asked, its last day runs', ...ends, view: after(took, asked('2026-10-12')), codes: ['OUTCOME_OWED'] },
    { title: 'asked, its last day was yesterday', ...ends, view: after(took, asked('2026-10-11')), codes: [] },
  ]);
  boundRefusals(awaiting('receipt'), [
    { title: 'no receipt', ...ends, view: after(), codes: ['RECEIPT_OWED'] },
    { title: 'a receipt', ...ends, view: after(took), codes: [] },
  ]);
});

describe('transfer-follow-up: what is recorded', () => {
  const tell = (act: string, input: object, view = after(took)) => ({ now, act, who: 'head-a', input, view });
  const fined = { by: 'us', outcome: SAYS, on, document: paper };
  boundRefusals(awaiting('docket'), [
    {
      title: 'a receipt without the paper',
      ...tell(
        'record-receipt-of-case',
        { number: '', by: '值班民警', receivedOn: on, accepted: true, document: '' },
        after(),
      ),
      codes: ['ANSWER_WITHOUT_PAPER'],
    },
    {
      title: 'a receipt that nobody signed',
      ...tell(
        'record-receipt-of-case',
        { number: '', by: '无', receivedOn: on, accepted: true, document: paper },
        after(),
      ),
      codes: ['RECEIPT_UNSIGNED'],
    },
    {
      title: 'docketed under a number',
      ...tell('record-docket', { number: '演公立字第一号', on, document: paper }),
      codes: [],
    },
    {
      title: 'docketed under no number',
      ...tell('record-docket', { number: '无', on, document: paper }),
      codes: ['DOCKET_WITHOUT_NUMBER'],
    },
    {
      title: 'refused for no reason',
      ...tell('record-no-docket', { reasons: '无', on, document: paper }),
      codes: ['REASONS_EMPTY'],
    },
    {
      title: 'contested without a letter',
      ...tell('contest-outcome', { route: 'oversight', reasons: SAYS, document: '' }, after(took, refused)),
      codes: ['ANSWER_WITHOUT_PAPER'],
    },
    {
      title: 'let be with a reason',
      ...tell('contest-outcome', { route: 'none', reasons: SAYS, document: '' }, after(took, refused)),
      codes: [],
    },
    {
      title: 'let be for no reason',
      ...tell('contest-outcome', { route: 'none', reasons: '同意', document: '' }, after(took, refused)),
      codes: ['REASONS_EMPTY'],
    },
    {
      title: 'articles to somebody else',
      ...tell(
        'hand-over-articles',
        { articles: ['日志两册'], to: '演示拍卖行', on, proof: paper },
        after(took, docketed),
      ),
      codes: ['ARTICLES_TO_ANOTHER'],
    },
    {
      title: 'articles to those who have the case now',
      ...tell(
        'hand-over-articles',
        { articles: ['日志两册'], to: '演示县公安局', on, proof: paper },
        after(received(false, '演示县公安局'), took, docketed),
      ),
      codes: [],
    },
    {
      title: 'articles without a name',
      ...tell('hand-over-articles', { articles: [], to: '演示区公安分局', on, proof: paper }, after(took, docketed)),
      codes: ['ARTICLES_NOT_NAMED'],
    },
    {
      title: 'a fine instead, while the police have it',
      ...tell('record-outcome', fined),
      codes: ['HANDLED_HERE_THOUGH_TRANSFERRED'],
    },
    {
      title: 'a fine instead, once it is docketed',
      ...tell('record-outcome', fined, after(took, docketed)),
      codes: ['HANDLED_HERE_THOUGH_TRANSFERRED'],
    },
    {
      title: 'a fine, once it came back',
      ...tell('record-outcome', fined, after(took, refused, contested('none'))),
      codes: [],
    },
    {
      title: 'to be answered by today',
      ...tell('ask-outcome', { document: paper, replyBy: on }),
      codes: ['REPLY_TERM_SHORT'],
    },
    {
      title: 'to be answered by tomorrow',
      ...tell('ask-outcome', { document: paper, replyBy: '2026-10-13' }),
      codes: [],
    },
  ]);
  boundRefusals(awaiting('outcome'), [
    {
      title: 'docketed, though it is not with the police',
      ...tell('record-docket', { number: '演公立字第一号', on, document: paper }),
      codes: ['NOT_WITH_POLICE'],
    },
    {
      title: 'handled here, though it is theirs',
      ...tell('record-outcome', fined),
      codes: ['HANDLED_HERE_THOUGH_TRANSFERRED'],
    },
    {
      title: 'an outcome that says nothing',
      ...tell('record-outcome', { ...fined, by: 'receiver', outcome: '已处理' }),
      codes: ['REASONS_EMPTY'],
    },
  ]);
});
