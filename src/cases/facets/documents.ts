import type { Hash, PersonId } from '#kernel/ids.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

/** Words of an issued text, and those that should stand in their place. */
export type Change = { readonly wrong: string; readonly right: string };

export type Correction = {
  readonly number: string;
  readonly changes: readonly Change[];
  readonly reason: string;
  /** The whole text as it reads with this correction. */
  readonly text: string;
  readonly by: readonly PersonId[];
  readonly at: Instant;
};

export type DocumentsFact =
  | Fact<'documents.drafted', { document: string; text: string }>
  | Fact<'documents.issued', { document: string; number: string; text: string }>
  | Fact<
      'documents.served',
      { document: string; method: string; servedOn: PlainDate; receiver: string; proof: Hash | '' }
    >
  /** 更正: another document that says what is wrong in the issued one and what is right; the issued one stays as it is. */
  | Fact<
      'documents.corrected',
      { document: string; of: string; number: string; changes: readonly Change[]; reason: string; text: string }
    >
  /** A copy went to other authorities that the law wants told. */
  | Fact<
      'documents.forwarded',
      { document: string; to: readonly string[]; receiver: string; on: PlainDate; proof: Hash }
    >;

export type CaseDocument = {
  readonly document: string;
  readonly text: string;
  readonly draftedBy: PersonId;
  readonly draftedAt: Instant;
  readonly issued?: { readonly number: string; readonly by: PersonId; readonly at: Instant };
  readonly corrections?: readonly Correction[];
  readonly served?: {
    readonly method: string;
    readonly on: PlainDate;
    readonly receiver: string;
    readonly proof: Hash | '';
    readonly at: Instant;
  };
  readonly forwarded?: readonly {
    readonly to: readonly string[];
    readonly receiver: string;
    readonly on: PlainDate;
    readonly proof: Hash;
    readonly at: Instant;
  }[];
};

/** 文书: drafted, issued under a number, served. Issued content never changes. */
export type Documents = { readonly all: readonly CaseDocument[] };

export const documents: Facet<Documents, DocumentsFact> = {
  initial: { all: [] },
  on: {
    'documents.drafted': (state, data, stamp) => ({
      all: [
        ...state.all.filter((d) => d.document !== data.document || d.issued !== undefined),
        { ...data, draftedBy: stamp.signers[0]?.person ?? ('' as PersonId), draftedAt: stamp.recordedAt },
      ],
    }),
    'documents.issued': (state, data, stamp) => ({
      all: state.all.map((d) =>
        d.document === data.document && d.issued === undefined
          ? {
              ...d,
              text: data.text,
              issued: { number: data.number, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
            }
          : d,
      ),
    }),
    'documents.served': (state, data, stamp) => ({
      all: state.all.map((d) =>
        d.document === data.document
          ? {
              ...d,
              served: {
                method: data.method,
                on: data.servedOn,
                receiver: data.receiver,
                proof: data.proof,
                at: stamp.recordedAt,
              },
            }
          : d,
      ),
    }),
    'documents.corrected': (state, { document, of: corrected, ...data }, stamp) => ({
      all: state.all.map((d) =>
        d.document === document && d.issued?.number === corrected
          ? {
              ...d,
              corrections: [
                ...(d.corrections ?? []),
                { ...data, by: stamp.signers.map((signer) => signer.person), at: stamp.recordedAt },
              ],
            }
          : d,
      ),
    }),
    'documents.forwarded': (state, { document, ...copy }, stamp) => ({
      all: state.all.map((d) =>
        d.document === document ? { ...d, forwarded: [...(d.forwarded ?? []), { ...copy, at: stamp.recordedAt }] } : d,
      ),
    }),
  },
};

export const findDocument = (state: Documents, document: string): CaseDocument | undefined =>
  state.all.findLast((d) => d.document === document);

/** An issued document's text as it reads now, with what was corrected in it. */
export const textInForce = ({ text, corrections = [] }: CaseDocument): string => corrections.at(-1)?.text ?? text;
