import { sayValue } from '#contract/say.ts';
import { nameOf } from '../speech.ts';
import { entry, line, type SectionOf } from './section.ts';

/** 法制审核意见. */
export const legal: SectionOf = {
  key: 'legal',
  party: false,
  entries: ({ view, engine }) =>
    view.legal.opinions.map(({ agrees, opinion, by, at }) =>
      entry(nameOf(engine.ctx.directory, by), at, [
        line('give-legal-opinion.agrees', sayValue('zh-CN', agrees ? 'yes' : 'no')),
        line('give-legal-opinion.opinion', opinion),
      ]),
    ),
};
