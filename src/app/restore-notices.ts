import { emptyView, foldEvent } from '#cases/view.ts';
import type { CaseId } from '#kernel/ids.ts';
import { loadEvents } from '#store/cases.ts';
import type { Database } from '#store/database.ts';
import type { App } from './app.ts';
import { caseNotices } from './case-notices.ts';
import { directoryOf } from './directory.ts';
import { caseEvent } from './event-body.ts';
import { tell } from './inbox.ts';

/**
 * Puts back what is missing of a case's notices, each as of the day of its event. What stands is left: that it was read is known
 * nowhere else.
 */
export async function restoreNotices(db: Database, app: App, id: CaseId): Promise<void> {
  let view = emptyView;
  for (const row of await loadEvents(db, id, 'case')) {
    const event = caseEvent(row);
    const after = foldEvent(view, event);
    const power = app.findPower(after.head.power, after.head.definition);
    if (!power) throw new Error(`case ${id}: no definition ${after.head.power} v${after.head.definition}`);
    const engine = app.engine(power);
    const now = event.stamp.recordedAt;
    const then = { ...engine, ctx: { ...engine.ctx, now, directory: directoryOf(app.register(), now) } };
    await tell(db, caseNotices(then, view, [event]));
    view = after;
  }
}
