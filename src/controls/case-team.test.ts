import { describe } from 'node:test';
import { boundIn, boundRefusals } from '#testing/bound.ts';
import { given, happened } from '#testing/case.ts';
import { teamNamed } from '#testing/done/transfer.ts';
import { hashOf, honest } from '#testing/filing.ts';

const bound = boundIn(
  'review',
  'case-team',
  { acts: ['receive-papers'], least: 2, post: 'enforcement-officer', qualification: 'enforcement-certificate' },
  [
    { act: 'name-team', by: ['section-head', 'enforcement-officer'], to: { 'team-named': 'stay' } },
    { act: 'receive-papers', by: ['reviewer', 'enforcement-officer'], to: { received: 'stay' } },
  ],
);
const now = '2026-09-28 16:00';
const view = given(honest('review'));
const named = given(
  honest('review'),
  happened('2026-09-28 15:00', 'head-a', 'name-team', teamNamed('officer-a', 'officer-b')),
);
const naming = (...team: readonly string[]) => ({ now, act: 'name-team', who: 'head-a', view, input: { team } });
const recording = {
  now,
  act: 'receive-papers',
  input: { papers: [{ material: 'plan', hash: hashOf('plan-2'), name: 'plan.pdf', pages: 3 }] },
};

describe('case-team', () => {
  boundRefusals(bound, [
    { title: 'two qualified officers', ...naming('officer-a', 'officer-b'), codes: [] },
    { title: 'three', ...naming('officer-a', 'officer-b', 'leader-a'), codes: [] },
    { title: 'one', ...naming('officer-a'), codes: ['CASE_TEAM_TOO_SMALL'] },
    { title: 'the same one twice', ...naming('officer-a', 'officer-a'), codes: ['CASE_TEAM_TOO_SMALL'] },
    { title: 'one whose certificate lapsed', ...naming('officer-a', 'officer-c'), codes: ['MEMBER_NOT_QUALIFIED'] },
    {
      title: 'one whose spouse works for the company',
      ...naming('officer-a', 'officer-d'),
      codes: ['PARTICIPANT_RECUSED'],
    },
    {
      title: 'whoever names puts himself on it',
      ...naming('officer-a', 'officer-b'),
      who: 'officer-a',
      codes: ['NAMES_HIMSELF'],
    },
    { title: 'nobody is named yet', ...recording, who: 'officer-a', view, codes: ['CASE_TEAM_MISSING'] },
    { title: 'a member verifies', ...recording, who: 'officer-b', view: named, codes: [] },
    {
      title: 'another officer',
      ...recording,
      who: 'leader-a:enforcement-officer',
      view: named,
      codes: ['NOT_IN_CASE_TEAM'],
    },
    { title: 'a reviewer', ...recording, who: 'reviewer-a', view: named, codes: ['NOT_IN_CASE_TEAM'] },
  ]);
});
