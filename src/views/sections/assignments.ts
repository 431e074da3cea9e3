import { sayAct, sayValue } from '#contract/say.ts';
import type { PersonId } from '#kernel/ids.ts';
import { nameOf, postName } from '../speech.ts';
import { dayText, entry, line, listed, type SectionOf } from './section.ts';

/** 指派与催办: who was expected to work on the case, and who asked for it. */
export const assignments: SectionOf = {
  key: 'assignments',
  party: false,
  entries({ view: { assignments: state }, engine: { power, ctx } }) {
    const name = (person: PersonId) => nameOf(ctx.directory, person);
    const post = (key: string) => postName(key, power.definition.posts);
    return [
      ...state.all.map((one) =>
        entry(`${name(one.person)}（${post(one.post)}）`, one.at, [
          line('assignment.how', sayValue('zh-CN', one.how, 'how')),
          line('assignment.by', name(one.by)),
          line('reassign.reason', one.reason),
          line('assignment.ended', one.ended && dayText(one.ended.at)),
          line('give-back.reason', one.ended?.back ? one.ended.reason : ''),
        ]),
      ),
      ...state.urges.map((one, i) =>
        entry(`${sayAct('zh-CN', 'urge')}：${name(one.by)}`, one.at, [
          line('assignment.count', i + 1),
          line('assignment.steps', listed(one.steps.map((step) => sayAct('zh-CN', step.act)))),
          line('urge.note', one.note),
        ]),
      ),
    ];
  },
};
