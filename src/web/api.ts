import createClient from 'openapi-fetch';
import type * as z from 'zod';
import type * as cardShapes from '#contract/card-shapes.ts';
import type * as caseShapes from '#contract/case-shapes.ts';
import type * as decisionShapes from '#contract/decision-shapes.ts';
import type * as documentShapes from '#contract/document-shapes.ts';
import type { paths } from '#contract/generated/api.d.ts';
import type * as historyShapes from '#contract/history-shapes.ts';
import type * as importShapes from '#contract/import-shapes.ts';
import type * as listShapes from '#contract/list-shapes.ts';
import type * as meetingShapes from '#contract/meeting-shapes.ts';
import type * as formShapes from '#contract/owner-form-shapes.ts';
import type * as ownerShapes from '#contract/owner-shapes.ts';
import type * as severalShapes from '#contract/several-shapes.ts';
import type * as shapes from '#contract/shapes.ts';
import type * as definitions from '#powers/definition.ts';
import { orderedKey } from './parts/ordered-key.ts';

/** The HTTP API as the staff app calls it. Everything that is not 2xx arrives as an `ApiProblem`. */

export type Problem = shapes.Problem;
export type Me = shapes.Me;
export type DocumentRow = documentShapes.DocumentRow;
export type CaseDetail = caseShapes.CaseDetail;
export type Sitting = meetingShapes.Sitting;
export type SittingItem = meetingShapes.SittingItem;
export type SittingRow = meetingShapes.SittingRow;
export type WaitingDecision = decisionShapes.WaitingDecision;
export type DecisionBrief = decisionShapes.DecisionBrief;
export type RailStage = caseShapes.RailStage;
export type Card = cardShapes.CardShape;
export type CardRow = z.infer<typeof cardShapes.cardRow>;
export type CardAct = z.input<typeof cardShapes.departmentCardAct>;
export type DeskRow = listShapes.DeskRowShape;
export type SeveralDone = severalShapes.SeveralDone;
export type SavedView = listShapes.SavedViewShape;
export type DeskCountQuery = NonNullable<paths['/api/desk-count']['get']['parameters']['query']>;
export type ExportFilter = NonNullable<paths['/api/case-count']['get']['parameters']['query']>;
export type Signal = shapes.SignalShape;
export type Deadline = shapes.DeadlineShape;
export type Fault = shapes.RestedFaultShape;
export type Rests = shapes.RestsShape;
export type ListedAct = shapes.ListedActShape;
export type ActDone = shapes.ActDone;
export type Trace = shapes.Trace;
export type TraceEntry = z.infer<typeof shapes.traceEntry>;
export type CaseChanges = historyShapes.CaseChanges;
export type CaseDraft = historyShapes.CaseDraft;
export type Attachment = z.infer<typeof shapes.attachment>;
export type DemoAccount = z.infer<typeof shapes.demoAccount>;
export type Definition = definitions.Definition;
export type Binding = definitions.Binding;
export type DefinitionDraft = ownerShapes.DraftShape;
export type Edit = DefinitionDraft['edits'][number];
export type OwnerForms = formShapes.OwnerFormsShape;
export type ControlForm = formShapes.ControlFormShape;
export type FormSetting = formShapes.SettingShape;
export type FormName = formShapes.NameShape;
export type VersionRow = ownerShapes.VersionShape;
export type Difference = ownerShapes.DifferenceShape;
export type DoubtList = ownerShapes.DoubtListShape;
export type DoubtRow = ownerShapes.DoubtShape;
export type Review = ownerShapes.ReviewShape;
export type ChartDuty = ownerShapes.ChartDutyShape;
export type ChartRight = ownerShapes.ChartRightShape;
export type PostRow = ownerShapes.PostShape;
export type Both = { readonly zh: string; readonly en: string };
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
export const newIdempotencyKey = (): string => orderedKey(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

const client = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin', cache: 'no-store' });

client.use({
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', newIdempotencyKey());
    return request;
  },
});

/** The typed client: path, parameters and body are checked against the OpenAPI document. Its answers go through `answer`. */
export const { GET, POST, PUT, DELETE } = client;

/** The body of what went well; anything else is thrown. */
export async function answer<Body>(call: Promise<{ data?: Body; error?: unknown; response: Response }>): Promise<Body> {
  let answered: Awaited<typeof call>;
  try {
    answered = await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem(unreached);
  }
  const { data, error, response } = answered;
  // 204 has no body, and its type says so.
  if (response.ok && (data !== undefined || response.status === 204)) return data as Body;
  throw new ApiProblem(isProblem(error) ? error : unexplained(response.status));
}

/** Parameters of a request that is sent again with the same key until it is answered. */
export const once = (key: string) => ({ header: { 'idempotency-key': key } });

export function upload(file: File): Promise<Attachment> {
  const form = new FormData();
  form.append('file', file);
  // The document cannot say what a multipart body is; the serialiser hands the form over as it stands.
  return answer(POST('/api/attachments', { body: form as never, bodySerializer: () => form }));
}

export type ImportTried = z.infer<typeof importShapes.importTried>;

/** Tries a table out, or drafts what it means. */
export function importTable(what: 'staff' | 'calendar', file: File, draft: 'yes' | 'no'): Promise<ImportTried> {
  const form = new FormData();
  form.append('file', file);
  return answer(
    POST('/api/admin/imports/{what}', {
      params: { path: { what }, query: { draft } },
      body: form as never,
      bodySerializer: () => form,
    }),
  );
}

export const importTemplateUrl = (what: string): string => `/api/admin/imports/${what}/template`;

type Body<Path extends '/api/exports/cases' | '/api/exports/desk' | '/api/several/documents'> =
  paths[Path]['post']['requestBody']['content']['application/json'];
export const exportCases = (body: Body<'/api/exports/cases'>): Promise<void> =>
  save(POST('/api/exports/cases', { body, parseAs: 'blob' }));
export const exportDesk = (body: Body<'/api/exports/desk'>): Promise<void> =>
  save(POST('/api/exports/desk', { body, parseAs: 'blob' }));

export const saveDocuments = (body: Body<'/api/several/documents'>): Promise<void> =>
  save(POST('/api/several/documents', { body, parseAs: 'blob' }));

/** Takes what is answered as a file, which the browser saves under the name that the server gives it. */
async function save(
  asked: Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>,
): Promise<void> {
  let name = '';
  const bytes = await answer(
    asked.then(({ data, error, response }) => {
      name = decodeURIComponent(
        /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
      );
      // Sound: `parseAs` makes it one.
      return { data: data as unknown as Blob, error, response };
    }),
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export const materialUrl = (caseId: number, hash: string): string => `/api/cases/${caseId}/materials/${hash}`;

export const documentUrl = (caseId: number, key: string, format: 'pdf' | 'docx'): string =>
  `/api/cases/${caseId}/documents/${key}.${format}`;

export const caseExportUrl = (caseId: number): string => `/api/cases/${caseId}/export.json`;

export const caseFileUrl = (caseId: number): string => `/api/cases/${caseId}/file.pdf`;

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
