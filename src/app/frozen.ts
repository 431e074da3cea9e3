import type { Engine } from '#cases/engine.ts';
import { sendsOut } from '#cases/letter-numbers.ts';
import type { Progress } from '#cases/proceed.ts';
import { type CaseView, foldEvent, foldSealed } from '#cases/view.ts';
import { documentsOf } from '#documents/catalogue.ts';
import { freezing, type KeptDocument, keptDocuments, keptOf } from '#documents/issuing.ts';
import { shortCodeOf } from '#documents/short-code.ts';
import type { IssuedDocument } from '#store/append-command.ts';

/**
 * What goes out in a step is frozen in the very event that issues it, under the number it has just been given. Returns the
 * step with it, and the rows by which anybody may ask after what went out, was corrected or withdrawn in this step.
 */
export function withFrozen(
  engine: Engine,
  before: CaseView,
  progress: Progress,
  salt: () => Buffer,
): { readonly progress: Progress; readonly documents: readonly IssuedDocument[] } {
  const [first] = progress.events;
  const last = progress.events.at(-1);
  // Most acts send nothing out: the documents of the case are not looked at for them.
  if (!first || !last || !progress.events.some(({ facts }) => facts.some(sendsOut))) return { progress, documents: [] };
  const held = documentsOf(progress.view, engine.power, engine.ctx);
  const facts = freezing(held, progress.view.issued, salt);
  const frozen =
    facts.length > 0 ? refolded(before, progress, { ...last, facts: [...last.facts, ...facts] }) : progress;
  const fresh = new Set<string>(facts.map(({ data }) => data.hash));
  const documents = rowsOf(keptOf(held, frozen.view.issued)).filter(
    ({ hash, changedAt }) => fresh.has(hash) || (changedAt !== null && changedAt >= first.stamp.recordedAt),
  );
  return { progress: frozen, documents };
}

/** The step with another last event, and the case folded anew from where it was: as it will be read back. */
function refolded(before: CaseView, progress: Progress, last: Progress['events'][number]): Progress {
  const events = [...progress.events.slice(0, -1), last];
  return { ...progress, events, view: progress.sealed.reduce(foldSealed, events.reduce(foldEvent, before)) };
}

/** Every document of the case that went out, as anybody may ask after it. */
export const issuedRows = ({ power, ctx }: Engine, view: CaseView): readonly IssuedDocument[] =>
  rowsOf(keptDocuments(view, power, ctx));

const rowsOf = (kept: readonly KeptDocument[]): readonly IssuedDocument[] =>
  kept.flatMap(({ hash, key, content, at, standing, changedAt }): readonly IssuedDocument[] => {
    if (hash === null || content === null || standing === 'draft' || standing === 'record') return [];
    return [{ hash, code: shortCodeOf(hash), key, agency: content.agency, issuedAt: at, standing, changedAt }];
  });
