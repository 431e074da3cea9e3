import { entryLabel, type ListEntry } from '#cases/facets/lists.ts';
import { sayValue, sayWord } from '#contract/say.ts';
import { nameOf } from '../speech.ts';
import { entry, line, listed, type SectionOf } from './section.ts';

/** 名单: every version, who recorded it and why; then the opinions of the first review. */
export const lists: SectionOf = {
  key: 'lists',
  party: false,
  entries({ view, engine }) {
    const { directory } = engine.ctx;
    const { recorded, reviewed } = view.lists;
    const known = new Map<string, ListEntry>(
      recorded.flatMap((list) => list.entries.map((one) => [one.key, one] as const)),
    );
    const nameFor = (key: string): string => {
      const found = known.get(key);
      return found ? entryLabel(found) : key;
    };
    return [
      ...recorded.map((list) =>
        entry(sayValue('zh-CN', list.list, 'list'), list.at, [
          ...list.entries.map((one) => line('list.entry', entryLabel(one))),
          line('list.reasons', list.reasons),
          line('list.by', listed(list.by.map((person) => nameOf(directory, person)))),
        ]),
      ),
      ...reviewed.map((review) =>
        entry(`${sayValue('zh-CN', review.list, 'list')} · ${sayWord('zh-CN', 'facts', 'lists.reviewed')}`, review.at, [
          ...review.opinions.map((one) => line('list.opinion', `${nameFor(one.subject)}：${one.opinion}`)),
          line('list.by', listed(review.by.map((person) => nameOf(directory, person)))),
        ]),
      ),
    ];
  },
};
