import type { Engine } from '#cases/decide.ts';
import { sendsOut } from '#cases/letter-numbers.ts';
import type { Progress } from '#cases/proceed.ts';
import { type CaseView, foldEvent, foldSealed } from '#cases/view.ts';
import { freezing, keptDocuments } from '#documents/issuing.ts';
import { shortCodeOf } from '#documents/short-code.ts';
import type { IssuedDocument } from '#store/append-command.ts';

/**
 * What goes out in a step is frozen in the very event that issues it, under the number it has just been given. Returns the
 * step with it, and the rows by which anybody may ask after what went out or was corrected thereby.
 */
export function withFrozen(
  engine: Engine,
  before: CaseView,
  progress: Progress,
  salt: () => Buffer,
): { readonly progress: Progress; readonly documents: readonly IssuedDocument[] } {
  const last = progress.events.at(-1);
  // Most acts send nothing out: the documents of the case are not looked at for them.
  const facts = last?.facts.some(sendsOut) ? freezing(progress.view, engine.power, engine.ctx, salt) : [];
  if (!last || facts.length === 0) return { progress, documents: [] };
  const events = [...progress.events.slice(0, -1), { ...last, facts: [...last.facts, ...facts] }];
  const view = progress.sealed.reduce(foldSealed, events.reduce(foldEvent, before));
  const fresh = new Set<string>(facts.map(({ data }) => data.hash));
  const documents = issuedRows(engine, view).filter(({ hash, standing }) => fresh.has(hash) || standing !== 'issued');
  return { progress: { ...progress, events, view }, documents };
}

/** Every document of the case that went out, as anybody may ask after it. */
export const issuedRows = ({ power, ctx }: Engine, view: CaseView): readonly IssuedDocument[] =>
  keptDocuments(view, power, ctx).flatMap(
    ({ hash, key, content, at, standing, correctedAt, revokedAt }): readonly IssuedDocument[] =>
      hash === null || content === null
        ? []
        : [
            {
              hash,
              code: shortCodeOf(hash),
              key,
              agency: content.agency,
              issuedAt: at,
              standing: standing === 'corrected' || standing === 'withdrawn' ? standing : 'issued',
              changedAt: revokedAt ?? correctedAt,
            },
          ],
  );
