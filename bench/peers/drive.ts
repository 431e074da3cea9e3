import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '#store/database.ts';
import type { Connection } from '#store/embedded.ts';
import type { Desk } from '../filing-case.ts';
import { actsOf, type ClockedDesk, type Course, walkCase } from '../honest-case.ts';
import { HttpClient } from '../http-client.ts';
import { measure, percentiles, processCpu, type Result } from '../machine.ts';
import { type Served, serveScript } from '../serve.ts';
import type { Flow, Peer, Task } from './peer.ts';
import type { InProcess, Load, Setup } from './serve.ts';

export type Driven = {
  readonly peer: Peer;
  readonly served: Served;
  overHttp(load: Load): Promise<Result>;
  inProcess(load: Load): Promise<Result>;
  close(): Promise<void>;
};

/** The flow that peers run: each act of one real walk as a task, with what its request carried. */
export async function recordFlow(desk: ClockedDesk, course: Course, file: () => string): Promise<Flow> {
  for (let tries = 0; tries < 50; tries++) {
    const flow = await recordWalk(desk, course, file);
    // A case that was drawn has an act more: the number of tasks must not hang on the draw.
    if (flow.tasks.length === actsOf(course)) return flow;
  }
  throw new Error('fifty cases, and all of them drawn for a spot check');
}

async function recordWalk(desk: ClockedDesk, course: Course, file: () => string): Promise<Flow> {
  const tasks: Task[] = [];
  const note = (act: string, by: string, as: string, input: unknown) => void tasks.push({ act, by, as, input });
  const at = (when: number): Desk => {
    const there = desk.at(when);
    return {
      start: (by, as, input) => {
        note('start', by, as, input);
        return there.start(by, as, input);
      },
      act: (by, as, caseId, act, input) => {
        note(act, by, as, input);
        return there.act(by, as, caseId, act, input);
      },
      sign: (by, as, caseId, held) => {
        note('sign', by, as, { held });
        return there.sign(by, as, caseId, held);
      },
      prefill: there.prefill,
    };
  };
  const after: string[] = [];
  for await (const { stage } of walkCase({ at }, course, file, (work) => work())) after.push(stage);
  // The stage an act is done in is the one the act before it led to.
  return { tasks, stages: tasks.map((_, i) => after[Math.max(0, i - 1)] ?? '') };
}

/** Starts a peer on a database of its own on that server. */
export async function startPeer(peer: Peer, server: Connection, flow: Flow, folder: string): Promise<Driven> {
  const superuser = { host: server.host, user: 'postgres', database: 'postgres' };
  const name = `bench_${peer.name.replaceAll(/\W/g, '_').toLowerCase()}`;
  await withClient(superuser, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  });
  const database = { ...superuser, database: name };
  const setup: Setup = { database, flow };
  const setupPath = join(folder, `${name}.json`);
  writeFileSync(setupPath, JSON.stringify(setup));
  const served = await serveScript({ script: ['bench/peers/serve.ts', peer.name, setupPath], env: {} });

  const counted = async (work: () => Promise<Result>): Promise<Result> => {
    const before = await auditRows(database);
    const result = await work();
    const written = (await auditRows(database)) - before;
    if (written !== result.acts)
      throw new Error(`${peer.name}: ${result.acts} tasks were acknowledged, ${written} audit rows are there`);
    return result;
  };
  return {
    peer,
    served,
    overHttp: (load) => counted(() => overHttp(served, flow, load)),
    inProcess: (load) => counted(() => inProcess(served, load)),
    close: async () => {
      await served.stop();
      await withClient(superuser, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

const auditRows = (database: { host: string; user: string; database: string }): Promise<number> =>
  withClient(database, async (client) => {
    const { rows } = await client.query<{ n: string }>('select count(*) as n from audit');
    return Number(rows[0]?.n);
  });

async function overHttp({ address, pid }: Served, { tasks }: Flow, { callers, seconds }: Load): Promise<Result> {
  const client = new HttpClient(address, callers);
  const result = await measure(async (millis) => {
    const end = performance.now() + seconds * 1000;
    const caller = async () => {
      while (performance.now() < end) {
        let caseId = 0;
        for (const [n, task] of tasks.entries()) {
          const began = performance.now();
          const path = n === 0 ? '/cases' : `/cases/${caseId}/tasks/${n}`;
          ({ caseId } = (await client.send<{ caseId: number }>('POST', path, {}, task)).body);
          millis.push(performance.now() - began);
          if (performance.now() >= end) return;
        }
      }
    };
    await Promise.all(Array.from({ length: callers }, caller));
  }, pid);
  client.close();
  return result;
}

async function inProcess({ address, pid }: Served, load: Load): Promise<Result> {
  const client = new HttpClient(address, 1);
  const cpu = processCpu(pid);
  const began = performance.now();
  const { body } = await client.send<InProcess>('POST', '/in-process', {}, load);
  const elapsed = performance.now() - began;
  client.close();
  const acts = body.millis.length;
  return {
    acts,
    perSecond: (acts / elapsed) * 1000,
    ...percentiles(body.millis),
    cpuMicros: (processCpu(pid) - cpu) / acts,
  };
}
