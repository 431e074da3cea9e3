import { headsIn } from '#acts/reassign.ts';
import type { Engine } from '#cases/engine.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { fault, Refusal, type RestedFault, structural } from '#kernel/refusal.ts';
import type { Power } from '#powers/definition.ts';
import { type App, Conflict, NotFound } from './app.ts';

/**
 * Acts that say whose work a case is, or ask for it: the only ones that are done to several cases in one go. Whoever decides
 * looks at each case by itself; so nothing that judges, decides or signs is ever among these.
 */
export const SEVERAL = ['reassign', 'urge'] as const;

/** A case as its row in the list showed it. */
export type Seen = { readonly id: number; readonly version: number };

export type Each = {
  readonly caseId: number;
  readonly number: string;
  /** `changed`: since the row was shown, in a part that the act sees. `gone`: not there for this person. */
  readonly state: 'done' | 'refused' | 'changed' | 'gone';
  readonly faults: readonly RestedFault[];
  readonly engine?: Engine;
};

/** The same act on each of these cases: by itself, with its own version, receipt and trace. What one is refused stops no other. */
export async function onEach(
  app: Pick<App, 'open' | 'listActs' | 'act'>,
  person: PersonId,
  act: (typeof SEVERAL)[number],
  input: object,
  cases: readonly Seen[],
  idempotencyKey: string | undefined,
): Promise<readonly Each[]> {
  const rows: Each[] = [];
  for (const one of cases) rows.push(await onOne(app, person, act, input, one, idempotencyKey));
  return rows;
}

async function onOne(
  app: Pick<App, 'open' | 'listActs' | 'act'>,
  person: PersonId,
  act: string,
  input: object,
  { id, version }: Seen,
  key: string | undefined,
): Promise<Each> {
  let known = { caseId: id, number: '' } as Pick<Each, 'caseId' | 'number' | 'engine'>;
  try {
    const loaded = await app.open(person, id);
    known = { caseId: id, number: loaded.view.head.number, engine: loaded.engine };
    const listed = app.listActs(person, loaded).find((one) => one.act === act);
    const as = listed?.as ?? loaded.engine.ctx.directory.posts(person)[0];
    if (!listed || as === undefined) {
      const code = loaded.view.head.status === 'ended' ? 'CASE_ENDED' : 'NOT_IN_THIS_STAGE';
      throw new Refusal([structural('stage-order', fault(code, { act, stage: loaded.view.head.stage }))]);
    }
    const request = { actor: { person, as }, ...(key === undefined ? {} : { idempotencyKey: `${key}-${id}` }) };
    await app.act(request, id, act, input, version);
    return { ...known, state: 'done', faults: [] };
  } catch (error) {
    if (error instanceof Refusal) return { ...known, state: 'refused', faults: error.faults };
    if (error instanceof Conflict) return { ...known, state: 'changed', faults: [] };
    if (error instanceof NotFound) return { ...known, state: 'gone', faults: [] };
    throw error;
  }
}

/** Whether one of these posts directs the work of others by this act, in some power. */
export const mayDirect = (powers: readonly Power[], posts: readonly Post[], act: (typeof SEVERAL)[number]): boolean =>
  powers.some(({ definition }) =>
    definition.anytime.some(
      (use) => use.act === act && (act === 'urge' ? use.by : headsIn(use)).some((post) => posts.includes(post as Post)),
    ),
  );
