import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createApp } from '#app/create.ts';
import { isRealDepartment } from '#app/first-administrators.ts';
import type { Deliver } from '#app/outbox.ts';
import { readDepartment } from '#app/seed.ts';
import { createServer, type ServerOptions } from '#http/server.ts';
import type { Database } from '#store/database.ts';
import { fontsIn } from './fonts.ts';
import { secretIn } from './login-secret.ts';
import type { MailSettings } from './mail-settings.ts';
import { RealDepartment } from './real-department.ts';
import { ROOT } from './root.ts';
import { smtp } from './smtp.ts';
import { openStore } from './store.ts';

export type ProductOptions = {
  readonly host: string;
  readonly port: number;
  /** Data of the embedded server, uploaded files, the login secret. */
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly demonstration: boolean;
  /** Suites only: the demonstration clock may also go back. */
  readonly freeClock?: boolean;
  /** Bench only: milliseconds since 1970; left out = the server's own clock. */
  readonly wallClock?: () => number;
  readonly publicOrigin?: string | undefined;
  /** Days for which the answer to a repeated request is kept. */
  readonly answerDays?: number;
  /** Folder of the operator's own fonts. */
  readonly fontsDir?: string | undefined;
  /** Left out = no mail is sent. */
  readonly mail?: MailSettings | undefined;
  /** The department's OpenID provider; left out = none. */
  readonly oidc?: ServerOptions['oidc'] | undefined;
  readonly passwords?: NonNullable<ServerOptions['passwords']>;
  readonly log: (line: string) => void;
  readonly pages?: (app: Product['app']) => Promise<NonNullable<ServerOptions['pages']>>;
  /** Runs once on a fresh database in demonstration mode, before anybody is let in. */
  readonly seed?: (app: Product['app'], log: (line: string) => void) => Promise<void>;
};

export type Product = {
  readonly app: Awaited<ReturnType<typeof createApp>>;
  readonly server: FastifyInstance;
  readonly address: string;
  stop(): Promise<void>;
};

/** The port is somebody else's. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  constructor(host: string, port: number) {
    super(
      `端口 ${host}:${port} 已被占用。请先停掉占用它的程序，或换一个端口：PORT=8081 npm start\n` +
        `Port ${host}:${port} is taken. Stop the program that uses it, or choose another: PORT=8081 npm start`,
    );
  }
}

/** The look-out for what falls due: often enough that "on the minute" holds, cheap because only due cases are read. */
const TICK_MS = 1000;
/** Letters wait for nobody's click but a code's. */
const MAIL_MS = 5000;

/** Starts everything, in order, and undoes it in reverse when something fails or when it is told to stop. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
    const db = await openStore(options, options.log);
    undo.push(() => db.close());
    if (options.demonstration && (await isRealDepartment(db))) throw new RealDepartment();
    await seedOnce(db, options);
    const deliver = options.mail ? smtp(options.mail) : undefined;
    const app = await makeApp(db, options, options.freeClock ?? false, deliver);
    undo.push(() => app.close());
    const staticDir = join(ROOT, 'dist', 'web');
    const pages = await options.pages?.(app);
    const server = await createServer({
      app,
      pool: db.pool,
      secret: secretIn(options.dataDir),
      ...(options.publicOrigin ? { publicOrigin: options.publicOrigin } : {}),
      ...(options.oidc ? { oidc: options.oidc } : {}),
      ...(options.passwords ? { passwords: options.passwords } : {}),
      ...(existsSync(staticDir) ? { staticDir } : {}),
      fonts: fontsIn(options.fontsDir),
      ...(pages ? { pages } : {}),
      log: options.log,
    });
    undo.push(() => server.close());
    const address = await listen(server, options);
    undo.push(repeat('tick', TICK_MS, () => app.tick(), options.log));
    if (deliver) {
      undo.push(async () => deliver.close());
      undo.push(repeat('mail', MAIL_MS, () => sendMail(app), options.log));
    }
    return { app, server, address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const makeApp = (db: Database, options: ProductOptions, freeClock: boolean, deliver?: Deliver) =>
  createApp({
    db,
    root: ROOT,
    files: join(options.dataDir, 'files'),
    demonstration: options.demonstration,
    freeClock,
    ...(options.answerDays ? { answerDays: options.answerDays } : {}),
    ...(options.wallClock ? { wallClock: options.wallClock } : {}),
    ...(options.mail && deliver
      ? { mail: { deliver, origin: options.publicOrigin ?? '', everyMinutes: options.mail.everyMinutes } }
      : {}),
    ...(options.demonstration ? { register: readDepartment(ROOT) } : {}),
  });

/** Demonstration cases are made by acting, through the same use cases, on a clock that may go back; it stays where they end. */
async function seedOnce(db: Database, options: ProductOptions): Promise<void> {
  if (!options.demonstration || !options.seed) return;
  const [any] = await db.query<{ case_id: number }>('select case_id from case_summary limit 1');
  if (any) return;
  const app = await makeApp(db, options, true);
  try {
    await options.seed(app, options.log);
  } finally {
    await app.close();
  }
}

async function listen(server: FastifyInstance, { host, port }: ProductOptions): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortTaken(host, port);
    throw error;
  }
}

/** What could not be sent is said once a round, without its receiver: it is tried again. */
async function sendMail(app: Product['app']): Promise<void> {
  const { failed } = await app.mail.work();
  const [first] = failed;
  if (first) throw new Error(`${failed.length} not sent: ${first.message.replaceAll(/\S+@\S+/g, '…')}`);
}

/** Again and again, each time after the last has ended; answers with what stops it. */
function repeat(
  what: string,
  everyMs: number,
  work: () => Promise<unknown>,
  log: (line: string) => void,
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let running: Promise<unknown> = Promise.resolve();
  const next = () => {
    timer = setTimeout(() => {
      running = work()
        .catch((error: unknown) => log(`${what}: ${error instanceof Error ? error.message : String(error)}`))
        .finally(() => {
          if (!stopped) next();
        });
    }, everyMs);
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
