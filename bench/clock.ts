import { AsyncLocalStorage } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import type { FastifyRequest } from 'fastify';
import { CLOCK_HEADER } from './http-desk.ts';

/**
 * A clock that each request brings with it: thousands of cases, each in its own week, are then acted on side by side, which
 * one moving clock could not do. Whoever brings none, as the look-out for what falls due, stands at `opens`, where nothing is due.
 */
export class RequestClock {
  readonly #moment = new AsyncLocalStorage<number>();
  readonly #opens: number;

  constructor(opens: number) {
    this.#opens = opens;
  }

  now = (): number => this.#moment.getStore() ?? this.#opens;

  at<T>(when: number, work: () => Promise<T>): Promise<T> {
    return this.#moment.run(when, work);
  }

  /** Every handler of this process' fastify servers runs at the moment its request names. */
  followRequests(): void {
    channel('tracing:fastify.request.handler:start').bindStore(this.#moment, (message) => {
      const { request } = message as { request: FastifyRequest };
      return Number(request.headers[CLOCK_HEADER] ?? this.#opens);
    });
  }
}
