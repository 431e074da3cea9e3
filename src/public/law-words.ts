import { sayTerm, sayWord } from '#contract/say.ts';
import type { Confidence } from '#kernel/refusal.ts';
import { type Citation, citation } from '#powers/law.ts';
import { type Html, html } from './html.ts';
import type { Page } from './page.ts';

/** How sure we are of a legal value, always as a word beside it. */
export const confidenceTag = (page: Page, confidence: Confidence): Html =>
  html`<span class="tag ${confidence === 'statute' ? 'sure' : 'unsure'}">${sayWord(page.lang, 'values', confidence)}</span>`;

/** An article with what it is about, how sure we are of it, and what its owner still has to check. */
export function cited(page: Page, { law, article }: Citation, confidence?: Confidence, confirm = true): Html {
  const { t, zh, deps } = page;
  const found = citation(deps.sandbox.laws, { law, article });
  if (!found.found) return html`${zh(`${law} ${article}`)} <span class="tag unsure">${t('law.unknown')}</span>`;
  const sure = confidence ?? found.article.confidence;
  return html`<strong>${zh(found.text)}</strong> ${confidenceTag(page, sure)}<br>
<span class="small">${zh(found.article.gist)}${found.article.quote && html` · ${zh(`“${found.article.quote}”`)}`}${
    confirm && found.law.confirm && html`<br>${t('law.confirm')}${confirmIn(page, found.law.confirm)}`
  }</span>`;
}

/** The catalogue says it as `中文 / English`. */
function confirmIn({ lang, zh }: Page, text: string): Html | string {
  const [chinese = text, english] = text.split(' / ');
  return lang === 'en' && english ? english : zh(chinese);
}

/** `《…》第n条`, without more. */
export function articleName(page: Page, { law, article }: Citation): Html | string {
  const found = citation(page.deps.sandbox.laws, { law, article });
  return page.zh(found.found ? found.text : `${law} ${article}`);
}

export const term = (page: Page, value: { readonly n: number; readonly unit: string }): string =>
  sayTerm(page.lang, value);

/** Short names of laws, for sentences that say what they rest on. */
export const lawNames = ({ deps }: Page): { readonly [key: string]: string } =>
  Object.fromEntries(deps.sandbox.laws.laws.map(({ key, short }) => [key, short]));
