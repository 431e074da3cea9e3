import * as z from 'zod';

/** Pieces of control parameters. A parameter that would make a control idle (an empty list, a zero) does not parse. */

export const keys = z.array(z.string().min(1)).min(1);
export const none = z.strictObject({});
