import { type Answers, type AttachmentAnswer, answerTo, type Query } from '#cases/context.ts';
import type { ReceivedMaterial } from '#cases/facets/materials.ts';
import type { Hash } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';

type Handed = { readonly material: string; readonly hash: Hash; readonly name: string; readonly pages: number };

/** What was attached; a place for a file that was left empty asks nothing. */
const given = (hashes: readonly (Hash | '')[]): readonly Hash[] => hashes.filter((hash): hash is Hash => hash !== '');

export const fileQueries = (hashes: readonly (Hash | '')[]): readonly Query[] =>
  given(hashes).map((hash) => ({ kind: 'attachment', hash }));

/** Files that were never uploaded here cannot be cited. */
export function unknownFiles(hashes: readonly (Hash | '')[], answers: Answers): readonly Fault[] {
  return given(hashes)
    .filter((hash) => answerTo<AttachmentAnswer>(answers, { kind: 'attachment', hash })?.found !== true)
    .map((hash) => fault('FILE_NOT_UPLOADED', { hash }, ['upload']));
}

/** Materials as they are recorded: with the type the store found in the bytes, not the one the sender claimed. */
export const recorded = (items: readonly Handed[], answers: Answers): readonly ReceivedMaterial[] =>
  items.map((item) => ({
    ...item,
    mediaType: answerTo<AttachmentAnswer>(answers, { kind: 'attachment', hash: item.hash })?.mediaType ?? '',
  }));
