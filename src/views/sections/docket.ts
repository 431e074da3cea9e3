import { nameOf } from '../speech.ts';
import { entry, line, type SectionOf } from './section.ts';

/** 立案, 不予立案. */
export const docket: SectionOf = {
  key: 'docket',
  party: false,
  entries({ view, engine }) {
    const { opened, dropped } = view.docket;
    const name = (one: { readonly by: Parameters<typeof nameOf>[1] }) => nameOf(engine.ctx.directory, one.by);
    return [
      ...(opened ? [entry(name(opened), opened.at, [line('docket.reasons', opened.reasons)])] : []),
      ...(dropped ? [entry(name(dropped), dropped.at, [line('drop-lead.reasons', dropped.reasons)])] : []),
    ];
  },
};
