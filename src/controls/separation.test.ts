import { describe } from 'node:test';
import type { PersonId, Post } from '#kernel/ids.ts';
import { department, given, type Happening, happened } from '#testing/case.ts';
import { accepted, checked, consulted, findings, found, handedIn, honest, slip, submitted } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

/** One natural person who holds two posts more. */
const holds = (person: string, ...posts: readonly string[]) => ({
  ...department,
  holdings: [
    ...department.holdings,
    ...posts.map((post) => ({
      person: person as PersonId,
      post: post as Post,
      from: department.holdings[0]!.from,
      to: null,
    })),
  ],
});
const record = { now: '2026-09-28 15:00', act: 'record-findings', input: { findings: findings() } };
const decide = {
  now: '2026-09-29 11:00',
  act: 'decide',
  input: { result: 'file', reasons: '审查结论清楚，会商意见一致。' },
};
const back = { now: '2026-09-29 11:00', act: 'return-review', input: { reasons: '请核对签署页的日期。' } };
const start = [submitted(), slip(), checked()];
const told = (who: string): Happening => happened('2026-09-28 14:30', who, 'raise-doubt');

describe('separation', () => {
  refusals('separation', [
    { title: 'another than accepted reviews', ...record, who: 'reviewer-a', view: given(start, accepted()), codes: [] },
    {
      title: 'who accepted reviews',
      ...record,
      who: 'clerk-a',
      view: given(start, accepted()),
      codes: ['SAME_PERSON'],
    },
    { title: 'the other clerk', ...record, who: 'clerk-b', view: given(start, accepted()), codes: [] },
    {
      title: 'who accepted reviews under his other post',
      ...record,
      who: 'clerk-a:reviewer',
      register: holds('clerk-a', 'reviewer'),
      view: given(start, accepted()),
      codes: ['SAME_PERSON'],
    },
    {
      title: 'the leader decides what others reviewed',
      ...decide,
      who: 'deputy-a',
      view: given(honest('decide'), consulted()),
      codes: [],
    },
    {
      title: 'who handed the review in decides as leader',
      ...decide,
      who: 'reviewer-a:deputy-leader',
      register: holds('reviewer-a', 'deputy-leader'),
      view: given(honest('decide'), consulted()),
      codes: ['SAME_PERSON'],
    },
    {
      title: 'who recorded findings that another handed in',
      ...decide,
      who: 'reviewer-b:deputy-leader',
      register: holds('reviewer-b', 'deputy-leader'),
      view: given(start, accepted(), found({}, '2026-09-28 14:00', 'reviewer-b'), handedIn()),
      codes: ['SAME_PERSON'],
    },
    {
      title: 'who accepted decides',
      ...decide,
      who: 'clerk-a:deputy-leader',
      register: holds('clerk-a', 'deputy-leader'),
      view: given(honest('decide')),
      codes: ['SAME_PERSON'],
    },
    {
      title: 'who accepted returns the review',
      ...back,
      who: 'clerk-a:section-head',
      register: holds('clerk-a', 'section-head'),
      view: given(honest('decide')),
      codes: ['SAME_PERSON'],
    },
    {
      title: 'who only raised a doubt decides',
      ...decide,
      who: 'deputy-a',
      view: given(honest('decide'), told('deputy-a')),
      codes: [],
    },
  ]);
});
