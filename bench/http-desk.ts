import { randomBytes } from 'node:crypto';
import { orderedKey } from '#web/parts/ordered-key.ts';
import type { Answer, Desk } from './filing-case.ts';
import { HttpClient } from './http-client.ts';

/** The header by which a request to `served.ts` says when it happens. */
export const CLOCK_HEADER = 'x-bench-clock';

/** Sessions of the demonstration's people, over so many kept-alive connections. Every write carries its Idempotency-Key, as the staff app makes them. */
export class HttpDesk implements Desk {
  readonly #client: HttpClient;
  readonly #power: string;
  /** Cookies by person; the server renews them as it answers. */
  readonly #cookies = new Map<string, Map<string, string>>();

  constructor(address: URL, connections: number, power = 'filing') {
    this.#client = new HttpClient(address, connections);
    this.#power = power;
  }

  async signIn(persons: readonly string[]): Promise<void> {
    for (const person of persons) await this.#send(person, 'POST', '/api/demo/switch', { person });
  }

  start: Desk['start'] = (...args) => this.#at({}).start(...args);
  act: Desk['act'] = (...args) => this.#at({}).act(...args);
  sign: Desk['sign'] = (...args) => this.#at({}).sign(...args);
  prefill: Desk['prefill'] = (...args) => this.#at({}).prefill(...args);

  /** The same desk at that moment (milliseconds since 1970); the server must believe the header. */
  at(when: number): Desk {
    return this.#at({ [CLOCK_HEADER]: String(when) });
  }

  close(): void {
    this.#client.close();
  }

  #at(clock: Readonly<Record<string, string>>): Desk {
    type Listed = { rows: { act: string; prefill: { readonly [field: string]: unknown } }[] };
    return {
      start: (person, as, input) =>
        this.#send<Answer>(person, 'POST', '/api/cases', { power: this.#power, as, input }, clock),
      act: (person, as, caseId, act, input) =>
        this.#send<Answer>(person, 'POST', `/api/cases/${caseId}/acts/${act}`, { as, input }, clock),
      sign: (person, as, caseId, held) =>
        this.#send<Answer>(person, 'POST', `/api/cases/${caseId}/held/${held}/sign`, { as }, clock),
      prefill: async (person, caseId, act) => {
        const { rows } = await this.#send<Listed>(person, 'GET', `/api/cases/${caseId}/acts`, undefined, clock);
        return rows.find((row) => row.act === act)?.prefill ?? {};
      },
    };
  }

  async #send<T>(
    person: string,
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    extra: Readonly<Record<string, string>> = {},
  ): Promise<T> {
    const cookies = this.#cookies.get(person) ?? new Map<string, string>();
    this.#cookies.set(person, cookies);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const key: Record<string, string> = body ? { 'idempotency-key': orderedKey(Date.now(), randomBytes(10)) } : {};
    const sent = await this.#client.send<T>(method, path, { cookie, ...key, ...extra }, body);
    for (const set of sent.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    return sent.body;
  }
}
