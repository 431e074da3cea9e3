import { sayValue } from '#contract/say.ts';
import { nameOf } from '../speech.ts';
import { entry, line, type SectionOf } from './section.ts';

/** 责任人员: who was named, and what became of each. */
export const liability: SectionOf = {
  key: 'liability',
  party: false,
  entries: ({ view, engine }) =>
    view.liability.named.map((one) =>
      entry(`${one.who}（${one.role}）`, one.at, [
        line('name-responsible.what', one.what),
        line('handle-responsible.handling', one.handled ? sayValue('zh-CN', one.handled.handling, 'handling') : ''),
        line('handle-responsible.reason', one.handled?.reason),
        line('liability.handled-by', one.handled ? nameOf(engine.ctx.directory, one.handled.by) : ''),
      ]),
    ),
};
