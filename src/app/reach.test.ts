import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { PersonId, Post } from '#kernel/ids.ts';
import { parseInstant } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { areColleagues } from './access.ts';
import { NotFound } from './app.ts';
import { createApp } from './create.ts';
import { readDepartment } from './seed.ts';

const root = join(import.meta.dirname, '..', '..');
const actor = (person: string, as: string) => ({ actor: { person: person as PersonId, as: as as Post } });

describe('two departments on one database', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let folder: string;
  let filing: number;
  let penalty: number;

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-files-'));
    const options = { db: test.db, root, files: folder, freeClock: true, register: readDepartment(root) };
    app = await createApp({ ...options, demonstration: true });
    await app.moveClock(parseInstant('2026-09-28T09:00:00+08:00'));
    const about = { contact: '经办人某', phone: '0000-0000000', materials: [] };
    filing = (
      await app.start(actor('clerk-a', 'clerk'), 'filing', {
        ...about,
        applicant: '演示矿业有限公司',
        creditCode: '91140400MADEM0A01M',
        fields: { 'plan-name': '综合应急预案', 'published-on': '2026-09-15', 'unit-kind': 'mine', principal: '矿长' },
      })
    ).caseId;
    penalty = (
      await app.start(actor('county-registrar-a', 'lead-registrar'), 'penalty', {
        ...about,
        applicant: '演示石材有限公司',
        creditCode: '91140400MADEM0G07A',
        fields: {
          'party-kind': 'organisation',
          address: '城北',
          site: '料仓',
          place: 'here',
          source: 'inspection',
          lead: '护栏断裂。',
          'conduct-on': '2026-09-25',
          crime: false,
        },
      })
    ).caseId;
  });
  after(async () => {
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const { who, title, sees } of [
    { who: 'county-officer-a', title: 'an officer of the other department', sees: ['penalty'] },
    { who: 'county-director-a', title: 'its head', sees: ['penalty'] },
    { who: 'county-officer-d', title: 'one of its officers with an interest in the party', sees: [] },
    { who: 'clerk-a', title: 'a clerk of this department', sees: ['filing'] },
    { who: 'principal-a', title: 'its principal', sees: ['filing'] },
    { who: 'inspector-a', title: 'the inspector of both', sees: ['filing', 'penalty'] },
    { who: 'applicant-a', title: 'the company that files', sees: ['filing'] },
    { who: 'applicant-d', title: 'the company that is under inquiry, before the docket', sees: [] },
    { who: 'system-a', title: 'an administrator', sees: [] },
  ])
    it(`${title} lists and opens ${sees.join(' and ') || 'neither'}`, async () => {
      const person = who as PersonId;
      const { rows } = await app.cases(person, { limit: 10 });
      assert.deepEqual(rows.map(({ power }) => power).toSorted(), sees);
      for (const [power, id] of [
        ['filing', filing],
        ['penalty', penalty],
      ] as const)
        if (sees.includes(power)) assert.equal((await app.open(person, id)).view.head.power, power);
        else await assert.rejects(app.open(person, id), NotFound);
    });

  it('what is to be done in the one’s cases is nobody’s task in the other', async () => {
    const powersOf = async (who: string) =>
      new Set((await app.tasks(who as PersonId)).map(({ number }) => number.slice(0, 2)));
    assert.deepEqual(await powersOf('county-squad-a'), new Set(['XC']));
    assert.deepEqual(await powersOf('clerk-a'), new Set(['BA']));
  });
  it('nobody acts in the other’s case: it is not there for him', async () => {
    await assert.rejects(app.act(actor('clerk-a', 'clerk'), penalty, 'register-contact', {}), NotFound);
    await assert.rejects(app.act(actor('county-squad-a', 'squad-leader'), filing, 'accept', {}), NotFound);
  });
  it('the people of the one are no colleagues of the other’s; inspectors and administrators meet in both', () => {
    const meets = (who: string) => {
      const definitions = app.powers().map(({ definition }) => definition);
      const isColleague = areColleagues(app.directory().posts(who as PersonId), definitions);
      return ['clerk-b', 'county-officer-b', 'inspector-b', 'system-a'].filter((other) =>
        isColleague(app.directory().posts(other as PersonId)),
      );
    };
    assert.deepEqual(meets('clerk-a'), ['clerk-b', 'inspector-b', 'system-a']);
    assert.deepEqual(meets('county-officer-a'), ['county-officer-b', 'inspector-b', 'system-a']);
    assert.deepEqual(meets('inspector-a'), ['clerk-b', 'county-officer-b', 'inspector-b', 'system-a']);
    assert.deepEqual(meets('applicant-a'), ['inspector-b', 'system-a']);
  });
  it('without the demonstration there is no such power', async () => {
    const own = await testDatabase();
    const plain = await createApp({ db: own.db, root, files: folder, demonstration: false });
    assert.equal(plain.findPower('penalty'), undefined);
    assert.ok(plain.findPower('filing'));
    await plain.close();
    await own.close();
  });
});
