import type { StaffChange } from '#contract/administration-shapes.ts';
import type { NoticeShape } from '#contract/notice-shapes.ts';
import { formatInstant, type Lang, sayAct, sayNews, sayWord } from '#contract/say.ts';
import type { Json } from '#kernel/ids.ts';
import { type StaffNames, saidChange } from './administration.ts';
import type { Both } from './speech.ts';

type Data = { readonly [key: string]: Json };
export type NoticeNames = StaffNames & { readonly power: (key: string) => string };

/** What the program tells one person privately; the sentences are the words' (`frames.<kind>`). */
export function saidNotice(kind: string, data: Data, names: NoticeNames): Both {
  const what = kind === 'rights-changed' ? saidChange(data.what as unknown as StaffChange, names) : undefined;
  const say = (lang: Lang) =>
    sayNews(lang, kind, {
      ...data,
      ...(what ? { what: lang === 'en' ? what.en : what.zh } : {}),
      ...(typeof data.day === 'string' && data.day !== '' ? { day: formatInstant(lang, data.day) } : {}),
      ...(typeof data.act === 'string' ? { act: sayAct(lang, data.act) } : {}),
      ...(data.place === '' ? { place: sayWord(lang, 'frames', 'notice.no-place') } : {}),
      ...(typeof data.power === 'string' ? { power: names.power(data.power) } : {}),
    });
  return { zh: say('zh-CN'), en: say('en') };
}

/** Where one goes from it; null = nowhere, it is said with the sentence. */
export function placeOf(kind: string, { caseId, meeting, power, version, card }: Data): NoticeShape['place'] {
  if (typeof caseId === 'number') {
    if (kind.startsWith('meeting-') && typeof meeting === 'string') return { to: 'meeting', caseId, key: meeting };
    return { to: 'case', caseId, tab: kind.startsWith('card-') ? 'supervision' : 'handling' };
  }
  if (kind.startsWith('card-') && typeof card === 'string') return { to: 'card', key: card };
  return typeof power === 'string' && typeof version === 'number' ? { to: 'chart', power } : null;
}
