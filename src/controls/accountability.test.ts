import { describe } from 'node:test';
import type { CaseFact } from '#cases/view.ts';
import type { PersonId, StageKey } from '#kernel/ids.ts';
import { given, type History, happened } from '#testing/case.ts';
import { archived, honest } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const raised = (key: string, stage: string, code = 'STAGE_OVERDUE') =>
  happened('2026-10-12 00:00', 'machine', 'tick', {
    type: 'signals.raised',
    data: {
      key,
      control: 'time-limit',
      level: 'yellow',
      code,
      facts: {},
      audience: [],
      stage: stage as StageKey,
      rests: [],
    },
  } satisfies CaseFact);
const accounted = (key: string) =>
  happened('2026-10-13 13:00', 'inspector-a', 'account', {
    type: 'supervision.accounted',
    data: { key, responsible: 'deputy-a' as PersonId, handling: 'reminded', reason: '已提醒谈话。' },
  } satisfies CaseFact);

const now = '2026-10-13 15:00';
const end = (...more: History) => given(honest('close'), ...more, archived());
const row = { now, who: 'handler-a', act: 'close' };

describe('accountability', () => {
  refusals('accountability', [
    { title: 'nothing overrun', ...row, view: end(), codes: [] },
    {
      title: 'an overrun of the decision, nobody named',
      ...row,
      view: end(raised('overdue:decide:4', 'decide')),
      codes: ['NOBODY_HELD_TO_ACCOUNT'],
    },
    {
      title: 'the legal term, raised in the decision',
      ...row,
      view: end(raised('overdue:legal:0', 'decide', 'LEGAL_TERM_OVERDUE')),
      codes: ['NOBODY_HELD_TO_ACCOUNT'],
    },
    {
      title: 'somebody named',
      ...row,
      view: end(raised('overdue:decide:4', 'decide'), accounted('overdue:decide:4')),
      codes: [],
    },
    {
      title: 'somebody named for another overrun',
      ...row,
      view: end(
        raised('overdue:decide:4', 'decide'),
        raised('overdue:deliver:5', 'deliver'),
        accounted('overdue:decide:4'),
      ),
      codes: ['NOBODY_HELD_TO_ACCOUNT'],
    },
    {
      title: 'a term only nearly used',
      ...row,
      view: end(raised('near:decide:4', 'decide', 'TERM_NEARLY_USED')),
      codes: [],
    },
    {
      title: 'an overrun of the review: its chart has no such measure',
      ...row,
      view: end(raised('overdue:review:3', 'review')),
      codes: [],
    },
  ]);
});
