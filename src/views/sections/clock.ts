import { formatInstant, sayWord } from '#contract/say.ts';
import type { Hash } from '#kernel/ids.ts';
import { entry, line, type SectionOf } from './section.ts';

/** 中止、恢复、延长: when the clock stood still and why, by how much the term was extended, with the documents that say so. */
export const clock: SectionOf = {
  key: 'clock',
  party: true,
  entries({ view, engine }) {
    const { pauses, extensions } = view.clock;
    const groundName = (key: string): string =>
      engine.power.definition.pauseGrounds.find((ground) => ground.key === key)?.name ?? key;
    return [
      ...pauses.map(({ ground, reasons, result, from, to, document }) =>
        entry(sayWord('zh-CN', 'facts', 'clock.paused'), from, [
          line('pause.ground', groundName(ground)),
          line('pause.reasons', reasons),
          line('pause.document', '', document as Hash),
          line('clock.resumed', to && formatInstant('zh-CN', to)),
          line('resume.result', result),
        ]),
      ),
      ...extensions.map(({ reasons, document }) =>
        entry(sayWord('zh-CN', 'facts', 'clock.extended'), undefined, [
          line('extend-term.reasons', reasons),
          line('extend-term.document', '', document as Hash),
        ]),
      ),
    ];
  },
};
