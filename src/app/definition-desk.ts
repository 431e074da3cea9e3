import type { Actor } from '#cases/fact.ts';
import type { Json, PersonId } from '#kernel/ids.ts';
import { fault, Refusal, structural } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import { checkDefinition } from '#powers/check.ts';
import { type Coverage, coverageOf } from '#powers/coverage.ts';
import type { Definition, Power } from '#powers/definition.ts';
import { applyEdits, type Edit, partOf, placeOf, valueAt } from '#powers/edit.ts';
import { editsBetween } from '#powers/edits-between.ts';
import type { LawCatalogue } from '#powers/law.ts';
import { loadDefinition, type Problem } from '#powers/load.ts';
import { type RiskChange, riskChanges } from '#powers/loss.ts';
import type { Meaning } from '#powers/meaning.ts';
import { canonical } from '#powers/text.ts';
import { type TextChange, textDifference } from '#powers/text-difference.ts';
import type { Database, Queryable } from '#store/database.ts';
import { chartPosts } from './access.ts';
import { Conflict, NotFound } from './app.ts';
import { catalogue } from './catalogue.ts';
import { type Definitions, readDefinition, type Signer } from './definitions.ts';
import type { DepartmentRecord } from './department-record.ts';
import { vocabulary } from './vocabulary.ts';

export type Draft = {
  readonly power: Power;
  /** From which version the edits were made; the one in force may be newer: they are applied to that. */
  readonly base: number;
  /** 0 = nothing saved. */
  readonly revision: number;
  readonly savedAt: Instant | null;
  readonly edits: readonly Edit[];
  /** Edits of what the version in force does not have. */
  readonly lost: readonly Edit[];
  /** `at`: the box it belongs to; null = none. */
  readonly problems: readonly (Problem & { readonly at: string | null; readonly field: string })[];
  readonly coverage: { readonly before: Coverage; readonly after: Coverage | null };
  readonly changes: readonly RiskChange[];
  /** Controls that serve each measure's meanings, as edited. */
  readonly fits: { readonly [measure: string]: readonly string[] };
};

export type VersionRow = {
  readonly version: number;
  readonly state: 'draft' | 'published' | 'returned';
  readonly hash: string;
  readonly publishedAt: Instant | null;
  readonly signers: readonly Signer[];
  /** From which version it was made; null = delivered with the program, or proposed as a whole file. */
  readonly base: number | null;
  readonly note: string;
  /** Why it was sent back. */
  readonly returned: string | null;
  /** Cases that run under it now. */
  readonly running: number;
};

export type VersionDifference = {
  readonly before: Power;
  readonly after: Power;
  readonly lines: readonly TextChange[];
  readonly changes: readonly RiskChange[];
  readonly coverage: { readonly before: Coverage; readonly after: Coverage };
};

export type DeskOptions = {
  readonly db: Database;
  readonly definitions: Definitions;
  readonly record: DepartmentRecord;
  readonly laws: LawCatalogue;
  readonly now: () => Instant;
};

const serves = (control: string): readonly Meaning[] => catalogue.controls.get(control)?.serves ?? [];
const refuse = (code: string, facts: { readonly [name: string]: Json } = {}): never => {
  throw new Refusal([structural('two-signatures', fault(code, facts))]);
};

/** Where the owner of a power changes its chart: a draft of his own, proposed by him, published or sent back by another. */
export class DefinitionDesk {
  readonly #of: DeskOptions;

  constructor(options: DeskOptions) {
    this.#of = options;
  }

  /** The version in force, for its owner. Throws NotFound, or a Refusal for whoever does not own it. */
  owned(actor: Actor, key: string): Power {
    const power = this.#powerOf(key);
    const { drafts } = chartPosts(power.definition);
    if (!drafts.includes(actor.as))
      refuse('NOT_YOUR_POST', { act: 'propose-version', post: actor.as, posts: [...drafts] });
    return power;
  }

  get laws(): LawCatalogue {
    return this.#of.laws;
  }

