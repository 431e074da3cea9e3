import type { CaseChart, LoadedCase, TraceRow } from '#app/app.ts';
import { isWhole } from '#app/documents.ts';
import { MACHINE } from '#cases/actors.ts';
import { archiveList } from '#cases/archive-list.ts';
import { formatInstant, sayOutcome, sayWord } from '#contract/say.ts';
import type { Trace } from '#contract/shapes.ts';
import type { CaseFile, FiledEntry } from '#documents/case-file.ts';
import type { Field } from '#documents/content.ts';
import { inFileOrder } from '#documents/file-order.ts';
import { keptDocuments } from '#documents/issuing.ts';
import type { Instant } from '#kernel/time.ts';
import { findResult } from '#powers/results.ts';
import { nameOf } from '#views/speech.ts';
import { entriesOf as traced } from '#views/trace.ts';
import { stampOf } from './document-files.ts';

/** The whole of a case in the words of its file. `origin`: of the address that the QR codes of its documents open. */
export function caseFileOf(whole: CaseChart, origin: string): CaseFile {
  const { loaded, chains } = whole;
  const { view, engine } = loaded;
  const { definition } = engine.power;
  const documents = inFileOrder(definition.archive, keptDocuments(view, engine.power, engine.ctx));
  const filed = view.archive.filed;
  return {
    agency: definition.agency,
    kind: definition.kind,
    number: view.head.number,
    title: view.head.title,
    cover: coverOf(loaded),
    at: engine.ctx.now,
    documents: documents.filter(isWhole).map((document) => ({
      name: document.name,
      number: document.number,
      on: dayIn(document.at),
      content: document.content,
      stamp: stampOf(document, origin),
    })),
    unwritten: documents.filter((one) => !isWhole(one)).map(({ name, missing }) => ({ name, missing })),
    archive: archiveList(engine.power, view).map(({ key, name }) => ({
      name,
      filed: filed?.items.includes(key) ?? false,
    })),
    place: filed?.place ?? null,
    materials: view.materials.received.map(({ material, name, hash, pages, receivedAt, subject }) => {
      const kind = definition.materials.find(({ key }) => key === material)?.name ?? material;
      return { name: subject ? `${kind}（${subject}）` : kind, file: name, on: dayIn(receivedAt), pages, hash };
    }),
    trace: entriesOf(whole),
    chains: chains.map(({ lane, entries, intact, head }) => ({ name: lanes[lane], entries, intact, head })),
  };
}

const lanes = { case: '办理', attempts: '被拒绝和查阅' } as const;

/** `2026年9月28日 17:30`, and its day alone. */
const momentIn = (at: Instant): string => formatInstant('zh-CN', at);
const dayIn = (at: Instant): string => momentIn(at).split(' ')[0] ?? '';

function coverOf({ view, engine }: LoadedCase): readonly (readonly Field[])[] {
  const { application, head, decision, hands } = view;
  const { definition } = engine.power;
  const ended = head.status === 'ended' ? head.visits.at(-1)?.to : undefined;
  const result = decision.result === undefined ? undefined : findResult(definition, decision.result)?.name;
  const stage = definition.stages.find(({ key }) => key === head.stage)?.name ?? '';
  const officers = hands.filter(({ as, person }) => as !== 'applicant' && person !== MACHINE.person);
  const names = [...new Set(officers.map(({ person }) => nameOf(engine.ctx.directory, person)))];
  const party = application.channel === 'matter' ? '当事人' : '申请人';
  return [
    ...(application.applicant ? [[{ label: party, value: application.applicant }]] : []),
    ...(application.creditCode ? [[{ label: '统一社会信用代码', value: application.creditCode }]] : []),
    [
      { label: '收到日期', value: dayIn(application.receivedAt ?? head.visits[0]?.from ?? engine.ctx.now) },
      { label: '办结日期', value: ended ? dayIn(ended) : '尚未办结' },
    ],
    [
      {
        label: '处理结果',
        value:
          result ??
          (ended ? sayOutcome('zh-CN', application.withdrawn ? 'withdrawn' : head.outcome) : `在办（${stage}）`),
      },
    ],
    ...(names.length > 0 ? [[{ label: '经办人员', value: names.join('、') }]] : []),
  ];
}

/** Everything of the open chains, in the order in which it was recorded. That somebody tried to handle a tip says that there is one. */
function entriesOf({ loaded, rows }: CaseChart): readonly FiledEntry[] {
  const { view, engine } = loaded;
  const open = (rows ?? [])
    .filter((row) => engine.catalogue.acts.get(row.act)?.lane !== 'sealed')
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const names = new Map<string, string>([
    ...view.materials.received.map(({ hash, name }) => [hash, name] as const),
    ...keptDocuments(view, engine.power, engine.ctx).map(({ key, name }) => [key, name] as const),
  ]);
  // Nobody in particular reads a file: votes that are not counted yet are told to none.
  const reader = { person: MACHINE.person, view };
  const entries = traced(open, engine.power, engine.ctx, reader);
  return entries.map((entry, i) => ({
    at: momentIn(entry.at as Instant),
    who: whoIn(entry, loaded),
    act: entry.actName.zh,
    said: saidIn(entry, open[i]?.facts ?? [], names),
    hash: entry.hash,
  }));
}

type Entry = Trace['entries'][number];

const whoIn = ({ signers }: Entry, { engine }: LoadedCase): string =>
  signers.length === 0
    ? nameOf(engine.ctx.directory, MACHINE.person)
    : signers.map(({ name, post }) => `${name}（${post}）`).join('、');

/** `names`: of what can be read, materials by their hashes, documents by their keys; the whole case is said by the act. */
function saidIn(
  { kind, faults, at, effectiveAt }: Entry,
  facts: TraceRow['facts'],
  names: ReadonlyMap<string, string>,
): string {
  if (kind === 'refused') return `被拒绝：${faults.map(({ text }) => text.zh).join('')}`;
  if (kind === 'read') return names.get(String(facts[0]?.data)) ?? '';
  const late = effectiveAt.slice(0, 16) === at.slice(0, 16) ? [] : [`发生于${momentIn(effectiveAt as Instant)}`];
  const stated = [...new Set(facts.map(({ type }) => sayWord('zh-CN', 'facts', type)))];
  return [...late, ...stated].join('；');
}
