import type { Post } from '#kernel/ids.ts';
import type { Actor } from './fact.ts';

/** Who acts in a case besides the department's officers. */

/** The law acts by itself, or the server counts: signs what no person did. */
export const MACHINE: Actor = { person: 'machine' as Actor['person'], as: 'machine' as Post };

/** Whoever holds a case's slip and gives its code: no account has this post; he rates the handling and does nothing else. */
export const SLIP_HOLDER: Actor = { person: 'slip-holder' as Actor['person'], as: 'slip-holder' as Post };

/** The post of whoever applies: bound to the organisation that he represents, and to its cases alone. */
export const APPLICANT = 'applicant' as Post;

/** The person whom a matter concerns (被调查人、当事人), speaking for himself: in his own case alone. */
export const PARTY = 'party' as Post;
