import * as z from 'zod';
import { card } from './card-shapes.ts';
import { both, day, deadlineShape, evidence, instant, signal, value, who } from './shapes.ts';

/** A case as the API shows it: its stages with what holds there, and everything on record. */

export const railStage = z.strictObject({
  key: z.string(),
  name: z.string(),
  level: z.enum(['high', 'medium', 'low']).nullable(),
  state: z.enum(['done', 'current', 'ahead', 'skipped']),
  from: instant.nullable(),
  to: instant.nullable(),
  answersFor: z.string().nullable(),
  risks: z.array(
    z.strictObject({ id: z.string(), text: z.string(), how: z.enum(['blocked', 'detected', 'reported', 'open']) }),
  ),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      enforcement: z.enum(['bound', 'structural', 'department', 'paper']),
      /** holding: nothing owed · owed: something is owed under it now · refused: it has refused an attempt in this case */
      state: z.enum(['holding', 'owed', 'ahead', 'paper']),
      owed: z.array(z.strictObject({ zh: z.string(), en: z.string() })),
    }),
  ),
});
export type RailStage = z.infer<typeof railStage>;

/** A part of a case that is told as entries of labelled lines; `hash` where a line names a file that can be opened. */
export const section = z.strictObject({
  key: z.string(),
  entries: z.array(
    z.strictObject({
      title: z.string(),
      at: instant.nullable(),
      lines: z.array(z.strictObject({ field: z.string(), value: z.string(), hash: z.string().nullable() })),
    }),
  ),
});
export type Section = z.infer<typeof section>;

