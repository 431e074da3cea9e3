import type { Actor } from '#cases/fact.ts';
import type { Json, PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { chartBoxes, placesOfDoubt } from '#powers/doubt.ts';
import { doubtKey, type Edit, pathOf, valueAt } from '#powers/edit.ts';
import type { Database } from '#store/database.ts';
import { BadInput, NotFound } from './app.ts';
import type { DefinitionDesk } from './definition-desk.ts';
import type { Definitions } from './definitions.ts';
import type { DepartmentEntry, DepartmentRecord } from './department-record.ts';

export type DoubtRow = {
  readonly key: string;
  readonly where: string;
  readonly text: string;
  /** What is doubtful, and often what to do about it. */
  readonly suggestion: string;
  /** What it shall say instead; empty = nothing in particular. */
  readonly proposal: string;
  /** Boxes of the chart that it speaks of, with what stands there. */
  readonly places: readonly { readonly at: string; readonly now: string }[];
  /** null = it came with the definition. */
  readonly raised: Signed | null;
  /** `waiting`: taken up, not in force yet · `closed`: turned down, or dealt with outside the chart. */
  readonly state: 'open' | 'waiting' | 'published' | 'closed';
  /** Whether it can (still) be decided. */
  readonly listed: boolean;
  readonly decided: Decided | null;
};
type Signed = { readonly person: PersonId; readonly post: string; readonly at: Instant };
export type Decided = Signed & {
  readonly verdict: 'accepted' | 'rejected';
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

export type NewDoubt = {
  /** The box of the chart; left out = the chart as a whole. */
  readonly at?: string;
  readonly text: string;
  readonly why: string;
  readonly proposal: string;
};
/** What a doubt about no box is about. */
const WHOLE = '图';
const KINDS = ['doubt-raised', 'doubt-accepted', 'doubt-rejected'] as const;

/**
 * 校核清单: doubts about the source text. They come with the definition, or an officer raises them; each is taken up or turned
 * down by the power's owner, by name and on record.
 */
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

  /** Those of the version in force, then those that officers raised, then those that were decided and have gone from the text. */
  async list(key: string): Promise<readonly DoubtRow[]> {
    const definition = this.#definitionOf(key);
    const said = saidOf(await this.#of.record.about(key, KINDS));
    const nowAt = (at: string) => ({ at, now: String(valueAt(definition, at) ?? '') });
    const ofText = definition.doubts.map((doubt): DoubtRow => {
      const known = said.get(doubtKey(doubt));
      return {
        ...doubt,
        key: doubtKey(doubt),
        proposal: '',
        places: placesOfDoubt(definition, doubt.where).map(nowAt),
        raised: null,
        state: known?.decided ? 'waiting' : 'open',
        listed: true,
        decided: known?.decided ?? null,
      };
    });
    const there = new Set(ofText.map((one) => one.key));
    const others = [...said].flatMap(([one, { doubt, raised, decided }]): readonly DoubtRow[] => {
      if (there.has(one)) return [];
      const { where, text, suggestion, proposal = '' } = doubt;
      const state = raised ? this.#stateOf(key, decided) : 'published';
      const listed = state === 'open' || state === 'waiting';
      const places = listed && doubt.at !== undefined && pathOf(definition, doubt.at) ? [nowAt(doubt.at)] : [];
      return [{ key: one, where, text, suggestion, proposal, places, raised, state, listed, decided }];
    });
    const rank = ({ listed }: DoubtRow) => (listed ? 0 : 1);
    return [...ofText, ...others.toSorted((a, b) => rank(a) - rank(b))];
  }

  /** How many wait for a decision. */
  async open(key: string): Promise<number> {
    return (await this.list(key)).filter(({ state }) => state === 'open').length;
  }

  /** A raised doubt that was decided is published with the first version that says what was decided. */
  #stateOf(key: string, decided: Entry['decided']): DoubtRow['state'] {
    if (!decided) return 'open';
    const { verdict, place, value, version } = decided;
    if (verdict === 'rejected' || place === undefined) return 'closed';
    const current = this.#of.definitions.find(key)?.version ?? version;
    for (let n = version; n <= current; n++) {
      const later = this.#of.definitions.find(key, n)?.definition;
      if (later && String(valueAt(later, place) ?? '') === value) return 'published';
    }
    return 'waiting';
  }

  #definitionOf(key: string) {
    const definition = this.#of.definitions.find(key)?.definition;
    if (!definition) throw new NotFound();
    return definition;
  }

  /** Puts a doubt on the list, by name and on record. */
  async raise(actor: Actor, key: string, { at, text, why, proposal }: NewDoubt): Promise<void> {
    const definition = this.#definitionOf(key);
    const box = chartBoxes(definition).find((one) => one.at === at);
    if (at !== undefined && !box)
      throw badInput('at', '图上没有这一处，请重新选择。', 'The chart has no such place: choose again.');
    const doubt = { where: box?.where ?? WHOLE, text };
    if ((await this.list(key)).some((one) => one.key === doubtKey(doubt) && one.listed))
      throw badInput(
        'text',
        '清单中已有同一处、同样原文的疑点，请在那一条上处理，或者写明另外的原文。',
        'The list has a doubt about these words in this place: go on with that, or name other words.',
      );
    const version = this.#of.definitions.find(key)?.version ?? 0;
    const data = { power: key, version, ...doubt, suggestion: why, proposal, ...(at === undefined ? {} : { at }) };
    await this.#of.record.change(actor, 'doubt-raised', data, async () => {});
  }

  /** Puts what was decided into the owner's draft and on record, both or neither. */
  async decide(actor: Actor, key: string, { doubt, verdict, at, value, reason }: Verdict): Promise<void> {
    const { version } = this.#of.desk.owned(actor, key);
    const found = (await this.list(key)).find((one) => one.key === doubt && one.listed);
    if (!found) throw new NotFound();
    if (at !== undefined && (verdict === 'rejected' || found.places.every((place) => place.at !== at)))
      throw badInput(
        'at',
        '这条疑点说的不是图上的这一处，请重新选择。',
        'The doubt does not speak of this place: choose again.',
      );
    const edits: Edit[] = [
      ...(at === undefined ? [] : [{ at, value: value || null }]),
      ...(found.raised ? [] : [{ at: doubt, value: null }]),
    ];
    const data: { readonly [name: string]: Json } = {
      power: key,
      version,
      where: found.where,
      text: found.text,
      suggestion: found.suggestion,
      reason,
      ...(at === undefined ? {} : { at, value: value ?? '' }),
    };
    await this.#of.record.change(actor, `doubt-${verdict}`, data, async (tx) => {
      if (edits.length > 0) await this.#of.desk.add(tx, actor, key, edits);
    });
  }
}