  #powerOf(key: string): Power {
    const power = this.#of.definitions.find(key);
    if (!power) throw new NotFound();
    return power;
  }

  async draft(actor: Actor, key: string): Promise<Draft> {
    const power = this.owned(actor, key);
    const row = await this.#row(this.#of.db, actor.person, key);
    return this.#draftOf(power, await this.#text(power), row);
  }

  /** Puts these edits in place of what was saved. `revision`: of the draft that one looked at; throws Conflict. */
  async save(actor: Actor, key: string, revision: number, edits: readonly Edit[]): Promise<Draft> {
    const power = this.owned(actor, key);
    await this.#of.db.transaction((tx) => this.#write(tx, actor.person, power, revision, edits));
    return this.draft(actor, key);
  }

  async discard(actor: Actor, key: string): Promise<void> {
    this.owned(actor, key);
    await this.#of.db.query('delete from definition_draft where power = $1 and person_id = $2', [key, actor.person]);
  }

  /** Adds edits to the draft within a transaction of the caller's, in place of those of the same boxes. */
  async add(tx: Queryable, actor: Actor, key: string, edits: readonly Edit[]): Promise<void> {
    const power = this.owned(actor, key);
    const row = await this.#row(tx, actor.person, key);
    const left = (row?.edits ?? []).filter(({ at }) => !edits.some((one) => one.at === at));
    await this.#write(tx, actor.person, power, row?.revision ?? 0, [...left, ...edits]);
  }

  /** The draft becomes the next version, waiting for the second signature. Throws DefinitionRefused, Conflict. */
  async propose(actor: Actor, key: string, revision: number, note: string): Promise<number> {
    const power = this.owned(actor, key);
    const row = await this.#row(this.#of.db, actor.person, key);
    if ((row?.revision ?? 0) !== revision) throw new Conflict(row?.revision ?? 0, ['draft']);
    const before = await this.#text(power);
    const { text } = applyEdits(before, power.definition, row?.edits ?? []);
    if (text === before) refuse('DEFINITION_UNCHANGED');
    return this.#store(actor, key, text, { base: power.version, note }, async (tx) => {
      await tx.query('delete from definition_draft where power = $1 and person_id = $2 and revision = $3', [
        key,
        actor.person,
        revision,
      ]);
    });
  }

  /** A whole text as the next version, as other programs hand one in. */
  async proposeText(actor: Actor, key: string, yaml: string, note = ''): Promise<number> {
    this.owned(actor, key);
    return this.#store(actor, key, yaml, { base: null, note });
  }

  async #store(
    actor: Actor,
    key: string,
    yaml: string,
    { base, note }: { readonly base: number | null; readonly note: string },
    work: (tx: Queryable) => Promise<void> = async () => {},
  ): Promise<number> {
    const { definitions, record, db, now } = this.#of;
    const { hash } = definitions.mustBeOf(key, yaml);
    return db.transaction(async (tx) => {
      const signer = { person: actor.person, as: actor.as, at: now() };
      const version = await definitions.propose(tx, { key, yaml, hash, signer, base, note });
      await work(tx);
      await record.add(tx, actor, 'definition-proposed', {
        power: key,
        version,
        hash,
        note,
        ...(base === null ? {} : { base }),
      });
      return version;
    });
  }

  async publish(actor: Actor, key: string, version: number): Promise<void> {
    const { definitions, record, now, laws } = this.#of;
    const { yaml, proposer } = await this.#waiting(actor, { act: 'publish-version' }, key, version);
    const current = definitions.find(key)?.version ?? 0;
    if (version < current) refuse('VERSION_SUPERSEDED', { version, current });
    // The program may have changed since: what it no longer takes must not come into force.
    const { hash } = readDefinition(yaml, version, laws, `${key} v${version}`);
    const signers = [proposer, { person: actor.person, as: actor.as, at: now() }];
    await record.change(
      actor,
      'definition-published',
      { power: key, version, hash, proposer: proposer.person, before: current },
      (tx) => definitions.markPublished(tx, key, version, signers, now()),
    );
    await definitions.get(key, version);
  }

  /** Sends a proposed version back with the reason; its proposer finds his changes in his draft again, unless he has begun another. */
  async sendBack(actor: Actor, key: string, version: number, reason: string): Promise<void> {
    const { definitions, record } = this.#of;
    const { yaml, proposer } = await this.#waiting(actor, { act: 'return-version' }, key, version);
    const power = definitions.find(key);
    await record.change(
      actor,
      'definition-returned',
      { power: key, version, reason, proposer: proposer.person },
      async (tx) => {
        await definitions.markReturned(tx, key, version, reason);
        const loaded = loadDefinition(yaml);
        if (!power || !loaded.ok || (await this.#row(tx, proposer.person as PersonId, key))) return;
        const edits = editsBetween(power.definition, loaded.definition);
        if (edits.length > 0) await this.#write(tx, proposer.person as PersonId, power, 0, edits);
      },
    );
  }

  async #waiting(actor: Actor, { act }: { readonly act: string }, key: string, version: number) {
    const draft = await this.#of.definitions.draft(key, version);
    if (!draft) throw new NotFound();
    const { publishes } = chartPosts(this.#powerOf(key).definition);
    if (!publishes.includes(actor.as)) refuse('NOT_YOUR_POST', { act, post: actor.as, posts: [...publishes] });
    if (draft.proposer.person === actor.person) refuse('SAME_PERSON_SIGNS_TWICE', { key });
    return draft;
  }

  /** All of them, the newest first: one with running cases is never left out. `proposals`: also what is not published. */
  versions(key: string, proposals: boolean): Promise<readonly VersionRow[]> {
    return this.#of.db.query<VersionRow>(
      `select d.version, d.state, d.hash, d.published_at as "publishedAt", d.signers, d.base, d.note, d.returned,
         (select count(*)::int from case_summary s
          where s.power = d.power and s.definition_version = d.version and s.status = 'open') as running
       from definition d where d.power = $1 and (d.state = 'published' or $2) order by d.version desc`,
      [key, proposals],
    );
  }

  /** Of all powers: what waits for a second signature, and what was sent back and has no newer proposal. */
  open(): Promise<
    readonly {
      readonly key: string;
      readonly version: number;
      readonly state: 'draft' | 'returned';
      readonly proposer: string;
    }[]
  > {
    return this.#of.db.query(
      `select d.power as key, d.version, d.state, d.signers -> 0 ->> 'person' as proposer from definition d
       where d.state = 'draft' and d.version > (select max(p.version) from definition p where p.power = d.power and p.state = 'published')
         or d.state = 'returned' and d.version = (select max(o.version) from definition o where o.power = d.power)
       order by d.power, d.version`,
    );
  }

  async difference(key: string, from: number, to: number): Promise<VersionDifference> {
    const [before, after] = await Promise.all([this.#stored(key, from), this.#stored(key, to)]);
    return {
      before: before.power,
      after: after.power,
      lines: textDifference(before.yaml, after.yaml),
      changes: riskChanges(before.power.definition, after.power.definition),
      coverage: {
        before: coverageOf(before.power.definition, serves),
        after: coverageOf(after.power.definition, serves),
      },
    };
  }

  async #stored(key: string, version: number): Promise<{ readonly power: Power; readonly yaml: string }> {
    const yaml = await this.#of.definitions.text(key, version);
    if (yaml === undefined) throw new NotFound();
    return { yaml, power: readDefinition(yaml, version, this.#of.laws, `${key} v${version}`) };
  }

  async #text({ definition: { key }, version }: Power): Promise<string> {
    const text = await this.#of.definitions.text(key, version);
    if (text === undefined) throw new Error(`${key} v${version} is in force and not stored`);
    return text;
  }

  async #row(on: Queryable, person: PersonId, key: string): Promise<DraftRow | undefined> {
    const [row] = await on.query<DraftRow>(
      'select base, edits, revision, saved_at as "savedAt" from definition_draft where power = $1 and person_id = $2',
      [key, person],
    );
    return row;
  }

  async #write(tx: Queryable, person: PersonId, power: Power, revision: number, edits: readonly Edit[]): Promise<void> {
    const kept = edits.filter(({ at, value }) => canonical(value) !== canonical(valueAt(power.definition, at)));
    const written = await tx.query(
      `insert into definition_draft (power, person_id, base, edits, revision, saved_at)
       select $1, $2, $3, $4, 1, $6 where $5::int = 0
       on conflict (power, person_id) do nothing returning revision`,
      [power.definition.key, person, power.version, JSON.stringify(kept), revision, this.#of.now()],
    );
    if (written.length > 0) return;
    const moved = await tx.query(
      `update definition_draft set base = $3, edits = $4, revision = revision + 1, saved_at = $6
       where power = $1 and person_id = $2 and revision = $5 returning revision`,
      [power.definition.key, person, power.version, JSON.stringify(kept), revision, this.#of.now()],
    );
    if (moved.length === 0) throw new Conflict(revision, ['draft']);
  }

  #draftOf(power: Power, text: string, row: DraftRow | undefined): Draft {
    const { definition } = power;
    const edits = row?.edits ?? [];
    const edited = applyEdits(text, definition, edits);
    const loaded = loadDefinition(edited.text);
    const after = loaded.ok ? loaded.definition : null;
    const problems = loaded.ok
      ? checkDefinition(loaded.definition, vocabulary, this.#of.laws, loaded.lineOf)
      : loaded.problems;
    return {
      power,
      base: row?.base ?? power.version,
      revision: row?.revision ?? 0,
      savedAt: row?.savedAt ?? null,
      edits,
      lost: edited.lost,
      problems: problems.map((one) => ({
        ...one,
        at: placeOf(definition, one.path, edits),
        field: partOf(one.path),
      })),
      coverage: { before: coverageOf(definition, serves), after: after && coverageOf(after, serves) },
      changes: after ? riskChanges(definition, after) : [],
      fits: fitsOf(after ?? definition),
    };
  }
}

type DraftRow = {
  readonly base: number;
  readonly edits: readonly Edit[];
  readonly revision: number;
  readonly savedAt: Instant;
};

/** By measure, the controls that may be bound to it. */
function fitsOf({ stages }: Definition): Draft['fits'] {
  const known = [...catalogue.controls.keys()];
  return Object.fromEntries(
    stages.flatMap(({ measures }) =>
      measures.map(({ id, means }) => [id, known.filter((key) => serves(key).some((one) => means.includes(one)))]),
    ),
  );
}
