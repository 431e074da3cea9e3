import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { AUDIT, auditValues, type Flow, type Peer, POOL, poolOf, type Running, type Task } from './peer.ts';

/**
 * DBOS: a case is one durable workflow that waits for each human task with `DBOS.recv`; the request sends with `DBOS.send`, as
 * its pages on human-in-the-loop show. The audit row is a step. `getEvent`, by which a request would learn that its task is
 * done, is spared: the step tells the waiting request in memory.
 */
export const dbos: Peer = {
  name: 'DBOS',
  does: 'one workflow a case, recv + step for each task, send for each request, answered when the step is recorded; what a request waits for is told in memory, not by getEvent',
  open: openDbos,
};

const TOPIC = 'task';
const MONTH_SECONDS = 30 * 86_400;

async function openDbos(database: pg.PoolConfig, { tasks }: Flow): Promise<Running> {
  const pool = new pg.Pool(poolOf(database));
  await pool.query(AUDIT);
  const waiting = new Map<string, () => void>();
  /** Resolves when the workflow has recorded the n-th task. */
  const recorded = (caseId: number, n: number): Promise<void> =>
    new Promise((resolve) => waiting.set(`${caseId}/${n}`, resolve));
  const tell = (caseId: number, n: number): void => {
    waiting.get(`${caseId}/${n}`)?.();
    waiting.delete(`${caseId}/${n}`);
  };
  const audit = async (caseId: number, n: number, task: Task): Promise<void> => {
    await pool.query({
      name: 'audit',
      // A step may run again after a crash.
      text: `insert into audit (case_id, n, person, post, act, payload) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      values: [...auditValues(caseId, n, task)],
    });
  };

  const workflow = DBOS.registerWorkflow(
    async (caseId: number, first: Task) => {
      await DBOS.runStep(() => audit(caseId, 0, first), { name: 'audit' });
      tell(caseId, 0);
      for (let n = 1; n < tasks.length; n++) {
        const task = await DBOS.recv<Task>(TOPIC, MONTH_SECONDS);
        if (!task) throw new Error(`case ${caseId}: nobody did task ${n}`);
        await DBOS.runStep(() => audit(caseId, n, task), { name: 'audit' });
        tell(caseId, n);
      }
    },
    { name: 'case' },
  );

  DBOS.setConfig({
    name: 'peer',
    systemDatabaseUrl: `postgresql://${database.user}@localhost/${database.database}?host=${encodeURIComponent(database.host ?? '')}`,
    systemDatabasePoolSize: POOL,
    logLevel: 'error',
  });
  await DBOS.launch();

  return {
    start: async (caseId, task) => {
      const done = recorded(caseId, 0);
      await DBOS.startWorkflow(workflow, { workflowID: String(caseId) })(caseId, task);
      await done;
    },
    complete: async (caseId, n, task) => {
      const done = recorded(caseId, n);
      await DBOS.send(String(caseId), task, TOPIC);
      await done;
    },
    close: async () => {
      await DBOS.shutdown();
      await pool.end();
    },
  };
}