/** A case as the signed-in person may see it. Names are ready to show; keys are for the machine. */
export const caseDetail = z.strictObject({
  id: z.int(),
  number: z.string(),
  title: z.string(),
  version: z.int(),
  power: z.strictObject({
    key: z.string(),
    name: z.string(),
    kind: z.string(),
    version: z.int(),
    agency: z.string(),
    phones: z.strictObject({ supervision: z.string(), service: z.string() }),
  }),
  stage: z.string(),
  status: z.enum(['open', 'ended']),
  exit: z.string(),
  outcome: z.string(),
  /** With what a case of this power can be decided. */
  results: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  deadlines: z.array(deadlineShape),
  rail: z.array(railStage),
  application: z.strictObject({
    applicant: z.string(),
    creditCode: z.string(),
    contact: z.string(),
    phone: z.string(),
    channel: z.enum(['counter', 'online', 'matter']),
    receivedAt: instant.nullable(),
    enteredAt: instant.nullable(),
    /** Why it was entered on a later day than it came in; empty where it was not. */
    lateReason: z.string(),
    fields: z.array(z.strictObject({ key: z.string(), label: z.string(), value: value.nullable(), shown: z.string() })),
  }),
  materials: z.array(
    z.strictObject({
      key: z.string(),
      /** The nominee whom it is about, where it is handed in for each; empty = for the whole case. */
      subject: z.string(),
      name: z.string(),
      required: z.boolean(),
      versions: z.array(
        z.strictObject({
          hash: z.string(),
          name: z.string(),
          mediaType: z.string(),
          pages: z.int(),
          receivedAt: instant,
        }),
      ),
      check: z.strictObject({ complete: z.boolean(), problem: z.string() }).nullable(),
    }),
  ),
  acceptance: z.strictObject({
    responsible: who.nullable(),
    slip: z.strictObject({ number: z.string(), at: instant, dueOn: day, queryCode: z.string() }).nullable(),
    notices: z.array(
      z.strictObject({
        items: z.array(z.strictObject({ material: z.string(), name: z.string(), problem: z.string() })),
        replyBy: day,
        at: instant,
        answered: z.boolean(),
      }),
    ),
  }),
  review: z.strictObject({
    items: z.array(
      z.strictObject({
        key: z.string(),
        /** The nominee whom the item is asked of; empty = of the whole case. */
        subject: z.string(),
        name: z.string(),
        standard: z.string(),
        asks: z.enum(['yes-no', 'count', 'date', 'choice']),
        choices: z.array(z.string()),
        mandatory: z.boolean(),
        mayNotApply: z.boolean(),
        evidence: z.array(z.strictObject({ key: z.string(), subject: z.string(), name: z.string(), pages: z.int() })),
        basis: z.string(),
        finding: z
          .strictObject({
            answer: value,
            notApplicable: z.boolean(),
            evidence: z.array(evidence),
            note: z.string(),
            passes: z.boolean(),
            by: who,
            at: instant,
          })
          .nullable(),
      }),
    ),
    conclusions: z.array(
      z.strictObject({ proposal: z.string(), opinion: z.string(), failed: z.array(z.string()), by: who, at: instant }),
    ),
    returns: z.array(z.strictObject({ reasons: z.string(), at: instant })),
  }),
  doubts: z.array(
    z.strictObject({
      key: z.string(),
      what: z.string(),
      origin: z.string(),
      raisedAt: instant,
      answer: z.string().nullable(),
    }),
  ),
  consultation: z.array(
    z.strictObject({
      question: z.string(),
      convener: who,
      openedAt: instant,
      replyBy: instant,
      opinions: z.array(
        z.strictObject({
          person: who,
          stance: z.enum(['agree', 'disagree']).nullable(),
          opinion: z.string(),
          at: instant.nullable(),
        }),
      ),
      closed: z.strictObject({ agree: z.int(), disagree: z.int(), at: instant }).nullable(),
    }),
  ),
  decision: z
    .strictObject({
      result: z.string(),
      reasons: z.string(),
      deemed: z.boolean(),
      by: who.nullable(),
      at: instant.nullable(),
    })
    .nullable(),
  documents: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      text: z.string(),
      draftedBy: who,
      issued: z.strictObject({ number: z.string(), by: who, at: instant }).nullable(),
      served: z.strictObject({ method: z.string(), on: day, receiver: z.string(), proof: z.string() }).nullable(),
    }),
  ),
  disclosure: z.array(z.strictObject({ item: z.string(), name: z.string(), text: z.string(), publishedOn: day })),
  visits: z.strictObject({
    planned: z.strictObject({ on: day, matters: z.array(z.string()) }).nullable(),
    made: z.array(
      z.strictObject({
        on: day,
        officers: z.array(who),
        findings: z.array(z.strictObject({ matter: z.string(), inOrder: z.boolean(), note: z.string() })),
        evidence: z.array(z.string()),
      }),
    ),
    openRectifications: z.int(),
  }),
  orders: z.array(
    z.strictObject({ key: z.string(), matter: z.string(), replyBy: instant, reply: z.string().nullable() }),
  ),
  spotCheck: z.strictObject({ drawn: z.boolean(), seed: z.string(), done: z.boolean() }).nullable(),
  recusal: z.array(
    z.strictObject({ person: who, kind: z.enum(['declared', 'requested', 'granted', 'refused']), reason: z.string() }),
  ),
  held: z.array(
    z.strictObject({
      key: z.string(),
      act: z.string(),
      actName: z.string(),
      expiresAt: instant,
      signers: z.array(z.strictObject({ name: z.string(), post: z.string() })),
      missing: z.array(z.strictObject({ post: z.string(), postName: z.string(), n: z.int() })),
      /** What is signed, place by place; `hash` where it is a file that can be opened. */
      content: z.array(z.strictObject({ label: both, shown: both, hash: z.string().nullable() })),
      /** Whether the signed-in person may sign it now. */
      mine: z.boolean(),
    }),
  ),
  signals: z.array(signal),
  cards: z.array(card),
  duties: z.array(
    z.strictObject({
      key: z.string(),
      code: z.string(),
      text: z.strictObject({ zh: z.string(), en: z.string() }),
      post: z.string(),
      postName: z.string(),
      person: who.nullable(),
      dueAt: instant.nullable(),
      mine: z.boolean(),
    }),
  ),
  archive: z.strictObject({ items: z.array(z.string()), place: z.string(), at: instant }).nullable(),
  /** Further parts of the case, each a list of entries told line by line: plans, lists, meetings, exhibits … */
  sections: z.array(section),
  /** For inspectors only: the sealed chain. */
  sealed: z
    .strictObject({
      contacts: z.array(
        z.strictObject({
          about: who.nullable(),
          by: who,
          who: z.string(),
          manner: z.string(),
          words: z.string(),
          handed: z.string(),
          at: instant,
        }),
      ),
      tips: z.array(
        z.strictObject({
          key: z.string(),
          route: z.string(),
          matter: z.string(),
          stage: z.string(),
          at: instant,
          result: z.string().nullable(),
        }),
      ),
      signals: z.array(signal),
    })
    .nullable(),
});
export type CaseDetail = z.infer<typeof caseDetail>;
