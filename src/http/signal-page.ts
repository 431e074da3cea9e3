import type * as z from 'zod';
import { type App, type LoadedCase, NotFound } from '#app/app.ts';
import type { PersonId } from '#kernel/ids.ts';
import { signalWithKey } from '#views/signals.ts';
import type { signalPage, signalQuery } from './shapes.ts';

/** How far back the list goes, in signals. */
const MOST = 500;
/** Cases on a page. */
const A_PAGE = 20;

type Row = z.infer<typeof signalPage>['rows'][number];

/**
 * Signals as an inspector sees them, case by case, the case that was signalled last first; the sealed ones too; none of a case
 * from which he is recused. `after` counts cases, of those that are listed at all.
 */
export async function signalsFor(
  app: App,
  person: PersonId,
  { power, level, after }: z.infer<typeof signalQuery>,
): Promise<z.infer<typeof signalPage>> {
  const listed = [...Map.groupBy(await app.signals(person, MOST), ({ caseId }) => caseId)];
  const rows: Row[] = [];
  for (let at = after; at < listed.length; at++) {
    if (rows.length === A_PAGE) return { rows, next: String(at) };
    const [caseId, raised] = listed[at] as (typeof listed)[number];
    const loaded = await openOrNull(app, person, caseId);
    if (!loaded || (power !== undefined && loaded.view.head.power !== power)) continue;
    const signals: Row['signals'] = raised.flatMap(({ key, data }) => {
      const sealed = (data as { readonly sealed?: boolean }).sealed === true;
      const signal = signalWithKey(loaded, key, sealed);
      return signal && (level === undefined || signal.level === level) ? [{ sealed, signal }] : [];
    });
    if (signals.length === 0) continue;
    const { number, title, power: of } = loaded.view.head;
    rows.push({ caseId, number, title: loaded.view.application.applicant || title, power: of, signals });
  }
  return { rows, next: null };
}

export async function openOrNull(app: App, person: PersonId, caseId: number): Promise<LoadedCase | null> {
  try {
    return await app.open(person, caseId);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
