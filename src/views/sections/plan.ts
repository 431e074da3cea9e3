import type { PersonId } from '#kernel/ids.ts';
import { nameOf } from '../speech.ts';
import { dayText, entry, line, listed, readable, type SectionOf } from './section.ts';

/** 方案: as it stands, with who approved it or why it was sent back; drafts that were replaced before it. */
export const plan: SectionOf = {
  key: 'plan',
  party: false,
  entries({ view, engine }) {
    const name = (person: PersonId) => nameOf(engine.ctx.directory, person);
    const { current, approved, returned, older } = view.plan;
    return [...older, ...(current ? [current] : [])].map((draft) =>
      entry(draft.title, draft.at, [
        line('draft-plan.matters', listed(draft.matters)),
        line('draft-plan.team', listed(draft.team.map(name))),
        line('plan.days', `${readable(draft.from)} 至 ${readable(draft.to)}`),
        line('draft-plan.basis', draft.basis),
        line('plan.drafted-by', name(draft.by)),
        ...(draft === current
          ? [
              line('plan.approved-by', approved ? listed(approved.by.map(name)) : ''),
              line('plan.approved-on', dayText(approved?.at)),
              line('return-plan.reasons', returned?.reasons),
            ]
          : []),
      ]),
    );
  },
};
