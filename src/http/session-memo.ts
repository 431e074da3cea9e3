/** How long an answer is kept: far below the minute for which the signed cookie answers anyway. */
const KEPT_MS = 5000;
const MOST = 2000;

type Session = { readonly email: string; readonly cookies: readonly string[] };

/**
 * Checking a signed cookie costs more than an act's decision; the same cookie within seconds is the same session. Nothing is
 * kept that sets a cookie, and whatever ends a session empties the memo.
 */
export class SessionMemo {
  readonly #now: () => number;
  readonly #kept = new Map<string, { readonly session: Session | null; readonly until: number }>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async get(cookie: string, ask: () => Promise<Session | null>): Promise<Session | null> {
    const kept = this.#kept.get(cookie);
    if (kept && kept.until > this.#now()) return kept.session;
    const session = await ask();
    if (session && session.cookies.length === 0) {
      if (this.#kept.size >= MOST) this.#kept.clear();
      this.#kept.set(cookie, { session, until: this.#now() + KEPT_MS });
    } else this.#kept.delete(cookie);
    return session;
  }

  clear(): void {
    this.#kept.clear();
  }
}
