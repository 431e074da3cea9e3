import type { Both } from '../format.ts';
import type { Path, PathOptions } from './path.ts';

/**
 * What the shared families of stories (`accept.ts`, `review.ts`, `decide.ts`, `deliver.ts`, `supervise.ts`, `everywhere.ts`)
 * must know of a power in order to be told of it. A power writes one kit beside its path; a family is a function
 * `(kit) => Scenario[]`.
 *
 * How much of a family a power gets is said by the kit alone:
 * - `rests` of a part names, by control, what that control's answer rests on in that stage: a measure's id, `law article`, or
 *   `product:<rule>`. A story whose control is not named there is not told.
 * - A story that needs a step, a person or a paper that the kit does not have is not told either.
 * - `without` leaves stories out by their name.
 *
 * Ids are `<risk>/<name>`. What harm means is told once for all powers, by the story's name, in `suites/harm/shared-judges.ts`;
 * a power's own judge of the same id goes before it.
 */
export type Kit = {
  /** Key of the power: `licence`. */
  readonly power: string;
  /** Its stages in their order, from the first: `['apply', 'accept', …]`; the number in the key of an overrun is counted by them. */
  readonly stages: readonly string[];
  readonly path: Path;
  /** Names of the path's steps by what they do; a name that is not the path's is an error when a story is cut. */
  readonly steps: Steps;
  readonly people: People;
  /** When a term is over on the usual path, by stage and for the law's whole term: the midnight that ends it, `2026-09-30 00:00`. */
  readonly over: { readonly [stage: string]: string } & { readonly legal?: string };
  /** Input of `start`: the usual application (matter, lead, nomination) with these materials only, other files, other fields. */
  application(change?: {
    readonly materials?: readonly string[];
    readonly files?: { readonly [material: string]: string };
    readonly fields?: object;
  }): object;
  /** Stories left out, by name (`'borrowed-file'`) or by id. */
  readonly without?: readonly string[];
};

/** A person of the demonstration department and the post in which he acts here. */
export type Person = { readonly by: string; readonly as: string };

/** Whoever a power does not have is left out, and with him the stories that need him. */
type People = {
  /** Hands in the application; for a matter without applicant left out. */
  readonly applicant?: Person;
  /** First responsible: takes in, checks the form, accepts. */
  readonly clerk: Person;
  readonly otherClerk?: Person;
  readonly reviewer: Person;
  /** May review in his place. */
  readonly otherReviewer?: Person;
  /** Holds the reviewer's post and has a registered interest in the usual applicant. */
  readonly related?: Person;
  /** Answers requests for recusal and explanations of overruns. */
  readonly head: Person;
  readonly otherHead?: Person;
  /** Decides, or presides over the meeting that does. */
  readonly decider: Person;
  /** Answers explanations of an overrun of the decision; left out = the decider. */
  readonly superior?: Person;
  readonly legal?: Person;
  readonly handler: Person;
  readonly otherHandler?: Person;
  /** Signs the documents. */
  readonly issuer?: Person;
  readonly officer?: Person;
  readonly otherOfficer?: Person;
  /** Holds the officer's post with a certificate that has lapsed. */
  readonly lapsedOfficer?: Person;
  readonly inspector: Person;
  readonly inspectionStaff: Person;
  /** Looks again at drawn cases; left out = the inspection staff. */
  readonly checker?: Person;
};

/** Names of steps of the path. Left out = the power has no such step. */
type Steps = {
  readonly start: string;
  readonly slip?: string;
  readonly check?: string;
  /** Leaves the stage of acceptance (or of preparation). */
  readonly accept?: string;
  readonly findings?: string;
  /** Hands in the review's conclusion. */
  readonly conclude?: string;
  /** Opens the round of opinions, or the meeting. */
  readonly consult?: string;
  readonly firstOpinion?: string;
  readonly lastOpinion?: string;
  readonly closeConsultation?: string;
  readonly decide?: string;
  readonly draft?: string;
  readonly issue?: string;
  readonly serve?: string;
  readonly planVisit?: string;
  readonly visit?: string;
  /** Second signature under the visit's record. */
  readonly signVisit?: string;
  readonly concludeSupervision?: string;
  readonly spotCheck?: string;
  readonly publish?: string;
  readonly archive?: string;
  readonly close: string;
};

