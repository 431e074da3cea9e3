import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { jsonValue } from '#contract/shapes.ts';
import { named } from './shapes.ts';

const registry = z.registry<{ id?: string; description?: string; format?: string; title?: string }>();
for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
registry.add(jsonValue, { id: 'Json' });

/** OpenAPI 3.1 of every route registered after this, from the schemas that validate. */
export async function registerOpenapi(server: FastifyInstance): Promise<void> {
  // Sound: the library only reads ids and metadata from the registry; its type asks for the global one's metadata.
  const schemaRegistry = registry as unknown as typeof z.globalRegistry;
  const withComponents = createJsonSchemaTransformObject({ schemaRegistry });
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '衡鉴 Hengjian',
        version: '1.0.0',
        description:
          '行政职权廉政风险防控系统接口。凡不成功者以 application/problem+json（RFC 9457）回答。Whatever fails answers with application/problem+json.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'hengjian.session_token' } } },
      security: [{ session: [] }],
    },
    transform: createJsonSchemaTransform({ schemaRegistry }),
    transformObject: (given) => completed(withComponents(given) as Document) as ReturnType<typeof withComponents>,
  });
}

type Json = { [key: string]: unknown };
type Operation = Json & { parameters?: Json[] };
export type Document = Json & {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> } & Json;
};

/** Routes that a repeated request may be sent to again: the first answer comes back. */
const repeatable = [
  '/api/cases',
  '/api/cases/{id}/acts/{act}',
  '/api/cases/{id}/held/{key}/sign',
  '/api/several/assign',
  '/api/several/urge',
  '/api/handovers/{person}',
];

/** What the routes' schemas cannot say, and one component where request and answer have the same shape. */
function completed(document: Document): Document {
  for (const path of repeatable) {
    const operation = document.paths[path]?.post;
    if (operation)
      operation.parameters = [
        ...(operation.parameters ?? []),
        {
          in: 'header',
          name: 'idempotency-key',
          required: false,
          description: 'Makes a repetition return the first answer.',
          schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
        },
      ];
  }
  const upload = document.paths['/api/attachments']?.post;
  if (upload)
    upload.requestBody = {
      required: true,
      content: {
        'multipart/form-data': {
          schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
        },
      },
    };
  return pruned(merged(withoutShared(document)));
}

/** `z.json()` within a schema is lifted by the library to a place that no reference can reach; it is our `Json`. */
function withoutShared(document: Document): Document {
  const text = JSON.stringify(document).replaceAll(
    /#\/components\/schemas\/__shared#\/\$defs\/schema\d+/g,
    '#/components/schemas/Json',
  );
  const clean = JSON.parse(text) as Document;
  const shared = (clean.components.schemas.__shared?.$defs ?? {}) as Record<string, Json>;
  const json = JSON.stringify(clean.components.schemas.Json);
  const other = Object.entries(shared).find(([, schema]) => JSON.stringify(schema) !== json);
  if (other) throw new Error(`OpenAPI: the recursive schema ${other[0]} has no name; give it one in http/shapes.ts`);
  return clean;
}

const REF = /#\/components\/schemas\/([A-Za-z0-9_]+)/g;

/** The library makes `XInput` beside every `X`; where both say the same, `X` stands for both. */
function merged(document: Document): Document {
  const { schemas } = document.components;
  const base = (name: string) => (name.endsWith('Input') && schemas[name.slice(0, -5)] ? name.slice(0, -5) : name);
  const bare = (schema: Json | undefined) =>
    JSON.stringify(schema).replaceAll(REF, (_, name: string) => `#/components/schemas/${base(name)}`);
  const differs = new Set(
    Object.keys(schemas).filter((name) => base(name) !== name && bare(schemas[name]) !== bare(schemas[base(name)])),
  );
  // A shape that holds a differing one differs as well.
  for (let before = -1; before !== differs.size; ) {
    before = differs.size;
    for (const [name, schema] of Object.entries(schemas))
      if (base(name) !== name && refsIn(schema).some((ref) => differs.has(ref))) differs.add(name);
  }
  const text = JSON.stringify(document).replaceAll(REF, (all, name: string) =>
    differs.has(name) ? all : `#/components/schemas/${base(name)}`,
  );
  return JSON.parse(text) as Document;
}

const refsIn = (value: unknown): string[] => [...JSON.stringify(value).matchAll(REF)].map((match) => match[1] ?? '');

/** Without the components that nothing refers to. */
function pruned(document: Document): Document {
  const { schemas } = document.components;
  const used = new Set(refsIn(document.paths));
  for (const name of used) for (const ref of refsIn(schemas[name] ?? {})) used.add(ref);
  document.components.schemas = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return document;
}
