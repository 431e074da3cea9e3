import rateLimit from '@fastify/rate-limit';
import fastify, { type RouteOptions } from 'fastify';
import type { App } from '#app/app.ts';
import type { Fonts } from '#print/fonts.ts';
import type { Login } from './login.ts';
import { registerOpenapi } from './openapi.ts';
import { api } from './server.ts';

/** Routes are registered and never called, so that the document needs no database. */
const uncalled = <T extends object>(what: string): T =>
  new Proxy({} as T, {
    get: (_, name) => {
      throw new Error(`${what}.${String(name)} was asked while only the API's document is made`);
    },
  });

/** The OpenAPI 3.1 document of the API, as `/api/openapi.json` answers it. `onRoute` hears of every route there is. */
export async function describeApi(onRoute: (route: RouteOptions) => void = () => {}): Promise<Record<string, unknown>> {
  const server = fastify();
  server.addHook('onRoute', onRoute);
  await server.register(rateLimit, { global: false });
  await registerOpenapi(server);
  const edge = {
    app: uncalled<App>('app'),
    login: uncalled<Login>('login'),
    whoIs: async () => null,
    origin: () => '',
    fonts: uncalled<Fonts>('fonts'),
    oidc: undefined,
    passwords: 'all' as const,
    secure: false,
    onClose: () => () => {},
  };
  await server.register(async (scope) => api(scope, edge), { prefix: '/api' });
  await server.ready();
  const document = { ...server.swagger() };
  await server.close();
  return document;
}
