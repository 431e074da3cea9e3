import assert from 'node:assert/strict';
import { it } from 'node:test';
import { newer } from './newer-draft.ts';

const at = (minute: number) => `2026-10-23T02:${String(minute).padStart(2, '0')}:00.000Z`;
const local = (minute: number | null, dirty: boolean) =>
  ({ value: '本机', base: 3, savedAt: minute === null ? null : at(minute), dirty }) as const;
const kept = (minute: number) => ({ value: '服务器', base: 4, savedAt: at(minute) });

for (const [title, mine, theirs, found] of [
  ['nothing anywhere', undefined, undefined, undefined],
  ['only the server has one: typed in another browser', undefined, kept(10), '服务器'],
  ['only typed here, not saved yet', local(null, true), undefined, '本机'],
  ['saved here once, and gone from the server: sent or discarded elsewhere', local(10, false), undefined, undefined],
  ['the same on both', local(10, false), kept(10), '本机'],
  ['gone on elsewhere, a minute later', local(10, false), kept(11), '服务器'],
  ['typed here since, however late the other is', local(10, true), kept(11), '本机'],
  ['the server cannot be asked', local(10, false), null, '本机'],
] as const)
  it(`draft: ${title}`, () => assert.equal(newer<string>(mine, theirs)?.value, found));
