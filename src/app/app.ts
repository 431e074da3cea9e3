import type { Calendar } from '#calendar/calendar.ts';
import type { Directory } from '#cases/context.ts';
import type { Duty } from '#cases/control.ts';
import type { Engine } from '#cases/engine.ts';
import type { Actor } from '#cases/fact.ts';
import type { ListedAct } from '#cases/list-acts.ts';
import type { CaseView } from '#cases/view.ts';
import type { KeptDocument } from '#documents/issuing.ts';
import type { Asked } from '#documents/short-code.ts';
import type { Hash, Json, PersonId, Post } from '#kernel/ids.ts';
import type { RestedFault } from '#kernel/refusal.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import type { Verified } from '#store/issued-documents.ts';
import type { DecidedCase } from '#views/likeness.ts';
import type { Administration } from './administration.ts';
import type { CasePage, CaseQuery } from './case-list.ts';
import type { CaseLists } from './case-lists.ts';
import type { WaitingRow } from './decisions.ts';
import type { DefinitionDesk } from './definition-desk.ts';
import type { DepartmentCards } from './department-cards.ts';
import type { DepartmentRecord } from './department-record.ts';
import type { Person, Register } from './directory.ts';
import type { Doubts } from './doubts.ts';
import type { Draft, DraftRow } from './drafts.ts';
import type { Draws } from './draws.ts';
import type { Handovers } from './handovers.ts';
import type { CaseHistory, exportOf, History } from './history.ts';
import type { Inbox } from './inbox.ts';
import type { CardQuery } from './lists.ts';
import type { Mail } from './mail.ts';
import type { KnownOrganisation } from './organisations.ts';
import type { Oversight, Viewer } from './oversight.ts';
import type { PowerReviews } from './power-reviews.ts';
import type { Reports } from './reports.ts';
import type { SavedViews } from './saved-views.ts';
import type { SittingListRow, SittingMeeting, SittingQuery } from './sittings.ts';
import type { WindowDay } from './windows.ts';

/** The use cases, as http, public pages and command line call them. Refusals are thrown as `Refusal`, the rest as below. */

/** Nothing there for this person: unknown, not his, or recused. All look the same. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}
/** What the officer looked at has changed in a part that the act sees. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly version: number;
  readonly facets: readonly string[];
  constructor(version: number, facets: readonly string[]) {
    super(`changed meanwhile: ${facets.join(', ')}`);
    this.version = version;
    this.facets = facets;
  }
}
/** The request's input does not have the act's shape. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  readonly issues: readonly { readonly path: string; readonly zh: string; readonly en: string }[];
  constructor(issues: BadInput['issues']) {
    super(issues.map((issue) => `${issue.path}: ${issue.en}`).join('; '));
    this.issues = issues;
  }
}
/** What concerns the sealed chain is not kept on the server before it is sent. */
export class DraftStaysHere extends Error {
  override readonly name = 'DraftStaysHere';
}
/** A draft that is too large, or one too many. */
export class DraftRefused extends Error {
  override readonly name = 'DraftRefused';
  readonly why: 'too-large' | 'too-many';
  constructor(why: DraftRefused['why']) {
    super(why);
    this.why = why;
  }
}
/** An `Idempotency-Key` that was used for another request. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
}

export type Done = {
  readonly caseId: number;
  readonly number: string;
  readonly version: number;
  readonly state: 'done' | 'held';
  readonly outcome: string;
  readonly stage: string;
  readonly status: 'open' | 'ended';
  readonly duties: readonly Duty[];
  readonly signals: readonly string[];
  readonly held: string | null;
  readonly receipt: string;
};

export type Request = { readonly actor: Actor; readonly idempotencyKey?: string };

/** A case with everything needed to show it: the caller has been let in, `inspector` decides about the sealed chain. */
export type LoadedCase = {
  readonly view: CaseView;
  readonly engine: Engine;
  readonly inspector: boolean;
  /** The applicant himself: he sees his own side of the case, not the officers'. */
  readonly party: boolean;
};

export type TraceRow = {
  readonly lane: 'case' | 'sealed' | 'attempts';
  readonly seq: number;
  /** Where the case was. */
  readonly stage: string;
  readonly at: Instant;
  readonly effectiveAt: Instant;
  readonly act: string;
  readonly signers: readonly Actor[];
  readonly kind: 'done' | 'refused' | 'read';
  readonly facts: readonly { readonly type: string; readonly data: Json }[];
  readonly faults: readonly RestedFault[];
  readonly hash: string;
};

/** What a case's sheet is drawn from. A sheet travels: nothing of the sealed chain is in it, whoever reads. */
export type CaseChart = {
  readonly loaded: LoadedCase;
  /** Acts, then attempts, where the reader may see the trace. */
  readonly rows: readonly TraceRow[] | null;
  /** How long each chain is, its last hash, and whether every hash was computed again and agreed. */
  readonly chains: readonly {
    readonly lane: 'case' | 'attempts';
    readonly entries: number;
    readonly head: string;
    readonly intact: boolean;
  }[];
};