/** A material as stories speak of it. */
export type Paper = {
  readonly key: string;
  /** `评审意见` · `the appraisal`. */
  readonly name: Both;
  /** What a notice says of it when it is missing: `未提交评审意见`. */
  readonly asks: string;
};

/** By key of the control: what its answer rests on in this stage. */
export type Rests = { readonly [control: string]: string };

/** Ids of the risks that this stage's stories are told of; a family whose risk is left out is not told. */
type Risks<Name extends string> = { readonly [name in Name]?: string };

/**
 * 受理 (or 准备): `r1` … `r5` stand word for word in filing, transfer, confirmation and licence.
 * `rests` by control: acceptance-slip, first-responsible, one-time-notice, published-conditions, jurisdiction, time-limit (the
 * stage's), late-entry, cross-check, supervision, tip-line; and `pause`: what a pause without legal ground is refused by
 * (`product:nothing-to-do` where the definition has no grounds at all).
 */
export type AcceptPart = {
  /** Key of the stage: `accept`, `prepare`. */
  readonly stage: string;
  readonly risks: Risks<'hindered' | 'procedure' | 'overtime' | 'notAtOnce' | 'lax'>;
  readonly rests: Rests;
  /** All keys of materials that the usual applicant hands in. */
  readonly materials: readonly string[];
  /** Mandatory, and missing in most stories. */
  readonly missing: Paper;
  /** A second mandatory one, missing in the story of half a notice. */
  readonly second: Paper;
  /** Handed in and in order from the first day. */
  readonly main: Paper;
  /** Something that no published list has: `消防证明` · `a fire certificate`. */
  readonly unlisted: Both;
  /** A finding of the review entered too early: by whom, and the input of `record-findings`. */
  readonly tooEarly?: { readonly person: Person; readonly input: object };
  /**
   * Another authority's case: the fields that make it so, of which one has the value `mark`; to whom and why it is referred;
   * `ours`: the reason that is given where a case of ours is sent away.
   */
  readonly elsewhere?: {
    readonly fields: object;
    readonly mark: string;
    readonly to: string;
    readonly reason: string;
    readonly ours: string;
    /** The act that sends it there, where that is not `refer-away`. */
    readonly refer?: (to: string, reason: string) => { readonly act: string; readonly input: object };
    readonly story: Both;
  };
};

/**
 * 审查. `rests` by control: review-standard, separation, recusal (the measure's), recusal-law (the article's), one-time-notice,
 * rubber-stamp, spot-check, time-limit, supervision, tip-line, contact-register.
 */
export type ReviewPart = {
  readonly stage: string;
  readonly risks: Risks<'conditions' | 'lax' | 'overtime' | 'hindered' | 'lowered'>;
  readonly rests: Rests;
  /** Keys of all items of the standard, in order. */
  readonly items: readonly string[];
  /** A true finding on an item, changed. */
  finding(
    item: string,
    change?: { answer?: unknown; notApplicable?: boolean; evidence?: readonly object[]; note?: string },
  ): object;
  /** May never be called not applicable. */
  readonly always: string;
  /** One that most stories skip or leave without evidence. */
  readonly skipped: string;
  /** A failing finding on a mandatory item. */
  readonly failing: { readonly item: string; readonly answer: unknown; readonly note: string };
  /** The material in which that shows, what a notice says of it, and an invented firm that it would name: `演示评价机构`. */
  readonly fault: { readonly material: string; readonly problem: string; readonly firm: string };
  /** An item outside the standard: `购买责任保险`. */
  readonly unlisted: Both;
  /** A page of a handed-in material, for evidence; how many pages it has, and an item to whose evidence it belongs. */
  readonly page: { readonly material: string; readonly page: number; readonly pages: number; readonly item: string };
  /** Something that a colleague doubts in the papers, and what the reviewer finds. */
  readonly doubt: { readonly what: string; readonly answer: string };
  /** Results by which the conclusion proposes yes and no. */
  readonly yes: string;
  readonly no: string;
  /** Input of the step `conclude`. */
  conclusion(proposal: string): object;
  /** File handed in for `fault.material` in the story of what only the spot check sees. */
  readonly thinFile?: string;
};

