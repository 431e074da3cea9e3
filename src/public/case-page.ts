import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type App, NotFound } from '#app/app.ts';
import { formatDay } from '#contract/say.ts';
import type { KeptDocument } from '#documents/issuing.ts';
import type { PersonId } from '#kernel/ids.ts';
import { dayOf } from '#kernel/time.ts';
import { caseLifeOf, type LifeStage } from '#views/case-life.ts';
import { nameOf } from '#views/speech.ts';
import { drawnSheet, measureChips, riskChips } from './case-sheet.ts';
import {
  inLang,
  type Sheet,
  saidActs,
  saidChains,
  saidFacts,
  saidHead,
  saidNotes,
  saidPost,
  saidRecord,
  saidStay,
} from './case-words.ts';
import type { PublicDeps } from './deps.ts';
import { framed } from './frame.ts';
import { type Content, type Html, html } from './html.ts';
import { LostPage, one, only, type Page, pageOf, sendPage } from './page.ts';
import { levelTag } from './signs.ts';

/** Who is signed in; null = nobody. */
export type WhoIs = (request: FastifyRequest, reply: FastifyReply) => Promise<PersonId | null>;
export type CaseDeps = PublicDeps & { readonly app: Pick<App, 'readChart' | 'documents' | 'directory' | 'now'> };

/** `/cases/:id/chart`: the case on its chart, for whoever may see the case; for everybody else there is nothing there. */
export function casePages(deps: CaseDeps, whoIs: WhoIs): (server: FastifyInstance) => void {
  return (server) => {
    server.get<{ Params: { id: string } }>(
      '/cases/:id/chart',
      { schema: { hide: true } } as object,
      async (request, reply) => {
        const page = pageOf(deps, request);
        only(page.query, 'as');
        const person = await whoIs(request, reply);
        if (person === null) return sendPage(request, reply, page, signInPage(page), 401);
        const sheet = await sheetOf(deps, page, person, request.params.id);
        const documents = sheet.loaded.party ? await deps.app.documents(person, Number(request.params.id)) : null;
        return sendPage(request, reply, page, casePage(page, sheet, documents), 'private');
      },
    );
  };
}

/** Reads as the post that the address names, else as the first that the person holds. */
async function sheetOf({ app }: CaseDeps, page: Page, person: PersonId, id: string): Promise<Sheet> {
  const posts = app.directory().posts(person);
  const asked = one(page.query, 'as');
  const as = asked === null ? posts[0] : posts.find((post) => post === asked);
  if (!/^[1-9]\d{0,15}$/.test(id) || as === undefined) throw new LostPage();
  try {
    const chart = await app.readChart({ person, as }, Number(id));
    const { loaded } = chart;
    const life = caseLifeOf(loaded, person, chart.rows);
    const { directory, now } = loaded.engine.ctx;
    const sheet = { ...chart, life, at: now };
    return { ...sheet, reader: { name: nameOf(directory, person), post: saidPost(page, sheet, as) } };
  } catch (error) {
    if (error instanceof NotFound) throw new LostPage();
    throw error;
  }
}

function signInPage(page: Page): Html {
  const { t } = page;
  const title = t('life.signIn');
  return framed(page, {
    title,
    unlisted: true,
    main: html`<h1>${title}</h1><p>${t('life.signIn.why')}</p><p><a class="button main" href="/app/">${t('life.signIn.to')}</a></p>`,
  });
}

/** `documents`: those issued to the reader; null = an officer, who has them in the staff app. */
export function casePage(page: Page, sheet: Sheet, documents: readonly KeptDocument[] | null): Html {
  const { t, zh } = page;
  const { head } = sheet.loaded.view;
  const title = t('life.title', { number: head.number });
  return framed(page, {
    title,
    unlisted: true,
    main: html`<h1>${title}</h1>
<p class="lead">${zh(head.title)}</p>
<ul class="tools"><li><a href="/app/cases/${head.id}">${t('life.back')}</a></li>
<li class="small">${t('life.print', { size: 'A4' })} ${t('life.traced')}</li></ul>
${documents && documentList(page, sheet, documents)}
<div class="case-sheet" aria-hidden="true">${drawnSheet(page, sheet)}</div>
<section aria-labelledby="text"><h2 id="text">${t('life.asText')}</h2>
<p>${t('life.asTextHint')}</p>
<ul class="plain">${saidFacts(page, sheet).map((fact) => html`<li>${fact}</li>`)}</ul>
<ol class="stages">${sheet.life.stages.map((stage, i) => html`<li>${stageCard(page, sheet, stage, i + 1)}</li>`)}</ol>
</section>
${recordList(page, sheet)}
<ul class="plain small">${saidChains(page, sheet).map((chain) => html`<li>${chain}</li>`)}</ul>
${saidNotes(page, sheet).map((note) => html`<p class="small">${note}</p>`)}`,
  });
}

