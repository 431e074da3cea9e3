import { randomBytes } from 'node:crypto';

/** Without letters and digits that are read for each other; 96 bits. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789-';
export function newPassword(): string {
  const signs = [...randomBytes(20)].map((byte) => SIGNS[byte % 31]).join('');
  return signs.match(/.{5}/g)?.join('-') ?? signs;
}
