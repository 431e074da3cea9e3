import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { promisify } from 'node:util';
import { createApp } from '#app/create.ts';
import { makeFirstAdministrators } from '#app/first-administrators.ts';
import { newPassword } from '#http/first-password.ts';
import { makeLogin } from '#http/login.ts';
import { createServer } from '#http/server.ts';
import { instantOf } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { ROOT } from './root.ts';

const SECRET = 'a secret of this test alone, 40 characters';
const account = (name: string, staffNumber: string, email: string) => ({ name, staffNumber, email, section: '' });
const three = {
  system: account('系统甲', 'S-1', 's@x.invalid'),
  security: account('安全乙', 'S-2', 'a@x.invalid'),
  auditor: account('审计丙', 'S-3', 'u@x.invalid'),
};
const now = () => instantOf(Date.now());

let test: TestDatabase;
let files: string;
before(async () => {
  test = await testDatabase();
  files = mkdtempSync(join(tmpdir(), 'hengjian-init-'));
});
after(async () => {
  await test.close();
  rmSync(files, { recursive: true, force: true });
});

it('an empty department: three persons once, all or none, who can then begin to work by two', async () => {
  const login = makeLogin({ pool: test.db.pool, secret: SECRET });
  await login.migrate();
  const one = { ...three, security: { ...three.security, staffNumber: 's-1' } };
  await assert.rejects(
    makeFirstAdministrators(test.db, now, one, async () => {}),
    { code: 'NOT_THREE_PERSONS' },
  );
  const failing = makeFirstAdministrators(test.db, now, three, async () => {
    throw new Error('the login failed');
  });
  await assert.rejects(failing, /the login failed/);

  const passwords = Object.values(three).map(() => newPassword());
  await makeFirstAdministrators(test.db, now, three, async () => {
    for (const [i, person] of Object.values(three).entries()) await login.setAccount(person, passwords[i] ?? '');
  });
  const again = { ...three, system: account('另一人', 'S-4', 'o@x.invalid') };
  await assert.rejects(
    makeFirstAdministrators(test.db, now, again, async () => {}),
    { code: 'NOT_EMPTY' },
  );

  const app = await createApp({ db: test.db, root: ROOT, files, demonstration: false });
  const server = await createServer({ app, pool: test.db.pool, secret: SECRET });
  try {
    const send = (url: string, payload: object, cookies: Record<string, string> = {}) =>
      server.inject({ method: 'POST', url, payload, cookies });
    const signIn = async (i: number, password: string) => {
      const email = Object.values(three)[i]?.email ?? '';
      const entered = await send('/api/auth/sign-in/email', { email, password });
      assert.equal(entered.statusCode, 200, entered.body);
      return { must: entered.json().mustChangePassword, cookies: jar(entered.cookies) };
    };
    const first = await signIn(0, passwords[0] ?? '');
    assert.equal(first.must, true);
    const change = { kind: 'account', ...account('第一名受理员', 'S-9', 'n@x.invalid') };
    assert.equal((await send('/api/admin/changes', { change }, first.cookies)).statusCode, 401, 'before it is changed');
    const changed = await send(
      '/api/auth/change-password',
      { currentPassword: passwords[0], newPassword: 'a password of my own' },
      first.cookies,
    );
    const mine = jar(changed.cookies);
    const drafted = await send('/api/admin/changes', { change }, mine);
    assert.equal(drafted.statusCode, 200, drafted.body);
    const [made] = await app.record.list({ kinds: ['administrators-made'], limit: 1 });
    assert.deepEqual(made?.actor.person, 'machine');
    assert.deepEqual(await app.record.verify(), []);
  } finally {
    await server.close();
    await app.close();
  }
});

const jar = (cookies: readonly { name: string; value: string }[]): Record<string, string> =>
  Object.fromEntries(cookies.map(({ name, value }) => [name, value]));

const hengjian = (data: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [join(ROOT, 'bin', 'hengjian.mjs'), ...args], {
    env: { ...process.env, DATABASE_URL: '', HENGJIAN_DATA: data, PORT: '0' },
  });
const failsWith = (code: number, said: RegExp) => (error: { code?: number; stderr?: string }) => {
  assert.equal(error.code, code, error.stderr);
  assert.match(error.stderr ?? '', said);
  return true;
};

it('the command says what is wrong with its call, and touches nothing', async () => {
  const data = join(files, 'untouched');
  await assert.rejects(hengjian(data, 'init', '--system', '甲,1'), failsWith(2, /--system.*姓名,工号,邮箱/));
  assert.equal(existsSync(data), false);
});

it('the command, once: afterwards nothing of the demonstration comes in, and no reset deletes it', async () => {
  const data = join(files, 'real');
  const call = [
    'init',
    ...[
      '--system',
      '系统甲,S-1,s@x.invalid',
      '--security',
      '安全乙，S-2，a@x.invalid',
      '--audit',
      '审计丙,S-3,u@x.invalid',
    ],
  ];
  const { stdout } = await hengjian(data, ...call);
  assert.equal(stdout.match(/ [a-z2-9]{5}(-[a-z2-9]{5}){3}$/gm)?.length, 3, stdout);
  await assert.rejects(hengjian(data, ...call), failsWith(1, /数据库中已有人员/));
  await assert.rejects(hengjian(data, 'start'), failsWith(1, /HENGJIAN_DEMO=0/));
  await assert.rejects(hengjian(data, 'reset', '--yes'), failsWith(2, /只能重置/));
  assert.equal(existsSync(join(data, 'pg')), true);
});
