import type { CaseDetail } from '../api.ts';

/** The paper that is open beside the form, and its page. */
export type Seen = { readonly material: string; readonly hash: string; readonly page: number };

/** As it stands in the address: what one looks at can be sent to a colleague. */
export const paperKey = (material: string, hash: string): string => `${material}.${hash.slice(0, 12)}`;

export function seenIn(
  { materials }: Pick<CaseDetail, 'materials'>,
  { paper, page }: { readonly paper?: string; readonly page?: number },
): Seen | null {
  const found = materials
    .flatMap(({ key, versions }) => versions.map(({ hash }) => ({ material: key, hash })))
    .find(({ material, hash }) => paperKey(material, hash) === paper);
  return found ? { ...found, page: page !== undefined && Number.isSafeInteger(page) && page > 0 ? page : 1 } : null;
}
