import type { FastifyError } from 'fastify';
import { BadInput, Conflict, DraftRefused, DraftStaysHere, KeyReused, NotFound } from '#app/app.ts';
import { DefinitionRefused } from '#app/definitions.ts';
import { CodeRefused } from '#app/mail.ts';
import { TooManyViews, ViewNameTaken } from '#app/saved-views.ts';
import type { Problem, RestedFaultShape } from '#contract/shapes.ts';
import { Refusal } from '#kernel/refusal.ts';
import { UnprintableText } from '#print/unprintable.ts';
import { saidFault } from '#views/speech.ts';
import { describeIssues, type FieldIssue, type RawIssue } from './issues.ts';
import { sentences } from './sentences.ts';

/** What the edge itself refuses: not signed in, a post one does not hold, a page that is not there. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: number;
  readonly code: string;
  readonly issues: readonly FieldIssue[];
  constructor(status: number, code: keyof typeof sentences, issues: readonly FieldIssue[] = []) {
    super(code);
    this.status = status;
    this.code = code;
    this.issues = issues;
  }
}

/** A refusal whose sentences could be said with the names of its case. */
export class SaidRefusal extends Error {
  override readonly name = 'SaidRefusal';
  readonly faults: readonly RestedFaultShape[];
  constructor(faults: readonly RestedFaultShape[]) {
    super(faults.map((fault) => fault.code).join(', '));
    this.faults = faults;
  }
}

export type EdgeCode = keyof typeof sentences;

export const problemOf = (status: number, code: EdgeCode, rest: Partial<Problem> = {}): Problem => ({
  type: `/problems/${code.toLowerCase().replaceAll('_', '-')}`,
  status,
  code,
  ...sentences[code],
  ...rest,
});

export type Answer = {
  readonly status: number;
  readonly body: Problem /** Not one of ours: to be logged. */;
  readonly bug: boolean;
};

/** What is thrown below → what is sent. Only what is expected speaks; anything else answers with a reference and nothing more. */
export function answerTo(error: unknown, reference: string): Answer {
  const known = expected(error);
  if (known) return { status: known.status, body: known, bug: false };
  return { status: 500, body: problemOf(500, 'INTERNAL', { reference }), bug: true };
}

function expected(error: unknown): Problem | undefined {
  if (error instanceof HttpProblem)
    return problemOf(
      error.status,
      error.code as EdgeCode,
      error.issues.length > 0 ? { errors: [...error.issues] } : {},
    );
  if (error instanceof NotFound) return problemOf(404, 'NOT_FOUND');
  if (error instanceof Conflict)
    return { ...problemOf(409, 'CHANGED_MEANWHILE'), ...{ version: error.version, facets: [...error.facets] } };
  if (error instanceof SaidRefusal) return problemOf(422, 'REFUSED', { faults: [...error.faults] });
  if (error instanceof Refusal)
    return problemOf(422, 'REFUSED', { faults: error.faults.map((found) => saidFault(found)) });
  if (error instanceof BadInput)
    return problemOf(400, 'BAD_INPUT', { errors: error.issues.map((issue) => ({ ...issue })) });
  if (error instanceof DraftStaysHere) return problemOf(422, 'DRAFT_STAYS_HERE');
  if (error instanceof DraftRefused)
    return error.why === 'too-large' ? problemOf(413, 'DRAFT_TOO_LARGE') : problemOf(422, 'DRAFTS_FULL');
  if (error instanceof ViewNameTaken) return problemOf(409, 'VIEW_NAME_TAKEN');
  if (error instanceof TooManyViews) return problemOf(422, 'TOO_MANY_VIEWS');
  if (error instanceof CodeRefused) return problemOf(error.why === 'too-many' ? 429 : 422, CODES[error.why]);
  if (error instanceof KeyReused) return problemOf(422, 'KEY_REUSED');
  if (error instanceof Error && error.name === 'AttachmentRefused') {
    // The store's own refusal, known by name: http does not see the store.
    const why = (error as Error & { fault?: string }).fault;
    return why === 'too-large' ? problemOf(413, 'TOO_LARGE') : problemOf(422, 'FILE_REFUSED');
  }
  if (error instanceof UnprintableText)
    return problemOf(422, 'UNPRINTABLE', {
      errors: error.characters.map((one) => ({ path: 'document', zh: charOf(one), en: charOf(one) })),
    });
  if (error instanceof DefinitionRefused)
    return problemOf(400, 'DEFINITION_WRONG', {
      errors: error.problems.map(({ path, line, zh, en }) => ({
        path: `yaml:${line}${path ? ` ${path}` : ''}`,
        zh: `第 ${line} 行：${zh}`,
        en: `Line ${line}: ${en}`,
      })),
    });
  return ofFastify(error);
}

const CODES = { wrong: 'MAIL_CODE_WRONG', over: 'MAIL_CODE_OVER', 'too-many': 'MAIL_CODES_MANY' } as const;

/** `𠮷（U+20BB7）` */
const charOf = (one: string): string =>
  `${/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(one) ? one : ''}（U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`;

function ofFastify(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', statusCode = 0, validation, validationContext } = error as FastifyError;
  if (validation) {
    // Sound: the validator compiler is the only maker of `validation`, and it makes these.
    const issues = describeIssues(validation as unknown as RawIssue[], validationContext ?? 'body');
    return problemOf(400, 'BAD_INPUT', { errors: [...issues] });
  }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE' || statusCode === 413)
    return problemOf(413, 'TOO_LARGE');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || statusCode === 415) return problemOf(415, 'BAD_MEDIA_TYPE');
  if (
    code === 'FST_ERR_CTP_INVALID_JSON_BODY' ||
    code === 'FST_ERR_CTP_EMPTY_JSON_BODY' ||
    (error instanceof SyntaxError && statusCode === 400)
  )
    return problemOf(400, 'BAD_JSON');
  if (statusCode === 429) return problemOf(429, 'TOO_MANY_TRIES');
  if (statusCode === 404) return problemOf(404, 'NOT_FOUND');
  if (statusCode >= 400 && statusCode < 500) return problemOf(statusCode, 'BAD_REQUEST');
  return undefined;
}
