import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import * as openid from 'openid-client';

export type OidcSettings = {
  /** As the provider calls itself: `https://…`; plain HTTP only on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claim that names the account. */
  readonly claim: string;
  /** What of an account it names. */
  readonly names: 'email' | 'staff-number';
  /** Asked for beside `openid`. */
  readonly scope: string;
};

/** Why a sign-in over the provider did not come about; shown on the sign-in page. Stable: they stand in addresses. */
export type OidcFault = 'unreachable' | 'cancelled' | 'failed' | 'no-claim';
export class OidcRefused extends Error {
  override readonly name = 'OidcRefused';
  readonly fault: OidcFault;
  constructor(fault: OidcFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/** What is remembered in the browser while its person is with the provider. */
type Begun = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly to: string;
  readonly until: number;
};

/** Says that this browser was signed in over the provider: it is signed out there too. */
export const BY_OIDC_COOKIE = 'hengjian.by-oidc';
export const BEGUN_COOKIE = 'hengjian.oidc';
export const BEGUN_SECONDS = 600;
const TIMEOUT_SECONDS = 10;
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * 统一身份认证: signing in over an OpenID provider by authorization code with PKCE, state and nonce. It says who somebody is; whether
 * he has an account, and which posts, only the register says.
 */
export class Oidc {
  readonly #settings: OidcSettings;
  readonly #redirectUri: string;
  readonly #afterUri: string;
  readonly #key: Buffer;
  readonly #now: () => number;
  #provider: Promise<openid.Configuration> | undefined;

  constructor(settings: OidcSettings, origin: string, secret: string, now: () => number = Date.now) {
    this.#settings = settings;
    this.#redirectUri = `${origin}/api/auth/oidc/callback`;
    this.#afterUri = `${origin}/app/sign-in`;
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'hengjian oidc sign-in', 32));
    this.#now = now;
  }

  get names(): OidcSettings['names'] {
    return this.#settings.names;
  }

  /** Where the browser goes, and what it keeps meanwhile. `to`: where in the app it comes back. */
  async begin(to: string): Promise<{ readonly url: string; readonly kept: string }> {
    const provider = await this.#discovered();
    const verifier = openid.randomPKCECodeVerifier();
    const [state, nonce] = [openid.randomState(), openid.randomNonce()];
    const url = openid.buildAuthorizationUrl(provider, {
      redirect_uri: this.#redirectUri,
      scope: `openid ${this.#settings.scope}`.trim(),
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return {
      url: url.href,
      kept: this.#seal({ state, nonce, verifier, to, until: this.#now() + BEGUN_SECONDS * 1000 }),
    };
  }

  /** What the provider answers to a browser that began here: what names the account, and where it wanted to go. Throws OidcRefused. */
  async finish(query: string, kept: string | undefined): Promise<{ readonly account: string; readonly to: string }> {
    const begun = kept === undefined ? undefined : this.#open(kept);
    if (!begun) throw new OidcRefused('failed', { cause: new Error('this browser has begun no sign-in') });
    const provider = await this.#discovered();
    let claims: openid.IDToken | undefined;
    try {
      const tokens = await openid.authorizationCodeGrant(provider, new URL(`${this.#redirectUri}${query}`), {
        pkceCodeVerifier: begun.verifier,
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        idTokenExpected: true,
      });
      claims = tokens.claims();
    } catch (error) {
      throw faultOf(error);
    }
    const { claim } = this.#settings;
    const account = claims?.[claim];
    // An address that the provider itself has not confirmed could be anybody's.
    if (typeof account !== 'string' || account === '' || (claim === 'email' && claims?.email_verified === false))
      throw new OidcRefused('no-claim');
    return { account, to: begun.to };
  }

  /** Where the browser goes to be signed out of the provider too; null where that is not offered or cannot be reached. */
  async leave(): Promise<string | null> {
    try {
      const provider = await this.#discovered();
      if (!provider.serverMetadata().end_session_endpoint) return null;
      return openid.buildEndSessionUrl(provider, { post_logout_redirect_uri: this.#afterUri }).href;
    } catch {
      return null;
    }
  }

  /** Asked when first needed, and again when that failed: a provider that is away keeps nobody from starting this program. */
  #discovered(): Promise<openid.Configuration> {
    this.#provider ??= this.#discover().catch((error: unknown) => {
      this.#provider = undefined;
      throw new OidcRefused('unreachable', { cause: error });
    });
    return this.#provider;
  }

  #discover(): Promise<openid.Configuration> {
    const issuer = new URL(this.#settings.issuer);
    return openid.discovery(
      issuer,
      this.#settings.clientId,
      undefined,
      openid.ClientSecretBasic(this.#settings.clientSecret),
      {
        timeout: TIMEOUT_SECONDS,
        ...(LOOPBACK.includes(issuer.hostname) ? { execute: [openid.allowInsecureRequests] } : {}),
      },
    );
  }

  /** Encrypted and authenticated: the browser can neither read nor change it. */
  #seal(begun: Begun): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    const text = Buffer.concat([cipher.update(JSON.stringify(begun), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
  }

  #open(kept: string): Begun | undefined {
    try {
      const bytes = Buffer.from(kept, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12), { authTagLength: 16 });
      decipher.setAuthTag(bytes.subarray(12, 28));
      const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      // Sound: nobody else has the key.
      const begun = JSON.parse(text) as Begun;
      return begun.until > this.#now() ? begun : undefined;
    } catch {
      return undefined;
    }
  }
}

function faultOf(error: unknown): OidcRefused {
  if (error instanceof openid.AuthorizationResponseError && error.error === 'access_denied')
    return new OidcRefused('cancelled', { cause: error });
  const { code } = error as { code?: string };
  // `fetch` says by a TypeError that it got no answer.
  const away = error instanceof TypeError || (error as Error).cause instanceof TypeError || code === 'OAUTH_TIMEOUT';
  return new OidcRefused(away ? 'unreachable' : 'failed', { cause: error });
}
