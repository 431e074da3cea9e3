import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  attempt,
  given,
  type History,
  happened,
  only,
  signalsAt,
  type Try,
  withBinding,
  withUse,
} from '#testing/case.ts';
import { day, found, hashOf, honest } from '#testing/filing.ts';

const by = ['enforcement-officer'];
const free = [
  { act: 'plan-visit', by: ['reviewer'], to: { planned: 'stay' as const } },
  { act: 'record-visit', by, with: { material: 'plan' }, to: { recorded: 'stay' as const } },
  { act: 'record-rectification', by, to: { rectified: 'stay' as const } },
].reduce((power, use) => withUse(power, 'review', use), only());
const power = withBinding(free, 'review', 'site-check', {
  before: ['hand-in-review'],
  visits: 'enforcement-officer',
  tells: 'section-head',
});

const before: History = [...honest('review'), found()];
const planned = (matters: readonly string[] = ['经营场所']) =>
  happened('2026-09-28 14:10', 'reviewer-a', 'plan-visit', {
    type: 'visits.planned',
    data: { on: day('2026-09-28'), matters },
  });
const visited = (inOrder = true) =>
  happened('2026-09-28 15:00', ['officer-a', 'officer-b'], 'record-visit', {
    type: 'visits.recorded',
    data: {
      visitedOn: day('2026-09-28'),
      findings: [{ matter: '经营场所', inOrder, note: '防火间距逐项核对。' }],
      evidence: [hashOf('photo')],
      rectifyBy: inOrder ? '' : day('2026-10-08'),
    },
  });
const mended = happened('2026-09-28 15:30', 'officer-a', 'record-rectification', {
  type: 'visits.rectified',
  data: { what: '已更换并复查。', evidence: [hashOf('mended')] },
});
const handIn = (proposal: string, ...history: History): Row => ({
  now: '2026-09-28 16:00',
  view: given(...before, ...history),
  who: 'reviewer-a',
  act: 'hand-in-review',
  input: { proposal, opinion: '八个项目均已对照标准审查。' },
});
const record = (change: object = {}, ...history: History): Row => ({
  now: '2026-09-28 16:00',
  view: given(...before, ...history),
  who: 'officer-a',
  act: 'record-visit',
  input: {
    visitedOn: '2026-09-28',
    findings: [{ matter: '经营场所', inOrder: true, note: '防火间距逐项核对。' }],
    evidence: [hashOf('photo')],
    rectifyBy: '',
    ...change,
  },
});
type Row = Omit<Try, 'power'>;

const rows: readonly (readonly [string, Row, readonly string[]])[] = [
  ['concluded after a check', handIn('file', planned(), visited()), []],
  ['concluded without one', handIn('file'), ['SITE_NOT_CHECKED']],
  ['planned only', handIn('file', planned()), ['SITE_NOT_CHECKED']],
  ['yes, with something left to mend', handIn('file', planned(), visited(false)), ['RECTIFICATION_OPEN']],
  ['yes, mended', handIn('file', planned(), visited(false), mended), []],
  ['no, with something left to mend', handIn('not-file', planned(), visited(false)), []],
  ['recorded as planned', record({}, planned()), []],
  ['without a plan', record(), ['VISIT_NOT_PLANNED']],
  ['a planned matter left open', record({}, planned(['经营场所', '应急器材'])), ['MATTER_NOT_EXAMINED']],
  ['nothing that shows it', record({ evidence: [] }, planned()), ['VISIT_WITHOUT_EVIDENCE']],
  ['the day before the plan', record({ visitedOn: '2026-09-27' }, planned()), ['VISIT_BEFORE_PLAN']],
];

describe('site-check', () => {
  for (const [title, row, codes] of rows) {
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power }).codes, codes);
      assert.deepEqual(attempt({ ...row, power: free }).codes, []);
    });
  }
  it('what shows the check comes to the case’s papers', () => {
    const { view } = attempt({ ...record({}, planned()), power });
    assert.equal(view.materials.received.at(-1)?.hash, hashOf('photo'));
  });
  it('a planned check that is not made is a signal when its day is over', () => {
    const view = given(...before, planned());
    assert.deepEqual(signalsAt('2026-09-28 23:59', view, power), []);
    assert.deepEqual(signalsAt('2026-09-29 00:00', view, power), ['SITE_CHECK_OVERDUE']);
    assert.deepEqual(signalsAt('2026-09-29 00:00', given(...before, planned(), visited()), power), []);
  });
  it('a visit after the decision is none before it', () => {
    const later = given(honest('supervise'), planned(), visited());
    assert.equal(later.visits.made.at(-1)?.stage, 'supervise');
  });
});
