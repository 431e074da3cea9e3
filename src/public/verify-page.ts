import { formatDay } from '#contract/say.ts';
import { askedOf, grouped } from '#documents/short-code.ts';
import { dayOf } from '#kernel/time.ts';
import { framed } from './frame.ts';
import { type Content, type Html, html } from './html.ts';
import { only, type Page } from './page.ts';

/**
 * `/verify`: whether a document was issued, for whoever has its code; no account, no script. It says by which body, on which day,
 * and whether it was corrected or withdrawn since, and nothing else of any document, whatever power it belongs to.
 */

type Said = { readonly html: Html; readonly status: number };

/** The empty form; with `?code=` what came of it. */
export function verifyPage(page: Page): Promise<Said> {
  only(page.query, 'code');
  const text = page.query.get('code')?.trim() ?? '';
  return text === '' ? Promise.resolve({ html: form(page, '', null), status: 200 }) : verified(page, text);
}

/** Asked by a code or a hash, from the form or from the address that the QR code opens. */
export async function verified(page: Page, text: string): Promise<Said> {
  const { t, lang, zh, deps } = page;
  const asked = askedOf(text.slice(0, MOST_LETTERS));
  if (asked.kind === 'neither' || asked.kind === 'mistyped')
    return {
      html: form(page, text, result(page, 'wrong', t(`verify.${asked.kind}`), [t(`verify.${asked.kind}.what`)])),
      status: 400,
    };
  const found = await deps.app.verifyDocument(asked);
  const written = asked.kind === 'code' ? grouped(asked.code) : asked.hash;
  if (!found)
    return {
      html: form(page, written, result(page, 'wrong', t('verify.unknown'), [t('verify.unknown.what')])),
      status: 404,
    };
  const { agency, standing, issuedAt, changedAt } = found;
  const day = (at: Parameters<typeof dayOf>[0]) => formatDay(lang, dayOf(at));
  const facts: readonly (readonly [Content, Content])[] = [
    [t('verify.agency'), zh(agency)],
    [t('verify.issuedOn'), day(issuedAt)],
    [
      t('verify.standing'),
      changedAt === null ? t(`verify.standing.${standing}`) : t(`verify.standing.${standing}`, { day: day(changedAt) }),
    ],
  ];
  const list = html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
  const advice = t(standing === 'issued' ? 'verify.compare' : `verify.${standing}.what`);
  return {
    html: form(
      page,
      written,
      result(page, standing === 'issued' ? 'right' : 'changed', t(`verify.found.${standing}`), [list, advice]),
    ),
    status: 200,
  };
}

/** A hash has 64; what is longer is neither. */
const MOST_LETTERS = 200;

function result({ t }: Page, look: 'right' | 'changed' | 'wrong', said: string, below: readonly Content[]): Html {
  const sign = { right: '✔', changed: '！', wrong: '✘' }[look];
  return html`<section class="verified ${look}" role="${look === 'wrong' ? 'alert' : 'status'}" aria-label="${t('verify.result')}">
<h2><span aria-hidden="true">${sign}</span> ${said}</h2>
${below.map((one) => (typeof one === 'string' ? html`<p>${one}</p>` : one))}</section>`;
}

function form(page: Page, text: string, found: Html | null): Html {
  const { t } = page;
  const main = html`<h1>${t('verify.title')}</h1>
${found ?? html`<p class="lead">${t('verify.lead')}</p>`}
<form method="get" action="/verify" class="plain-form">
<p><label for="code">${t('verify.code')}</label><br>
<input id="code" name="code" class="code" required maxlength="80" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="XXXX-XXXX-XXXX-XXXX" value="${text}" aria-describedby="code-hint"><br>
<span class="small" id="code-hint">${t('verify.code.hint')}</span></p>
<p><button type="submit" class="button main">${t('verify.send')}</button></p>
</form>
<h2>${t('verify.limits')}</h2>
<ul>${['tells', 'paper', 'private'].map((one) => html`<li>${t(`verify.limits.${one}`)}</li>`)}</ul>`;
  return framed(page, { title: t('verify.title'), unlisted: found !== null, main });
}