/**
 * 决定. `rests` by control: conclusion-integrity, authority, separation, collective-decision, contact-register, supervision,
 * recusal (the measure's) or recusal-law (the article's), accountability.
 */
export type DecidePart = {
  readonly stage: string;
  readonly risks: Risks<'turned' | 'beyond' | 'pleaded' | 'withheld' | 'stalled'>;
  readonly rests: Rests;
  /** Input of the step `decide` with that result. */
  decision(result: string): object;
  readonly yes: string;
  readonly no: string;
  /** What is doubted shortly before the decision, what is found, and the page that shows it. */
  readonly doubt: { readonly what: string; readonly answer: string };
  readonly page: { readonly material: string; readonly page: number };
  /** Good reasons for sending the review back (`return-review`); left out where nothing goes back. */
  readonly returns?: string;
  /** Input of the step `consult` with these people; left out where a power holds a meeting whose stories are its own. */
  consultation?(participants: readonly string[]): object;
  readonly participants?: readonly string[];
  /** When the opinions are due; left out = with the stage's term. */
  readonly opinionOver?: string;
  /** Decides though it is not his; left out = the head. */
  readonly unauthorised?: Person;
  /**
   * The decision may be delegated (授权): both heads may then decide under a delegation, and the other one is a reviewer as well.
   * `name`: the decider's as the trace shows it.
   */
  readonly delegates?: { readonly name: string };
  /** May decide in the decider's place without a delegation, for the twin of a decision after a plea (`contact-followed`). */
  readonly instead?: Person;
};

/**
 * 送达. `rests` by control: official-document, time-limit (the stage's), legal-term (time-limit of the whole case), disclosure,
 * accountability; supervision (an order whose own term passes) or supervision-at-close (what refuses the close over it).
 */
export type DeliverPart = {
  readonly stage: string;
  readonly risks: Risks<'altered' | 'notFinished' | 'notServed'>;
  readonly rests: Rests;
  /** Key of the document of the usual path; a text of it with something in it that nobody decided (`mark`). */
  readonly document: string;
  readonly altered: { readonly text: string; readonly mark: string };
  /** Place of the file that proves the service: `$file:…`. */
  readonly proof: string;
  /** Input of the step `serve` for that document, on that day, with this proof. */
  service(document: string, on: string, proof: string): object;
  /** The path decided so early that the stage's term ends before the law's; `over`: when the stage's term is over then. */
  readonly early?: { readonly options: PathOptions; readonly over: string };
  /** The same for a refusal, with the document that says so. */
  readonly refused?: { readonly options: PathOptions; readonly over: string; readonly document: string };
  /** Name of the story of the law's last day; left out = `legal-term-over`. */
  readonly legalName?: 'day-six';
  /** What must be published: its key, all parts, the part that is left out, the text, and when the term for it is over. */
  readonly published?: {
    readonly item: string;
    readonly parts: readonly string[];
    readonly leftOut: string;
    readonly text: string;
    readonly over: string;
  };
};

/** 事后监管. `rests` by control: post-supervision, two-officers, time-limit, accountability, archive. */
export type SupervisePart = {
  readonly stage: string;
  readonly risks: Risks<'formal' | 'late'>;
  readonly rests: Rests;
  readonly matters: readonly [string, string];
  /** True notes on both matters, and a set phrase. */
  readonly notes: readonly [string, string];
  readonly phrase: string;
  /** What is wrong with the second matter where something is to be mended, and how it was mended. */
  readonly wanting: string;
  readonly mended: string;
  /** File of the photograph (its name without `$file:`). */
  readonly photo: string;
  /** Everything that the archive must hold, and the item that is left out. */
  readonly archive?: { readonly items: readonly string[]; readonly leftOut: string; readonly place: string };
};
