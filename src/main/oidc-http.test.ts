import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { readDepartment } from '#app/seed.ts';
import type { OidcSettings } from '#http/oidc.ts';
import { testDatabase } from '#testing/database.ts';
import { CLIENT, openidProvider, throughProvider } from './fixtures/openid-provider.ts';
import { ORIGIN, type Served, serve } from './fixtures/served.ts';
import { signInSettings } from './oidc-settings.ts';
import { ROOT } from './root.ts';

const CLOSED = 'reviewer-b';
const whole = readDepartment(ROOT);
const register = {
  ...whole,
  persons: whole.persons.map((one) => (one.id === CLOSED ? { ...one, closed: true } : one)),
};
const emailOf = (person: string) => whole.persons.find(({ id }) => id === person)?.email ?? assert.fail(person);
type Cookies = Record<string, string>;

describe('signing in over a real OpenID provider', () => {
  let provider: Awaited<ReturnType<typeof openidProvider>>;
  let served: Served;
  let settings: OidcSettings;

  before(async () => {
    provider = await openidProvider(ORIGIN);
    settings = {
      issuer: provider.issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      claim: 'email',
      names: 'email',
      scope: 'email',
    };
    served = await serve(await testDatabase(), { oidc: settings, passwords: 'administrators', register });
  });
  after(async () => {
    await served.close();
    await provider.close();
  });
  beforeEach(() => {
    Object.assign(provider.now, { account: 'reviewer-a', verified: true, refuse: false, codeSeconds: 60 });
    provider.now.email = emailOf('reviewer-a');
  });

  const get = async (url: string, cookies: Cookies = {}) => {
    const answer = await served.server.inject({ url, cookies });
    const set = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
    return { status: answer.statusCode, to: String(answer.headers.location ?? ''), set, answer };
  };
  const begin = (to = '/') => get(`/api/auth/oidc/start?to=${encodeURIComponent(to)}`);
  const inOrigin = (url: string) => {
    assert.ok(url.startsWith(`${ORIGIN}/api/auth/oidc/callback?`), url);
    return url.slice(ORIGIN.length);
  };
  /** The whole way; `turn` changes what the browser carries to the provider or back. */
  const dance = async (turn: { to?: string; there?: (url: URL) => void; back?: (url: URL) => void } = {}) => {
    const begun = await begin(turn.to);
    const there = new URL(begun.to);
    turn.there?.(there);
    const back = new URL(await throughProvider(provider.issuer, there.href));
    turn.back?.(back);
    return get(inOrigin(back.href), begun.set);
  };
  const signedInAs = async (cookies: Cookies) => {
    const answer = await served.server.inject({ url: '/api/me', cookies });
    return answer.statusCode === 200 ? answer.json().id : answer.statusCode;
  };
  const refused = async (way: ReturnType<typeof dance>, problem: string) => {
    const { status, to, set } = await way;
    assert.deepEqual([status, to], [302, `/app/sign-in?problem=${problem}`]);
    assert.equal(await signedInAs(set), 401, 'nobody is signed in');
  };

  it('code, PKCE, state and nonce go out; nothing that the browser keeps can be read', async () => {
    const { to, set } = await begin();
    const asked = new URL(to).searchParams;
    assert.equal(asked.get('response_type'), 'code');
    assert.equal(asked.get('code_challenge_method'), 'S256');
    for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((asked.get(name) ?? '').length >= 40, name);
    const kept = set['hengjian.oidc'] ?? '';
    const text = Buffer.from(kept, 'base64url').toString('latin1');
    assert.ok(kept !== '' && !text.includes(asked.get('state') ?? '!') && !text.includes('verifier'));
  });

  it('whom the provider names is in, where he wanted to go, with the posts of the register and no other', async () => {
    const { status, to, set } = await dance({ to: '/cases?lamp=red' });
    assert.deepEqual([status, to], [302, '/app/cases?lamp=red']);
    assert.equal(await signedInAs(set), 'reviewer-a');
    const { posts } = (await served.server.inject({ url: '/api/me', cookies: set })).json();
    const byRegister = (await served.get('/api/me', 'reviewer-a')).json().posts;
    assert.deepEqual(posts, byRegister);
  });

  it('cookies are the app’s alone: HttpOnly, Secure, SameSite', async () => {
    const begun = await begin();
    const done = await dance();
    for (const { answer } of [begun, done])
      for (const cookie of [answer.headers['set-cookie'] ?? []].flat())
        assert.match(
          cookie,
          /HttpOnly.*SameSite=Lax.*Secure|Secure.*HttpOnly.*SameSite=Lax|HttpOnly.*Secure.*SameSite=Lax/i,
        );
  });

  it('a session that was there before is not the one that he comes into', async () => {
    const planted = (await dance()).set;
    const begun = await begin();
    const back = inOrigin(await throughProvider(provider.issuer, begun.to));
    const { set } = await get(back, { ...planted, ...begun.set });
    const name = Object.keys(planted).find((one) => one.endsWith('session_token')) ?? assert.fail('no session');
    assert.ok(set[name] && set[name] !== planted[name]);
  });

  it('another site is not where he is sent', async () => {
    for (const to of ['//evil.invalid', '/\\evil.invalid', 'https://evil.invalid', '/a\nb'])
      assert.equal((await dance({ to })).to, '/app/', to);
  });

  it('refused: another state', () =>
    refused(dance({ back: (url) => url.searchParams.set('state', 'x'.repeat(43)) }), 'failed'));
  it('refused: another nonce', () =>
    refused(dance({ there: (url) => url.searchParams.set('nonce', 'x'.repeat(43)) }), 'failed'));
  it('refused: an answer of another issuer', () =>
    refused(dance({ back: (url) => url.searchParams.set('iss', 'https://other.invalid') }), 'failed'));
  it('refused: another PKCE challenge', () =>
    refused(dance({ there: (url) => url.searchParams.set('code_challenge', 'x'.repeat(43)) }), 'failed'));
  it('refused: a code that nobody gave', () =>
    refused(dance({ back: (url) => url.searchParams.set('code', 'x'.repeat(43)) }), 'failed'));
  it('refused: a code that is over', () => {
    provider.now.codeSeconds = 1;
    const late = async () => {
      const begun = await begin();
      const back = inOrigin(await throughProvider(provider.issuer, begun.to));
      await wait(2100);
      return get(back, begun.set);
    };
    return refused(late(), 'failed');
  });
  it('refused: the same answer a second time', async () => {
    const begun = await begin();
    const back = inOrigin(await throughProvider(provider.issuer, begun.to));
    assert.equal((await get(back, begun.set)).to, '/app/');
    await refused(get(back, begun.set), 'failed');
  });
  it('refused: an answer in a browser that did not begin it, or began another', async () => {
    const back = inOrigin(await throughProvider(provider.issuer, (await begin()).to));
    await refused(get(back), 'failed');
    await refused(get(back, (await begin()).set), 'failed');
    await refused(get(back, { 'hengjian.oidc': 'x'.repeat(200) }), 'failed');
  });
  it('refused: he cancelled at the provider', () => {
    provider.now.refuse = true;
    return refused(dance(), 'cancelled');
  });
  for (const [what, now, problem] of [
    [
      'an account that is not here, and none is made',
      { account: 'x', email: 'nobody@hengjian.invalid' },
      'unknown-account',
    ],
    ['somebody from outside', { account: 'x', email: emailOf('applicant-a') }, 'unknown-account'],
    ['a closed account', { account: CLOSED, email: emailOf(CLOSED) }, 'closed-account'],
    ['an address that the provider has not confirmed', { verified: false }, 'no-claim'],
    ['a provider that names no account', { email: '' }, 'no-claim'],
  ] as const)
    it(`refused: ${what}`, async () => {
      Object.assign(provider.now, now);
      await refused(dance(), problem);
    });

  it('he signs out of both', async () => {
    const { set } = await dance();
    const answer = await served.server.inject({ method: 'POST', url: '/api/auth/sign-out', cookies: set });
    const next = new URL(answer.json().next);
    assert.equal(next.origin, provider.issuer);
    assert.equal(next.searchParams.get('post_logout_redirect_uri'), `${ORIGIN}/app/sign-in`);
    const left = Object.fromEntries(
      Object.entries(set).filter(([name]) => !answer.cookies.some((one) => one.name === name && one.value === '')),
    );
    assert.equal(await signedInAs(left), 401);
  });

  it('a password is for administrators and people from outside; an administrator’s use of it is on record', async () => {
    const signIn = (person: string) =>
      served.server.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload: { email: emailOf(person), password: served.password() },
      });
    const recorded = () =>
      served.app.db.query<{ person_id: string }>(
        `select person_id from department_entry where kind = 'signed-in-by-password' order by seq`,
      );
    const officer = await signIn('reviewer-a');
    assert.deepEqual([officer.statusCode, officer.json().code, officer.cookies], [403, 'PASSWORD_LOGIN_OFF', []]);
    assert.equal((await signIn('applicant-a')).statusCode, 200);
    assert.deepEqual(await recorded(), []);
    for (const person of ['system-a', 'security-a', 'auditor-a']) assert.equal((await signIn(person)).statusCode, 200);
    assert.deepEqual(
      (await recorded()).map((one) => one.person_id),
      ['system-a', 'security-a', 'auditor-a'],
    );
  });

  it('a provider that is away keeps nobody from the sign-in page, and says so there', async () => {
    const away = await serve(await testDatabase(), { oidc: { ...settings, issuer: 'http://127.0.0.1:1' } });
    try {
      const answer = await away.server.inject({ url: '/api/auth/oidc/start' });
      assert.equal(answer.headers.location, '/app/sign-in?problem=unreachable');
      assert.deepEqual((await away.get('/api/auth/ways')).json(), { oidc: true, passwords: 'all' });
    } finally {
      await away.close();
    }
  });
});

