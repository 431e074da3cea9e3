import type { MaterialRule, Power } from '#powers/definition.ts';
import { isKind } from '#powers/results.ts';
import type { CaseView } from './view.ts';

/** The published materials that this case must have: mandatory ones, and those its own fields make mandatory. */
export const requiredMaterials = (power: Power, view: CaseView): readonly MaterialRule[] =>
  power.definition.materials.filter(
    (rule) => rule.per === 'case' && rule.mandatory && isKind(rule.onlyWhen, view.application.fields),
  );
