import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StageKey } from '#kernel/ids.ts';
import { attempt, only, withUse } from '#testing/case.ts';
import { applying } from '#testing/situations.ts';

const FIELDS = { 'plan-name': '预案', 'published-on': '2026-09-15', 'unit-kind': 'other', principal: '某人' };
const registers = (subjects: readonly string[], input: object) =>
  attempt({
    power: withUse(only(), 'apply', {
      act: 'register-matter',
      by: ['handler'],
      with: { subjects },
      to: { registered: { stage: 'accept' as StageKey, exit: 'forward' } },
    }),
    now: '2026-09-28 09:00',
    view: { ...applying, application: { ...applying.application, receivedAt: undefined as never } },
    who: 'handler-a',
    act: 'register-matter',
    input: { creditCode: '', fields: FIELDS, materials: [], ...input },
  }).codes;

describe('register-matter of one of the department’s own', () => {
  const rows: readonly [string, readonly string[], object, readonly string[]][] = [
    ['chosen, and named so', ['party'], { applicant: '综合科员甲', subject: 'official-a' }, []],
    [
      'named, and not chosen: he would read it',
      ['party'],
      { applicant: '综合科员甲', subject: '' },
      ['SUBJECT_NOT_NAMED'],
    ],
    ['another chosen', ['party'], { applicant: '综合科员甲', subject: 'official-b' }, ['SUBJECT_OF_OTHER_NAME']],
    ['somebody of another organ', ['party'], { applicant: '外单位某人', subject: '' }, []],
    ['a power that concerns nobody of the department', [], { applicant: '综合科员甲', subject: '' }, []],
    ['the registrar himself', ['handler'], { applicant: '办理员甲', subject: 'handler-a' }, ['REGISTERS_HIMSELF']],
  ];
  for (const [title, subjects, input, codes] of rows)
    it(title, () => assert.deepEqual(registers(subjects, input), codes));
});
