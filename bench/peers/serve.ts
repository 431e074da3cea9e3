/**
 * A peer in a process of its own, behind the least that a server needs: fastify, JSON in, JSON out; nobody signs in, nothing
 * is checked. Started by the bench: `serve.ts NAME SETUP.json`
 */
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import type { PoolConfig } from 'pg';
import { peers } from './catalogue.ts';
import type { Flow, Task } from './peer.ts';

export type Setup = { readonly database: PoolConfig; readonly flow: Flow };
export type Load = { readonly callers: number; readonly seconds: number };
/** What a round in process answers: how long each task took, in milliseconds. */
export type InProcess = { readonly millis: readonly number[] };

const [name, setupPath = ''] = process.argv.slice(2);
const peer = peers.find((one) => one.name === name);
if (!peer) throw new Error(`no peer ${name}`);
const { database, flow } = JSON.parse(readFileSync(setupPath, 'utf8')) as Setup;
const running = await peer.open(database, flow);

let cases = 0;
const server = fastify({ forceCloseConnections: true });

server.post<{ Body: Task }>('/cases', async ({ body }) => {
  const caseId = ++cases;
  await running.start(caseId, body);
  return { caseId, next: 1 };
});

server.post<{ Params: { id: string; n: string }; Body: Task }>('/cases/:id/tasks/:n', async ({ params, body }) => {
  const [caseId, n] = [Number(params.id), Number(params.n)];
  await running.complete(caseId, n, body);
  return { caseId, next: n + 1 };
});

/** The same callers, in this process: the next task when the last is recorded. */
server.post<{ Body: Load }>('/in-process', async ({ body }): Promise<InProcess> => {
  const millis: number[] = [];
  const end = performance.now() + body.seconds * 1000;
  const caller = async () => {
    while (performance.now() < end) {
      const caseId = ++cases;
      for (const [n, task] of flow.tasks.entries()) {
        const began = performance.now();
        await (n === 0 ? running.start(caseId, task) : running.complete(caseId, n, task));
        millis.push(performance.now() - began);
        if (performance.now() >= end) return;
      }
    }
  };
  await Promise.all(Array.from({ length: body.callers }, caller));
  return { millis };
});

process.once('SIGTERM', async () => {
  await server.close();
  await running.close();
  // Workflows still wait for tasks that nobody will do.
  process.exit(0);
});
console.log(`${peer.name} ${await server.listen({ host: '127.0.0.1', port: 0 })}`);
