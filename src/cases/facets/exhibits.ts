import type { Hash, PersonId, StageKey } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type ExhibitKind = 'document' | 'object' | 'photo' | 'recording' | 'seized' | 'statement';
export type Disposal = 'returned' | 'treasury' | 'destroyed';

export type ExhibitsFact =
  | Fact<
      'exhibits.collected',
      {
        key: string;
        kind: ExhibitKind;
        name: string;
        /** The material that it is a version of; empty where the definition's list has none. */
        material: string;
        hash: Hash | '';
        pages: number;
        custodian: PersonId;
        place: string;
        /** 封签号, or how it is closed against a change. */
        seal: string;
      }
    >
  | Fact<'exhibits.handed-over', { key: string; from: PersonId; to: PersonId; place: string }>
  | Fact<
      'exhibits.inventoried',
      { found: readonly string[]; missing: readonly string[]; altered: readonly string[]; note: string }
    >
  | Fact<'exhibits.explained', { key: string; what: string }>
  | Fact<'exhibits.disposed', { key: string; how: Disposal; to: string; proof: Hash }>;

export type Exhibit = {
  readonly key: string;
  readonly kind: ExhibitKind;
  readonly name: string;
  readonly material: string;
  readonly hash: Hash | '';
  readonly pages: number;
  readonly seal: string;
  readonly collectedBy: readonly PersonId[];
  readonly collectedAt: Instant;
  readonly stage: StageKey;
  /** Who holds it and where, from the first on: the chain of custody. */
  readonly custody: readonly { readonly person: PersonId; readonly place: string; readonly from: Instant }[];
  /** What the last inventory found of it; left out = in no inventory yet. */
  readonly state?: 'found' | 'missing' | 'altered';
  /** Why it is missing or was altered; a later inventory that finds it so again keeps it. */
  readonly explained?: { readonly what: string; readonly by: PersonId; readonly at: Instant };
  readonly disposed?: { readonly how: Disposal; readonly to: string; readonly proof: Hash; readonly at: Instant };
};

export type Inventory = {
  readonly at: Instant;
  readonly by: readonly PersonId[];
  readonly counted: number;
  readonly missing: readonly string[];
  readonly altered: readonly string[];
  readonly note: string;
};

/** 物证: what was collected, who keeps it where under which seal, and what each count of it found. */
export type Exhibits = {
  readonly all: readonly Exhibit[];
  readonly inventories: readonly Inventory[];
};

const first = (persons: readonly { readonly person: PersonId }[]): PersonId => persons[0]?.person ?? ('' as PersonId);
const changed = (state: Exhibits, key: string, change: (exhibit: Exhibit) => Exhibit): Exhibits => ({
  ...state,
  all: state.all.map((exhibit) => (exhibit.key === key ? change(exhibit) : exhibit)),
});

export const exhibits: Facet<Exhibits, ExhibitsFact> = {
  initial: { all: [], inventories: [] },
  on: {
    'exhibits.collected': (state, { custodian, place, ...data }, stamp) => ({
      ...state,
      all: [
        ...state.all,
        {
          ...data,
          collectedBy: stamp.signers.map((signer) => signer.person),
          collectedAt: stamp.recordedAt,
          stage: stamp.stage,
          custody: [{ person: custodian, place, from: stamp.recordedAt }],
        },
      ],
    }),
    'exhibits.handed-over': (state, { key, to, place }, stamp) =>
      changed(state, key, (exhibit) => ({
        ...exhibit,
        custody: [...exhibit.custody, { person: to, place, from: stamp.recordedAt }],
      })),
    'exhibits.inventoried': (state, { found, missing, altered, note }, stamp) => ({
      all: state.all.map((exhibit) => {
        const { explained, ...rest } = exhibit;
        const kept = explained ? { explained } : {};
        if (found.includes(exhibit.key)) return { ...rest, state: 'found' as const };
        if (missing.includes(exhibit.key)) return { ...rest, ...kept, state: 'missing' as const };
        if (altered.includes(exhibit.key)) return { ...rest, ...kept, state: 'altered' as const };
        return exhibit;
      }),
      inventories: [
        ...state.inventories,
        {
          at: stamp.recordedAt,
          by: stamp.signers.map((signer) => signer.person),
          counted: found.length + missing.length + altered.length,
          missing,
          altered,
          note,
        },
      ],
    }),
    'exhibits.explained': (state, { key, what }, stamp) =>
      changed(state, key, (exhibit) => ({
        ...exhibit,
        explained: { what, by: first(stamp.signers), at: stamp.recordedAt },
      })),
    'exhibits.disposed': (state, { key, ...data }, stamp) =>
      changed(state, key, (exhibit) => ({ ...exhibit, disposed: { ...data, at: stamp.recordedAt } })),
  },
};

export const findExhibit = (state: Exhibits, key: string): Exhibit | undefined =>
  state.all.find((exhibit) => exhibit.key === key);

/** Exhibits that are still kept: not given back, handed in or destroyed. */
export const keptExhibits = (state: Exhibits): readonly Exhibit[] =>
  state.all.filter((exhibit) => exhibit.disposed === undefined);

export const custodianOf = (exhibit: Exhibit): PersonId => exhibit.custody.at(-1)?.person ?? ('' as PersonId);

/** Missing or altered by the last count, and nobody has said why. */
export const unexplainedExhibits = (state: Exhibits): readonly Exhibit[] =>
  keptExhibits(state).filter((exhibit) => (exhibit.state ?? 'found') !== 'found' && exhibit.explained === undefined);

/** Things seized, or registered and kept, of which nobody has disposed yet. */
export const openSeizures = (state: Exhibits): readonly Exhibit[] =>
  keptExhibits(state).filter((exhibit) => exhibit.kind === 'seized');
