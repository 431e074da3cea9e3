import type { Actor } from '#cases/fact.ts';
import type { Json, PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { placesOfDoubt } from '#powers/doubt.ts';
import { doubtKey, type Edit, valueAt } from '#powers/edit.ts';
import type { Database } from '#store/database.ts';
import { BadInput, NotFound } from './app.ts';
import type { DefinitionDesk } from './definition-desk.ts';
import type { Definitions } from './definitions.ts';
import type { DepartmentRecord } from './department-record.ts';

export type DoubtRow = {
  readonly key: string;
  readonly where: string;
  readonly text: string;
  readonly suggestion: string;
  /** Boxes of the chart that it speaks of, with what stands there. */
  readonly places: readonly { readonly at: string; readonly now: string }[];
  /** Still in the version in force. */
  readonly listed: boolean;
  readonly decided: Decided | null;
};
export type Decided = {
  readonly verdict: 'accepted' | 'rejected';
  readonly person: PersonId;
  readonly post: string;
  readonly at: Instant;
  readonly value: string;
  readonly reason: string;
};
export type Verdict = {
  readonly doubt: string;
  readonly verdict: 'accepted' | 'rejected';
  /** The box that is changed, and what it shall say; left out = the chart has no box for it. */
  readonly at?: string;
  readonly value?: string;
  readonly reason: string;
};

/** 校核清单: doubts about the source text, each taken up or turned down by the power's owner, by name and on record. */
export class Doubts {
  readonly #of: {
    readonly db: Database;
    readonly definitions: Definitions;
    readonly desk: DefinitionDesk;
    readonly record: DepartmentRecord;
  };

  constructor(options: { db: Database; definitions: Definitions; desk: DefinitionDesk; record: DepartmentRecord }) {
    this.#of = options;
  }

  /** Those of the version in force, then those that were decided and have gone from it. */
  async list(key: string): Promise<readonly DoubtRow[]> {
    const definition = this.#of.definitions.find(key)?.definition;
    if (!definition) throw new NotFound();
    const entries = await this.#of.record.about(key, ['doubt-accepted', 'doubt-rejected']);
    const decided = new Map<string, { said: Said; decided: Decided }>();
    for (const { kind, actor, at, data } of entries) {
      const said = data as Said;
      const verdict = kind === 'doubt-accepted' ? 'accepted' : 'rejected';
      const { value = '', reason } = said;
      decided.set(doubtKey(said), {
        said,
        decided: { verdict, person: actor.person, post: actor.as, at, value, reason },
      });
    }
    const listed = definition.doubts.map((doubt): DoubtRow => {
      const now = doubtKey(doubt);
      const places = placesOfDoubt(definition, doubt.where).map((at) => ({
        at,
        now: String(valueAt(definition, at) ?? ''),
      }));
      return { ...doubt, key: now, places, listed: true, decided: decided.get(now)?.decided ?? null };
    });
    const there = new Set(listed.map((one) => one.key));
    const gone = [...decided]
      .filter(([one]) => !there.has(one))
      .map(
        ([one, { said, decided: how }]): DoubtRow => ({
          key: one,
          where: said.where,
          text: said.text,
          suggestion: said.suggestion,
          places: [],
          listed: false,
          decided: how,
        }),
      );
    return [...listed, ...gone];
  }

  /** Puts what was decided into the owner's draft and on record, both or neither. */
  async decide(actor: Actor, key: string, { doubt, verdict, at, value, reason }: Verdict): Promise<void> {
    const { definition, version } = this.#of.desk.owned(actor, key);
    const found = definition.doubts.find((one) => doubtKey(one) === doubt);
    if (!found) throw new NotFound();
    if (at !== undefined && (verdict === 'rejected' || !placesOfDoubt(definition, found.where).includes(at)))
      throw new BadInput([
        {
          path: 'body.at',
          zh: '这条疑点说的不是图上的这一处，请重新选择。',
          en: 'The doubt does not speak of this place: choose again.',
        },
      ]);
    const edits: Edit[] = [...(at === undefined ? [] : [{ at, value: value || null }]), { at: doubt, value: null }];
    const data: { readonly [name: string]: Json } = {
      power: key,
      version,
      where: found.where,
      text: found.text,
      suggestion: found.suggestion,
      reason,
      ...(at === undefined ? {} : { at, value: value ?? '' }),
    };
    await this.#of.record.change(actor, `doubt-${verdict}`, data, (tx) => this.#of.desk.add(tx, actor, key, edits));
  }
}

type Said = {
  readonly where: string;
  readonly text: string;
  readonly suggestion: string;
  readonly value?: string;
  readonly reason: string;
};
