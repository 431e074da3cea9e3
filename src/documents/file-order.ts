import type { Definition } from '#powers/definition.ts';

type Archived = Pick<Definition['archive'][number], 'key' | 'name'>;
type Dated = { readonly key: string; readonly name: string; readonly at: string };

/**
 * Documents in the order of the power's archive list (归档目录). A letter belongs to the item of its own key (`letter.refusal` to
 * `refusal`), anything to the first item of its own words (“现场检查记录” to “现场检查记录和逐项检查表”); what the list does not name
 * stays beside what was made before it, as a visit does: one is a check before the decision, another supervision after it.
 */
export function inFileOrder<D extends Dated>(archive: readonly Archived[], documents: readonly D[]): readonly D[] {
  let last = 0;
  const ranked = documents
    .toSorted((one, other) => compare(one.at, other.at))
    .map((document) => {
      const own = placeOf(archive, document);
      last = own < 0 ? last : own;
      return { document, rank: last };
    });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ document }) => document);
}

function placeOf(archive: readonly Archived[], { key, name }: Dated): number {
  const letter = key.startsWith('letter.');
  const own = key.replace(/^letter\./, '').replace(/\.\d+$/, '');
  const byKey = letter ? archive.findIndex((item) => item.key === own) : -1;
  if (byKey >= 0) return byKey;
  return archive.findIndex((item) => item.name.split(/[、和]/).some((piece) => isNamed(name, piece, letter)));
}

/** “决定书和送达回证” names two papers. Of a letter its last word is enough (决定书); of a form it is not: many are a 登记表. */
const isNamed = (name: string, piece: string, letter: boolean): boolean =>
  name === piece ||
  (piece.length >= TELLING && (name.includes(piece) || piece.includes(name))) ||
  (letter && piece.length >= LAST_WORD && name.endsWith(piece));

const TELLING = 4;
const LAST_WORD = 3;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
