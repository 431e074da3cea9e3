import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problems.ts';

/** No form of this product nests deeper; what does is made to exhaust the parser's stack. */
const MOST_DEPTH = 40;
const nul = /(?<!\\)(?:\\\\)*\\u0000/;
const surrogate = /\\u[dD][89a-fA-F]/;

/**
 * JSON as it can be kept: what PostgreSQL cannot store as text (U+0000, halves of a pair) is refused where it comes in, with
 * prototypes and nesting meant to do harm. Everything else is left to the schemas.
 */
export function registerJsonBody(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser(['text/plain', 'application/json']);
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    // The depth first: nothing recursive may see a deep text.
    if (depthOf(text) > MOST_DEPTH || nul.test(text) || (surrogate.test(text) && !wellFormed(text)))
      return done(new HttpProblem(400, 'BAD_TEXT'), undefined);
    parse(request, text, done);
  });
  server.addHook('onRequest', async (request) => {
    if (/%00/.test(request.url)) throw new HttpProblem(400, 'BAD_TEXT');
  });
}

/** Text that is no JSON is not this question's to refuse. */
function wellFormed(text: string): boolean {
  try {
    return (
      JSON.stringify(JSON.parse(text), (key, value: unknown) => {
        if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed()))
          throw new RangeError('half of a surrogate pair');
        return value;
      }) !== ''
    );
  } catch (error) {
    return error instanceof SyntaxError;
  }
}

/** How deep brackets nest outside strings, up to just beyond what is allowed. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quoted) {
      if (code === 92) i++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 91 || code === 123) {
      if (++depth > deepest) deepest = depth;
      if (deepest > MOST_DEPTH) return deepest;
    } else if (code === 93 || code === 125) depth--;
  }
  return deepest;
}
