import { describe } from 'node:test';
import { given, type History, happened } from '#testing/case.ts';
import { checked, MATERIALS, SHOP, slip, submitted, supplied } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const now = '2026-09-28 11:00';
const accept = { now, who: 'clerk-a', act: 'accept' };
const three = ['form', 'plan', 'resources'];
const check = (
  rows: readonly { material: string; complete: boolean; problem: string }[],
  view = given(submitted({ materials: three }), slip()),
) => ({
  now,
  view,
  who: 'clerk-a',
  act: 'check-form',
  input: { checks: rows },
});
const all = (complete: (key: string) => boolean) =>
  MATERIALS.map((material) => ({
    material,
    complete: complete(material),
    problem: complete(material) ? '' : '未提交',
  }));
const shop = (...more: History) =>
  given(submitted({ kind: 'crowded', creditCode: SHOP, materials: three }), slip(), ...more);

describe('published-conditions', () => {
  refusals('published-conditions', [
    { title: 'all there and in order', ...accept, view: given(submitted(), slip(), checked()), codes: [] },
    {
      title: 'one not handed in',
      ...accept,
      view: given(submitted({ materials: three }), slip(), checked(['opinion'])),
      codes: ['MATERIAL_MISSING'],
    },
    {
      title: 'one handed in and not in order',
      ...accept,
      view: given(submitted(), slip(), checked(['opinion'])),
      codes: ['MATERIAL_NOT_IN_ORDER'],
    },
    {
      title: 'one not checked',
      ...accept,
      view: given(submitted(), slip(), checked([], '2026-09-28 09:10', three)),
      codes: ['MATERIAL_NOT_IN_ORDER'],
    },
    {
      title: 'supplied, and nothing checked again',
      ...accept,
      view: given(submitted(), slip(), checked(['plan']), supplied(['plan'], '2026-09-28 10:00')),
      codes: Array(4).fill('MATERIAL_NOT_IN_ORDER'),
    },
    {
      title: 'supplied and checked again',
      ...accept,
      view: given(submitted(), slip(), checked(['plan']), supplied(['plan'], '2026-09-28 10:00'), checked()),
      codes: [],
    },
    {
      title: 'a unit that needs no opinion, without one',
      ...accept,
      view: shop(checked([], '2026-09-28 09:10', three)),
      codes: [],
    },
    {
      title: 'a credit code with a wrong check digit',
      ...accept,
      view: given(submitted({ creditCode: '91140400MADEM0A01N' }), slip(), checked()),
      codes: ['CREDIT_CODE_WRONG'],
    },
    { title: 'what is not there is marked as absent', ...check(all((key) => key !== 'opinion')), codes: [] },
    { title: 'what is not there is marked complete', ...check(all(() => true)), codes: ['ABSENT_MARKED_COMPLETE'] },
    {
      title: 'a paper outside the list is checked',
      ...check([...all((key) => key !== 'opinion'), { material: 'licence', complete: false, problem: '未提交' }]),
      codes: ['NOT_ON_PUBLISHED_LIST'],
    },
  ]);

  refusals('published-conditions', [
    {
      title: 'three wrong papers are three answers',
      ...accept,
      view: given(
        submitted({ materials: ['form'] }),
        slip(),
        checked(['form', 'opinion', 'plan'], '2026-09-28 09:10', MATERIALS),
        happened('2026-09-28 09:30', 'clerk-a', 'wait'),
      ),
      codes: ['MATERIAL_MISSING', 'MATERIAL_MISSING', 'MATERIAL_MISSING', 'MATERIAL_NOT_IN_ORDER'],
    },
  ]);
});
