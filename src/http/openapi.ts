import swagger from '@fastify/swagger';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { FastifyInstance } from 'fastify';
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
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '衡鉴 Hengjian', version: '1.0.0', description: '行政职权廉政风险防控系统接口。所有拒绝以 application/problem+json（RFC 9457）回答。' },
      servers: [{ url: '/' }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'hengjian.session_token' } } },
      security: [{ session: [] }],
    },
    transform: createJsonSchemaTransform({ schemaRegistry }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry }),
  });
}
