import type { Engine } from '#cases/engine.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import type { Database } from '#store/database.ts';
import { Administration } from './administration.ts';
import type { App } from './app.ts';
import { DepartmentCards } from './department-cards.ts';
import type { DepartmentRecord } from './department-record.ts';
import { directoryOf } from './directory.ts';
import type { LiveRegister } from './live-register.ts';
import { askedQualifications, grantablePosts } from './staff-rules.ts';
import type { Windows } from './windows.ts';

type Part =
  | 'register'
  | 'calendar'
  | 'approvedYears'
  | 'personWith'
  | 'administration'
  | 'persons'
  | 'organisations'
  | 'windows'
  | 'windowDuty'
  | 'departmentCards';

/** The use cases that are about the department itself: who is who in it, which days work, and how that is changed. */
export function departmentPart(
  db: Database,
  live: LiveRegister,
  record: DepartmentRecord,
  now: () => Instant,
  powers: () => readonly Power[],
  windows: Windows,
  engineFor: (power: Power) => Engine,
): Pick<App, Part> {
  const known = () => ({ posts: grantablePosts(powers()), qualifications: askedQualifications(powers()) });
  return {
    windows: (day) => windows.days(day),
    windowDuty: (person, key, on) => windows[on ? 'take' : 'leave'](person, key, directoryOf(live.register, now())),
    departmentCards: new DepartmentCards({ db, record, windows, now, powers, engineFor }),
    register: () => live.register,
    calendar: () => live.calendar,
    approvedYears: () => live.approvedYears,
    personWith: (email) => live.personWith(email),
    administration: new Administration({ db, now, record, live, known }),
    persons: () => {
      const directory = directoryOf(live.register, now());
      return live.register.persons
        .filter(({ closed }) => !closed)
        .map(({ id, name, email }) => ({ id, name, email, posts: directory.posts(id) }));
    },
    organisations: (person) => live.register.persons.find((one) => one.id === person)?.organisations ?? [],
  };
}
