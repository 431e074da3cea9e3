import type { CaseDetail } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import type { Language } from '../i18n.ts';

/** What a proposed result is called. */
export const proposalName = (
  detail: Pick<CaseDetail, 'results'>,
  key: string,
  language: Language,
): string | undefined =>
  domainWords(language).value('proposal', key) ?? detail.results.find((one) => one.key === key)?.name;
