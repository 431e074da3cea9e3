import type { CaseDetail } from '#contract/case-shapes.ts';
import type { ActDone, Me, Problem, Trace } from '#contract/shapes.ts';
import { readDefinition } from './definition.ts';

export type Answer<T> = {
  readonly status: number;
  readonly body: T | undefined;
  readonly problem: Problem | undefined;
};

/** The product as its users meet it: over HTTP, each person with his own session, signed in once. */
export class Api {
  readonly #base: string;
  readonly #cookies = new Map<string, Promise<string>>();
  readonly #files = new Map<string, Promise<string>>();
  #accounts: Promise<readonly { readonly person: string; readonly posts: readonly string[] }[]> | undefined;
  requests = 0;

  constructor(base: string) {
    this.#base = base;
  }

  async #send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: RequestInit['body'],
  ): Promise<Response> {
    this.requests++;
    return fetch(`${this.#base}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  }

  #cookie(person: string): Promise<string> {
    const known = this.#cookies.get(person);
    if (known) return known;
    const signedIn = this.#signIn(person);
    this.#cookies.set(person, signedIn);
    return signedIn;
  }

  async #signIn(person: string): Promise<string> {
    const response = await this.#send(
      'POST',
      '/api/demo/switch',
      { 'content-type': 'application/json' },
      JSON.stringify({ person }),
    );
    if (!response.ok) throw new Error(`cannot become ${person}: ${response.status} ${await response.text()}`);
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  async request<T>(person: string, method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const cookie = await this.#cookie(person);
    const json = body === undefined ? undefined : JSON.stringify(body);
    const response = await this.#send(
      method,
      path,
      { cookie, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
      json,
    );
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const content = type.includes('json') ? (JSON.parse(text) as unknown) : text;
    if (response.status >= 500) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
    return response.ok
      ? { status: response.status, body: content as T, problem: undefined }
      : { status: response.status, body: undefined, problem: content as Problem };
  }

  async get<T>(person: string, path: string): Promise<T> {
    const { body, problem, status } = await this.request<T>(person, 'GET', path);
    if (body === undefined) throw new Error(`GET ${path} as ${person}: ${status} ${problem?.code}`);
    return body;
  }

  /** Hash of the file of that name, uploaded the first time. */
  file(name: string): Promise<string> {
    const known = this.#files.get(name);
    if (known) return known;
    const sent = this.#upload(name);
    this.#files.set(name, sent);
    return sent;
  }

  async #upload(name: string): Promise<string> {
    const form = new FormData();
    const text = `衡鉴演示文件 ${name}`;
    // A name that ends so stands for a recording.
    if (name.endsWith('.wav')) form.append('file', new Blob([`RIFF    WAVE${text}`], { type: 'audio/wav' }), name);
    else form.append('file', new Blob([text], { type: 'text/plain' }), `${name}.txt`);
    const response = await this.#send('POST', '/api/attachments', { cookie: await this.#cookie('clerk-a') }, form);
    if (!response.ok) throw new Error(`upload ${name}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { hash: string }).hash;
  }

  async moveClock(to: string): Promise<void> {
    const { problem } = await this.request('system-a', 'POST', '/api/demo/clock', { to });
    if (problem) throw new Error(`clock to ${to}: ${JSON.stringify(problem)}`);
  }

  me(person: string): Promise<Me> {
    return this.get(person, '/api/me');
  }
  /** The department's people with their posts. */
  accounts(): Promise<readonly { readonly person: string; readonly posts: readonly string[] }[]> {
    this.#accounts ??= this.get<{ rows: readonly { person: string; posts: readonly string[] }[] }>(
      'system-a',
      '/api/demo/accounts',
    ).then(({ rows }) => rows);
    return this.#accounts;
  }
  detail(caseId: number): Promise<CaseDetail> {
    return this.get('inspector-a', `/api/cases/${caseId}`);
  }
  trace(caseId: number): Promise<Trace> {
    return this.get('inspector-a', `/api/cases/${caseId}/trace`);
  }

  async start(power: string, person: string, as: string, input: unknown): Promise<Answer<ActDone>> {
    return this.request(person, 'POST', '/api/cases', { power, as, input });
  }
  async act(person: string, as: string, caseId: number, act: string, input: unknown): Promise<Answer<ActDone>> {
    return this.request(person, 'POST', `/api/cases/${caseId}/acts/${act}`, { as, input });
  }
  async sign(person: string, as: string, caseId: number, key: string): Promise<Answer<ActDone>> {
    return this.request(person, 'POST', `/api/cases/${caseId}/held/${key}/sign`, { as });
  }

  /** Publishes a version of a power, by its owner and a leader, or by those whom its own posts name. */
  async publish(power: string, yaml: string): Promise<number> {
    const versions = `/api/powers/${power}/versions`;
    const own = readDefinition(yaml).posts ?? [];
    const postOf = (does: 'drafts' | 'publishes', usual: string) =>
      own.find(({ chart }) => chart === does)?.key ?? usual;
    const drafts = await this.#holderOf(postOf('drafts', 'business-owner'));
    const publishes = await this.#holderOf(postOf('publishes', 'principal'));
    const proposed = await this.request<{ version: number }>(drafts.person, 'POST', versions, { as: drafts.as, yaml });
    if (!proposed.body) throw new Error(`the definition of ${power} was refused: ${JSON.stringify(proposed.problem)}`);
    const { version } = proposed.body;
    const published = await this.request(publishes.person, 'POST', `${versions}/${version}/publish`, {
      as: publishes.as,
    });
    if (published.problem)
      throw new Error(`version ${version} of ${power} was not published: ${JSON.stringify(published.problem)}`);
    return version;
  }

  async #holderOf(as: string): Promise<{ readonly person: string; readonly as: string }> {
    const found = (await this.accounts()).find(({ posts }) => posts.includes(as));
    if (!found) throw new Error(`nobody in the demonstration is ${as}`);
    return { person: found.person, as };
  }
}
