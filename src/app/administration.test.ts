import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { StaffChange } from '#contract/administration-shapes.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { at } from '#testing/case.ts';
import { runTo, type TestApp, testApp } from '#testing/record.ts';
import { BadInput, NotFound } from './app.ts';
import { compareReadModels } from './rebuild.ts';

const as = (person: string, post: string) => ({ person: person as PersonId, as: post as Post });
const SYSTEM = as('system-a', 'system-administrator');
const SECURITY = as('security-a', 'security-administrator');

/** Codes of a refusal; '' = it went through. */
async function codes(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return '';
  } catch (error) {
    if (error instanceof Refusal) return error.faults.map(({ code }) => code).join();
    if (error instanceof NotFound) return 'NOT_FOUND';
    if (error instanceof BadInput) return error.issues.map(({ zh }) => zh).join();
    throw error;
  }
}

describe('changes by two, on a real database', () => {
  let test: TestApp;
  before(async () => {
    test = await testApp();
  });
  after(() => test.end());
  beforeEach(() => test.app.moveClock(at('2026-09-28 10:00')));

  const propose = (change: StaffChange, by = SYSTEM) => test.app.administration.propose(by, change);
  const approve = (id: number, by = SECURITY) => test.app.administration.decide(by, id, true, '');
  const done = async (change: StaffChange) => approve(await propose(change));
  const postsOf = (person: string, app = test.app) => app.directory().posts(person as PersonId);
  const post = (person: string, key: string, from = '2026-09-28', to?: string): StaffChange => ({
    kind: 'post',
    person,
    post: key,
    from,
    ...(to === undefined ? {} : { to }),
  });
  let n = 0;
  const account = (name = '新人甲'): Extract<StaffChange, { kind: 'account' }> => {
    n++;
    return { kind: 'account', name, email: `new-${n}@demo.hengjian.invalid`, staffNumber: `N-${n}`, section: '' };
  };
  const newPerson = async () => {
    const id = await propose(account());
    await approve(id);
    return `staff-${id}`;
  };

  it('a drafted change holds nothing until the second person approves it; then in every process', async () => {
    const other = await test.another();
    const id = await propose(post('clerk-a', 'reviewer'));
    assert.deepEqual(postsOf('clerk-a'), ['clerk']);
    await approve(id);
    assert.deepEqual(postsOf('clerk-a'), ['clerk', 'reviewer']);
    await until(() => postsOf('clerk-a', other).length === 2);
    const change: StaffChange = { kind: 'post-ended', person: 'clerk-a', post: 'reviewer' };
    await done(change);
    assert.deepEqual(postsOf('clerk-a'), ['clerk']);
    await until(() => postsOf('clerk-a', other).length === 1);
  });

  it('a process that was not told finds it at its next look-out', async () => {
    const other = await test.another();
    const id = await newPerson();
    // Written by hand, without a word to anybody but the number.
    await test.db.query(`update person set name = '改名' where id = $1`, [id]);
    await test.db.query(`update setting set value = to_jsonb(value::text::int + 1) where key = 'register-version'`);
    await other.tick();
    assert.equal(other.directory().name(id as PersonId), '改名');
  });

  it('an ended post ends its rights at once, in a case that is open before him', async () => {
    const caseId = await runTo(test, 'accept');
    await done({ kind: 'post-ended', person: 'clerk-b', post: 'clerk' });
    await assert.rejects(test.app.open('clerk-b' as PersonId, caseId), NotFound);
    await done(post('clerk-b', 'clerk'));
    assert.ok(await test.app.open('clerk-b' as PersonId, caseId));
  });

  it('a post runs from its first day to the end of its last', async () => {
    const id = await newPerson();
    await done(post(id, 'clerk', '2026-09-29', '2026-09-30'));
    const held: number[] = [];
    for (const time of ['2026-09-28 23:59', '2026-09-29 00:00', '2026-09-30 23:59', '2026-10-01 00:00']) {
      await test.app.moveClock(at(time));
      held.push(postsOf(id).length);
    }
    assert.deepEqual(held, [0, 1, 1, 0]);
  });

  const table: readonly (readonly [string, StaffChange, string])[] = [
    ['an administrator as another', post('security-a', 'security-auditor'), 'ADMINISTRATORS_EXCLUDE'],
    ['an administrator with a post of cases', post('auditor-a', 'clerk'), 'ADMINISTRATORS_EXCLUDE'],
    ['an officer as an administrator', post('clerk-a', 'security-auditor'), 'ADMINISTRATORS_EXCLUDE'],
    ['the same, later', post('clerk-a', 'security-auditor', '2027-01-01'), 'ADMINISTRATORS_EXCLUDE'],
    ['an administrator whom a case concerns', post('auditor-a', 'party'), ''],
    ['a second post of cases', post('reviewer-a', 'clerk'), ''],
    ['a post held already', post('clerk-a', 'clerk'), 'POST_HELD_ALREADY'],
    ['a post of a power', post('clerk-a', 'squad-leader'), ''],
    ['no such post', post('clerk-a', 'emperor'), 'POST_UNKNOWN'],
    ['an applicant’s post', post('clerk-a', 'applicant'), 'POST_UNKNOWN'],
    ['no such person', post('nobody', 'clerk'), 'STAFF_UNKNOWN'],
    ['an applicant as an officer', post('applicant-a', 'clerk'), 'STAFF_UNKNOWN'],
    ['yesterday', post('clerk-b', 'reviewer', '2026-09-27'), 'DAY_IS_PAST'],
    ['days reversed', post('clerk-b', 'reviewer', '2026-10-02', '2026-10-01'), 'DAYS_REVERSED'],
    ['of one day', post('clerk-b', 'reviewer', '2026-10-01', '2026-10-01'), ''],
    ['about himself', post('system-a', 'party'), 'OWN_CHANGE'],
    ['a post not held', { kind: 'post-ended', person: 'clerk-a', post: 'principal' }, 'HOLDING_UNKNOWN'],
    [
      'the last who approves',
      { kind: 'post-ended', person: 'security-a', post: 'security-administrator' },
      'LAST_ADMINISTRATOR',
    ],
    ['the account of the last who approves', { kind: 'account-closed', person: 'security-a' }, 'LAST_ADMINISTRATOR'],
    ['the auditor', { kind: 'post-ended', person: 'auditor-a', post: 'security-auditor' }, ''],
    ['an e-mail that is taken', { ...account(), email: 'Clerk-A@demo.hengjian.invalid' }, 'EMAIL_TAKEN'],
    [
      'a list with a number twice',
      {
        kind: 'accounts',
        rows: ['a', 'b'].map((key) => ({
          name: '新人',
          email: `${key}@x.invalid`,
          staffNumber: 'TWICE',
          section: '',
          posts: ['clerk'],
          from: '2026-09-28',
        })),
      },
      'STAFF_NUMBER_TAKEN',
    ],
    [
      'a list with an administrator who handles cases',
      {
        kind: 'accounts',
        rows: [
          {
            name: '新人',
            email: 'c@x.invalid',
            staffNumber: 'C',
            section: '',
            posts: ['clerk', 'security-auditor'],
            from: '2026-09-28',
          },
        ],
      },
      'ADMINISTRATORS_EXCLUDE',
    ],
    [
      'a relation that stands',
      { kind: 'relation', person: 'reviewer-c', subject: '91140400MADEM0A01M', relation: '近亲属' },
      'RELATION_EXISTS',
    ],
    ['a relation that is none', { kind: 'relation-ended', person: 'clerk-a', subject: 'x' }, 'RELATION_UNKNOWN'],
  ];
  for (const [name, change, code] of table)
    it(`${code === '' ? 'takes' : 'refuses'} ${name}`, async () => assert.equal(await codes(propose(change)), code));

  it('nobody decides what he drafted, nor after a change of post; nor what concerns himself', async () => {
    const id = await propose(post('clerk-b', 'handler'));
    assert.equal(await codes(approve(id, as('system-a', 'system-administrator'))), 'NOT_FOUND');
    assert.equal(await codes(approve(id, as('system-a', 'security-administrator'))), 'CHANGE_DRAFTED_BY_YOU');
    const own = await propose(post('security-a', 'party'));
    assert.equal(await codes(approve(own)), 'OWN_CHANGE');
    assert.equal(await codes(propose(post('clerk-b', 'office'), SECURITY)), 'NOT_FOUND');
    await approve(id);
    assert.equal(await codes(approve(id)), 'CHANGE_DECIDED');
  });

  it('a change is judged again when it is approved: two that were each in order alone', async () => {
    const id = await newPerson();
    const [first, second] = [await propose(post(id, 'clerk')), await propose(post(id, 'security-auditor'))];
    await approve(first);
    assert.equal(await codes(approve(second)), 'ADMINISTRATORS_EXCLUDE');
    assert.deepEqual(postsOf(id), ['clerk']);
  });

  it('one that is approved a day late begins then', async () => {
    const id = await newPerson();
    const change = await propose(post(id, 'clerk'));
    await test.app.moveClock(at('2026-09-29 09:00'));
    await approve(change);
    const mine = test.app.register().holdings.find((one) => one.person === id);
    assert.ok((mine?.from ?? '') >= at('2026-09-29 09:00'), mine?.from);
  });

  it('a refused change needs a reason, stays to be seen, and its relation was never', async () => {
    const change: StaffChange = { kind: 'relation', person: 'clerk-b', subject: 'official-b', relation: '近亲属' };
    const id = await propose(change);
    assert.equal(await codes(propose(change)), 'CHANGE_ALREADY_PENDING');
    assert.equal(await codes(test.app.administration.decide(SECURITY, id, false, '')), 'REFUSAL_WITHOUT_REASON');
    await test.app.administration.decide(SECURITY, id, false, '请附申报表');
    const [row] = await test.app.administration.changes({ state: 'refused', limit: 1 });
    assert.deepEqual([row?.id, row?.reason, row?.decidedBy], [id, '请附申报表', 'security-a']);
    assert.equal(test.app.directory().interest('clerk-b' as PersonId, 'official-b'), undefined);
    await done(change);
    assert.equal(test.app.directory().interest('clerk-b' as PersonId, 'official-b'), '近亲属');
    await done({ kind: 'relation-ended', person: 'clerk-b', subject: 'official-b' });
    assert.equal(test.app.directory().interest('clerk-b' as PersonId, 'official-b'), undefined);
  });

  it('a closed account signs in no more and holds nothing; its name stays in the record', async () => {
    const id = await newPerson();
    await done(post(id, 'clerk'));
    const email = test.app.persons().find((one) => one.id === id)?.email ?? '';
    assert.equal(test.app.personWith(email)?.id, id);
    await done({ kind: 'account-closed', person: id });
    assert.deepEqual([test.app.personWith(email), postsOf(id)], [undefined, []]);
    assert.equal(test.app.directory().name(id as PersonId), '新人甲');
    assert.equal(await codes(propose(post(id, 'clerk'))), 'ACCOUNT_CLOSED');
  });

  it('a first password is made once; a further one takes an approved change', async () => {
    const id = await newPerson();
    const given: string[] = [];
    const make = (by = SECURITY) =>
      test.app.administration.makeFirstPassword(by, id, async ({ email }) => {
        given.push(email);
      });
    assert.equal(await codes(make(SYSTEM)), 'NOT_FOUND');
    await assert.rejects(
      test.app.administration.makeFirstPassword(SECURITY, id, async () => {
        throw new Error('the login failed');
      }),
      /the login failed/,
    );
    assert.equal(await codes(make()), '');
    assert.equal(await codes(make()), 'PASSWORD_MADE_ALREADY');
    assert.equal(test.app.register().persons.find((one) => one.id === id)?.password, 'first');
    await test.app.administration.passwordChanged(id as PersonId);
    assert.equal(test.app.register().persons.find((one) => one.id === id)?.password, undefined);
    await done({ kind: 'password', person: id });
    assert.equal(await codes(make()), '');
    assert.equal(given.length, 2);
  });

  const year = (change: object = {}): StaffChange => ({
    kind: 'calendar',
    year: {
      year: 2027,
      notice: { title: '演示用通知', number: '演示〔2026〕1号', numberConfirmed: false, issued: '2026-09-01' },
      source: '测试用，不是真实通知',
      confidence: 'proposal',
      off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
      makeUp: [{ name: '元旦', day: '2027-01-09' }],
      ...change,
    },
  });
  it('a year of the calendar counts once it is approved, and open cases are looked at again', async () => {
    const caseId = await runTo(test, 'accept');
    assert.match(await codes(propose(year({ year: 2029, off: [], makeUp: [] }))), /年份须连续/);
    assert.match(await codes(propose(year({ makeUp: [{ name: '元旦', day: '2027-01-11' }] }))), /不是周末/);
    const id = await propose(year());
    assert.equal(test.app.calendar().years.at(-1)?.year, 2026);
    await approve(id);
    const added = test.app.calendar().years.at(-1);
    // 365 days, 104 of a weekend, one holiday on a Friday, one make-up day.
    assert.deepEqual([added?.year, added?.workingDays], [2027, 261]);
    const woken = () =>
      test.db.query('select 1 from case_summary where case_id = $1 and wake_at <= $2', [caseId, test.app.now()]);
    assert.equal((await woken()).length, 1);
    await test.app.tick();
    assert.equal((await woken()).length, 0);
  });

  it('a window that was set up is there, with its posts', async () => {
    const window = { name: '二号窗口', posts: ['clerk'], opens: '09:00', closes: '17:00', graceMinutes: 5 };
    assert.equal(await codes(propose({ kind: 'window', key: 'two', ...window, closes: '09:00' })), 'HOURS_REVERSED');
    await done({ kind: 'window', key: 'two', ...window });
    assert.equal((await test.app.windows()).find((one) => one.window.key === 'two')?.window.name, '二号窗口');
  });

  it('whoever drafted it takes it back; the whole stands in the record, whose chain holds', async () => {
    const id = await propose(post('clerk-b', 'compiler'));
    assert.equal(await codes(test.app.administration.withdraw(SECURITY, id)), 'NOT_FOUND');
    await test.app.administration.withdraw(SYSTEM, id);
    const [last, first] = await test.app.record.list({ limit: 2 });
    assert.deepEqual([last?.kind, last?.data], ['change-withdrawn', { change: id }]);
    assert.deepEqual(
      [first?.kind, first?.data],
      ['change-proposed', { change: id, what: post('clerk-b', 'compiler') }],
    );
    assert.deepEqual(await test.app.record.verify(), []);
  });

  it('the list of changes is made again from the record: lost, altered and invented rows are named and mended', async () => {
    const refused = await propose(post('clerk-b', 'compiler'));
    await test.app.administration.decide(SECURITY, refused, false, '岗位职责待明确。');
    const waiting = await propose(account());
    const compare = async (write: boolean) =>
      (await compareReadModels(test.db, test.app, { write, progress: () => {} })).differences.filter((line) =>
        line.includes('人员变更'),
      ).length;
    const rows = () => test.db.query('select * from staff_change order by id');
    const before = await rows();
    assert.ok(before.length > 3);
    assert.equal(await compare(false), 0);
    await test.db.query(`update staff_change set reason = '另一理由' where id = $1`, [refused]);
    await test.db.query(
      `insert into staff_change (data, state, proposed_by, proposed_at) values ('{}', 'pending', 'nobody', now())`,
    );
    assert.equal(await compare(false), 2);
    assert.equal(await compare(true), 2);
    assert.deepEqual(await rows(), before);
    await test.db.query('delete from staff_change');
    await test.owner.query(`select setval('staff_change_id_seq', 1, false)`);
    assert.equal(await compare(true), before.length);
    assert.deepEqual(await rows(), before);
    // The next number is new, and what waits still waits.
    assert.ok((await propose(account())) > waiting);
    assert.equal(await codes(approve(waiting)), '');
  });

  it('a step that names somebody goes back to its post as his post ends, on the day that was set too', async () => {
    const names = async (id: number) =>
      (
        await test.db.query<{ person: string | null }>(
          `select person from task where case_id = $1 and kind = 'NEXT_STEP' order by key`,
          [id],
        )
      ).map(({ person }) => person);
    const assigned = async (person: string) => {
      const caseId = await runTo(test, 'review');
      await test.app.act(test.by('head-a'), caseId, 'reassign', { to: person });
      return caseId;
    };
    const [leaving, staying] = [await assigned('reviewer-a'), await assigned('reviewer-b')];
    const versions = () =>
      test.db.query('select case_id, version from case_summary where case_id = any($1)', [[leaving, staying]]);
    const before = await versions();
    assert.ok((await names(leaving)).includes('reviewer-a'));
    await done({ kind: 'post-ended', person: 'reviewer-a', post: 'reviewer', on: '2026-09-28' });
    await test.app.tick();
    assert.ok((await names(leaving)).includes('reviewer-a'), 'he holds it until the end of the day');
    await test.app.moveClock(at('2026-09-29 00:00'));
    assert.deepEqual(new Set(await names(leaving)), new Set([null]));
    assert.ok((await names(staying)).includes('reviewer-b'));
    await done({ kind: 'post-ended', person: 'reviewer-b', post: 'reviewer' });
    await test.app.tick();
    assert.deepEqual(new Set(await names(staying)), new Set([null]));
    assert.deepEqual(await versions(), before, 'nothing is written into a case');
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(holds(), 'within two seconds');
}
