import type { PoolConfig } from 'pg';

/** What a peer is given for each human task: the same as our act's request carries. */
export type Task = {
  readonly act: string;
  readonly by: string;
  readonly as: string;
  readonly input: unknown;
};

/** A case as a peer must run it. The first task opens it; each of the others waits until somebody does it. */
export type Flow = {
  readonly tasks: readonly Task[];
  /** Of each task, in order. */
  readonly stages: readonly string[];
};

/** A peer at work. A promise resolves when the task's audit row is on disk. */
export type Running = {
  start(caseId: number, task: Task): Promise<void>;
  /** `n` from 1; the last one ends the case. */
  complete(caseId: number, n: number, task: Task): Promise<void>;
  close(): Promise<void>;
};

export type Peer = {
  readonly name: string;
  /** For the reader of the numbers: how it is used, and where that is to its favour. */
  readonly does: string;
  open(database: PoolConfig, flow: Flow): Promise<Running>;
};

/** As many connections as our product has. */
export const POOL = 10;

/** Connections that idle between rounds are given back: all who are measured share one server. */
export const poolOf = (database: PoolConfig): PoolConfig => ({ ...database, max: POOL, idleTimeoutMillis: 1000 });

export const AUDIT = `create table if not exists audit (
  case_id bigint not null,
  n int not null,
  at timestamptz not null default now(),
  person text not null,
  post text not null,
  act text not null,
  payload text not null,
  primary key (case_id, n)
)`;

/** The audit row's values in the order of the table, without `at`. */
export const auditValues = (caseId: number, n: number, { act, by, as, input }: Task): readonly unknown[] => [
  caseId,
  n,
  by,
  as,
  act,
  JSON.stringify(input),
];
