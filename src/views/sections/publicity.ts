import { entryLabel } from '#cases/facets/lists.ts';
import { sayValue, sayWord } from '#contract/say.ts';
import { nameOf } from '../speech.ts';
import { type Entry, entry, line, type SectionOf } from './section.ts';

/** 公示: what was shown, since when and for how long, with the page; each objection with its answer. */
export const publicity: SectionOf = {
  key: 'publicity',
  party: false,
  entries({ view, engine }) {
    const { posted, objections } = view.publicity;
    const { directory } = engine.ctx;
    const labelOf = (key: string): string => {
      const found = view.lists.recorded.flatMap((list) => list.entries).find((one) => one.key === key);
      return found ? entryLabel(found) : '';
    };
    const title = (fact: string): string => sayWord('zh-CN', 'facts', `publicity.${fact}`);
    const shown: readonly Entry[] = posted.map((one) =>
      entry(one.what, one.at, [
        line('publicity.place', one.place),
        line('publicity.text', one.text),
        line('publicity.from', one.from),
        line('publicity.days', one.days),
        line('publicity.proof', '', one.proof),
      ]),
    );
    const against: readonly Entry[] = objections.map((one) =>
      entry(title('objected'), one.at, [
        line('lodge-objection.by', one.by),
        line('list.entry', labelOf(one.about)),
        line('publicity.objection', one.what),
        ...(one.answer
          ? [
              line('publicity.answer', one.answer.text),
              line('answer-objection.upheld', sayValue('zh-CN', one.answer.upheld ? 'yes' : 'no')),
              line('publicity.by', nameOf(directory, one.answer.by)),
              ...one.answer.evidence.map((hash) => line('publicity.evidence', '', hash)),
            ]
          : []),
      ]),
    );
    return [...shown, ...against].toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
  },
};
