import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Actor } from '#cases/fact.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { parseInstant } from '#kernel/time.ts';
import { keyed } from '#powers/lists.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { createApp } from './create.ts';
import { readDepartment } from './seed.ts';

const root = join(import.meta.dirname, '..', '..');
const by = (person: string, as: string): Actor => ({ person: person as PersonId, as: as as Post });
const owner = by('owner-a', 'business-owner');
const deputy = by('deputy-a', 'deputy-leader');

describe('the rules beside a chart, on a real database', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let folder: string;
  const hashes: Record<string, string> = {};
  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-files-'));
    const register = readDepartment(root);
    app = await createApp({ db: test.db, root, files: folder, demonstration: true, freeClock: true, register });
    await app.moveClock(parseInstant('2026-09-28T09:00:00+08:00'));
    for (const name of ['form', 'opinion', 'plan', 'resources'])
      hashes[name] = (
        await app.upload('clerk-a' as PersonId, `${name}.txt`, 'text/plain', Buffer.from(`内容 ${name}`))
      ).hash;
  });
  after(async () => {
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const definition = (key: string) => {
    const power = app.findPower(key);
    assert.ok(power);
    return power.definition;
  };
  const save = async (key: string, ...edits: { at: string; value: unknown }[]) =>
    app.desk.save(owner, key, (await app.desk.draft(owner, key)).revision, edits);
  const begin = async () => {
    const { caseId } = await app.start({ actor: by('clerk-a', 'clerk') }, 'filing', {
      applicant: '演示矿业有限公司',
      creditCode: '91140400MADEM0A01M',
      contact: '矿业公司经办人',
      phone: '0000-0000000',
      fields: { 'plan-name': '综合应急预案', 'published-on': '2026-09-15', 'unit-kind': 'mine', principal: '矿长' },
      materials: ['form', 'opinion', 'plan', 'resources'].map((key) => ({
        material: key,
        hash: hashes[key] ?? '',
        name: `${key}.pdf`,
        pages: 10,
      })),
    });
    return caseId;
  };
  const versionOf = async (caseId: number) => {
    const [row] = await test.db.query<{ version: number }>(
      'select definition_version as version from case_summary where case_id = $1',
      [caseId],
    );
    return row?.version;
  };
  const clock = {
    key: 'clock-1',
    name: '一次性告知期限',
    term: { n: 3, unit: 'workingDays', rollsToWorkingDay: 'none' },
    from: 'receipt',
    until: ['issue-notice', 'accept'],
    kind: 'promised',
    confidence: 'proposal',
  };
  const reads = {
    control: 'time-limit',
    with: { of: 'clock', clock: 'clock-1', tells: ['section-head'] },
    life: 'onward',
    stages: ['accept'],
    article: { law: 'emergency-plan-measures', article: '第28条' },
    confidence: 'proposal',
  };

  it('tell what is wrong at its field: what is missing, an article that no law has, a clock that nothing reads', async () => {
    const told = async (...edits: { at: string; value: unknown }[]) =>
      (await save('filing', ...edits)).problems.map(({ at, field, zh }) => `${at} ${field} ${zh}`).join('\n');
    const plan = definition('filing').materials.find(({ key }) => key === 'plan');
    assert.match(await told({ at: 'materials:plan', value: { ...plan, name: '' } }), /^materials:plan name .*太短/);
    const { name: _, ...nameless } = plan ?? { name: '' };
    assert.match(await told({ at: 'materials:plan', value: nameless }), /^materials:plan name .*没有填写，请补上/);
    assert.match(await told({ at: 'clocks:clock-1', value: clock }), /^clocks:clock-1 {2}.*没有任何绑定使用/);
    const unknown = { ...reads, article: { law: 'emergency-plan-measures', article: '第999条' } };
    assert.match(
      await told({ at: 'clocks:clock-1', value: clock }, { at: 'statutory:new-1', value: unknown }),
      /^statutory:new-1 article 引用有误/,
    );
    assert.match(
      await told({ at: 'materials:form', value: null }),
      /standards:\S+ evidence .*没有名为“form”的材料/,
      'what still names it',
    );
    assert.equal(await told({ at: 'clocks:clock-1', value: clock }, { at: 'statutory:new-1', value: reads }), '');
  });

  it('tell a binding whose setting names a material that is taken off', async () => {
    const { problems } = await save('inspection', { at: 'materials:preservation', value: null });
    const found = problems.find(({ zh }) => /材料“preservation”本职权没有/.test(zh));
    assert.match(`${found?.at} ${found?.field}`, /^measure:inspection\.\S+:bindings \d+\.with\.approval$/);
  });

  it('of a new version rule new cases; a case that runs keeps its own', async () => {
    const running = await begin();
    const plan = definition('filing').materials.find(({ key }) => key === 'plan');
    const theirs = keyed(definition('filing'), 'statutory').find(({ key }) => key.startsWith('jurisdiction'));
    assert.ok(plan && theirs && 'control' in theirs.item);
    const or = [{ field: 'unit-kind', values: ['other'] }];
    const draft = await save(
      'filing',
      { at: 'materials:plan', value: { ...plan, note: '须为可检索的文本' } },
      { at: 'clocks:clock-1', value: clock },
      { at: 'statutory:new-1', value: reads },
      { at: `statutory:${theirs.key}`, value: { ...theirs.item, with: { ...theirs.item.with, or } } },
    );
    assert.deepEqual(draft.problems, []);
    const version = await app.desk.propose(owner, 'filing', draft.revision, '补充材料说明和期限');
    await app.desk.sendBack(deputy, 'filing', version, '请写明依据');
    const again = await app.desk.draft(owner, 'filing');
    assert.deepEqual(again.edits.length, 4, 'what was sent back is in the draft again, lists too');
    const next = await app.desk.propose(owner, 'filing', again.revision, '补充材料说明和期限，依据已核');
    await app.desk.publish(deputy, 'filing', next);
    assert.equal(definition('filing').materials.find(({ key }) => key === 'plan')?.note, '须为可检索的文本');
    assert.deepEqual(definition('filing').clocks, [clock]);
    assert.equal(await versionOf(await begin()), next);
    assert.equal(await versionOf(running), 1);
  });
});