export type SignalListRow = {
  readonly caseId: number;
  readonly number: string;
  readonly applicant: string;
  readonly key: string;
  readonly code: string;
  readonly raisedAt: Instant;
  readonly data: Json;
};

export type SummaryRow = {
  readonly id: number;
  readonly number: string;
  readonly power: string;
  readonly title: string;
  readonly applicant: string;
  readonly stage: string;
  readonly status: 'open' | 'ended';
  readonly outcome: string;
  readonly dueAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
  /** Who is expected to take the next step. */
  readonly named: readonly PersonId[];
};
export type TaskRow = {
  readonly caseId: number;
  readonly number: string;
  readonly title: string;
  readonly applicant: string;
  readonly key: string;
  readonly code: string;
  /** What its sentence names: an act, a meeting, a clock; may be empty. */
  readonly about: string;
  readonly post: Post;
  readonly dueAt: Instant | null;
};

export type App = {
  readonly demonstration: boolean;
  readonly now: () => Instant;
  readonly directory: () => Directory;
  /** Everybody whom the department knows, those who have left among them, and the days that work: as of now. */
  readonly register: () => Register;
  readonly calendar: () => Calendar;
  /** Which years of it were approved here. */
  readonly approvedYears: () => ReadonlySet<number>;
  /** Who signs in with this e-mail; undefined also for whoever has left. */
  readonly personWith: (email: string) => Person | undefined;
  /** 三员: changes of accounts, posts, relations, windows and calendar, by two. */
  readonly administration: Pick<
    Administration,
    | 'changes'
    | 'propose'
    | 'decide'
    | 'withdraw'
    | 'makeFirstPassword'
    | 'passwordChanged'
    | 'signedInByPassword'
    | 'grantable'
    | 'qualifications'
    | 'faultsOf'
    | 'mustCount'
    | 'workingDaysWith'
  >;
  readonly record: Pick<DepartmentRecord, 'list' | 'verify'>;
  /** Persons for pickers and demonstration accounts. */
  readonly persons: () => readonly {
    readonly id: PersonId;
    readonly name: string;
    readonly posts: readonly Post[];
    readonly email: string;
  }[];
  readonly organisations: (person: PersonId) => readonly { readonly creditCode: string; readonly name: string }[];
  readonly powers: () => readonly Power[];
  /** The version in force, or that version. */
  readonly findPower: (key: string, version?: number) => Power | undefined;
  /** An engine over a power at this moment: for charts, forms and lists. */
  readonly engine: (power: Power) => Engine;

  readonly start: (request: Request, power: string, input: unknown) => Promise<Done>;
  /** Throws what `start` would throw at this moment; takes no number and writes nothing. */
  readonly tryStart: (request: Request, power: string, input: unknown) => Promise<void>;
  /** What is known of an organisation, from the cases that this person may see. */
  readonly organisation: (person: PersonId, creditCode: string) => Promise<KnownOrganisation>;
  readonly act: (
    request: Request,
    caseId: number,
    act: string,
    input: unknown,
    expectedVersion?: number,
  ) => Promise<Done>;
  /** 离岗移交: what somebody has in his hands goes to others, by the acts of each case. */
  readonly handovers: Handovers;
  readonly sign: (request: Request, caseId: number, key: string) => Promise<Done>;
  /** The holder of a slip rates his case. NotFound where number and code do not belong together. */
  readonly evaluate: (number: string, code: string, input: unknown) => Promise<Done>;

  /** The department's windows on a day; left out = today. */
  readonly windows: (day?: PlainDate) => Promise<readonly WindowDay[]>;
  /** Comes on duty at a window or leaves it. */
  readonly windowDuty: (person: PersonId, window: string, on: boolean) => Promise<void>;

  /** Throws NotFound for whoever may not see it; a recused officer gets a private notice once. */
  readonly open: (person: PersonId, caseId: number) => Promise<LoadedCase>;
  readonly listActs: (person: PersonId, loaded: LoadedCase) => readonly ListedAct[];
  /** Every entry that this person may read, oldest first, and every chain recomputed; NotFound for whoever may not see the trace. */
  readonly trace: (person: PersonId, caseId: number) => Promise<History>;
  /** The case at that version and now, with what was done in between; for whoever may see the trace. */
  readonly changesSince: CaseHistory['since'];
  /** The open chains as `hengjian export` writes them; inspectors only. In the case's trace and the department's record before it is handed out. */
  readonly exportCase: (actor: Actor, caseId: number) => ReturnType<typeof exportOf>;

  /** What this person typed and has not sent, newest first; of one case with its content. */
  readonly drafts: (person: PersonId) => Promise<readonly DraftRow[]>;
  readonly caseDrafts: (person: PersonId, caseId: number) => Promise<readonly Draft[]>;
  readonly keepDraft: (
    person: PersonId,
    caseId: number,
    act: string,
    draft: Pick<Draft, 'base' | 'value'>,
  ) => Promise<Pick<Draft, 'savedAt' | 'expiresAt'>>;
  readonly dropDraft: (person: PersonId, caseId: number, act: string) => Promise<void>;
  /** The case on its own chart. Commits the trace of the read before it is handed out; `chains` then hold it. */
  readonly readChart: (actor: Actor, caseId: number) => Promise<CaseChart>;
  /** The same for the case file: for whoever may see the trace; for everybody else, the applicant too, NotFound. */
  readonly readFile: (actor: Actor, caseId: number) => Promise<CaseChart>;
  /** Notes in the department's own record that the files of these cases, or so many of their documents, were taken out together. */
  readonly recordPrinted: (
    actor: Actor,
    numbers: readonly string[],
    documents?: { readonly kind: string; readonly documents: number },
  ) => Promise<void>;
  /** The same by number, for whoever operates the machine: he has the database, and no reading is recorded. */
  readonly wholeCase: (number: string) => Promise<CaseChart>;
  readonly cases: (person: PersonId, query: CaseQuery) => Promise<CasePage>;
  readonly lists: CaseLists;
  readonly views: SavedViews;
  readonly tasks: (person: PersonId) => Promise<readonly TaskRow[]>;
  /** 会议: sittings over the cases that this person sees as an officer. */
  readonly sittings: (
    person: PersonId,
    query: SittingQuery,
  ) => Promise<{ readonly rows: readonly SittingListRow[]; readonly next: string | null }>;
  /** The meetings of the sitting of that meeting; none where there is no such meeting. Each is opened by itself. */
  readonly sitting: (person: PersonId, caseId: number, key: string) => Promise<readonly SittingMeeting[]>;
  /** What waits for this person's decision. */
  readonly decisions: (person: PersonId) => Promise<readonly WaitingRow[]>;
  /** The last decided cases like this one, as far as this person may see them. */
  readonly likeCases: (person: PersonId, loaded: LoadedCase) => Promise<readonly DecidedCase[]>;
  readonly upload: (
    person: PersonId,
    name: string,
    mediaType: string,
    bytes: Uint8Array,
  ) => Promise<{ hash: Hash; size: number; mediaType: string }>;
  /** Commits the trace of the read before the bytes are handed out. */
  readonly readMaterial: (
    actor: Actor,
    caseId: number,
    hash: Hash,
  ) => Promise<{ bytes: Uint8Array; mediaType: string; name: string }>;
  /** The case's documents, as this person may read them. */
  readonly documents: (person: PersonId, caseId: number) => Promise<readonly KeptDocument[]>;
  /** Commits the trace of the read before the content is handed out. */
  readonly readDocument: (actor: Actor, caseId: number, key: string) => Promise<KeptDocument>;
  /** Whether a document of this code or content hash was issued: by whom, when, and how it stands. Nothing else is known here. */
  readonly verifyDocument: (asked: Extract<Asked, { kind: 'code' | 'hash' }>) => Promise<Verified | undefined>;
  /** What this person should know though it is no task of his. */
  readonly inbox: Pick<Inbox, 'list' | 'unread' | 'markRead'>;
  readonly mail: Pick<Mail, 'available' | 'setting' | 'choose' | 'ask' | 'confirm' | 'forget' | 'work'>;

  /** Signals for their audience, newest first; inspectors see all. */
  readonly signals: (person: PersonId, limit: number) => Promise<readonly SignalListRow[]>;

  /** Cards that this person may hear of, newest first: their case (null = none) and key. */
  readonly cards: (
    person: PersonId,
    query: CardQuery,
  ) => Promise<{
    readonly rows: readonly { readonly caseId: number | null; readonly card: string }[];
    readonly next: string | null;
  }>;

  /** Those that belong to no case. */
  readonly departmentCards: DepartmentCards;

  /** What inspectors read across cases; whoever asks must be one. */
  readonly oversight: Oversight;
  /** 抽查; whoever asks must inspect. */
  readonly draws: Draws;
  readonly viewer: (person: PersonId) => Viewer;
  readonly reports: Reports;

  /** Where the owners of powers change their charts. */
  readonly desk: DefinitionDesk;
  readonly doubts: Doubts;
  readonly reviews: PowerReviews;
  /** Proposes a version of a power as a whole text; a second officer publishes it. */
  readonly proposeVersion: (
    actor: Actor,
    power: string,
    yaml: string,
    note?: string,
  ) => Promise<{ readonly power: string; readonly version: number }>;
  readonly publishVersion: (
    actor: Actor,
    power: string,
    version: number,
  ) => Promise<{ readonly power: string; readonly version: number }>;
  /** Text of a version as it was published. */
  readonly versionText: (power: string, version: number) => Promise<string | undefined>;

  /** Demonstration only: moves the server's clock and lets all that falls due until then happen, in order. */
  readonly moveClock: (to: Instant) => Promise<void>;
  /** Raises and performs what is due by now. Returns how many cases were looked at. */
  readonly tick: () => Promise<number>;
  /** Called for each committed change of a case; returns the way to stop. */
  readonly subscribe: (listener: (change: { readonly caseId: number; readonly version: number }) => void) => () => void;
};
