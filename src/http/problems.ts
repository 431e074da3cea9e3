import type { FastifyError } from 'fastify';
import { BadInput, Conflict, DraftRefused, DraftStaysHere, KeyReused, NotFound } from '#app/app.ts';
import { DefinitionRefused } from '#app/definitions.ts';
import { TooManyViews, ViewNameTaken } from '#app/saved-views.ts';
import type { Problem, RestedFaultShape } from '#contract/shapes.ts';
import { Refusal } from '#kernel/refusal.ts';
import { UnprintableText } from '#print/unprintable.ts';
import { saidFault } from '#views/speech.ts';
import { describeIssues, type FieldIssue, type RawIssue } from './issues.ts';

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

type Sentence = { readonly title: { zh: string; en: string }; readonly detail: { zh: string; en: string } };
const say = (zh: string, en: string, zhDetail: string, enDetail: string): Sentence => ({
  title: { zh, en },
  detail: { zh: zhDetail, en: enDetail },
});

/** Every code the edge answers with. The `type` of a problem is `/problems/<code>`. */
const sentences = {
  NOT_SIGNED_IN: say('尚未登录', 'Not signed in', '请先登录，再重试。', 'Sign in, then try again.'),
  WRONG_PASSWORD: say(
    '账号或密码不对',
    'Wrong account or password',
    '请核对账号和密码；忘记密码请联系系统管理员。',
    'Check account and password; if you forgot it, ask the system administrator.',
  ),
  PASSWORD_REFUSED: say(
    '新密码不能使用',
    'Password not taken',
    '请核对当前密码；新密码至少 12 个字符，并且不同于当前密码。',
    'Check the current password; the new one needs at least 12 characters and must differ from it.',
  ),
  NO_PERSON: say(
    '账号没有对应的人员',
    'Account without a person',
    '该账号的邮箱不在人员名册中，请联系系统管理员。',
    'The e-mail of this account is not in the directory: ask the system administrator.',
  ),
  POST_NOT_HELD: say(
    '您现在不担任这个岗位',
    'You do not hold this post now',
    '请从您现任的岗位中选择一个办理。',
    'Choose one of the posts you hold now.',
  ),
  NOT_FOR_THIS_POST: say(
    '您的岗位不能办理这一项',
    'Not for your post',
    '这一项由其他岗位办理或者查看，请转交相应岗位的人员。',
    'This belongs to another post: pass it to somebody who holds it.',
  ),
  INSPECTORS_ONLY: say(
    '仅限纪检监察岗位',
    'For inspectors only',
    '这一页只对纪检监察岗位开放。',
    'This page is open to discipline inspectors only.',
  ),
  COUNTER_ONLY: say(
    '仅限收件、登记岗位',
    'For those who receive cases',
    '您的岗位不收件、不登记事项。',
    'Your post neither receives applications nor registers matters.',
  ),
  ADMINISTRATORS_ONLY: say(
    '仅限系统管理岗位',
    'For administrators only',
    '这一页只对系统管理员、安全管理员、安全审计员开放，各看各的部分。',
    'This is open to the three administrators only, to each his part.',
  ),
  CROSS_ORIGIN: say(
    '请求来自其他网站',
    'Request from another site',
    '请从本系统的页面提交。',
    'Send it from a page of this system.',
  ),
  TOO_MANY_TRIES: say('尝试次数过多', 'Too many tries', '请稍等一分钟再试。', 'Wait a minute, then try again.'),
  NOT_FOUND: say(
    '没有找到',
    'Not found',
    '没有这一项，或者您无权查看。',
    'There is no such thing, or it is not open to you.',
  ),
  CHANGED_MEANWHILE: say(
    '内容已被他人更新',
    'Changed meanwhile',
    '您打开页面之后，这件事项的相关内容已有变化，请刷新后再办理。',
    'What you looked at has changed since: reload, then act.',
  ),
  REFUSED: say(
    '不能办理',
    'Refused',
    '系统依据防控措施、法律规定或流程规则拒绝了这一步，原因和补救办法如下。',
    'A control measure, a statute or the flow itself refuses this step; reasons and remedies follow.',
  ),
  BAD_INPUT: say(
    '填写内容有误',
    'Input not usable',
    '请改正下列各项后重新提交。',
    'Mend the fields below and send again.',
  ),
  BAD_JSON: say(
    '请求内容不是合法的 JSON',
    'Not valid JSON',
    '请检查请求内容的格式。',
    'Check the syntax of the request body.',
  ),
  BAD_TEXT: say(
    '请求内容不能处理',
    'Text that cannot be kept',
    '内容含有空字符、不完整的字符或者过深的嵌套，请删去后重试。',
    'It holds U+0000, half a character or brackets nested too deep: remove them and try again.',
  ),
  BAD_REQUEST: say(
    '请求格式不对',
    'Bad request',
    '请对照接口文档检查请求。',
    'Check the request against the API document.',
  ),
  BAD_MEDIA_TYPE: say(
    '请求内容的类型不对',
    'Wrong content type',
    '请以 application/json 提交；上传文件用 multipart/form-data。',
    'Send application/json; files as multipart/form-data.',
  ),
  TOO_LARGE: say(
    '内容太大',
    'Too large',
    '请求内容不得超过 1 MB，上传的文件不得超过 20 MB。',
    'A request may have 1 MB, an uploaded file 20 MB.',
  ),
  DEFINITION_WRONG: say(
    '职权定义有误',
    'Definition not usable',
    '请按下列各项改正 YAML 后重新提交。',
    'Mend the YAML as said below and send it again.',
  ),
  KEY_REUSED: say(
    '幂等键已用于另一请求',
    'Idempotency key reused',
    '这个 Idempotency-Key 已用于内容不同的请求，请换一个。',
    'This Idempotency-Key was used for another request: take a new one.',
  ),
  NO_FILE: say(
    '没有收到文件',
    'No file',
    '请在 multipart/form-data 中附上一个文件。',
    'Attach one file as multipart/form-data.',
  ),
  SHEET_OLD: say(
    '读不了这种表格',
    'This kind of workbook is not read',
    '这是 Excel 2003 以前的格式（.xls），或者设了打开密码。请在表格软件中去掉密码，另存为 .xlsx 或者 CSV，再上传。',
    'It is of Excel 2003 or older (.xls), or locked with a password. Remove the password, save it as .xlsx or CSV, and send that.',
  ),
  SHEET_LOCKED: say(
    '表格设了密码',
    'The workbook is locked',
    '请在表格软件中去掉密码后另存，再上传。',
    'Remove the password, save it, and send that.',
  ),
  SHEET_BROKEN: say(
    '读不出表格',
    'No table could be read',
    '文件不是 .xlsx 或者 CSV（UTF-8、GBK），或者已经损坏。请下载模板，填好后上传。',
    'It is neither .xlsx nor CSV (UTF-8, GBK), or it is damaged. Download the template, fill it in, and send that.',
  ),
  SHEET_TOO_LARGE: say(
    '表格太大',
    'The table is too large',
    '文件不超过 2 MB，不超过 5000 行、60 列，每格不超过 2000 字。请分成几份上传。',
    'At most 2 MB, 5000 rows, 60 columns, 2000 characters a cell. Divide it and send the parts.',
  ),
  SHEET_EMPTY: say(
    '表格是空的',
    'The table is empty',
    '第一张工作表里没有内容。请填在第一张工作表里。',
    'Nothing stands on the first sheet. Fill in the first sheet.',
  ),
  FILE_REFUSED: say(
    '文件不能接收',
    'File not taken',
    '只接收 PDF、PNG、JPEG、DOCX、XLSX 和纯文本文件，内容须与类型一致且不为空。',
    'PDF, PNG, JPEG, DOCX, XLSX and plain text are taken; the content must be of its declared type and not empty.',
  ),
  DOCUMENT_INCOMPLETE: say(
    '文书还缺少内容',
    'Document not complete',
    '下列内容尚未记录，文书不能生成；记录之后再打开。',
    'What is listed below is not on record yet: the document cannot be made before.',
  ),
  UNPRINTABLE: say(
    '有字印不出来',
    'A character cannot be printed',
    '没有字体包含下列字符。请系统管理员把含有这些字的字体放入字体文件夹。',
    'No font has the characters below: the system administrator puts a font that has them into the font folder.',
  ),
  DRAFT_STAYS_HERE: say(
    '这一项不在服务器上存草稿',
    'No draft of this is kept on the server',
    '涉及纪检记录的内容在提交之前不存到服务器，只暂存在您的浏览器里。',
    'What goes to the inspectors’ chain is not kept on the server before it is sent, only in your browser.',
  ),
  DRAFT_TOO_LARGE: say(
    '草稿太长',
    'Draft too long',
    '草稿最多保存约 30 万字；内容仍在本页，请直接提交或者分次填写。',
    'A draft holds 300,000 characters; what you typed is still on the page: send it, or in parts.',
  ),
  DRAFTS_FULL: say(
    '草稿太多',
    'Too many drafts',
    '每人最多保存 200 份草稿。内容仍在本页；请先提交或者丢弃旧的草稿。',
    'Everybody has room for 200 drafts. What you typed is still on the page: send or discard older ones first.',
  ),
  EXPORT_TOO_LARGE: say(
    '行数太多，不能一次导出',
    'Too many rows to export at once',
    '一次最多导出 20000 行。请按收件日期或者职权缩小范围，分次导出。',
    'At most 20,000 rows are exported at once. Narrow the list by the day of receipt or by power, and export in parts.',
  ),
  NOTHING_TO_PRINT: say(
    '没有可以打印的文书',
    'Nothing to print',
    '所选办件中没有这一类文书，或者文书还缺少内容。请另选文书种类，或者先在各办件中制作。',
    'The selected cases have no such document, or it still lacks something. Choose another kind, or make it in its case first.',
  ),
  TOO_MANY_TO_PRINT: say(
    '文书太多，不能一次打印',
    'Too many documents at once',
    '一次最多打印 100 份文书。请减少所选办件，分次打印。',
    'At most 100 documents are printed at once. Select fewer cases and print in parts.',
  ),
  VIEW_NAME_TAKEN: say(
    '已有同名视图',
    'A view of this name is there',
    '请换一个名称，或者先删除原来的视图。',
    'Choose another name, or delete the old view first.',
  ),
  TOO_MANY_VIEWS: say(
    '视图已满 50 个',
    'Fifty views are kept',
    '请先删除不再使用的视图，再保存新的。',
    'Delete views that you no longer use, then save the new one.',
  ),
  OFFICERS_ONLY: say(
    '仅限工作人员',
    'For officers only',
    '只有本单位工作人员可以把视图提供给同事使用。',
    'Only officers of the department can share a view with colleagues.',
  ),
  CLOCK_TOO_FAR: say(
    '时钟拨得太远',
    'Too far ahead',
    '请给出两年以内的时刻。',
    'Name a moment at most two years ahead.',
  ),
  INTERNAL: say(
    '系统出错',
    'Internal error',
    '请把下面的编号告诉系统管理员。',
    'Tell the system administrator the reference below.',
  ),
} satisfies Record<string, Sentence>;
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
