import type { ServerOptions } from '#http/server.ts';
import type { Product } from './product.ts';

/** The public site, put together from its parts. */
export async function publicSite(_app: Product['app']): Promise<NonNullable<ServerOptions['pages']>> {
  return () => {};
}
