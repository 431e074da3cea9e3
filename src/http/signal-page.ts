import type * as z from 'zod';
import { type App, type LoadedCase, NotFound } from '#app/app.ts';
import type { PersonId } from '#kernel/ids.ts';
import { signalWithKey } from '#views/signals.ts';
import type { signalPage, signalQuery } from './shapes.ts';

/** How far back the list goes. */
const MOST = 500;
const A_PAGE = 50;

/** Signals as an inspector sees them, newest first, the sealed ones too; none of a case from which he is recused. */
export async function signalsFor(
  app: App,
  person: PersonId,
  { power, after }: z.infer<typeof signalQuery>,
): Promise<z.infer<typeof signalPage>> {
  const listed = await app.signals(person, MOST);
  const opened = new Map<number, Promise<LoadedCase | null>>();
  const rows: z.infer<typeof signalPage>['rows'] = [];
  for (let at = after; at < listed.length; at++) {
    if (rows.length === A_PAGE) return { rows, next: String(at) };
    const { caseId, key, data } = listed[at] as (typeof listed)[number];
    const loading = opened.get(caseId) ?? openOrNull(app, person, caseId);
    opened.set(caseId, loading);
    const loaded = await loading;
    if (!loaded || (power !== undefined && loaded.view.head.power !== power)) continue;
    const sealed = (data as { readonly sealed?: boolean }).sealed === true;
    const signal = signalWithKey(loaded, key, sealed);
    if (!signal) continue;
    const { number, title, power: of } = loaded.view.head;
    rows.push({ caseId, number, title: loaded.view.application.applicant || title, power: of, sealed, signal });
  }
  return { rows, next: null };
}

async function openOrNull(app: App, person: PersonId, caseId: number): Promise<LoadedCase | null> {
  try {
    return await app.open(person, caseId);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
