import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import type { Database } from '#store/database.ts';
import { Administration } from './administration.ts';
import type { App } from './app.ts';
import type { DepartmentRecord } from './department-record.ts';
import { directoryOf } from './directory.ts';
import type { LiveRegister } from './live-register.ts';
import { grantablePosts } from './staff-rules.ts';

type Part = 'register' | 'calendar' | 'approvedYears' | 'personWith' | 'administration' | 'persons' | 'organisations';

/** The use cases that are about the department itself: who is who in it, which days work, and how that is changed. */
export function departmentPart(
  db: Database,
  live: LiveRegister,
  record: DepartmentRecord,
  now: () => Instant,
  powers: () => readonly Power[],
): Pick<App, Part> {
  const posts = () => grantablePosts(powers());
  return {
    register: () => live.register,
    calendar: () => live.calendar,
    approvedYears: () => live.approvedYears,
    personWith: (email) => live.personWith(email),
    administration: new Administration({ db, now, record, live, posts }),
    persons: () => {
      const directory = directoryOf(live.register, now());
      return live.register.persons
        .filter(({ closed }) => !closed)
        .map(({ id, name, email }) => ({ id, name, email, posts: directory.posts(id) }));
    },
    organisations: (person) => live.register.persons.find((one) => one.id === person)?.organisations ?? [],
  };
}
