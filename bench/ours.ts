import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createApp } from '#app/create.ts';
import { readDepartment } from '#app/seed.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import type { Database } from '#store/database.ts';
import type { Connection } from '#store/embedded.ts';
import { orderedKey } from '#web/parts/ordered-key.ts';
import { productEnv, productFlags } from '../scripts/node24.mjs';
import { RequestClock } from './clock.ts';
import type { Desk } from './filing-case.ts';
import type { ClockedDesk, Course } from './honest-case.ts';
import { HttpDesk } from './http-desk.ts';
import { type Served, serveScript } from './serve.ts';

/** Our product, reached in two ways. The clock is each request's own. In process too every request has its idempotency key. */

const root = join(import.meta.dirname, '..');

type Opened = { readonly desk: ClockedDesk; close(): Promise<unknown> };

export async function inProcess(db: Database, filesDir: string, course: Course): Promise<Opened> {
  const clock = new RequestClock(course.opens);
  const register = readDepartment(root);
  const app = await createApp({ db, root, files: filesDir, demonstration: true, register, wallClock: clock.now });
  const request = (person: string, as: string) => ({
    actor: { person: person as PersonId, as: as as Post },
    idempotencyKey: orderedKey(Date.now(), randomBytes(10)),
  });
  const at = (when: number): Desk => ({
    start: (person, as, input) => clock.at(when, () => app.start(request(person, as), course.power, input)),
    act: (person, as, caseId, act, input) => clock.at(when, () => app.act(request(person, as), caseId, act, input)),
    sign: (person, as, caseId, held) => clock.at(when, () => app.sign(request(person, as), caseId, held)),
    prefill: (person, caseId, act) =>
      clock.at(when, async () => {
        const loaded = await app.open(person as PersonId, caseId);
        return app.listActs(person as PersonId, loaded).find((one) => one.act === act)?.options.prefill ?? {};
      }),
  });
  return { desk: { at }, close: () => app.close() };
}

/** As PostgreSQL's superuser, which the product turns into the app's role for every connection it works on. */
export const urlOf = ({ host, database }: Connection): string =>
  `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(host)}`;

export async function overHttp(
  connection: Connection,
  dataDir: string,
  course: Course,
  clients: number,
): Promise<Opened & { readonly served: Served }> {
  const served = await serveScript({
    script: ['bench/served.ts', urlOf(connection), dataDir, String(course.opens)],
    env: productEnv,
    flags: productFlags,
  });
  const desk = new HttpDesk(served.address, clients, course.power);
  await desk.signIn(course.people);
  const close = async () => {
    desk.close();
    await served.stop();
  };
  return { desk, served, close };
}
