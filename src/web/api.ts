import type * as z from 'zod';
import type * as shapes from '#contract/shapes.ts';

/** The HTTP API as the staff app calls it. Everything that is not 2xx arrives as an `ApiProblem`. */

export type Problem = shapes.Problem;
export type Me = shapes.Me;
export type CaseRow = shapes.CaseRow;
export type CaseDetail = shapes.CaseDetail;
export type RailStage = shapes.RailStage;
export type Task = shapes.Task;
export type Signal = shapes.SignalShape;
export type Deadline = shapes.DeadlineShape;
export type Fault = shapes.RestedFaultShape;
export type Rests = shapes.RestsShape;
export type ListedAct = shapes.ListedActShape;
export type ActDone = shapes.ActDone;
export type Trace = shapes.Trace;
export type TraceEntry = z.infer<typeof shapes.traceEntry>;
export type Attachment = z.infer<typeof shapes.attachment>;
export type PowerRow = z.infer<typeof shapes.powerRow>;
export type Person = z.infer<typeof shapes.person>;
export type DemoAccount = z.infer<typeof shapes.demoAccount>;
export type Both = { readonly zh: string; readonly en: string };
export type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null; readonly total: number | null };
export type Choice = { readonly value: string; readonly label: string };

export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;
  /** Of a 409: the parts of the case that have changed. */
  readonly facets: readonly string[];
  constructor(problem: Problem & { readonly facets?: readonly string[] }) {
    super(problem.code);
    this.problem = problem;
    this.facets = problem.facets ?? [];
  }
}

/** A repeated request with the same key gets the first answer: make one for each intent, not for each try. */
export const newIdempotencyKey = (): string => crypto.randomUUID();

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => request<T>(path, signal ? { signal } : {});

export const post = <T>(path: string, body: unknown, idempotencyKey = newIdempotencyKey()): Promise<T> =>
  request<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
    body: JSON.stringify(body),
  });

export function upload(file: File): Promise<Attachment> {
  const body = new FormData();
  body.append('file', file);
  return request<Attachment>('/api/attachments', {
    method: 'POST',
    headers: { 'idempotency-key': newIdempotencyKey() },
    body,
  });
}

export const materialUrl = (caseId: number, hash: string): string => `/api/cases/${caseId}/materials/${hash}`;

async function request<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem(unreached);
  }
  const text = await response.text();
  const body = parsed(text);
  // The cast is sound as far as the server is: both sides are generated from `#contract/shapes.ts`.
  if (response.ok) return body as T;
  throw new ApiProblem(isProblem(body) ? body : unexplained(response.status));
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'title' in body && 'detail' in body && typeof body.title === 'object';

const unreached: Problem = {
  type: 'about:blank',
  status: 0,
  code: 'NETWORK',
  title: { zh: '连接不上服务器', en: 'The server cannot be reached' },
  detail: {
    zh: '您填写的内容仍在本页。请检查网络后再点一次，不会重复办理。',
    en: 'What you typed is still here. Check the network and press again: nothing will be done twice.',
  },
};

const unexplained = (status: number): Problem => ({
  type: 'about:blank',
  status,
  code: `HTTP_${status}`,
  title: { zh: '服务器没有办成', en: 'The server could not do it' },
  detail: {
    zh: `服务器答复 ${status}，没有说明原因。请稍后再试；仍不行请联系系统管理员。`,
    en: `The server answered ${status} without a reason. Try again later; if it persists, tell the system administrator.`,
  },
});