const badInput = (field: string, zh: string, en: string) => new BadInput([{ path: `body.${field}`, zh, en }]);

type Said = {
  readonly where: string;
  readonly text: string;
  readonly suggestion: string;
  readonly proposal?: string;
  readonly at?: string;
  readonly value?: string;
  readonly reason?: string;
  readonly version: number;
};
type Entry = {
  readonly doubt: Said;
  readonly raised: Signed | null;
  readonly decided: (Decided & { readonly place: string | undefined; readonly version: number }) | null;
};

/** What the record says of each doubt; one that is raised anew is open again. */
function saidOf(entries: readonly DepartmentEntry[]): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const { kind, actor, at, data } of entries) {
    // Sound: the record's own entries of these kinds.
    const said = data as Said;
    const signed = { person: actor.person, post: actor.as, at };
    const key = doubtKey(said);
    if (kind === 'doubt-raised') {
      found.set(key, { doubt: said, raised: signed, decided: null });
      continue;
    }
    const { value = '', reason = '', version, at: place } = said;
    const verdict = kind === 'doubt-accepted' ? 'accepted' : 'rejected';
    const before = found.get(key);
    found.set(key, {
      doubt: before?.doubt ?? said,
      raised: before?.raised ?? null,
      decided: { ...signed, verdict, value, reason, version, place },
    });
  }
  return found;
}
