import { type ActDone, answer, GET, newIdempotencyKey, once, POST } from '../api.ts';

export type Slip = {
  readonly key: string;
  readonly number: string;
  readonly queryCode: string;
  readonly dueOn: string;
};
/** A case that was opened here just now. */
export type Registered = {
  readonly caseId: number;
  readonly number: string;
  readonly applicant: string;
  /** As it was stated; null = the moment of entry. */
  readonly receivedAt: string | null;
  readonly enteredAt: string;
  readonly slip: Slip | null;
  /** Why there is no slip, where one was wanted. */
  readonly error: unknown;
};

/** Opens the case. A try that was not answered is repeated with the same key and does nothing twice. */
export const open = (key: string, power: string, as: string, input: unknown): Promise<ActDone> =>
  answer(POST('/api/cases', { params: once(key), body: { power, as, input } }));

/** 出具受理单 of a case that was just opened, by whoever opened it. */
export async function issueSlip(caseId: number, as: string): Promise<Slip> {
  const path = { id: caseId };
  await answer(
    POST('/api/cases/{id}/acts/{act}', {
      params: { path: { ...path, act: 'issue-slip' }, ...once(newIdempotencyKey()) },
      body: { as, input: {} },
    }),
  );
  const [{ acceptance }, { rows }] = await Promise.all([
    answer(GET('/api/cases/{id}', { params: { path } })),
    answer(GET('/api/cases/{id}/documents', { params: { path } })),
  ]);
  const { slip } = acceptance;
  const document = rows.find(({ number }) => slip && number === slip.number);
  if (!slip || !document) throw new Error(`case ${caseId}: its slip was issued and is not among its documents`);
  return { key: document.key, number: slip.number, queryCode: slip.queryCode, dueOn: slip.dueOn };
}
