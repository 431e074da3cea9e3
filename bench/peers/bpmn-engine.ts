import { Engine, type Execution } from 'bpmn-engine';
import pg from 'pg';
import { AUDIT, auditValues, type Flow, type Peer, poolOf, type Running, type Task } from './peer.ts';

/**
 * bpmn-engine runs one BPMN process of user tasks, one after the other, signalled by their id as its documentation shows.
 * What was handed in goes into the audit row only, not into the process, which keeps its state small.
 */

type State = {
  /** Left out, as the author advises (its issue 137): the source, and with `disableTrackState` the elements that idle. */
  readonly lean: boolean;
};

const LEAN =
  'the state without source and idle elements, as its author advises for small states; payload only in the audit row';

export const inMemory: Peer = {
  name: 'bpmn-engine in memory',
  does: `running engines stay in memory; after each task state and audit row are written in one statement; ${LEAN}`,
  open: (database, flow) => openLive(database, flow, { lean: true }),
};

export const asDocumented: Peer = {
  name: 'bpmn-engine whole state',
  does: 'in memory as well, the state written as getState() returns it',
  open: (database, flow) => openLive(database, flow, { lean: false }),
};

export const recovered: Peer = {
  name: 'bpmn-engine recovered',
  does: `no engine is kept: for each task the state is read, recovered, resumed, signalled and written with the audit row; ${LEAN}`,
  open: openRecovered,
};

async function openLive(database: pg.PoolConfig, flow: Flow, state: State): Promise<Running> {
  const store = await openStore(database, state);
  const newEngine = await engines(flow, state);
  const running = new Map<number, Execution>();
  return {
    start: async (caseId, task) => {
      const execution = await newEngine().execute();
      running.set(caseId, execution);
      await store.write(caseId, 0, task, execution);
    },
    complete: async (caseId, n, task) => {
      const execution = running.get(caseId);
      if (!execution) throw new Error(`no case ${caseId}`);
      execution.signal({ id: idOf(n) });
      if (n === flow.tasks.length - 1) {
        mustHaveEnded(caseId, execution);
        running.delete(caseId);
      }
      await store.write(caseId, n, task, execution);
    },
    close: store.close,
  };
}

async function openRecovered(database: pg.PoolConfig, flow: Flow): Promise<Running> {
  const state: State = { lean: true };
  const store = await openStore(database, state);
  const newEngine = await engines(flow, state);
  return {
    start: async (caseId, task) => store.write(caseId, 0, task, await newEngine().execute()),
    complete: async (caseId, n, task) => {
      const saved = JSON.parse(await store.read(caseId)) as unknown;
      const execution = await newEngine().recover(saved).resume();
      execution.signal({ id: idOf(n) });
      if (n === flow.tasks.length - 1) mustHaveEnded(caseId, execution);
      await store.write(caseId, n, task, execution);
    },
    close: store.close,
  };
}

const idOf = (n: number): string => `task-${n}`;

/** The definition is parsed once; each engine is given the result. */
async function engines({ stages }: Flow, { lean }: State): Promise<() => Engine> {
  const [definition] = await new Engine({ name: 'case', source: sourceOf(stages) }).getDefinitions();
  const { source } = (definition?.environment.options ?? {}) as { source?: unknown };
  if (!source) throw new Error('bpmn-engine keeps its serialised source elsewhere now');
  const options = { name: 'case', sourceContext: source as never, settings: { disableTrackState: lean } };
  return () => new Engine(options);
}

/** A flat sequence: sub-processes for the stages would cost the engine more. Each task's name says its stage. */
function sourceOf(stages: readonly string[]): string {
  const ids = ['start', ...stages.slice(1).map((_, i) => idOf(i + 1)), 'end'];
  const tasks = stages.slice(1).map((stage, i) => `<userTask id="${idOf(i + 1)}" name="${stage}" />`);
  const flows = ids.slice(1).map((to, i) => `<sequenceFlow id="flow-${i}" sourceRef="${ids[i]}" targetRef="${to}" />`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="case" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <process id="process" isExecutable="true">
    <startEvent id="start" />${tasks.join('')}<endEvent id="end" />${flows.join('')}
  </process>
</definitions>`;
}

function mustHaveEnded(caseId: number, { isRunning }: Execution): void {
  if (isRunning) throw new Error(`case ${caseId} has not ended`);
}

async function openStore(database: pg.PoolConfig, { lean }: State) {
  const pool = new pg.Pool(poolOf(database));
  await pool.query(AUDIT);
  await pool.query('create table if not exists process_state (case_id bigint primary key, state text not null)');
  const stateOf = (execution: Execution): string => {
    const state = execution.getState();
    if (lean) for (const definition of state.definitions) delete definition.source;
    return JSON.stringify(state);
  };
  return {
    write: async (caseId: number, n: number, task: Task, execution: Execution): Promise<void> => {
      await pool.query({
        name: 'write',
        text: `with saved as (insert into process_state (case_id, state) values ($1, $7)
            on conflict (case_id) do update set state = excluded.state)
          insert into audit (case_id, n, person, post, act, payload) values ($1, $2, $3, $4, $5, $6)`,
        values: [...auditValues(caseId, n, task), stateOf(execution)],
      });
    },
    read: async (caseId: number): Promise<string> => {
      const { rows } = await pool.query<{ state: string }>({
        name: 'read',
        text: 'select state from process_state where case_id = $1',
        values: [caseId],
      });
      if (!rows[0]) throw new Error(`no case ${caseId}`);
      return rows[0].state;
    },
    close: () => pool.end(),
  };
}
