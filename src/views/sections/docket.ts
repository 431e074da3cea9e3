import { sayWord } from '#contract/say.ts';
import type { Sight } from '../sight.ts';
import { nameOf } from '../speech.ts';
import { entry, line, listed, type SectionOf } from './section.ts';

/** Whether a power takes its matters up itself (立案): the team that looks into a lead belongs to that, not to a transfer. */
export const takesUp = ({ engine }: Pick<Sight, 'engine'>): boolean =>
  engine.power.definition.stages.some((stage) => stage.acts.some((use) => use.act === 'docket'));

/** 初步调查, 立案, 不予立案. */
export const docket: SectionOf = {
  key: 'docket',
  party: false,
  entries(sight) {
    const { view, engine } = sight;
    const { opened, dropped } = view.docket;
    const team = takesUp(sight) ? view.transfer.team.map((person) => nameOf(engine.ctx.directory, person)) : [];
    const name = (one: { readonly by: Parameters<typeof nameOf>[1] }) => nameOf(engine.ctx.directory, one.by);
    return [
      ...(team.length > 0
        ? [entry(sayWord('zh-CN', 'facts', 'transfer.team-named'), undefined, [line('transfer.team', listed(team))])]
        : []),
      ...(opened ? [entry(name(opened), opened.at, [line('docket.reasons', opened.reasons)])] : []),
      ...(dropped ? [entry(name(dropped), dropped.at, [line('drop-lead.reasons', dropped.reasons)])] : []),
    ];
  },
};
