import type { StaffChange } from '#contract/administration-shapes.ts';
import { formatDay, type Lang, sayValue, sayWord, wordsOf } from '#contract/say.ts';
import type { Json } from '#kernel/ids.ts';
import type { Both } from './speech.ts';

/** Names that sentences about the department itself need. */
export type StaffNames = {
  readonly person: (id: string) => string;
  /** Of a post of a power's own; undefined where it has none. */
  readonly ownPost: (key: string) => string | undefined;
};

const both = (say: (lang: Lang) => string): Both => ({ zh: say('zh-CN'), en: say('en') });

function frame(lang: Lang, key: string, parts: { readonly [part: string]: string | number }): string {
  const text = wordsOf(lang).frames[key];
  if (text === undefined) throw new Error(`no frame ${key}`);
  return text.replaceAll(/\{(\w+)\}/g, (_, part: string) => String(parts[part] ?? ''));
}

/** A change in a sentence. */
export const saidChange = (change: StaffChange, names: StaffNames): Both =>
  both((lang) => sayChange(lang, change, names));

function sayChange(lang: Lang, change: StaffChange, names: StaffNames): string {
  const post = (key: string) => names.ownPost(key) ?? sayWord(lang, 'posts', key);
  const day = (date: string) => formatDay(lang, date);
  const join = wordsOf(lang).frames.join ?? ' ';
  switch (change.kind) {
    case 'account':
      return frame(lang, 'change.account', {
        ...change,
        section: change.section || frame(lang, 'change.no-section', {}),
      });
    case 'accounts': {
      const shown = change.rows.slice(0, 10).map(({ name }) => name);
      const more = change.rows.length > shown.length ? '…' : '';
      return frame(lang, 'change.accounts', { n: change.rows.length, names: shown.join(join) + more });
    }
    case 'account-closed':
    case 'password':
      return frame(lang, `change.${change.kind}`, { person: names.person(change.person) });
    case 'post':
      return frame(lang, change.to === undefined ? 'change.post' : 'change.post-until', {
        person: names.person(change.person),
        post: post(change.post),
        from: day(change.from),
        to: change.to === undefined ? '' : day(change.to),
      });
    case 'post-ended':
      return frame(lang, change.on === undefined ? 'change.post-ended' : 'change.post-ended-on', {
        person: names.person(change.person),
        post: post(change.post),
        on: change.on === undefined ? '' : day(change.on),
      });
    case 'relation':
      return frame(lang, 'change.relation', { ...change, person: names.person(change.person) });
    case 'relation-ended':
      return frame(lang, 'change.relation-ended', { ...change, person: names.person(change.person) });
    case 'qualification':
    case 'qualification-ended':
      return frame(lang, `change.${change.kind}`, {
        person: names.person(change.person),
        what: sayValue(lang, change.qualification, 'qualification'),
        from: change.kind === 'qualification' && change.from !== undefined ? day(change.from) : '',
        to: change.kind === 'qualification' ? day(change.to) : '',
        evidence: change.evidence,
      });
    case 'window':
      return frame(lang, 'change.window', {
        name: change.name,
        opens: change.opens,
        closes: change.closes,
        posts: change.posts.map(post).join(join),
        grace: change.graceMinutes,
      });
    case 'calendar':
      return frame(lang, 'change.calendar', {
        year: change.year.year,
        off: change.year.off.length,
        makeUp: change.year.makeUp.length,
        notice: change.year.notice.number,
      });
  }
}

/** What whoever decides it should look at. `known`: working days of that year as they stand, `counted` as they would be. */
export function changeNotes(
  change: StaffChange,
  facts: {
    readonly sameName: (name: string) => readonly string[];
    readonly counted: number | undefined;
    readonly known: number | undefined;
    /** Open cases in which he has something in his hands. */
    readonly held: number;
  },
): readonly Both[] {
  if (change.kind === 'calendar' && facts.counted !== undefined) {
    const parts = { year: change.year.year, n: facts.counted, before: facts.known ?? 0 };
    const key = facts.known === undefined ? 'change.note.counted' : 'change.note.counted-before';
    return [both((lang) => frame(lang, key, parts))];
  }
  if (facts.held > 0) return [both((lang) => frame(lang, 'change.note.held', { n: facts.held }))];
  const accounts = change.kind === 'account' ? [change] : change.kind === 'accounts' ? change.rows : [];
  return accounts.flatMap(({ name }) => {
    const who = facts.sameName(name);
    if (who.length === 0) return [];
    return [both((lang) => frame(lang, 'change.note.same-name', { who: who.join(wordsOf(lang).frames.join ?? ' ') }))];
  });
}

/** An entry of the department's record, where it is one of administration. */
export function saidLogEntry(kind: string, data: Json, names: StaffNames): Both {
  const entry = data as {
    change?: number;
    what?: StaffChange;
    reason?: string;
    person?: string;
    persons?: readonly { name: string; staffNumber: string }[];
  };
  return both((lang) =>
    frame(lang, `log.${kind}`, {
      n: entry.change ?? 0,
      what: entry.what ? sayChange(lang, entry.what, names) : '',
      reason: entry.reason ?? '',
      names: (entry.persons ?? [])
        .map(({ name, staffNumber }) => `${name} ${staffNumber}`)
        .join(wordsOf(lang).frames.join ?? ' '),
      person: entry.person ? names.person(entry.person) : '',
    }),
  );
}
