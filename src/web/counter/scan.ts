import { creditCodeState } from '../parts/credit-code.ts';

/** What a scanner types or a clerk pastes into the field of the credit code: the code alone, or a licence's QR code as text. */
export type Scanned = { readonly code: string; readonly name?: string };

const CODE = /[0-9A-HJ-NP-RTUW-Y]{18}/g;
const NAME = /(?:企业名称|单位名称|名称)[:：]\s*([^;；,，\r\n]+)/;
const MOST = 300;

export function readScan(text: string): Scanned {
  const upper = text.toUpperCase();
  const plain = upper.replaceAll(/[\s-]/g, '');
  if (/^[0-9A-Z]{0,18}$/.test(plain)) return { code: plain };
  const codes = [...upper.matchAll(CODE)].map(([code]) => code);
  const code = codes.find((one) => creditCodeState(one).kind === 'right');
  // A scanner types letter by letter: what is not yet whole stays as it is.
  if (code === undefined) return { code: upper.slice(0, MOST) };
  const name = NAME.exec(text)?.[1]?.trim();
  return { code, ...(name ? { name } : {}) };
}
