import { sanctionInForce } from '#cases/charges.ts';
import { sayValue } from '#contract/say.ts';
import { findResult } from '#powers/results.ts';
import { sanctioningLines } from './sanctioning.ts';
import { entry, line, type SectionOf } from './section.ts';

/** What a decision sanctions, and the step that is in force after an appeal; shown where there is such a thing. */
export const decision: SectionOf = {
  key: 'decision',
  party: true,
  entries(sight) {
    const { view, engine } = sight;
    const { decision: made } = view;
    if (made.charges === undefined || made.at === undefined) return [];
    const { definition } = engine.power;
    const inForce = sanctionInForce(view);
    const name =
      definition.sanctions.find((step) => step.key === inForce)?.name ?? sayValue('zh-CN', 'revoked', 'outcome');
    return [
      entry(findResult(definition, made.result)?.name ?? '', made.at, [
        ...sanctioningLines(made, sight),
        line('decision.in-force', inForce === made.sanction ? '' : name),
      ]),
    ];
  },
};
