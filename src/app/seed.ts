import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type Instant, isInstant } from '#kernel/time.ts';
import type { Register } from './directory.ts';

const instant = z
  .union([z.string(), z.date().transform((date) => date.toISOString())])
  .refine(isInstant)
  .transform((text) => text as Instant);

const departmentSchema = z.strictObject({
  agency: z.string(),
  from: instant,
  persons: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      posts: z.array(z.string()).min(1),
      qualifications: z.array(z.strictObject({ key: z.string(), until: instant })).default([]),
      organisations: z.array(z.strictObject({ creditCode: z.string(), name: z.string() })).default([]),
    }),
  ),
  windows: z
    .array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        posts: z.array(z.string()).min(1),
        opens: z.string().regex(/^\d\d:\d\d$/),
        closes: z.string().regex(/^\d\d:\d\d$/),
        graceMinutes: z.int().min(0).max(120),
      }),
    )
    .default([]),
  relations: z.array(z.strictObject({ person: z.string(), subject: z.string(), kind: z.string() })).default([]),
});

/** The demonstration department, `demo/department.yaml`: invented people, marked as such. */
export function readDepartment(root: string): Register {
  const { from, persons, relations, windows } = departmentSchema.parse(
    parse(readFileSync(join(root, 'demo', 'department.yaml'), 'utf8')),
  );
  return {
    persons: persons.map(({ id, name, posts, qualifications, organisations }, position) => ({
      id: id as PersonId,
      name,
      email: `${id}@demo.hengjian.invalid`,
      kind: posts.includes('applicant') ? 'applicant' : 'officer',
      position,
      qualifications,
      organisations,
    })),
    holdings: persons.flatMap(({ id, posts }) =>
      posts.map((post) => ({ person: id as PersonId, post: post as Post, from, to: null })),
    ),
    windows: windows.map(({ posts, ...window }) => ({ ...window, posts: posts as Post[] })),
    relations: relations.map(({ person, subject, kind }) => ({ person: person as PersonId, subject, kind })),
  };
}