it('without a provider there is no way over one', async () => {
  const served = await serve(await testDatabase());
  try {
    assert.deepEqual((await served.get('/api/auth/ways')).json(), { oidc: false, passwords: 'all' });
    for (const url of ['/api/auth/oidc/start', '/api/auth/oidc/callback?code=x'])
      assert.equal((await served.get(url)).statusCode, 404);
  } finally {
    await served.close();
  }
});

describe('settings of signing in', () => {
  const env = {
    HENGJIAN_OIDC_ISSUER: 'https://id.invalid',
    HENGJIAN_OIDC_CLIENT_ID: 'hengjian',
    HENGJIAN_OIDC_CLIENT_SECRET: 's',
    PUBLIC_ORIGIN: ORIGIN,
  };
  it('none: passwords', () => assert.deepEqual(signInSettings({}), { oidc: undefined, passwords: 'all' }));
  it('whole', () => assert.equal(signInSettings(env).oidc?.claim, 'email'));
  for (const [name, change] of [
    ['a provider without encryption', { HENGJIAN_OIDC_ISSUER: 'http://id.invalid' }],
    ['no address', { HENGJIAN_OIDC_ISSUER: 'id' }],
    ['no client', { HENGJIAN_OIDC_CLIENT_ID: '' }],
    ['no secret', { HENGJIAN_OIDC_CLIENT_SECRET: '' }],
    ['no address of its own', { PUBLIC_ORIGIN: '' }],
    ['no such name', { HENGJIAN_OIDC_NAMES: 'phone' }],
    ['no such way of passwords', { HENGJIAN_PASSWORDS: 'none' }],
    ['passwords off and no provider', { HENGJIAN_OIDC_ISSUER: '', HENGJIAN_PASSWORDS: 'administrators' }],
  ] as const)
    it(`refused: ${name}`, () =>
      assert.throws(() => signInSettings({ ...env, ...change }), {
        name: 'SettingWrong',
        message: /[A-Z_]{9}[\s\S]*\n/,
      }));
});
