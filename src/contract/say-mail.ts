import { mailEn } from './words/mail.en.ts';
import { mailZh } from './words/mail.zh-CN.ts';

type Parts = { readonly [part: string]: string | number };
const fill = (text: string, parts: Parts): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(parts[key]));

/** A letter in both languages, Chinese first: who reads it may have set either. It never says what a notice says. */
export function sayMail(kind: 'code' | 'digest', parts: Parts): { readonly subject: string; readonly body: string } {
  return {
    subject: fill(mailZh[`${kind}.subject`], parts),
    body: `${fill(mailZh[`${kind}.body`], parts)}\n\n${fill(mailEn[`${kind}.body`], parts)}\n`,
  };
}
