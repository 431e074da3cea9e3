import { createHmac } from 'node:crypto';
import { APIError, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { getMigrations } from 'better-auth/db/migration';
import * as z from 'zod';
import { LOGIN_SCHEMA, type LoginPool, loginDatabase } from './login-database.ts';
import { SessionMemo } from './session-memo.ts';

export type LoginOptions = {
  readonly pool: LoginPool;
  /** At least 32 random characters, kept: another secret ends all sessions and changes the demonstration password. */
  readonly secret: string;
  /** `https://…` as browsers see it; with it, cookies are `Secure`. Left out = plain HTTP on this machine. */
  readonly publicOrigin?: string;
};

export type Account = { readonly email: string; readonly name: string };
/** What an answer must set so that the browser is, stays or is no longer signed in. */
export type Cookies = readonly string[];

const HOUR = 3600;
/** A signed cookie answers for the session this long without a query: a revoked session lives on for at most as long. */
const CACHE_SECONDS = 60;

/** Accounts and sessions. The account is an e-mail; who that is, and which posts he holds, only the directory says. */
export function makeLogin({ pool, secret, publicOrigin }: LoginOptions) {
  if (secret.length < 32) throw new Error('登录密钥至少 32 个字符。\nThe login secret needs at least 32 characters.');
  const auth = betterAuth({
    appName: 'hengjian',
    baseURL: publicOrigin ?? 'http://localhost',
    basePath: '/api/auth',
    secret,
    database: { db: loginDatabase(pool), type: 'postgres', schemaName: LOGIN_SCHEMA },
    // The server makes accounts; there is no sign-up.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      autoSignIn: false,
    },
    session: { expiresIn: 10 * HOUR, updateAge: HOUR, cookieCache: { enabled: true, maxAge: CACHE_SECONDS } },
    advanced: {
      cookiePrefix: 'hengjian',
      useSecureCookies: publicOrigin?.startsWith('https:') === true,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    // Tries are limited by the server before the library is asked.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [{ id: 'hengjian', endpoints: { openSession } }],
  });
  const memo = new SessionMemo();
  const ending = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } finally {
      memo.clear();
    }
  };
  return {
    migrate: () => migrate(pool, auth.options),
    signIn: (email: string, password: string, headers: Headers) =>
      signIn(() => auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true })),
    signOut: async (headers: Headers): Promise<Cookies> =>
      (await ending(auth.api.signOut({ headers, returnHeaders: true }))).headers.getSetCookie(),
    /** The account's e-mail, and cookies that prolong the session; null when nobody is signed in. */
    session: (headers: Headers): Promise<{ email: string; cookies: Cookies } | null> =>
      memo.get(headers.get('cookie') ?? '', async () => {
        const found = await auth.api.getSession({ headers, returnHeaders: true });
        return found.response ? { email: found.response.user.email, cookies: found.headers.getSetCookie() } : null;
      }),
    changePassword: (currentPassword: string, newPassword: string, headers: Headers) =>
      ending(
        signIn(() =>
          auth.api.changePassword({
            body: { currentPassword, newPassword, revokeOtherSessions: true },
            headers,
            returnHeaders: true,
          }),
        ),
      ),
    /** Signs in without a password: the server's own doing, never reachable from outside. Null = no such account. */
    become: (email: string, headers: Headers) =>
      signIn(() => auth.api.openSession({ body: { email }, headers, returnHeaders: true })),
    /** Signs in whom the department's provider has named: somebody of the register, whether he has a password or not. */
    enter: async (account: Account, headers: Headers): Promise<Cookies> => {
      await mustHaveUser(auth, account);
      return (
        await auth.api.openSession({ body: { email: account.email }, headers, returnHeaders: true })
      ).headers.getSetCookie();
    },
    /** Makes the account; one that exists gets this password. */
    setAccount: async (account: Account, password: string) =>
      ending(setAccounts(auth, [account], await hashPassword(password))),
    setDemoAccounts: async (accounts: readonly Account[]) => {
      const password = demoPassword(secret);
      await setDemoAccounts(auth, accounts, password);
      return password;
    },
  };
}
export type Login = ReturnType<typeof makeLogin>;

