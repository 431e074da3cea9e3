import { nameOf } from '../speech.ts';
import { entry, line, type SectionOf } from './section.ts';

/** 进展汇报, with what the machine counted. */
export const progress: SectionOf = {
  key: 'progress',
  party: false,
  entries: ({ view, engine }) =>
    view.progress.reports.map(({ text, interviews, materials, openDoubts, by, at }) =>
      entry(nameOf(engine.ctx.directory, by), at, [
        line('report-progress.text', text),
        line('progress.interviews', interviews),
        line('progress.materials', materials),
        line('progress.doubts', openDoubts.length),
      ]),
    ),
};
