import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Lang, wordsOf } from '#contract/say.ts';
import type { PublicDeps } from './deps.ts';
import { type Html, html } from './html.ts';

/** One request for a page: its language, and how to say things in it. */
export type Page = {
  readonly deps: PublicDeps;
  readonly lang: Lang;
  /** Path and query as asked, without the choice of language. */
  readonly here: URL;
  readonly query: URLSearchParams;
  /** `https://…` under which this product is reached, for what is printed; undefined where the request names none that can be. */
  readonly origin: string | undefined;
  /** The word under `public.<key>`, its `{facts}` filled in. A missing key is a bug. */
  readonly t: (key: string, facts?: { readonly [name: string]: string | number }) => string;
  /** An official Chinese text, marked as Chinese where the page is English. */
  readonly zh: (text: string) => Html | string;
};

/** Nothing under this address: answered as a page that says why, where that is known, and a way back. */
export class LostPage extends Error {
  override readonly name = 'LostPage';
  /** A word under `public.lost.<why>` and its facts. */
  readonly why: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
  constructor(why: string | null = null, facts: Readonly<Record<string, string | number>> = {}) {
    super(why ?? 'lost');
    this.why = why;
    this.facts = facts;
  }
}

const COOKIE = 'hengjian-lang';

export function pageOf(deps: PublicDeps, request: FastifyRequest): Page {
  const here = new URL(request.url, 'http://here.invalid');
  const asked = here.searchParams.get('lang');
  const kept = new RegExp(`(?:^|; *)${COOKIE}=(zh-CN|en)(?:;|$)`).exec(request.headers.cookie ?? '')?.[1];
  const lang: Lang = (asked ?? kept) === 'en' ? 'en' : 'zh-CN';
  here.searchParams.delete('lang');
  const origin = deps.origin ?? originOf(request);
  return { deps, lang, here, query: here.searchParams, origin, ...speaking(lang) };
}

/** As the browser named this server, where that is a plain host name with or without a port. */
function originOf({ protocol, host }: FastifyRequest): string | undefined {
  return /^(?:[a-z0-9](?:[a-z0-9.-]{0,100}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host)
    ? `${protocol}://${host.toLowerCase()}`
    : undefined;
}

function speaking(lang: Lang): Pick<Page, 't' | 'zh'> {
  const { ui } = wordsOf(lang);
  return {
    t(key, facts = {}) {
      const word = ui[`public.${key}`];
      if (word === undefined) throw new Error(`no word public.${key} in ${lang}`);
      return word.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
    },
    zh: (text) => (lang === 'zh-CN' ? text : html`<span lang="zh-CN">${text}</span>`),
  };
}

/** Whether the product has a word of its own for this. */
export const hasWord = (page: Page, key: string): boolean => wordsOf(page.lang).ui[`public.${key}`] !== undefined;

/** The one value of a parameter, or null. Given twice, it is no address of ours. */
export function one(query: URLSearchParams, name: string): string | null {
  const all = query.getAll(name);
  if (all.length > 1) throw new LostPage();
  return all[0] ?? null;
}

/** Parameters that the page does not know make no address of ours. */
export function only(query: URLSearchParams, ...names: readonly string[]): void {
  for (const name of query.keys()) if (!names.includes(name)) throw new LostPage();
}

/** Nothing but this page's own style and pictures; no script at all. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const shortHash = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

type Sending = { readonly type: string; readonly cache: string; readonly policy?: string };

/** Sends content under its own hash: who has it already gets 304. */
export function sendHashed(
  request: FastifyRequest,
  reply: FastifyReply,
  content: string | Buffer,
  { type, cache, policy = POLICY }: Sending,
): FastifyReply {
  const etag = `"${shortHash(content)}"`;
  reply.header('etag', etag).header('cache-control', cache).header('content-security-policy', policy);
  if (request.headers['if-none-match']?.split(/, */).includes(etag)) return reply.code(304).send();
  return reply.type(type).send(content);
}

export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { lang }: Pick<Page, 'lang'>,
  body: Html,
  /** `private`: found, and for nobody's cache. */
  status: number | 'private' = 200,
): FastifyReply {
  const asked = new URL(request.url, 'http://here.invalid').searchParams.get('lang');
  if (asked === 'en' || asked === 'zh-CN')
    reply.header('set-cookie', `${COOKIE}=${asked}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`);
  reply.header('content-language', lang).header('vary', 'cookie');
  const content = `<!doctype html>\n${body.markup}\n`;
  if (status === 200)
    return sendHashed(request, reply, content, { type: 'text/html; charset=utf-8', cache: 'private, no-cache' });
  return reply
    .code(status === 'private' ? 200 : status)
    .header('cache-control', 'no-store')
    .header('content-security-policy', POLICY)
    .type('text/html; charset=utf-8')
    .send(content);
}
