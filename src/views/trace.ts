import { mayReadCard } from '#cases/card-posts.ts';
import type { Context, Directory } from '#cases/context.ts';
import { findCard } from '#cases/facets/cards.ts';
import { votesAreOpenTo } from '#cases/facets/meetings.ts';
import type { Actor } from '#cases/fact.ts';
import type { CaseView } from '#cases/view.ts';
import { sayAct } from '#contract/say.ts';
import type { Trace } from '#contract/shapes.ts';
import type { Json, PersonId } from '#kernel/ids.ts';
import type { RestedFault } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { lawsIn, nameOf, namesIn, postName, saidFault } from './speech.ts';

export type StoredTrace = {
  readonly rows: readonly {
    readonly lane: 'case' | 'sealed' | 'attempts';
    readonly seq: number;
    readonly at: Instant;
    readonly effectiveAt: Instant;
    readonly act: string;
    readonly signers: readonly Actor[];
    readonly kind: 'done' | 'refused' | 'read';
    readonly facts: readonly { readonly type: string; readonly data: Json }[];
    readonly faults: readonly RestedFault[];
    readonly hash: string;
  }[];
  readonly problems: readonly string[];
};

/**
 * The trace in words: who did, tried or read what, when it was entered and when it counts. How others voted is told once the
 * reader's own vote is in, or all are counted; a card about somebody's conduct to those alone who may read it.
 */
export function traceOf(
  { rows, problems }: StoredTrace,
  power: Power,
  { directory, laws }: Pick<Context, 'directory' | 'laws'>,
  reader: { readonly person: PersonId; readonly view: CaseView },
): Trace {
  const faults = rows.flatMap((row) => row.faults);
  const names = { ...namesIn(power, directory, faults), laws: lawsIn(laws) };
  return {
    entries: rows.map((row) => ({
      lane: row.lane,
      seq: row.seq,
      at: row.at,
      effectiveAt: row.effectiveAt,
      act: row.act,
      actName: { zh: sayAct('zh-CN', row.act), en: sayAct('en', row.act) },
      signers: row.signers.map(({ person, as }) => ({
        name: nameOf(directory, person),
        post: postName(as, power.definition.posts),
      })),
      kind: row.kind,
      facts: row.facts.map(({ type, data }) => ({
        type,
        data: isHidden(type, data, reader, power, directory) ? {} : data,
      })),
      faults: row.faults.map((found) => saidFault(found, names)),
      hash: row.hash,
    })),
    intact: problems.length === 0,
    problems: [...problems],
  };
}

function isHidden(
  type: string,
  data: Json,
  { person, view }: { readonly person: PersonId; readonly view: CaseView },
  power: Power,
  directory: Directory,
): boolean {
  const { key } = data as { readonly key: string };
  if (type.startsWith('cards.')) {
    // What is held against a colleague, and not yet judged, is no reading matter for the office.
    const card = findCard(view.cards, key);
    return card !== undefined && !mayReadCard(power, card, person, directory);
  }
  if (type !== 'meetings.voted') return false;
  const meeting = view.meetings.all.find((one) => one.key === key);
  return meeting !== undefined && !votesAreOpenTo(meeting, person);
}
