import type { PersonId, Post, StageKey } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

/** Set by a superior, taken by himself, passed on by the one who was named. */
export type AssignedHow = 'set' | 'taken' | 'passed-on';

export type AssignmentsFact =
  | Fact<'assignments.given', { post: Post; to: PersonId; from: PersonId | ''; how: AssignedHow; reason: string }>
  | Fact<'assignments.given-back', { post: Post; person: PersonId; reason: string }>
  | Fact<'assignments.urged', { steps: readonly UrgedStep[]; note: string }>;

/** A step that was waited for, and who was expected to take it; '' = nobody by name. */
export type UrgedStep = { readonly act: string; readonly post: Post; readonly person: PersonId | '' };

export type Assignment = {
  readonly post: Post;
  readonly person: PersonId;
  readonly how: AssignedHow;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
  /** Given back by himself, or given to another. */
  readonly ended?: { readonly at: Instant; readonly by: PersonId; readonly reason: string; readonly back: boolean };
};

export type Urge = {
  readonly steps: readonly UrgedStep[];
  readonly note: string;
  readonly by: PersonId;
  readonly stage: StageKey;
  readonly at: Instant;
};

/**
 * 指派、转办、退回、催办: who of a post's holders is expected to take its steps in this case. It says who works, never who may:
 * what a post may do stays what every holder of it may do.
 */
export type Assignments = { readonly all: readonly Assignment[]; readonly urges: readonly Urge[] };

export const assignments: Facet<Assignments, AssignmentsFact> = {
  initial: { all: [], urges: [] },
  on: {
    'assignments.given': (state, { post, to, how, reason }, stamp) => {
      const by = stamp.signers[0]?.person ?? ('' as PersonId);
      const at = stamp.recordedAt;
      return {
        ...state,
        all: [...ended(state.all, post, { at, by, reason, back: false }), { post, person: to, how, reason, by, at }],
      };
    },
    'assignments.given-back': (state, { post, person, reason }, stamp) => ({
      ...state,
      all: ended(state.all, post, { at: stamp.recordedAt, by: person, reason, back: true }),
    }),
    'assignments.urged': (state, data, stamp) => ({
      ...state,
      urges: [
        ...state.urges,
        { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), stage: stamp.stage, at: stamp.recordedAt },
      ],
    }),
  },
};

const ended = (all: readonly Assignment[], post: Post, how: NonNullable<Assignment['ended']>): readonly Assignment[] =>
  all.map((one) => (one.post === post && one.ended === undefined ? { ...one, ended: how } : one));

/** Who is named for the steps of this post; undefined = each of its holders may be the one. */
export const assignmentOf = (state: Assignments, post: Post): Assignment | undefined =>
  state.all.find((one) => one.post === post && one.ended === undefined);