const openSession = createAuthEndpoint.serverOnly(
  { method: 'POST', body: z.object({ email: z.string() }) },
  async (ctx) => {
    const { internalAdapter } = ctx.context;
    const found = await internalAdapter.findUserByEmail(ctx.body.email.toLowerCase());
    if (!found) throw new APIError('NOT_FOUND', { message: 'no such account' });
    const session = await internalAdapter.createSession(found.user.id);
    await setSessionCookie(ctx, { session, user: found.user });
    return ctx.json({ email: found.user.email });
  },
);

/** Null where the library says the credentials are wrong; every other failure is a failure. */
async function signIn(attempt: () => Promise<{ headers: Headers }>): Promise<Cookies | null> {
  try {
    return (await attempt()).headers.getSetCookie();
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}

/** Readable to everybody who starts the server, and the same at the next start, since it follows from the secret. */
const demoPassword = (secret: string): string =>
  (createHmac('sha256', secret).update('demonstration password').digest('hex').slice(0, 15).match(/.{5}/g) ?? []).join(
    '-',
  );

type Context = Awaited<ReturnType<typeof betterAuth>['$context']>;
type Auth = { readonly $context: Promise<Pick<Context, 'internalAdapter'>> };

async function setDemoAccounts(auth: Auth, accounts: readonly Account[], password: string): Promise<void> {
  const { internalAdapter } = await auth.$context;
  const [first] = accounts;
  if (!first) return;
  const known = await internalAdapter.findUserByEmail(first.email.toLowerCase(), { includeAccounts: true });
  const hash = known?.accounts.find((one) => one.providerId === 'credential')?.password;
  // One hash for all of them: they have one password, and hashing takes 0.1 s each.
  if (hash && (await verifyPassword({ hash, password }))) await setAccounts(auth, accounts, hash);
  else await setAccounts(auth, accounts, await hashPassword(password));
}

/** The library's own row for somebody who never had a password. */
async function mustHaveUser(auth: Auth, { email, name }: Account): Promise<void> {
  const { internalAdapter } = await auth.$context;
  if (await internalAdapter.findUserByEmail(email.toLowerCase())) return;
  await internalAdapter.createUser(
    { email: email.toLowerCase(), name, emailVerified: true },
    { method: 'email-password' },
  );
}

async function setAccounts(auth: Auth, accounts: readonly Account[], hash: string): Promise<void> {
  const { internalAdapter } = await auth.$context;
  for (const { email, name } of accounts) {
    const known = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true });
    const credential = known?.accounts.find((one) => one.providerId === 'credential');
    if (credential) {
      if (credential.password !== hash) await internalAdapter.updatePassword(credential.userId, hash);
      continue;
    }
    const user =
      known?.user ??
      (await internalAdapter.createUser(
        { email: email.toLowerCase(), name, emailVerified: true },
        { method: 'email-password' },
      ));
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: hash,
    });
  }
}

/** Any number that nothing else in the database locks. */
const LOCK = 7_215_002;

/** Makes what is missing of the login's tables, one process at a time. The schema itself is the store's to make. */
async function migrate(pool: LoginPool, options: Parameters<typeof getMigrations>[0]): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(${LOCK})`);
    const { compileMigrations } = await getMigrations(options);
    // `create schema if not exists` asks for the right to create schemas even where it exists; the app has none.
    const statements = (await compileMigrations())
      .split(/;\s*/)
      .filter((sql) => sql.trim() !== '' && !/^create schema/i.test(sql.trim()));
    for (const sql of statements) await client.query(sql);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    const sql = `create schema if not exists ${LOGIN_SCHEMA}; grant usage, create on schema ${LOGIN_SCHEMA} to hengjian_app;`;
    throw new Error(
      `登录所用的表未能建立。请由数据库管理员执行：${sql}\nThe login's tables could not be made. Ask the database administrator to run: ${sql}`,
      { cause: error },
    );
  } finally {
    client.release(broken);
  }
}
