import { describe } from 'node:test';
import { given } from '#testing/case.ts';
import { accepted, checked, found, noticed, SHOP, slip, submitted, supplied } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const notice = (materials: readonly string[], problem = '缺第三页') => ({
  now: '2026-09-29 10:00',
  who: 'clerk-a',
  act: 'issue-notice',
  input: { items: materials.map((material) => ({ material, problem })) },
});
const start = [submitted(), slip()];
const wrong = given(...start, checked(['plan', 'form']));
const one = given(...start, checked(['plan']));
const again = (rechecked: readonly string[]) =>
  given(
    ...start,
    checked(['plan']),
    noticed(['plan']),
    supplied(['plan'], '2026-09-29 09:00'),
    checked(rechecked, '2026-09-29 09:30'),
  );
const inReview = (instead = {}) => given(...start, checked(), accepted(), found(instead));

describe('one-time-notice', () => {
  refusals('one-time-notice', [
    { title: 'all that is missing', ...notice(['plan', 'form']), view: wrong, codes: [] },
    { title: 'all but one', ...notice(['plan']), view: wrong, codes: ['NOTICE_INCOMPLETE'] },
    {
      title: 'one that was in order besides',
      ...notice(['plan', 'form']),
      view: one,
      codes: ['MATERIAL_WAS_IN_ORDER'],
    },
    {
      title: 'a paper that the published list lacks besides',
      ...notice(['plan', 'licence']),
      view: one,
      codes: ['NOT_ON_PUBLISHED_LIST'],
    },
    {
      title: 'a published paper that this kind of unit need not have',
      ...notice(['plan', 'opinion']),
      view: given(
        submitted({ kind: 'crowded', creditCode: SHOP, materials: ['form', 'plan', 'resources'] }),
        slip(),
        checked(['plan'], '2026-09-28 09:10', ['form', 'plan', 'resources']),
      ),
      codes: ['NOT_ON_PUBLISHED_LIST'],
    },
    { title: 'before the form was checked', ...notice(['plan']), view: given(...start), codes: ['FORM_NOT_CHECKED'] },
    { title: 'not submitted, in three characters', ...notice(['plan'], '未提交'), view: one, codes: [] },
    { title: 'nothing said of what is wrong', ...notice(['plan'], '无'), view: one, codes: ['PROBLEM_NOT_SAID'] },
    { title: 'one character thrice', ...notice(['plan'], '略略略'), view: one, codes: ['PROBLEM_NOT_SAID'] },
    { title: 'two characters', ...notice(['plan'], '不符'), view: one, codes: ['PROBLEM_NOT_SAID'] },
    { title: 'a set phrase', ...notice(['plan'], '情况属实'), view: one, codes: ['PROBLEM_NOT_SAID'] },
    {
      title: 'a firm is named',
      ...notice(['plan'], '请到安泰评价机构重新编制'),
      view: one,
      codes: ['NAMES_A_PROVIDER'],
    },
    {
      title: 'another company is named',
      ...notice(['plan'], '请由诚信咨询有限公司盖章'),
      view: one,
      codes: ['NAMES_A_PROVIDER'],
    },
    {
      title: 'the applicant’s own name',
      ...notice(['plan'], '封面单位名称与演示矿业有限公司的印章不一致'),
      view: one,
      codes: [],
    },
    { title: '“你公司”', ...notice(['plan'], '缺你公司主要负责人的签署页'), view: one, codes: [] },
    {
      title: 'the applicant’s own name and a firm',
      ...notice(['plan'], '演示矿业有限公司应委托安泰事务所评审'),
      view: one,
      codes: ['NAMES_A_PROVIDER'],
    },
    { title: 'a second notice about what he changed', ...notice(['plan']), view: again(['plan']), codes: [] },
    {
      title: 'about what he did not change',
      ...notice(['form']),
      view: again(['form']),
      codes: ['NOTICE_ALREADY_GIVEN'],
    },
    {
      title: 'about both',
      ...notice(['plan', 'form']),
      view: again(['plan', 'form']),
      codes: ['NOTICE_ALREADY_GIVEN'],
    },
    {
      title: 'in review, about a paper with which no fault was found',
      ...notice(['plan']),
      who: 'reviewer-a',
      view: inReview(),
      codes: ['MATERIAL_WAS_IN_ORDER'],
    },
    {
      title: 'in review, about the paper that a failing item rests on',
      ...notice(['resources']),
      who: 'reviewer-a',
      view: inReview({ hazards: 0 }),
      codes: [],
    },
    {
      title: 'in review, about another than that',
      ...notice(['plan']),
      who: 'reviewer-a',
      view: inReview({ hazards: 0 }),
      codes: ['MATERIAL_WAS_IN_ORDER'],
    },
  ]);
});
