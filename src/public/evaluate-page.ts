import { BadInput, NotFound } from '#app/app.ts';
import { sayFault } from '#contract/say.ts';
import { Refusal } from '#kernel/refusal.ts';
import { framed } from './frame.ts';
import { type Html, html } from './html.ts';
import { only, type Page } from './page.ts';

/** What a visitor has filled in; shown to him again where something was wrong. */
type Filled = { readonly number: string; readonly code: string; readonly score: string; readonly remark: string };
const EMPTY: Filled = { number: '', code: '', score: '', remark: '' };
const FIELDS = ['number', 'code', 'score', 'remark'] as const;

/** `/evaluate`: the applicant rates his case with number and code of the slip; no account, no script. */
export function evaluatePage(page: Page): Html {
  only(page.query, 'number');
  return form(page, { ...EMPTY, number: page.query.get('number') ?? '' }, null);
}

/** What came of a rating: thanks, or the form again with what is wrong and nothing lost. */
export async function evaluated(page: Page, body: unknown): Promise<{ readonly html: Html; readonly status: number }> {
  const sent = new URLSearchParams(typeof body === 'string' ? body : '');
  const filled = Object.fromEntries(FIELDS.map((field) => [field, sent.get(field)?.trim() ?? ''])) as Filled;
  const again = (problem: string, status: number) => ({ html: form(page, filled, problem), status });
  if (!/^[1-5]$/.test(filled.score)) return again(page.t('evaluate.score-missing'), 400);
  try {
    await page.deps.app.evaluate(filled.number, filled.code, { score: Number(filled.score), remark: filled.remark });
  } catch (error) {
    if (error instanceof NotFound) return again(page.t('evaluate.not-found'), 404);
    if (error instanceof BadInput) return again(page.t('evaluate.too-long'), 400);
    if (!(error instanceof Refusal)) throw error;
    const said = error.faults.map((found) => sayFault(page.lang, found));
    return again(said.map(({ text, mend }) => `${text} ${mend}`).join(' '), 422);
  }
  const main = html`<h1>${page.t('evaluate.title')}</h1>
<p class="note" role="status">${page.t('evaluate.thanks')}</p>
<p><a href="/">${page.t('evaluate.back')}</a></p>`;
  return { html: framed(page, { title: page.t('evaluate.title'), main }), status: 200 };
}

function form(page: Page, filled: Filled, problem: string | null): Html {
  const { t } = page;
  const main = html`<h1>${t('evaluate.title')}</h1>
<p class="lead">${t('evaluate.lead')}</p>
${problem !== null && html`<p class="note" role="alert">${problem}</p>`}
<form method="post" action="/evaluate" class="plain-form">
<p><label for="number">${t('evaluate.number')}</label><br><input id="number" name="number" required maxlength="40" autocomplete="off" value="${filled.number}"></p>
<p><label for="code">${t('evaluate.code')}</label><br><input id="code" name="code" required maxlength="20" inputmode="numeric" autocomplete="off" value="${filled.code}"></p>
<fieldset><legend>${t('evaluate.score')}</legend>
${[5, 4, 3, 2, 1].map(
  (n) =>
    html`<p><label><input type="radio" name="score" value="${String(n)}" required${filled.score === String(n) ? html` checked` : ''}> ${'★'.repeat(n)} ${t(`evaluate.score.${n}`)}</label></p>`,
)}</fieldset>
<p><label for="remark">${t('evaluate.remark')}</label><br><textarea id="remark" name="remark" rows="4" maxlength="1000">${filled.remark}</textarea></p>
<p><button type="submit" class="button main">${t('evaluate.send')}</button></p>
</form>
<p class="small">${t('evaluate.limits')}</p>`;
  return framed(page, { title: t('evaluate.title'), main });
}