function documentList({ t, zh, lang }: Page, sheet: Sheet, documents: readonly KeptDocument[]): Html {
  const { id } = sheet.loaded.view.head;
  const row = ({ key, name, number, at, standing }: KeptDocument): Html => {
    const day = formatDay(lang, dayOf(at));
    return html`<li><a href="/api/cases/${id}/documents/${key}.pdf">${zh(number === null ? name : `${name} ${number}`)}</a> <span class="small">${day}</span>${(standing === 'corrected' || standing === 'withdrawn') && html` <span class="tag">${t(`life.documents.${standing}`)}</span>`}</li>`;
  };
  return html`<section aria-labelledby="documents"><h2 id="documents">${t('life.documents')}</h2>
${documents.length > 0 ? html`<ul>${documents.map(row)}</ul>` : html`<p>${t('life.documents.none')}</p>`}</section>`;
}

function stageCard(page: Page, sheet: Sheet, stage: LifeStage, n: number): Html {
  const { t, zh } = page;
  const acts = saidActs(page, stage, sheet.at);
  const id = `case-text-${n}`;
  return html`<section class="stage" aria-labelledby="${id}">
<h3 id="${id}">${n}. ${zh(stage.name)}</h3>
${stage.risks.length > 0 && levelTag(page, stage.level)}
<p><strong>${saidHead(page, stage)}</strong>${stage.stays.map((stay) => html`<br>${saidStay(page, stay, sheet.at)}`)}</p>
${
  stage.stays.length > 0 &&
  html`<h4>${t('life.acts')}</h4>${acts.length > 0 ? html`<ul>${acts.map(({ by, posts, act, at }) => html`<li>${by}${postsOf(page, sheet, posts)} ${act} ${at}</li>`)}</ul>` : html`<p class="small">${t('life.noActs')}</p>`}`
}
${
  stage.risks.length + stage.measures.length > 0 &&
  html`<div class="sides">
<div><h4>${t('risks')}</h4><ol>${stage.risks.map(({ text, blocked, raised }) => html`<li>${zh(text)}${chipsOf(page, riskChips(page, blocked, raised))}</li>`)}</ol></div>
<div><h4>${t('measures')}</h4><ol>${stage.measures.map(
    (measure) =>
      html`<li>${zh(measure.text)}${chipsOf(page, measureChips(page, measure))}${
        measure.owed.length > 0 &&
        html`<br><span class="small">${t('life.owed', { owed: measure.owed.map((owed) => inLang(page, owed)).join(t('life.join.persons')) })}</span>`
      }</li>`,
  )}</ol></div>
</div>`
}
</section>`;
}

/** Posts are not on the drawing, where there is no room for them. */
function postsOf(page: Page, sheet: Sheet, posts: readonly string[]): string {
  const said = [...new Set(posts.map((post) => saidPost(page, sheet, post)))].join(page.t('life.join.names'));
  return page.lang === 'en' ? ` (${said})` : `（${said}）`;
}

const chipsOf = ({ t }: Page, chips: ReturnType<typeof riskChips>): Content =>
  chips.map(
    ({ word, numbers = [] }) =>
      html` <span class="tag">${word}${numbers.length > 0 && t('life.numbers', { numbers: numbers.join(t('life.join.names')) })}</span>`,
  );

function recordList(page: Page, sheet: Sheet): Content {
  const { t } = page;
  const { records } = sheet.life;
  return (
    records &&
    html`<section aria-labelledby="records"><h2 id="records">${t('life.records')}</h2>
${records.length > 0 ? html`<ol>${records.map((record) => html`<li>${saidRecord(page, sheet, record)}</li>`)}</ol>` : html`<p>${t('life.records.none')}</p>`}</section>`
  );
}
