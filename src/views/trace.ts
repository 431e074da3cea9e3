import { mayReadCard } from '#cases/card-posts.ts';
import type { Context, Directory } from '#cases/context.ts';
import { findCard } from '#cases/facets/cards.ts';
import { votesAreOpenTo } from '#cases/facets/meetings.ts';
import type { Actor } from '#cases/fact.ts';
import type { CaseView } from '#cases/view.ts';
import { sayAct, wordsOf } from '#contract/say.ts';
import type { Trace } from '#contract/shapes.ts';
import type { Json, PersonId } from '#kernel/ids.ts';
import type { RestedFault } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { factLines, type Telling } from './fact-lines.ts';
import { type Both, lawsIn, nameOf, namesIn, postName, saidFault } from './speech.ts';
import { bothOf, same, uiBoth } from './ui-words.ts';

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
    /** Where the case was. */
    readonly stage: string;
  }[];
  readonly chains: readonly {
    readonly lane: 'case' | 'sealed' | 'attempts';
    readonly entries: number;
    readonly first: string;
    readonly head: string;
    readonly findings: readonly { readonly seq: number; readonly fault: string }[];
  }[];
  readonly problems: readonly string[];
};
export type TraceReader = { readonly person: PersonId; readonly view: CaseView };

/** The trace in words, and what the check of its chains found. */
export function traceOf(
  { rows, chains, problems }: StoredTrace,
  power: Power,
  ctx: Pick<Context, 'directory' | 'laws' | 'now'>,
  reader: TraceReader,
): Trace {
  return {
    entries: entriesOf(rows, power, ctx, reader),
    checkedAt: ctx.now,
    intact: problems.length === 0,
    chains: chains.map(({ lane, entries, first, head, findings: [broken] }) => ({
      lane,
      entries,
      first,
      last: head,
      broken: broken ? { seq: broken.seq, fault: uiBoth(`trace.fault.${broken.fault}`) } : null,
    })),
    problems: [...problems],
  };
}

/**
 * Who did, tried or read what, when it was entered and when it counts. How others voted is told once the reader's own vote is
 * in, or all are counted; a card about somebody's conduct to those alone who may read it.
 */
export function entriesOf(
  rows: StoredTrace['rows'],
  power: Power,
  ctx: Pick<Context, 'directory' | 'laws'>,
  reader: TraceReader,
): Trace['entries'] {
  const { directory, laws } = ctx;
  const names = {
    ...namesIn(
      power,
      directory,
      rows.flatMap((row) => row.faults),
    ),
    laws: lawsIn(laws),
  };
  const telling = { power, ctx, view: reader.view };
  return rows.map((row) => {
    const facts = row.facts.map(({ type, data }) => ({
      type,
      data: isHidden(type, data, reader, power, directory) ? {} : data,
    }));
    const signers = row.signers.map(({ person, as }) => ({
      name: nameOf(directory, person),
      post: postName(as, power.definition.posts),
    }));
    return {
      lane: row.lane,
      seq: row.seq,
      at: row.at,
      effectiveAt: row.effectiveAt,
      act: row.act,
      actName: bothOf((lang) => sayAct(lang, row.act)),
      signers,
      kind: row.kind,
      stage: row.stage,
      stageName: power.definition.stages.find(({ key }) => key === row.stage)?.name ?? '',
      sentence: sentenceOf(row, signers, telling),
      lines: row.kind === 'done' ? facts.flatMap((one) => [...factLines(telling, row.act, one, row.at)]) : [],
      facts,
      faults: row.faults.map((found) => saidFault(found, names)),
      hash: row.hash,
    };
  });
}

function sentenceOf(
  { kind, act, facts, signers: hands }: StoredTrace['rows'][number],
  signers: readonly { readonly name: string; readonly post: string }[],
  { view }: Telling,
): Both {
  const who = bothOf((lang) =>
    signers
      .map(({ name, post }, i) => {
        const as = lang === 'en' ? (wordsOf('en').posts[hands[i]?.as ?? ''] ?? post) : post;
        return lang === 'en' ? `${name} (${as})` : `${name}（${as}）`;
      })
      .join(lang === 'en' ? ' and ' : '、'),
  );
  const what = bothOf((lang) => sayAct(lang, act));
  if (kind === 'read') {
    const read = String(facts[0]?.data ?? '');
    const paper = view.materials.received.find(({ hash }) => hash === read)?.name;
    return uiBoth('trace.said.read', { who, what: paper ? same(`《${paper}》`) : what });
  }
  if (kind === 'refused') return uiBoth('trace.said.refused', { who, what });
  return signers.length === 0 ? uiBoth('trace.said.machine', { what }) : uiBoth('trace.said.done', { who, what });
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
