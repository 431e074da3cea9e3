import type { StaffChange } from '#contract/administration-shapes.ts';

/** What a form of a change holds: text by field, several values parted by spaces. */
export type Values = { readonly [field: string]: string };

export const KINDS = [
  'account',
  'post',
  'post-ended',
  'relation',
  'relation-ended',
  'qualification',
  'qualification-ended',
  'password',
  'account-closed',
  'window',
] as const;
export type Kind = (typeof KINDS)[number];

/** A form's values as the change that the API takes; what is left empty is left out. The API judges it. */
export function changeOf(kind: Kind, values: Values): StaffChange {
  const v = (field: string) => (values[field] ?? '').trim();
  const person = v('person');
  switch (kind) {
    case 'account':
      return { kind, name: v('name'), email: v('email'), staffNumber: v('staffNumber'), section: v('section') };
    case 'post':
      return { kind, person, post: v('post'), from: v('from'), ...(v('to') === '' ? {} : { to: v('to') }) };
    case 'post-ended':
      return { kind, person, post: v('post'), ...(v('on') === '' ? {} : { on: v('on') }) };
    case 'relation':
      return { kind, person, subject: v('subject'), relation: v('relation') };
    case 'relation-ended':
      return { kind, person, subject: v('subject') };
    case 'qualification':
      return {
        kind,
        person,
        qualification: v('qualification'),
        ...(v('from') === '' ? {} : { from: v('from') }),
        to: v('to'),
        evidence: v('evidence'),
      };
    case 'qualification-ended':
      return { kind, person, qualification: v('qualification'), evidence: v('evidence') };
    case 'password':
    case 'account-closed':
      return { kind, person };
    case 'window':
      return {
        kind,
        key: v('key'),
        name: v('name'),
        posts: v('posts').split(' ').filter(Boolean),
        opens: v('opens'),
        closes: v('closes'),
        graceMinutes: Number(v('grace')),
      };
  }
}

export type Line =
  | { readonly kind: 'off'; readonly name: string; readonly from: string; readonly to: string }
  | { readonly kind: 'work'; readonly name: string; readonly day: string }
  | { readonly kind: 'bad'; readonly n: number; readonly text: string };

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text);

/** Holidays and make-up days, one a line, its parts divided by comma or tab; empty lines do not count. */
export function readLines(text: string): readonly Line[] {
  return text.split(/\r?\n/).flatMap((line, i): readonly Line[] => {
    if (line.trim() === '') return [];
    const [what = '', name = '', from, to = from] = line.split(/[,，\t]/).map((part) => part.trim());
    if (/^(放假|off)$/i.test(what) && name !== '' && isDay(from) && isDay(to)) return [{ kind: 'off', name, from, to }];
    if (/^(上班|work)$/i.test(what) && name !== '' && isDay(from)) return [{ kind: 'work', name, day: from }];
    return [{ kind: 'bad', n: i + 1, text: line.trim() }];
  });
}
