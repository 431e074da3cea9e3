import type { Actor } from '#cases/fact.ts';
import type { DocumentContent } from '#documents/content.ts';
import { type KeptDocument, keptDocuments } from '#documents/issuing.ts';
import type { Asked } from '#documents/short-code.ts';
import type { CaseId, PersonId } from '#kernel/ids.ts';
import type { Database } from '#store/database.ts';
import { findIssued, type Verified } from '#store/issued-documents.ts';
import { type LoadedCase, NotFound } from './app.ts';

/** Documents of cases for those who may read them, and for anybody who has a code: whether it was issued. */

/** A document that can be written out. */
export type WholeDocument = KeptDocument & { readonly content: DocumentContent };

type Needs = {
  readonly db: Database;
  readonly open: (person: PersonId, caseId: number) => Promise<LoadedCase>;
  /** Commits the trace of the read. */
  readonly recordRead: (caseId: CaseId, actor: Actor, document: string) => Promise<void>;
};

export class CaseDocuments {
  readonly #needs: Needs;
  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Those that this person may read, in the order in which they came into being. */
  async list(person: PersonId, caseId: number): Promise<readonly KeptDocument[]> {
    return shownOf(await this.#needs.open(person, caseId));
  }

  /** One of them, its read on record. Where a fact is missing for it there is nothing to read, and nothing is recorded. */
  async read(actor: Actor, caseId: number, key: string): Promise<KeptDocument> {
    const found = (await this.list(actor.person, caseId)).find((one) => one.key === key);
    if (!found) throw new NotFound();
    if (isWhole(found)) await this.#needs.recordRead(caseId as CaseId, actor, key);
    return found;
  }

  verify(asked: Extract<Asked, { kind: 'code' | 'hash' }>): Promise<Verified | undefined> {
    return findIssued(
      this.#needs.db,
      asked.kind === 'code' ? { column: 'code', value: asked.code } : { column: 'hash', value: asked.hash },
    );
  }
}

export const isWhole = (document: KeptDocument): document is WholeDocument => document.content !== null;

/** The applicant or party gets what was issued to him; what is drafted, or written for the file and for other bodies, is the officers'. */
export function shownOf({ view, engine, party }: LoadedCase): readonly KeptDocument[] {
  const all = keptDocuments(view, engine.power, engine.ctx);
  return party ? all.filter(({ audience, hash }) => audience === 'applicant' && hash !== null) : all;
}
