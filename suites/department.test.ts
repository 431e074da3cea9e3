import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DepartmentStory } from '../scenarios/format.ts';
import type { Api } from './api.ts';
import { playDepartment } from './department.ts';

const both = { zh: '', en: '' };
const story = (answer: 'refused' | 'shown'): DepartmentStory => ({
  kind: 'department',
  id: 'demo.accept.m5/window-empty',
  measure: 'demo.accept.m5',
  title: both,
  story: both,
  before: [],
  wrong: { at: '2026-09-28 09:00', by: 'a', method: 'PUT', path: '/api/roster/$day', body: { clerks: 0, day: '$day' } },
  right: { at: '2026-09-28 09:00', by: 'a', method: 'PUT', path: '/api/roster/$day', body: { clerks: 1, day: '$day' } },
  after: [{ by: 'a', method: 'GET', path: '/api/windows/$day' }],
  expect: { answer, code: 'WINDOW_EMPTY' },
});

/** A record that refuses an empty roster, shows it, or takes it without a word. */
function record(way: 'refuses' | 'shows' | 'silent' | 'always') {
  const asked: string[] = [];
  let clerks = 0;
  const request = async (_: string, method: string, path: string, body?: { clerks: number }) => {
    asked.push(`${method} ${path}`);
    if (method === 'PUT') clerks = body?.clerks ?? 0;
    const isEmpty = way === 'always' || clerks === 0;
    if (method === 'PUT' && way === 'refuses' && isEmpty)
      return { status: 422, body: undefined, problem: { code: 'REFUSED', faults: [{ code: 'WINDOW_EMPTY' }] } };
    const shows = method === 'GET' && (way === 'shows' || way === 'always') && isEmpty;
    return { status: 200, body: { signals: shows ? ['WINDOW_EMPTY'] : [] }, problem: undefined };
  };
  return { asked, api: { request, moveClock: async () => undefined } as unknown as Api };
}
const faultsOf = async (answer: 'refused' | 'shown', way: Parameters<typeof record>[0]) =>
  (await playDepartment(record(way).api, story(answer))).length;

describe('a story of the department’s record', () => {
  it('what is refused is refused', async () => assert.equal(await faultsOf('refused', 'refuses'), 0));
  it('what is shown is shown, and not of the twin', async () => assert.equal(await faultsOf('shown', 'shows'), 0));
  it('a record that says nothing fails it', async () => {
    assert.equal(await faultsOf('refused', 'silent'), 1);
    assert.equal(await faultsOf('shown', 'silent'), 1);
  });
  it('a record that always says so fails the twin', async () => assert.equal(await faultsOf('shown', 'always'), 1));
  it('the twin has its own day', async () => {
    const { asked, api } = record('shows');
    await playDepartment(api, story('shown'));
    assert.deepEqual(asked, [
      'PUT /api/roster/2026-09-28',
      'GET /api/windows/2026-09-28',
      'PUT /api/roster/2026-10-05',
      'GET /api/windows/2026-10-05',
    ]);
  });
});
