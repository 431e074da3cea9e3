import type { Idempotency } from '#store/append-command.ts';
import type { Request } from './app.ts';
import { sha256 } from './writer.ts';

/** What makes a request the same request; undefined where it named no key. */
export type Once = Omit<Idempotency, 'answer'>;

export const onceOf = ({ actor, idempotencyKey: key }: Request, content: object): Once | undefined =>
  key
    ? { actor: actor.person, key, requestHash: Buffer.from(sha256(JSON.stringify([actor, content])), 'hex') }
    : undefined;
