import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given, type History, happened } from '#testing/case.ts';
import { handedIn, honest } from '#testing/filing.ts';
import { bound, DELAY, notified, sanctioningPower } from '#testing/hearing.ts';

const power = bound('legal-review', { before: ['decide-sanction'], reviews: 'legal-reviewer' });
const before = honest('decide');
const OPINION = '事实有谈话和书证相互印证，定性和幅度适当。';
const opined = (agrees = true, notices = 1, conclusions = 1) =>
  happened('2026-10-10 10:00', 'legal-a', 'give-legal-opinion', {
    type: 'legal.opined',
    data: { agrees, opinion: OPINION, notices, conclusions },
  });
const decides = (history: History, change: object = {}) => ({
  now: '2026-10-12 10:00',
  view: given(before, ...history),
  who: 'deputy-a',
  act: 'decide-sanction',
  input: { result: 'file', reasons: '事实清楚，证据确实。', ...DELAY, ...change },
});
const cites = (law: string, article: string) =>
  decides([notified(), opined()], { articles: [...(DELAY.articles ?? []), { law, article }] });
const tries = [
  { title: 'the opinion agrees', ...decides([notified(), opined()]), codes: [] },
  { title: 'no opinion', ...decides([notified()]), codes: ['LEGAL_OPINION_MISSING'] },
  { title: 'the opinion is against it', ...decides([notified(), opined(false)]), codes: ['LEGAL_OPINION_AGAINST'] },
  {
    title: 'given before the party was notified anew',
    ...decides([notified(), opined(), notified({ when: '2026-10-11 10:00' })]),
    codes: ['LEGAL_OPINION_MISSING'],
  },
  {
    title: 'given on a conclusion that another replaced',
    ...decides([notified(), opined(), handedIn('file', '2026-10-11 10:00')]),
    codes: ['LEGAL_OPINION_MISSING'],
  },
  {
    title: 'the charge without its article',
    ...decides([notified(), opined()], { articles: [] }),
    codes: ['CHARGE_WITHOUT_ARTICLE'],
  },
  { title: 'with the article of the sanction too', ...cites('discipline-regulation', '第6条'), codes: [] },
  { title: 'the law by its full name', ...cites('行政机关公务员处分条例', '第6条'), codes: [] },
  { title: 'an article that does not exist', ...cites('discipline-regulation', '第99条'), codes: ['CITATION_WRONG'] },
  { title: 'a law that nobody knows', ...cites('公务员奖惩条例', '第6条'), codes: ['CITATION_WRONG'] },
  {
    title: 'an article of another charge',
    ...cites('discipline-regulation', '第26条'),
    codes: ['ARTICLE_DOES_NOT_FIT'],
  },
  {
    title: 'an opinion that says nothing',
    ...decides([notified()]),
    who: 'legal-a',
    act: 'give-legal-opinion',
    input: { agrees: true, opinion: '同意' },
    codes: ['OPINION_EMPTY'],
  },
];

describe('legal-review', () => {
  for (const { title, codes, ...row } of tries)
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power }).codes, codes);
      assert.deepEqual(attempt({ ...row, power: sanctioningPower }).codes, []);
    });

  describe('by the day of the conduct', () => {
    const dated = bound('legal-review', { conductOn: 'published-on' });
    /** The conduct of the field is of 2026-09-15; the law on hazardous chemicals is in force since 2026-05-01. */
    const view = (day: string) => {
      const there = given(before, notified());
      return { ...there, application: { ...there.application, fields: { 'published-on': day } } };
    };
    const row = { ...decides([]), input: { ...cites('public-officials-sanctions', '第7条').input } };
    it('in force then', () =>
      assert.deepEqual(attempt({ ...row, view: view('2020-07-01'), power: dated }).codes, ['ARTICLE_DOES_NOT_FIT']));
    it('the day before it came into force', () =>
      assert.deepEqual(attempt({ ...row, view: view('2020-06-30'), power: dated }).codes, ['CITATION_WRONG']));
  });
});
