import { nameOf } from '../speech.ts';
import { entry, line, type SectionOf } from './section.ts';

/** 好差评. */
export const evaluation: SectionOf = {
  key: 'evaluation',
  party: true,
  entries({ view, engine }) {
    const { given, calledBack } = view.evaluation;
    return [
      ...(given
        ? [entry('★'.repeat(given.score), given.at, [line('score', given.score), line('remark', given.remark)])]
        : []),
      ...(calledBack
        ? [
            entry(nameOf(engine.ctx.directory, calledBack.by), calledBack.at, [
              line('call-back.result', calledBack.result),
            ]),
          ]
        : []),
    ];
  },
};
