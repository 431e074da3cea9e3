import { randomBytes } from 'node:crypto';
import type { Done } from '#app/app.ts';
import { dayOf, instantOf } from '#kernel/time.ts';
import type { Queryable } from '#store/database.ts';

/** What a case can be walked through: the use cases themselves, or the API over HTTP. */
export type Desk = {
  start(person: string, as: string, input: object): Promise<Answer>;
  act(person: string, as: string, caseId: number, act: string, input: object): Promise<Answer>;
  sign(person: string, as: string, caseId: number, held: string): Promise<Answer>;
  /** What the form of the act is filled with. Reading is no act: neither counted nor timed. */
  prefill(person: string, caseId: number, act: string): Promise<{ readonly [field: string]: unknown }>;
};
export type Answer = Pick<Done, 'caseId' | 'stage' | 'status' | 'held'> & {
  readonly duties: readonly { readonly code: string }[];
};

const applicants = [
  { applicant: '演示矿业有限公司', creditCode: '91140400MADEM0A01M' },
  { applicant: '演示商场有限公司', creditCode: '91140400MADEM0B02E' },
  { applicant: '演示建筑有限公司', creditCode: '91140400MADEM0C037' },
];

/** What a case's own files are: materials, proof of service, photo of the visit. */
const FILES = ['form', 'opinion', 'plan', 'resources', 'proof', 'photo'] as const;
export type Files = Readonly<Record<(typeof FILES)[number], string>>;

/**
 * Names of files as they are after an upload: every case has its own, so that looking for the same file in other cases meets
 * what it meets in life. Only their rows are made; nobody reads the bytes here.
 */
export class FileStock {
  readonly #db: Queryable;
  #stock: string[] = [];

  constructor(db: Queryable) {
    this.#db = db;
  }

  async fill(files: number): Promise<void> {
    const missing = files - this.#stock.length;
    if (missing <= 0) return;
    const hashes = Array.from({ length: missing }, () => randomBytes(32).toString('hex'));
    await this.#db.query(
      `insert into attachment (hash, size, media_type) select hash, 4096, 'application/pdf' from unnest($1::text[]) hash`,
      [hashes],
    );
    this.#stock.push(...hashes);
  }

  take(): string {
    const taken = this.#stock.pop();
    if (taken === undefined) throw new Error('the stock of files is used up: fill it for more cases');
    return taken;
  }
}

export const FILES_OF_A_FILING: number = FILES.length;
export const filesFrom = (stock: FileStock): Files =>
  Object.fromEntries(FILES.map((name) => [name, stock.take()])) as Files;

/** Every act of an honest filing, from the counter to the archive, with nobody waiting. Yields after each act. */
export async function* filing(desk: Desk, n: number, files: Files, timed: Timed): AsyncGenerator<Answer> {
  const { applicant, creditCode } = applicants[n % applicants.length] as (typeof applicants)[number];
  const materials = ['form', 'opinion', 'plan', 'resources'] as const;
  const today = dayOf(instantOf(Date.now()));
  let last = await timed(() =>
    desk.start('clerk-a', 'clerk', {
      applicant,
      creditCode,
      contact: '经办人',
      phone: '0000-0000000',
      fields: { 'plan-name': '综合应急预案', 'published-on': '2026-01-15', 'unit-kind': 'mine', principal: '矿长' },
      materials: materials.map((key) => ({ material: key, hash: files[key], name: `${key}.pdf`, pages: 10 })),
    }),
  );
  yield last;
  const { caseId } = last;
  const act = (person: string, as: string, key: string, input: object = {}) =>
    timed(() => desk.act(person, as, caseId, key, input));
  yield await act('clerk-a', 'clerk', 'issue-slip');
  yield await act('clerk-a', 'clerk', 'check-form', {
    checks: materials.map((key) => ({ material: key, complete: true, problem: '' })),
  });
  yield await act('clerk-a', 'clerk', 'accept');
  yield await act('reviewer-a', 'reviewer', 'record-findings', { findings });
  last = await act('reviewer-a', 'reviewer', 'hand-in-review', {
    proposal: 'file',
    opinion: '八个项目均符合审查标准，建议予以备案。',
  });
  yield last;
  const drawn = last.duties.some((duty) => duty.code === 'SPOT_CHECK');
  yield await act('head-a', 'section-head', 'open-consultation', {
    question: '是否同意审查结论？',
    participants: ['reviewer-b', 'legal-a'],
  });
  yield await act('reviewer-b', 'reviewer', 'give-opinion', {
    stance: 'agree',
    opinion: '评审意见签字齐全，赞成备案。',
  });
  yield await act('legal-a', 'legal-reviewer', 'give-opinion', {
    stance: 'agree',
    opinion: '程序和依据没有问题，赞成备案。',
  });
  yield await act('head-a', 'section-head', 'close-consultation');
  yield await act('deputy-a', 'deputy-leader', 'decide', {
    result: 'file',
    reasons: '审查结论清楚，会商意见一致。',
  });
  const draft = await desk.prefill('handler-a', caseId, 'draft-document');
  yield await act('handler-a', 'handler', 'draft-document', draft);
  yield await act('deputy-a', 'deputy-leader', 'issue-document', { document: 'registration' });
  yield await act('handler-a', 'handler', 'serve', {
    document: 'registration',
    method: 'direct',
    servedOn: today,
    receiver: '经办人',
    proof: files.proof,
  });
  yield await act('handler-a', 'handler', 'publish-result', {
    item: 'result',
    parts: ['单位名称', '预案名称', '办理结果', '办理日期'],
    text: `${applicant}综合应急预案，已备案。`,
  });
  yield await act('head-a', 'section-head', 'plan-visit', { on: today, matters: ['应急演练'] });
  const visit = await act('officer-a', 'enforcement-officer', 'record-visit', {
    visitedOn: today,
    findings: [{ matter: '应急演练', inOrder: true, note: '上半年已演练，有记录和照片。' }],
    evidence: [files.photo],
  });
  yield visit;
  yield await timed(() => desk.sign('officer-b', 'enforcement-officer', caseId, visit.held ?? ''));
  yield await act('officer-a', 'enforcement-officer', 'conclude-supervision');
  if (drawn)
    yield await act('inspector-b', 'inspection-staff', 'spot-check', {
      findings: '与审查结论相符，未见异常情况。',
      agrees: true,
    });
  yield await act('handler-a', 'handler', 'archive', {
    items: ['application', 'slip', 'review', 'registration', 'service', 'visit'],
    place: '档案室一柜',
  });
  const closed = await act('handler-a', 'handler', 'close');
  if (closed.status !== 'ended') throw new Error(`case ${caseId} did not end: ${closed.stage}`);
  yield closed;
}

/** Runs one act and keeps its time. */
export type Timed = (act: () => Promise<Answer>) => Promise<Answer>;

const found = (item: string, answer: unknown, on: string) => ({
  item,
  answer,
  evidence: [{ material: on, page: 2 }],
  note: '见所引页',
});
const findings = [
  found('parts', 5, 'plan'),
  found('signed', true, 'plan'),
  found('published', '2026-01-15', 'plan'),
  found('interested-reviewer', false, 'opinion'),
  found('hazards', 4, 'resources'),
  found('means', 6, 'resources'),
  found('repealed', 0, 'plan'),
  found('contacts', true, 'plan'),
];
