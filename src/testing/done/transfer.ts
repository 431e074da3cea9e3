import type { CaseFact } from '#cases/view.ts';
import { given, happened, only, withUse } from '../case.ts';
import { day, drafted, hashOf, honest, issued, person } from '../filing.ts';
import type { DoneRow } from '../outcomes.ts';
import { SAYS } from '../situations.ts';

const stays = (stage: string, act: string, ...outcomes: readonly string[]) =>
  withUse(only(), stage, {
    act,
    by: ['handler', 'section-head'],
    to: Object.fromEntries(outcomes.map((outcome) => [outcome, 'stay' as const])),
  });
const gone = (...facts: readonly CaseFact[]) =>
  given(
    honest('supervise'),
    happened('2026-10-08 10:00', 'handler-a', 'hand-over-case', handedOver()),
    ...facts.map((fact, i) => happened(`2026-10-08 11:0${i}`, 'handler-a', 'told', fact)),
  );
const on = day('2026-10-08');
const document = hashOf('letter');

export const handedOver = (to = '演示区公安分局'): CaseFact => ({
  type: 'transfer.handed-over',
  data: { document: 'registration', to, receiver: '值班民警', attachments: [], on, proof: document },
});
export const received = (accepted = true, forwardedTo = ''): CaseFact => ({
  type: 'transfer.receipt',
  data: { number: '一号', by: '值班民警', receivedOn: on, accepted, forwardedTo, document },
});
export const docketed: CaseFact = { type: 'transfer.docketed', data: { number: '一号', on, document } };
export const refused: CaseFact = { type: 'transfer.not-docketed', data: { reasons: SAYS, on, document } };
export const contested = (route: 'reconsideration' | 'oversight' | 'none' = 'reconsideration'): CaseFact => ({
  type: 'transfer.contested',
  data: { route, reasons: SAYS, document: route === 'none' ? '' : document },
});
export const teamNamed = (...team: readonly string[]): CaseFact => ({
  type: 'transfer.team-named',
  data: { team: team.map(person), reason: '' },
});

export const done: readonly DoneRow[] = [
  {
    power: stays('review', 'name-team', 'team-named'),
    act: 'name-team',
    who: 'head-a',
    view: given(honest('review')),
    input: { team: ['officer-a', 'officer-b'] },
    outcome: 'team-named',
    facts: ['transfer.team-named'],
  },
  {
    power: stays('deliver', 'hand-over-case', 'handed-over'),
    act: 'hand-over-case',
    who: 'handler-a',
    view: given(honest('deliver'), drafted(), issued()),
    input: {
      document: 'registration',
      to: '演示区公安分局',
      receiver: '值班民警',
      attachments: ['plan'],
      servedOn: on,
      proof: document,
    },
    outcome: 'handed-over',
    facts: ['transfer.handed-over', 'documents.served', 'clock.answered'],
  },
  {
    power: stays('supervise', 'record-receipt-of-case', 'recorded'),
    act: 'record-receipt-of-case',
    who: 'handler-a',
    view: gone(),
    input: { number: '一号', by: '值班民警', receivedOn: on, accepted: true, document },
    outcome: 'recorded',
    facts: ['transfer.receipt'],
  },
  {
    power: stays('supervise', 'record-docket', 'recorded'),
    act: 'record-docket',
    who: 'handler-a',
    view: gone(received()),
    input: { number: '一号', on, document },
    outcome: 'recorded',
    facts: ['transfer.docketed'],
  },
  {
    power: stays('supervise', 'record-no-docket', 'recorded'),
    act: 'record-no-docket',
    who: 'handler-a',
    view: gone(received()),
    input: { reasons: SAYS, on, document },
    outcome: 'recorded',
    facts: ['transfer.not-docketed'],
  },
  ...(['reconsideration', 'none'] as const).map((route) => ({
    power: stays('supervise', 'contest-outcome', 'contested', 'left'),
    act: 'contest-outcome',
    who: 'handler-a',
    view: gone(received(), refused),
    input: { route, reasons: SAYS, document: '' },
    outcome: route === 'none' ? 'left' : 'contested',
    facts: ['transfer.contested'],
  })),
  {
    power: stays('supervise', 'hand-over-articles', 'handed-over'),
    act: 'hand-over-articles',
    who: 'handler-a',
    view: gone(received(), docketed),
    input: { articles: ['硝酸铵两袋'], to: '演示区公安分局', on, proof: document },
    outcome: 'handed-over',
    facts: ['transfer.articles-handed-over'],
  },
  {
    power: stays('supervise', 'ask-outcome', 'asked'),
    act: 'ask-outcome',
    who: 'handler-a',
    view: gone(received()),
    input: { document, replyBy: '2026-11-08' },
    outcome: 'asked',
    facts: ['transfer.asked'],
  },
  {
    power: stays('supervise', 'record-outcome', 'recorded'),
    act: 'record-outcome',
    who: 'handler-a',
    view: gone(received()),
    input: { by: 'receiver', outcome: SAYS, on, document },
    outcome: 'recorded',
    facts: ['transfer.outcome'],
  },
];
