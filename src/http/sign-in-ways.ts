import type { App } from '#app/app.ts';
import type { Person } from '#app/directory.ts';
import { ADMINISTRATORS } from '#app/staff-rules.ts';
import type { Post } from '#kernel/ids.ts';

/** Who of the staff signs in with a password; those from outside always do. */
export type Passwords = 'all' | 'administrators';

/** As which of the three administrators somebody may sign in where nobody else of the staff has a password; undefined = he is none. */
export const administratorPost = (app: App, person: Person): Post | undefined =>
  app
    .directory()
    .posts(person.id)
    .find((post) => ADMINISTRATORS.includes(post));

/** The three administrators always can: the provider may be away or wrong. */
export const signsInByPassword = (
  { app, passwords }: { readonly app: App; readonly passwords: Passwords },
  person: Person,
): boolean => passwords === 'all' || person.kind !== 'officer' || administratorPost(app, person) !== undefined;
