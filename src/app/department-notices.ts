import type { StaffChange } from '#contract/administration-shapes.ts';
import type { Json, PersonId, Post } from '#kernel/ids.ts';
import type { Definition } from '#powers/definition.ts';
import type { Notice } from '#store/append-command.ts';
import { chartPosts } from './access.ts';
import type { DepartmentEntry } from './department-record.ts';
import { directoryOf, type Register } from './directory.ts';
import { concerned } from './staff-rules.ts';

/** What an entry of the department's record makes a person's to know. */
export function departmentNotices(
  { seq, kind, actor, at, data }: DepartmentEntry,
  register: Register,
  definitionOf: (power: string) => Definition | undefined,
): readonly Notice[] {
  const told = (person: string, as: string, more: { readonly [key: string]: Json }): readonly Notice[] =>
    person === actor.person
      ? []
      : [{ person: person as PersonId, at, kind: as, data: { ...more, source: `1/${seq}/${as}/` } }];
  const entry = data as { what?: Json; power?: string; version?: number; proposer?: string };
  if (kind === 'change-approved') {
    // Sound: the record's own entries of this kind hold such a change.
    const person = concerned(entry.what as unknown as StaffChange);
    return person === undefined ? [] : told(person, 'rights-changed', { what: entry.what ?? '' });
  }
  const { power = '', version = 0, proposer } = entry;
  if (kind === 'definition-returned' && proposer) return told(proposer, 'chart-returned', { power, version });
  if (kind !== 'definition-published') return [];
  const definition = definitionOf(power);
  const { holders } = directoryOf(register, at);
  const persons = definition ? postsIn(definition).flatMap((post) => holders(post)) : [];
  return [...new Set([...persons, ...(proposer ? [proposer] : [])])].flatMap((person) =>
    told(person, 'chart-published', { power, version }),
  );
}

/** Whoever works by it: the posts that act in its cases or keep its chart; those of whom a case is, not. */
function postsIn(definition: Definition): readonly Post[] {
  const uses = [...definition.stages.flatMap(({ acts }) => acts), ...definition.anytime];
  const { drafts, publishes } = chartPosts(definition);
  const outside = ['applicant', 'party', 'machine', 'slip-holder'];
  return [...new Set([...uses.flatMap(({ by }) => by), ...drafts, ...publishes])].filter(
    (post) => !outside.includes(post),
  ) as Post[];
}
